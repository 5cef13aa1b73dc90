// The fields of a piece of evidence, as a form has them.
import { useWords } from "../../shell/language.ts";
import type { RowField } from "../register/row-form.tsx";
import { EVIDENCE_KINDS } from "./evidence-types.ts";
import { EVIDENCE_WORDS } from "./evidence-words.ts";

export function useEvidenceFields(): RowField[] {
  const words = useWords(EVIDENCE_WORDS);
  return [
    { field: "name", label: words.title, longest: 200 },
    {
      field: "kind",
      label: words.kind,
      longest: 20,
      options: EVIDENCE_KINDS.map((one) => [one, words.kinds[one]] as const),
    },
    { field: "valid_until", label: words.validUntil, longest: 10, type: "date" },
    { field: "note", label: words.note, longest: 4_000 },
  ];
}
