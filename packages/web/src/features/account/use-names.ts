// The people of an organisation by id, as a sentence names them.
import { useWords } from "../../shell/language.ts";
import type { Me, Organisation } from "./api-types.ts";
import { useMembers } from "./use-account.ts";
import { ACCOUNT_WORDS } from "./words.ts";

export function useNames(me: Me, organisation: Organisation): (id: string) => string {
  const words = useWords(ACCOUNT_WORDS);
  const { data: members } = useMembers(organisation.id);
  return (id) => {
    if (id === me.user.id) return words.you;
    if (members === undefined) return "…";
    return members.find(({ user }) => user.id === id)?.user.name ?? words.left;
  };
}
