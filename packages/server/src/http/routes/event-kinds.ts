// The kinds of event there are, from the vocabulary: what a report without an account may tick, and what near misses are counted by.
import type { Text } from "@yawara/engine";
import type { Work } from "../reply.ts";

export interface EventKind {
  id: string;
  name: Text;
}

/** The choices of "What has happened?", in their order. */
export async function eventKinds({ ask }: Work): Promise<EventKind[]> {
  const { kinds } = (await ask({ name: "eventKinds", asked: {} }, "value")) as { kinds: EventKind[] };
  return kinds;
}
