// A provision that stands otherwise than an earlier check found, with what made the difference.
import type { Text } from "@yawara/engine";
import type { Cause } from "./rechecked.ts";
import type { ChangeKind, Standing } from "./standing.ts";

/** A provision that stands otherwise than it did. */
export interface Change {
  provision: string;
  change: ChangeKind;
  /** What made the difference, facts first. */
  causes: Cause[];
  before: Standing | null;
  after: Standing | null;
  /** Of the facts that were changed, those it came by. */
  facts: string[];
  /** Its place and what it says; its id twice where today's law data have it no more. */
  where: Text;
  says: Text;
}
