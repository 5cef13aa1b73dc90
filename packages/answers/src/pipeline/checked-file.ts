// A subject file that was checked, as a pipeline sees it: with its address, where its facts stand, and an earlier check of it.

import { decidingReasons } from "../check/check-lines.ts";
import type { Checked } from "../check/checked.ts";
import type { Rechecked } from "../recheck/rechecked.ts";

/** One-based. */
export interface Place {
  line: number;
  column: number;
}

export interface CheckedFile {
  /** As the person named it. */
  name: string;
  /** Its address in what a pipeline reads: from the folder of the run, with `/`. */
  uri: string;
  checked: Checked;
  /** Where a fact stands in it, or where the facts begin. */
  place: (fact: string | undefined) => Place;
  /** The earlier check that was given, decided again. */
  compared?: Rechecked;
}

/** The place of the fact that decides a finding; where none does, where the facts begin. */
export function placeOfFinding({ checked, place }: CheckedFile, provision: string): Place {
  const { facts } = checked.read.subject;
  return place(decidingReasons(checked, provision).find(({ fact }) => facts[fact] !== undefined)?.fact);
}
