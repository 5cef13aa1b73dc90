// What changed in the law between two days in lines: what came and went with its condition, what changed with its alternatives.
import {
  type ConditionDiff,
  conditionText,
  WORDS as ENGINE_WORDS,
  type Engine,
  type Language,
  type LawDiff,
  provisionOf,
} from "@yawara/engine";
import { MARK, whereFrom } from "../check/check-lines.ts";
import { placeName } from "../law/place-name.ts";
import { type Block, GAP, paragraph } from "../marked-text.ts";
import { WORDS } from "../words/index.ts";
import type { LawBetween } from "./law-between.ts";

/** Alternatives of a change that are told; JSON has them all. */
const MOST_ALTERNATIVES = 6;

export function diffLines(
  { engine, from, to, jurisdictions }: LawBetween,
  { came, went, changed }: LawDiff,
  language: Language,
) {
  const words = WORDS[language];
  const { list } = ENGINE_WORDS[language];
  const wholly = (ids: readonly string[]) =>
    ids.flatMap((id): Block[] => [
      ...headOf(engine, id, language),
      paragraph(`${words.when}${conditionText(engine, provisionOf(engine, id).when, language)}`, {
        indent: 4,
        role: "quiet",
      }),
    ]);
  const lines: Block[] = [
    paragraph(words.diffTitle(from, to), { role: "strong" }),
    paragraph(words.diffOf(list(jurisdictions.map((id) => placeName(engine.corpus, id, language)))), { role: "quiet" }),
    ...(came.length + went.length + changed.length === 0 ? [paragraph(words.noChange)] : []),
    ...group(`${words.came} (${came.length})`, wholly(came)),
    ...group(`${words.went} (${went.length})`, wholly(went)),
    ...group(
      `${words.changed} (${changed.length})`,
      changed.flatMap((change) => [
        ...headOf(engine, change.provision, language),
        ...alternatives(engine, change, language),
        ...(change.breach === undefined
          ? []
          : [paragraph(words.breachChanged, { indent: 4 }), ...alternatives(engine, change.breach, language)]),
      ]),
    ),
  ];
  return lines;
}

function group(title: string, lines: readonly Block[]): Block[] {
  return lines.length === 0 ? [] : [GAP, paragraph(title, { role: "strong" }), ...lines];
}

function headOf(engine: Engine, id: string, language: Language): Block[] {
  const provision = provisionOf(engine, id);
  return [
    paragraph(`${MARK[provision.modality]} ${whereFrom(engine, provision, language)}`, { indent: 2 }),
    paragraph(provision.says[language], { indent: 4 }),
  ];
}

function alternatives(engine: Engine, { gained, lost }: ConditionDiff, language: Language): Block[] {
  const said = (sign: string, of: ConditionDiff["gained"]) =>
    of
      .slice(0, MOST_ALTERNATIVES)
      .map((condition): Block => paragraph(`${sign} ${conditionText(engine, condition, language)}`, { indent: 4 }));
  const left = Math.max(gained.length, lost.length) - MOST_ALTERNATIVES;
  return [
    ...said("+", gained),
    ...said("−", lost),
    ...(left > 0 ? [paragraph(WORDS[language].moreAlternatives(left), { indent: 4, role: "quiet" })] : []),
  ];
}
