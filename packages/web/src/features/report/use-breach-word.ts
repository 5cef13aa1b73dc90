// What is said of a norm that says what breaks it: of a ban whether it is broken, of a duty whether it is met.
import { type BreachOutcome, type Modality, WORDS } from "@yawara/engine";
import { useWords } from "../../shell/language.ts";

/** Words for whether a norm of a force is broken. */
export function useBreachWord(): (modality: Modality, outcome: BreachOutcome) => string {
  const { breach, met } = useWords(WORDS);
  return (modality, outcome) => (modality === "prohibition" ? breach : met)[outcome];
}
