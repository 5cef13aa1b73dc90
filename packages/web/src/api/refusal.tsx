// Says what the server refused, in words; and what still works where the server is away.
import { useWords } from "../shell/language.ts";
import { Button } from "../ui/button.tsx";
import type { Refused } from "./client.ts";
import { API_WORDS } from "./words.ts";

/** The place is always there, so that what comes into it is read out. */
export function Refusal({ of }: { of: Refused | undefined }) {
  const { refused } = useWords(API_WORDS);
  const byCode: Readonly<Record<string, string>> = refused;
  return (
    <div role="alert">
      {of !== undefined && (
        <p className="max-w-text border-error border-l-4 bg-sunken px-4 py-2">
          {byCode[of.refused] ?? of.detail ?? refused.unknown}
        </p>
      )}
    </div>
  );
}

export function Away({ retry }: { retry: () => void }) {
  const { away } = useWords(API_WORDS);
  return (
    <div role="alert" className="max-w-text border-error border-l-4 bg-sunken px-5 py-4">
      <p className="font-bold">{away.title}</p>
      <p className="mt-1">{away.help}</p>
      <Button className="mt-4" onClick={retry}>
        {away.again}
      </Button>
    </div>
  );
}
