// What a draft says of measures in place: a statement for each that the crosswalk maps to a provision an item answers.
import type { MeasureLibrary } from "@yawara/engine";
import { inBoth } from "../words/index.ts";
import type { DraftItem, Passage } from "./draft-model.ts";
import { DISCLOSURE_WORDS } from "./words.ts";

/** A measure of the library that an organisation has in place, and the files that show it and still hold. */
export interface MeasureInPlace {
  /** Its id among the measures in use. */
  id: string;
  /** Its id in the library. */
  measure: string;
  files: readonly { id: string; name: string }[];
}

/** What there is in place, and the library that names it and maps it to provisions. */
export interface InPlace {
  measures: readonly MeasureInPlace[];
  library: MeasureLibrary;
}

/** The statements of an item; of one that answers no provision that speaks to the system there are none. What no measure says stays a gap. */
export function measurePassages(
  { measures, library }: InPlace,
  place: string,
  provisions: DraftItem["provisions"],
): Passage[] {
  const answered = new Map(provisions.map((basis) => [basis.provision, basis]));
  return measures.flatMap(({ id, measure, files }) => {
    const known = library.measures.find((one) => one.id === measure);
    const mapped = library.mappings.flatMap(({ from, to }) =>
      from === measure && answered.has(to) ? [answered.get(to)!] : [],
    );
    if (known === undefined || mapped.length === 0) return [];
    return [
      {
        id: `${place}.measure-${id}`,
        kind: "statement" as const,
        text: inBoth((language) => DISCLOSURE_WORDS[language].measureInPlace(known.name[language])),
        rests_on: [
          { measure: id, name: known.name },
          ...files.map((file) => ({ file: file.id, name: { en: file.name, ja: file.name } })),
          ...new Set(mapped),
        ],
      },
    ];
  });
}
