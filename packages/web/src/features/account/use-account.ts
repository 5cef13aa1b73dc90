// What is known of the account beside who one is: providers, password, invitations and keys.
import { useQuery } from "@tanstack/react-query";
import { ask, isRefused } from "../../api/client.ts";
import { ACCOUNT, given, LIST, LISTS, LIVING } from "../../api/queries.ts";
import type { InvitationToMe, Key, OpenInvitation, Provider } from "../../api/types.ts";
import { useLanguage } from "../../shell/language.ts";

/** The providers one may sign in with. */
export const useProviders = () => useSignInWays(({ providers }) => providers);

/** Whether the server sends e-mail, so that a forgotten password can be replaced. */
export const useMails = () => useSignInWays(({ mail }) => mail);

/** As the server was started, so they stay while the page is open. */
function useSignInWays<Part>(select: (ways: SignInWays) => Part) {
  const language = useLanguage();
  return useQuery({
    ...LIVING,
    staleTime: Number.POSITIVE_INFINITY,
    queryKey: [...ACCOUNT, "providers"],
    queryFn: async () => given(await ask<SignInWays>(language, "GET", "v1/providers")),
    select,
  });
}

interface SignInWays {
  providers: Provider[];
  mail: boolean;
}

/** Whether one signs in with a password, and not by a provider alone. */
export function useHasPassword() {
  const language = useLanguage();
  return useQuery({
    ...LIST,
    queryKey: [...ACCOUNT, "password"],
    queryFn: async () => {
      const accounts = given(await ask<{ providerId: string }[]>(language, "GET", "auth/list-accounts"));
      return accounts.some(({ providerId }) => providerId === "credential");
    },
  });
}

/** The invitations an owner may still withdraw. */
export function useInvitations(organisation: string) {
  const language = useLanguage();
  return useQuery({
    ...LIST,
    queryKey: [...LISTS, "invitations", organisation],
    queryFn: async () =>
      given(await ask<{ invitations: OpenInvitation[] }>(language, "GET", "v1/invitations")).invitations,
  });
}

/** One's own keys, of every organisation. */
export function useKeys() {
  const language = useLanguage();
  return useQuery({
    ...LIST,
    queryKey: [...LISTS, "keys"],
    queryFn: async () => given(await ask<{ keys: Key[] }>(language, "GET", "v1/keys")).keys,
  });
}

/** An invitation whose link was opened; a refusal is an answer too: it may be for somebody else. */
export function useInvitation(id: string) {
  const language = useLanguage();
  return useQuery({
    ...LIST,
    queryKey: [...LISTS, "invitation", id],
    queryFn: async () => {
      const path = `auth/organization/get-invitation?id=${encodeURIComponent(id)}`;
      const answer = await ask<InvitationToMe>(language, "GET", path);
      // Of one that has run out or was withdrawn it says so without a code.
      return isRefused(answer) && answer.refused === "unknown" ? { refused: "INVITATION_NOT_FOUND" } : answer;
    },
  });
}
