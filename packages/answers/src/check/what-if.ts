// What other answers would move: the report before and after, and every provision that comes, goes or changes its group.

import {
  answerText,
  type BreachOutcome,
  type Engine,
  type Entry,
  type Fact,
  type Facts,
  type FactValue,
  type Language,
  MODALITIES,
  type Report,
  readSubject,
  type Subject,
  withChanges,
} from "@yawara/engine";
import { axiomWhy } from "../explain/axiom-why.ts";
import { type AnswerChanges, answersOf, assertionsOf } from "../subject-file/answers.ts";
import { verdict } from "./check-lines.ts";
import type { Checked } from "./checked.ts";
import { countsOf, entriesOf, openBreaches, type ReportGroup, waitingFor } from "./figures.ts";
import { type FindingLine, findingLine } from "./finding-line.ts";

export interface MovedLine extends FindingLine {
  from?: ReportGroup;
  to?: ReportGroup;
  /** What it was before, where it changes whether it is broken. */
  breachFrom?: BreachOutcome;
}

interface Sums {
  verdict: string;
  gauge: Report["gauge"];
  counts: Record<ReportGroup, number>;
}

export interface WhatIfView {
  before: Sums;
  after: Sums;
  came: MovedLine[];
  went: MovedLine[];
  moved: MovedLine[];
  /** The answers after the change, for a draft to take over. */
  facts: Facts;
  /** Names of the questions that fall away with the change. */
  lapsed: string[];
}

/** Answers that cannot be so together. */
export interface Clash {
  names: string[];
  why?: string;
}

/** A fact that can be changed, with its answer as given. */
export interface ChangeableFact {
  id: string;
  name: string;
  ask: string;
  type: Fact["type"];
  choices: { id: string; name: string }[];
  unit?: string;
  value?: FactValue;
  answer?: string;
  /** Undecided provisions and breaches that wait for it. */
  waits: number;
}

/** The answers given, then the open facts most provisions wait for. */
export function changeableFacts({ engine, report, read }: Checked, language: Language): ChangeableFact[] {
  const { facts } = read.subject;
  const { detail, if: onEvents } = report.groups;
  const lists = [report.open, detail, onEvents, openBreaches(report)];
  const waiting = lists.flatMap((list) => waitingFor(engine, list, language));
  const open = [...new Set(waiting.map(({ fact }) => fact))].filter((fact) => facts[fact] === undefined);
  const given = engine.corpus.facts.map(({ id }) => id).filter((id) => facts[id] !== undefined);
  return [...given, ...open].map((id) => ({
    ...changeableFact(engine, id, facts, language),
    waits: waiting.filter((one) => one.fact === id).reduce((sum, { count }) => sum + count, 0),
  }));
}

/** One fact with its question, and its answer among those given. */
export function changeableFact(
  engine: Engine,
  id: string,
  facts: Facts,
  language: Language,
): Omit<ChangeableFact, "waits"> {
  const fact = engine.facts.get(id)!;
  const value = facts[id];
  return {
    id,
    name: fact.name[language],
    ask: fact.ask[language],
    type: fact.type,
    choices: fact.choices.map((choice) => ({ id: choice.id, name: choice.name[language] })),
    ...(fact.unit && { unit: fact.unit[language] }),
    ...(value !== undefined && {
      value: answersOf(engine, { [id]: value })[id]!,
      answer: answerText(fact, value, language),
    }),
  };
}

/** The subject with other answers; what no longer arises lapses. A clash where they cannot be so together. */
export function changedSubject(
  engine: Engine,
  subject: Subject,
  changes: AnswerChanges,
  language: Language,
): { facts: Facts; lapsed: string[] } | { clash: Clash } {
  const wanted: Record<string, unknown> = { ...answersOf(engine, subject.facts) };
  for (const [id, value] of Object.entries(changes))
    if (value === null) delete wanted[id];
    else wanted[id] = value;
  const read = readSubject(engine, wanted);
  const changed = Object.keys(changes).filter((id) => engine.facts.has(id));
  const assertions = assertionsOf(engine, subject.facts, read.subject.facts, changed);
  const after = assertions.length === 0 ? subject : withChanges(engine, subject, assertions);
  if (after === undefined) return { clash: clashOf(engine, read.problems[0]?.args ?? {}, language) };
  const lapsed = Object.keys(subject.facts).filter((id) => after.facts[id] === undefined && !(id in changes));
  return { facts: answersOf(engine, after.facts), lapsed: lapsed.map((id) => engine.facts.get(id)!.name[language]) };
}

/** Which answers clash, and why. */
export function clashOf(engine: Engine, args: Record<string, string>, language: Language): Clash {
  const ids = [args.fact ?? "", ...(args.others ?? "").split(", ")];
  const why = axiomWhy(engine, args.constraint ?? "")?.[language];
  return {
    names: ids.flatMap((id) => engine.facts.get(id)?.name[language] ?? []),
    ...(why !== undefined && { why }),
  };
}

/** The difference of two reports, provision by provision; whether a norm is broken is a difference too. */
export function difference(before: Checked, after: Checked, language: Language): Omit<WhatIfView, "facts" | "lapsed"> {
  const [old, now] = [standings(before), standings(after)];
  const lines = { came: [] as MovedLine[], went: [] as MovedLine[], moved: [] as MovedLine[] };
  for (const [id, { entry, standing }] of now) {
    const before = old.get(id);
    const breachFrom = before?.entry.breach?.outcome;
    const turned = breachFrom !== undefined && entry.breach !== undefined && breachFrom !== entry.breach.outcome;
    if (before?.standing === standing && !turned) continue;
    const line = { ...findingLine(after, entry, language), to: standing };
    if (before === undefined) lines.came.push(line);
    else lines.moved.push({ ...line, from: before.standing, ...(turned && { breachFrom }) });
  }
  for (const [id, { entry, standing }] of old)
    if (!now.has(id)) lines.went.push({ ...findingLine(before, entry, language), from: standing });
  for (const list of Object.values(lines))
    list.sort((a, b) => MODALITIES.indexOf(a.modality) - MODALITIES.indexOf(b.modality));
  return { before: sums(before, language), after: sums(after, language), ...lines };
}

function standings({ report }: Checked): Map<string, { entry: Entry; standing: ReportGroup }> {
  return new Map(entriesOf(report).map(({ group, entry }) => [entry.provision, { entry, standing: group }]));
}

function sums(checked: Checked, language: Language): Sums {
  const { report } = checked;
  return { verdict: verdict(checked)[language], gauge: report.gauge, counts: countsOf(report) };
}
