// What changed in the law between two days in lines: what came and went with its condition, what changed with its alternatives.
import { type Change, conditionText, type Engine, type Language, type LawDiff, provisionOf } from "@yawara/engine";
import { MARK, whereFrom } from "../check/check-lines.ts";
import type { Line } from "../text-lines.ts";
import { WORDS } from "../words/index.ts";
import type { LawBetween } from "./law-between.ts";

/** Alternatives of a change that are told; JSON has them all. */
const MOST_ALTERNATIVES = 6;

export function diffLines({ engine, from, to }: LawBetween, { came, went, changed }: LawDiff, language: Language) {
  const words = WORDS[language];
  const wholly = (ids: readonly string[]) =>
    ids.flatMap((id): Line[] => [
      ...headOf(engine, id, language),
      { text: `${words.when}${conditionText(engine, provisionOf(engine, id).when, language)}`, indent: 4, look: "dim" },
    ]);
  const lines: Line[] = [
    { text: words.diffTitle(from, to), look: "bold" },
    ...(came.length + went.length + changed.length === 0 ? [{ text: words.noChange }] : []),
    ...group(`${words.came} (${came.length})`, wholly(came)),
    ...group(`${words.went} (${went.length})`, wholly(went)),
    ...group(
      `${words.changed} (${changed.length})`,
      changed.flatMap((change) => [
        ...headOf(engine, change.provision, language),
        ...alternatives(engine, change, language),
      ]),
    ),
  ];
  return lines;
}

function group(title: string, lines: readonly Line[]): Line[] {
  return lines.length === 0 ? [] : [{ text: "" }, { text: title, look: "bold" }, ...lines];
}

function headOf(engine: Engine, id: string, language: Language): Line[] {
  const provision = provisionOf(engine, id);
  return [
    { text: `${MARK[provision.modality]} ${whereFrom(engine, provision, language)}`, indent: 2 },
    { text: provision.says[language], indent: 4 },
  ];
}

function alternatives(engine: Engine, { gained, lost }: Change, language: Language): Line[] {
  const said = (sign: string, of: Change["gained"]) =>
    of
      .slice(0, MOST_ALTERNATIVES)
      .map((condition): Line => ({ text: `${sign} ${conditionText(engine, condition, language)}`, indent: 4 }));
  const left = Math.max(gained.length, lost.length) - MOST_ALTERNATIVES;
  return [
    ...said("+", gained),
    ...said("−", lost),
    ...(left > 0 ? [{ text: WORDS[language].moreAlternatives(left), indent: 4, look: "dim" as const }] : []),
  ];
}
