// The people of an organisation by id, as a sentence names them.
import { useWords } from "../shell/language.ts";
import { useMembers } from "./queries.ts";
import type { Me, Organisation } from "./types.ts";
import { API_WORDS } from "./words.ts";

export function useNames(me: Me, organisation: Organisation): (id: string) => string {
  const words = useWords(API_WORDS);
  const { data: members } = useMembers(organisation.id);
  return (id) => {
    if (id === me.user.id) return words.you;
    if (members === undefined) return "…";
    return members.find(({ user }) => user.id === id)?.user.name ?? words.left;
  };
}
