// compare: one system, or the standard basket, through several regimes, and the basket's touch index.

import { WORDS as ANSWERS, inBoth, isProblems, pageOf, visible } from "@yawara/answers";
import { whereFrom } from "@yawara/answers/check";
import { type Comparison, changeText, compared, standingJson, touchesJson } from "@yawara/answers/compare";
import { type Language, provisionOf } from "@yawara/engine";
import { z } from "zod";
import { clocks, facts, language, paging } from "../inputs.ts";
import { tool } from "../tool.ts";
import { WORDS } from "../words/index.ts";
import { type CompareData, output } from "./compare-output.ts";
import { compareText } from "./compare-text.ts";

/** The id under which a system of one's own stands in the answer. */
const OWN = "system";

const input = z.strictObject({
  facts: facts.optional(),
  basket: z.boolean().default(false).describe("Compare the 24 systems of the standard basket, with the touch index."),
  regimes: z
    .array(z.string().max(400))
    .min(1)
    .max(20)
    .optional()
    .describe(
      'Jurisdictions, or compositions of them: ["JP", "EU", "EU - eu.ai-act + jp.ai-promotion-act"]. If left out JP, EU, US ' +
        "and KR; for the basket every country.",
    ),
  as_is: z
    .boolean()
    .default(false)
    .describe("Leave the system's home and markets as they are; else it is at home in each regime."),
  ...clocks,
  language,
  ...paging(24),
});

export const compare = tool({
  name: "compare",
  title: "The same system under several regimes",
  description:
    "Puts one system, or the standard basket of 24, at home in several countries and counts what would apply there: " +
    "prohibitions, duties, voluntary items, offers, steps before market, hours, the worst sanction, open points. Give facts " +
    "or basket: true. A regime may be composed by taking instruments out of one and moving others in.",
  input,
  output,
  answer: async (store, { facts: own, limit, cursor, language: lang, ...asked }) => {
    if (own === undefined && !asked.basket) return { refused: [WORDS[lang].nothingToCompare] };
    const subjects = own === undefined ? [] : [{ id: OWN, name: inBoth((one) => ANSWERS[one].thisSystem), facts: own }];
    const comparison = await compared(store, { ...asked, subjects, regimes: asked.regimes?.map(visible) });
    if (isProblems(comparison)) return comparison;
    const page = pageOf(comparison.standings, comparison.engine.corpus.version, { limit, cursor });
    if (isProblems(page)) return page;
    const data: CompareData = {
      corpus: comparison.engine.corpus.version,
      at: comparison.at,
      known: comparison.known,
      regimes: comparison.regimes.map(({ text }) => text),
      without_law: comparison.withoutLaw,
      standings: page.entries.map((one) => standingOf(comparison, one, lang)),
      total: comparison.standings.length,
      ...page.rest,
      ...(asked.basket && { touch: touchOf(comparison, lang) }),
      read_with: [...(asked.as_is ? [] : [WORDS[lang].atHome]), WORDS[lang].compareBasis],
    };
    return { data, text: compareText(comparison, page.entries, data, lang) };
  },
});

function standingOf(
  { engine, subjects }: Comparison,
  score: Comparison["standings"][number],
  lang: Language,
): CompareData["standings"][number] {
  const name = subjects.find(({ id }) => id === score.subject)!.name[lang];
  const json = standingJson(score);
  if (!json.comparable) return { ...json, name };
  const { counted: _, worst, ...figures } = json;
  const worse = worst && {
    ...worst,
    ...(worst.max !== undefined && { max: Number.isFinite(worst.max) ? worst.max : null }),
    where: whereFrom(engine, provisionOf(engine, worst.provision), lang),
  };
  return { ...figures, name, ...(worse && { worst: worse }) };
}

function touchOf(comparison: Comparison, lang: Language): NonNullable<CompareData["touch"]> {
  const { half, weights, regimes, sensitivity, coming } = touchesJson(comparison);
  return {
    half,
    weights,
    regimes,
    sensitivity: sensitivity.map(({ change, touches }) => ({
      change: changeText(change, lang),
      index: Object.fromEntries(touches.map((one) => [one.regime, one.comparable ? one.index : null])),
    })),
    coming,
  };
}
