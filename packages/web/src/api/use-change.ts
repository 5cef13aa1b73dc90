// One change sent to the server: what was refused of it, and what is known brought up to date after it.
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { isRefused, type Refused } from "./client.ts";
import { ACCOUNT, LISTS, ME } from "./queries.ts";

export interface Change<Asked, Given> {
  /** Sends; what was given, or nothing where it was refused or another is still under way. */
  send: (asked: Asked) => Promise<Given | undefined>;
  refused: Refused | undefined;
}

/** What has to be asked for again after a change: what is in the lists, who one is and where, both, or neither. */
export type Moves = "lists" | "me" | "both" | "nothing";

const KEYS = { lists: LISTS, me: ME, both: ACCOUNT } as const;

/** The buttons stay as they are meanwhile: one that is disabled would lose the focus. */
export function useChange<Asked, Given>(
  ask: (asked: Asked) => Promise<Given | Refused>,
  moves: Moves = "lists",
): Change<Asked, Given> {
  const queries = useQueryClient();
  const busy = useRef(false);
  const [refused, setRefused] = useState<Refused>();
  const send = async (asked: Asked) => {
    if (busy.current) return undefined;
    busy.current = true;
    setRefused(undefined);
    const answer = await ask(asked);
    const moved = movedBy(answer, moves);
    if (moved !== "nothing") await queries.invalidateQueries({ queryKey: KEYS[moved] });
    busy.current = false;
    if (!isRefused(answer)) return answer;
    setRefused(answer);
    return undefined;
  };
  return { send, refused };
}

/** A session that has ended is news of its own; a list may have been refused because it is not what it was. */
function movedBy(answer: unknown, moves: Moves): Moves {
  if (!isRefused(answer)) return moves;
  if (answer.refused === "not-signed-in") return "me";
  // One's role is not what it was, or one is no longer a member.
  if (answer.refused === "not-allowed") return "both";
  return answer.refused === "away" || moves === "me" ? "nothing" : moves;
}
