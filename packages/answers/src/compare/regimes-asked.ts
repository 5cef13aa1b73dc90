// The regimes a comparison is asked of: their texts, and what each is composed of or what is wrong with it.
import { type Composition, type CorpusBase, type LawIndex, readComposition } from "@yawara/engine";
import { USUAL_REGIMES } from "./comparison.ts";

export interface RegimesWanted {
  /** The 24 systems of the standard basket. */
  basket?: boolean | undefined;
  /** Jurisdictions, or compositions: `EU - eu.ai-act + jp.ai-promotion-act`. */
  regimes?: readonly string[] | undefined;
}

/** Names in a regime's text that are nothing known, or not there to be taken out. */
export interface RegimeProblem {
  text: string;
  /** Empty where nothing is named at all. */
  name: string;
  suggestion?: string;
  /** The jurisdictions the instrument was to be taken out of, where none of them has it. */
  absentFrom?: string[];
}

/** The texts that are named, each once; else the usual ones, or for the basket every one there is a home in. */
export function regimeTexts({ homes }: Pick<CorpusBase, "homes">, { basket, regimes }: RegimesWanted): string[] {
  const usual = basket === true ? Object.keys(homes) : USUAL_REGIMES;
  return [...new Set((regimes ?? usual).map((text) => text.trim()))];
}

/** Reads a regime's text; one that names nothing is a problem too. */
export function readRegimeText(law: LawIndex, text: string): Composition | { problem: RegimeProblem } {
  const read = readComposition(law, text);
  if ("problem" in read) {
    const { name, suggestion, absentFrom } = read.problem;
    return {
      problem: { text, name, ...(suggestion !== undefined && { suggestion }), ...(absentFrom && { absentFrom }) },
    };
  }
  return read.parts.length === 0 ? { problem: { text, name: "" } } : read;
}

/** Reads several: those that can be read, each once, and what is wrong with the others. */
export function readRegimeTexts(
  law: LawIndex,
  texts: readonly string[],
): { regimes: Composition[]; problems: RegimeProblem[] } {
  const read = texts.map((text) => readRegimeText(law, text));
  const regimes = read.flatMap((one) => ("problem" in one ? [] : [one]));
  return {
    regimes: regimes.filter(({ text }, i) => regimes.findIndex((one) => one.text === text) === i),
    problems: read.flatMap((one) => ("problem" in one ? [one.problem] : [])),
  };
}
