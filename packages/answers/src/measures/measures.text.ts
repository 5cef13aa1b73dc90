// The library of risk measures in lines: a list by risk, one measure whole, and what is for a system.
import { WORDS as ENGINE_WORDS, isBinding, type Language, type Text } from "@yawara/engine";
import { type Block, GAP, line, paragraph, quiet, strong } from "../marked-text.ts";
import type { BindingRule, CarriedRisk, MeasuresForSubject, OfferedMeasure } from "./for-subject.ts";
import type { ItemAnswer, MappedItem } from "./items.ts";
import type { MeasureLine, RiskAnswer } from "./measure-answer.ts";
import type { MeasureAnswer, MeasuresAnswer } from "./measures.ts";
import { MEASURE_WORDS } from "./words.ts";

/** Measures, and rules, that a terminal shows for a system. */
const MOST_MEASURES = 12;
const MOST_RULES = 8;
/** Rules named with a measure, and measures named with a rule. */
const MOST_NAMED = 4;

/** A list: under each risk its measures, one under the first of its risks that is listed. */
export function measuresText(answer: MeasuresAnswer, language: Language): Block[] {
  const words = MEASURE_WORDS[language];
  const head = answer.item === undefined ? [] : [paragraph(words.itemMeasures(itemTitle(answer.item, language)))];
  const count = paragraph(words.listed(answer.measures.length, answer.total), { role: "strong" });
  if (answer.measures.length === 0) return [...head, paragraph(words.none)];
  return [
    ...head,
    count,
    ...byRisk(answer).flatMap(([risk, these]) => [
      GAP,
      line(strong(riskTitle(risk, language))),
      ...these.flatMap((one) => lineOf(one, language)),
    ]),
  ];
}

/** The risks that have measures, each with those whose first risk it is. */
export function byRisk({ risks, measures }: MeasuresAnswer): [RiskAnswer, MeasureLine[]][] {
  return risks
    .map((risk): [RiskAnswer, MeasureLine[]] => [risk, measures.filter((one) => one.risks[0] === risk.id)])
    .filter(([, these]) => these.length > 0);
}

/** `2.2 AI system vulnerabilities and attacks`. */
export function riskTitle({ number, name }: Pick<RiskAnswer, "number" | "name">, language: Language): string {
  return `${number} ${name[language]}`;
}

/** Text and number of an item: `ISO/IEC 42001 A.6.2.4`. */
export function itemTitle({ of, ref }: ItemAnswer, language: Language): string {
  return `${of[language]} ${ref[language]}`;
}

function lineOf({ id, name, effort }: MeasureLine, language: Language): Block[] {
  const words = MEASURE_WORDS[language];
  return [
    paragraph(`· ${name[language]}`, { indent: 4, first: "  " }),
    paragraph(`${id} · ${words.effort(effort.once, effort.yearly)}`, { indent: 4, role: "quiet" }),
  ];
}

/** One measure whole. */
export function measureText({ measure, risks, stages, roles }: MeasureAnswer, language: Language): Block[] {
  const words = MEASURE_WORDS[language];
  const { list } = ENGINE_WORDS[language];
  const names = (all: readonly { name: Text }[]) => list(all.map(({ name }) => name[language]));
  return [
    paragraph(measure.name[language], { role: "strong" }),
    paragraph(measure.id, { role: "quiet" }),
    paragraph(measure.says[language]),
    ...(measure.small === undefined ? [] : [labelled(words.small, measure.small[language], language)]),
    GAP,
    labelled(words.lessens, list(risks.map((risk) => riskTitle(risk, language))), language),
    labelled(words.stages, names(stages), language),
    labelled(words.roles, names(roles), language),
    ...(measure.only === undefined ? [] : [labelled(words.only, measure.only[language], language)]),
    labelled(words.shows, list(measure.evidence.map((one) => one[language])), language),
    labelled(words.effortLabel, words.effort(measure.effort.once, measure.effort.yearly), language),
    paragraph(measure.effort.basis[language], { indent: 2, role: "quiet" }),
    ...(measure.helps.length === 0 ? [] : [GAP, paragraph(words.helps, { role: "strong" })]),
    ...measure.helps.flatMap((item) => itemLines(item, language)),
    ...(measure.helps.length === 0 ? [] : [GAP, paragraph(words.dagger, { role: "quiet" })]),
  ];
}

function itemLines(item: MappedItem, language: Language): Block[] {
  const words = MEASURE_WORDS[language];
  const { basis, relation, source } = item;
  return [
    paragraph(`· ${itemTitle(item, language)}${source.confidence === "seen" ? "" : " †"}`, { indent: 2 }),
    paragraph(item.name[language], { indent: 4 }),
    paragraph(`${words.relation[relation]} · ${words.source(words.basis[basis], source.checked)}`, {
      indent: 4,
      role: "quiet",
    }),
  ];
}

function labelled(label: string, text: string, language: Language, indent = 0): Block {
  return paragraph(`${label}${ENGINE_WORDS[language].colon}${text}`, { indent });
}

/** What is for a system: its risks, the first measures, the rules that bind. */
export function measuresForSubjectText(answer: MeasuresForSubject, language: Language): Block[] {
  const words = MEASURE_WORDS[language];
  const shown = answer.measures.slice(0, MOST_MEASURES);
  const rules = answer.rules.slice(0, MOST_RULES);
  return [
    paragraph(answer.summary[language], { role: "strong" }),
    ...(answer.risks.length === 0 ? [paragraph(words.noRisk)] : [GAP, line(strong(words.risks))]),
    ...answer.risks.map((risk) => paragraph(carriedLine(risk, language), { indent: 6, first: "  " })),
    ...(shown.length === 0
      ? []
      : [GAP, line(strong(words.first)), paragraph(words.firstNote, { indent: 2, role: "quiet" })]),
    ...shown.flatMap((one, i) => offeredLines(one, i + 1, answer, language)),
    ...(answer.total > shown.length ? [paragraph(words.more(answer.total - shown.length), { indent: 4 })] : []),
    ...(rules.length === 0 ? [] : [GAP, line(strong(words.binding))]),
    ...rules.flatMap((rule) => ruleLines(rule, answer, language)),
    ...(answer.rules.length > rules.length
      ? [paragraph(words.more(answer.rules.length - rules.length), { indent: 4 })]
      : []),
    GAP,
    paragraph(answer.read_with[language], { role: "quiet" }),
  ];
}

/** A risk with what it depends on. */
export function carriedLine(risk: CarriedRisk, language: Language): string {
  const { list } = ENGINE_WORDS[language];
  const waits = risk.waits.map(({ name }) => name[language]);
  const words = MEASURE_WORDS[language];
  const title = riskTitle(risk, language);
  return risk.certain ? title : words.with(title, words.depends(list(waits)));
}

function offeredLines(one: OfferedMeasure, place: number, answer: MeasuresForSubject, language: Language): Block[] {
  const words = MEASURE_WORDS[language];
  const detail = (label: string, text: string) => labelled(label, text, language, 4);
  return [
    GAP,
    line(strong(`${String(place).padStart(2)}. ${one.name[language]}`), quiet(`  ${one.id}`)),
    paragraph(
      [...(one.due === "unknown" ? [] : [words.due[one.due]]), words.effort(one.effort.once, one.effort.yearly)].join(
        " · ",
      ),
      { indent: 4, role: "quiet" },
    ),
    paragraph(one.says[language], { indent: 4 }),
    ...(one.small === undefined ? [] : [detail(words.small, one.small[language])]),
    ...offeredReasons(one, answer, language).map(([label, text]) => detail(label, text)),
  ];
}

/** Why a measure is offered: the risks it lessens, the rules it helps with, what is not sure; with the label of each. */
export function offeredReasons(
  one: OfferedMeasure,
  { risks }: Pick<MeasuresForSubject, "risks">,
  language: Language,
): [label: string, text: string][] {
  const words = MEASURE_WORDS[language];
  const { list, names } = ENGINE_WORDS[language];
  const lessened = risks.filter(({ id }) => one.because.includes(id)).map((risk) => riskTitle(risk, language));
  const rules = one.helps.slice(0, MOST_NAMED).map(({ name, ref, modality }) => {
    const rule = `${name[language]} ${ref[language]}`;
    return isBinding(modality) ? words.with(rule, ENGINE_WORDS[language].modality[modality]) : rule;
  });
  return [
    [words.lessens, list(lessened)],
    ...(rules.length === 0 ? [] : [[words.helps, names(rules)] as [string, string]]),
    ...(one.certain
      ? []
      : [[words.only, words.depends(list(one.waits.map(({ name }) => name[language])))] as [string, string]]),
  ];
}

function ruleLines(rule: BindingRule, answer: MeasuresForSubject, language: Language): Block[] {
  return [
    paragraph(`· ${rule.name[language]} ${rule.ref[language]}`, { indent: 4, first: "  " }),
    ...ruleMeasures(rule, answer, language).map(([label, text]) => labelled(label, text, language, 4)),
  ];
}

/** The first measures that help to keep a rule, by what they are found. */
export function ruleMeasures(
  { by_crosswalk, by_risk }: BindingRule,
  { measures }: Pick<MeasuresForSubject, "measures">,
  language: Language,
): [label: string, text: string][] {
  const words = MEASURE_WORDS[language];
  const named = (ids: readonly string[]) =>
    ENGINE_WORDS[language].names(
      ids.slice(0, MOST_NAMED).map((id) => measures.find((one) => one.id === id)?.name[language] ?? id),
    );
  return [
    ...(by_crosswalk.length === 0 ? [] : [[words.byCrosswalk, named(by_crosswalk)] as [string, string]]),
    ...(by_crosswalk.length > 0 || by_risk.length === 0 ? [] : [[words.byRisk, named(by_risk)] as [string, string]]),
  ];
}
