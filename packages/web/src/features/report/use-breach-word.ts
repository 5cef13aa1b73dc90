// What is said of a norm that says what breaks it: of a ban whether it is broken, of a duty whether it is met.
import { type BreachOutcome, type Modality, WORDS } from "@yawara/engine";
import { useWords } from "../../shell/language.ts";
import { REPORT_WORDS } from "./words.ts";

/** Words for whether a norm of a force is broken. */
export function useBreachWord(): (modality: Modality, outcome: BreachOutcome) => string {
  const bans = useWords(WORDS).breach;
  const duties = useWords(REPORT_WORDS).met;
  return (modality, outcome) => (modality === "prohibition" ? bans : duties)[outcome];
}
