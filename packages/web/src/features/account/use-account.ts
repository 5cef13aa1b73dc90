// What is known of the account, asked of the server and kept while the page is open.
import { useQuery } from "@tanstack/react-query";
import type { Language } from "@yawara/engine";
import { useLanguage } from "../../shell/language.ts";
import { ask, isRefused, nowShown, type Refused } from "./api-client.ts";
import type { InvitationToMe, Key, Me, Member, OpenInvitation, Provider, SubjectLine } from "./api-types.ts";

export const ACCOUNT = ["account"] as const;
export const ME = [...ACCOUNT, "me"] as const;
export const LISTS = [...ACCOUNT, "lists"] as const;

/** A server that has just started opens its database for a moment. */
const TRIES = 2;
const BETWEEN_TRIES = 1_500;
const MOST_LISTED = 500;

/** Others change these too: they are asked for again when one comes back to the page. */
const LIVING = {
  staleTime: 0,
  retryDelay: BETWEEN_TRIES,
  retry: (count: number, { cause }: Error) => (cause as Refused | undefined)?.refused === "away" && count < TRIES,
} as const;

/** What is in an organisation is gone from memory with the screen that showed it: another may be worked in next. */
const LIST = { ...LIVING, gcTime: 0 } as const;

/** A query fails by throwing. */
function given<Given>(answer: Given | Refused): Given {
  if (isRefused(answer)) throw new Error(answer.refused, { cause: answer });
  return answer;
}

/** Who is here; `null` where nobody is signed in. */
export function useMe() {
  const language = useLanguage();
  return useQuery({ ...LIVING, queryKey: ME, queryFn: () => whoIsHere(language) });
}

/** The session is asked first: it says without a fuss that there is none, and is prolonged by being asked. */
async function whoIsHere(language: Language): Promise<Me | null> {
  const session = given(await ask<object | null>(language, "GET", "auth/get-session"));
  const me = session === null ? null : given(await ask<Me>(language, "GET", "v1/me"));
  nowShown(me?.organisation?.id);
  return me;
}

/** The providers one may sign in with: as the server was started, so they stay while the page is open. */
export function useProviders() {
  const language = useLanguage();
  return useQuery({
    ...LIVING,
    staleTime: Number.POSITIVE_INFINITY,
    queryKey: [...ACCOUNT, "providers"],
    queryFn: async () => given(await ask<{ providers: Provider[] }>(language, "GET", "v1/providers")).providers,
  });
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

/** The saved systems of an organisation by name, or those taken out of the list. */
export function useSubjects(organisation: string, { removed = false, enabled = true } = {}) {
  const language = useLanguage();
  return useQuery({
    ...LIST,
    enabled,
    queryKey: [...LISTS, "subjects", organisation, removed],
    queryFn: async () => {
      const path = `v1/subjects?removed=${removed}&limit=${MOST_LISTED}`;
      return given(await ask<{ subjects: SubjectLine[] }>(language, "GET", path)).subjects;
    },
  });
}

export function useMembers(organisation: string) {
  const language = useLanguage();
  return useQuery({
    ...LIST,
    queryKey: [...LISTS, "members", organisation],
    queryFn: async () => given(await ask<{ members: Member[] }>(language, "GET", "v1/members")).members,
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
