// What is asked of the server and kept while the page is open: who is here, and the organisation's members.
import { useQuery } from "@tanstack/react-query";
import type { Language } from "@yawara/engine";
import { useLanguage } from "../shell/language.ts";
import { ask, isRefused, nowShown, type Refused } from "./client.ts";
import type { Me, Member } from "./types.ts";

export const ACCOUNT = ["account"] as const;
export const ME = [...ACCOUNT, "me"] as const;
export const LISTS = [...ACCOUNT, "lists"] as const;

/** A server that has just started opens its database for a moment. */
const TRIES = 2;
const BETWEEN_TRIES = 1_500;

/** Others change these too: they are asked for again when one comes back to the page. */
export const LIVING = {
  staleTime: 0,
  retryDelay: BETWEEN_TRIES,
  retry: (count: number, { cause }: Error) => (cause as Refused | undefined)?.refused === "away" && count < TRIES,
} as const;

/** What is in an organisation is gone from memory with the screen that showed it: another may be worked in next. */
export const LIST = { ...LIVING, gcTime: 0 } as const;

/** A query fails by throwing. */
export function given<Given>(answer: Given | Refused): Given {
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

export function useMembers(organisation: string) {
  const language = useLanguage();
  return useQuery({
    ...LIST,
    queryKey: [...LISTS, "members", organisation],
    queryFn: async () => given(await ask<{ members: Member[] }>(language, "GET", "v1/members")).members,
  });
}
