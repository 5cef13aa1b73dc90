// Stands where who is here cannot be told: a server without accounts, or one that does not answer.
import { useQueryClient } from "@tanstack/react-query";
import type { Refused } from "./client.ts";
import { ACCOUNT } from "./queries.ts";
import { Away, Refusal } from "./refusal.tsx";

/** A server that keeps no accounts will keep none later either: trying again is for one that does not answer. */
export function NotHere({ error }: { error: Error }) {
  const queries = useQueryClient();
  const { cause } = error as { cause?: Refused };
  return cause?.refused === "no-accounts" ? (
    <Refusal of={cause} />
  ) : (
    <Away retry={() => void queries.resetQueries({ queryKey: ACCOUNT })} />
  );
}
