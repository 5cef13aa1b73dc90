// Signing in by a provider: the page is left for the provider's, and come back to.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import type { Provider } from "../../api/types.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { useProviders } from "./use-account.ts";
import { ACCOUNT_WORDS } from "./words.ts";

/** Nothing where there are none. */
export function Providers() {
  const words = useWords(ACCOUNT_WORDS);
  const { data: providers } = useProviders();
  const { begin, going, refused } = useBeginning();
  const { brought, forget } = useBroughtBack();
  const start = (provider: Provider) => {
    forget();
    void begin(provider);
  };
  if (providers === undefined || providers.length === 0) return null;
  return (
    <div className="max-w-md space-y-3 border-line border-t pt-4">
      {providers.map((provider) => (
        <Button key={provider.id} className="w-full" onClick={() => start(provider)}>
          <span className="wrap-anywhere">{words.signInWith(provider.name)}</span>
        </Button>
      ))}
      <p role="status" className="text-muted text-sm">
        {going !== undefined && words.goingTo(going.name)}
      </p>
      <Refusal of={refused ?? brought} />
    </div>
  );
}

/** The provider comes back to this page; the fragment may name an invitation. */
function useBeginning() {
  const language = useLanguage();
  const [going, setGoing] = useState<Provider>();
  const { send, refused } = useChange(({ id }: Provider) => {
    const here = `${location.origin}${location.pathname}`;
    const back = { callbackURL: here + location.hash, errorCallbackURL: here + location.hash };
    return ask<{ url: string }>(language, "POST", "auth/sign-in/social", { provider: id, ...back });
  }, "nothing");
  const begin = async (provider: Provider) => {
    setGoing(provider);
    const begun = await send(provider);
    if (begun !== undefined) location.assign(begun.url);
    setGoing(undefined);
  };
  return { begin, going, refused };
}

/** What came of it, where somebody comes back without being signed in: the address says it once. */
function useBroughtBack() {
  const language = useLanguage();
  const navigate = useNavigate();
  const { error } = useSearch({ from: "/$language/account" });
  const [brought, setBrought] = useState(error);
  useEffect(() => {
    if (error === undefined) return;
    void navigate({ to: "/$language/account", params: { language }, hash: true, replace: true });
  }, [error, language, navigate]);
  return { brought: brought && { refused: brought }, forget: () => setBrought(undefined) };
}
