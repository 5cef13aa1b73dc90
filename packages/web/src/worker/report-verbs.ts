// What the worker answers about a report: the report, its findings opened, what other answers would move, and its files.

import type { AnswerChanges } from "@yawara/answers";
import {
  type ChangeableFact,
  type Checked,
  type Clash,
  changeableFacts,
  changedSubject,
  checkSubject,
  clashOf,
  difference,
  type FindingView,
  findingView,
  placeName,
  type ReportView,
  reportView,
  type WhatIfView,
} from "@yawara/answers";
import { type Facts, LANGUAGES, type Language, type Text } from "@yawara/engine";
import { dataFile, lawBase } from "./law-store.ts";
import { type FileKind, type FileWishes, type MadeFile, reportFile } from "./report-files.ts";
import type { Asked } from "./request.ts";
import type { ShippedSubject } from "./shipped-subject.ts";
import { readAsked, regimesRefused } from "./subject-request.ts";

/** A subject read and decided. */
async function checkedOf(
  asked: Asked,
  name?: Text,
): Promise<{ checked: Checked; read: Awaited<ReturnType<typeof readAsked>> }> {
  const read = await readAsked(asked);
  const { engine, jurisdictions, subject } = read;
  const checked = checkSubject(
    engine,
    { at: asked.at, known: asked.known, jurisdictions },
    { subject, ...(name && { name }) },
  );
  return { checked, read };
}

export const reportVerbs = {
  /** The report of a subject; where its answers cannot be so together, which and why. */
  async report(asked: Asked, name?: Text): Promise<{ report: ReportView } | { clash: Clash } | { refused: string }> {
    const refused = await regimesRefused(asked);
    if (refused !== undefined) return { refused };
    const { engine, subject, jurisdictions, problems } = await readAsked(asked);
    const { language } = asked;
    const broken = problems.find(({ code }) => code === "contradiction" || code === "not-askable");
    if (broken !== undefined) return { clash: clashOf(engine, broken.args, language) };
    const clocks = { at: asked.at, known: asked.known, jurisdictions };
    const checked = checkSubject(engine, clocks, { subject, ...(name && { name }) });
    const leftOut = problems.map(({ path }) => path.join("."));
    return { report: reportView(checked, language, leftOut) };
  },

  /** Findings, opened. */
  async findings(asked: Asked, ids: string[]): Promise<FindingView[]> {
    const read = await readAsked(asked);
    return ids.filter((id) => read.engine.index.has(id)).map((id) => findingView(read, id, asked.language));
  },

  /** The facts that can be changed to see what moves. */
  async changeableFacts(asked: Asked): Promise<ChangeableFact[]> {
    const { checked } = await checkedOf(asked);
    return changeableFacts(checked, asked.language);
  },

  /** What other answers would move, whose law included. */
  async whatIf(asked: Asked, changes: AnswerChanges): Promise<WhatIfView | { clash: Clash }> {
    const { checked: before, read } = await checkedOf(asked);
    const changed = changedSubject(read.engine, read.subject, changes, asked.language);
    if ("clash" in changed) return changed;
    const { checked: after } = await checkedOf({ ...asked, facts: changed.facts });
    return { ...difference(before, after, asked.language), facts: changed.facts, lapsed: changed.lapsed };
  },

  /** A file of the report. JSON has both languages in it. */
  async reportFile(kind: FileKind, asked: Asked, wishes: FileWishes): Promise<MadeFile> {
    if (kind === "json") for (const language of LANGUAGES) await readAsked({ ...asked, language });
    const { checked } = await checkedOf(asked, wishes.name);
    return reportFile(kind, checked, asked, wishes);
  },

  /** Jurisdictions there is law of, with their names. */
  async jurisdictions(language: Language): Promise<{ id: string; name: string }[]> {
    const base = await lawBase(language);
    return base.jurisdictions.map((id) => ({ id, name: placeName(base, id, language) }));
  },

  /** A subject that comes with Yawara, as a draft begins from it. */
  async exampleSubject(id: string): Promise<{ name: Text; at?: string; facts: Facts } | undefined> {
    const examples = await dataFile<ShippedSubject[]>("examples.json");
    const found = examples.find((one) => one.id === id);
    return found && { name: found.name, facts: found.facts, ...(found.at !== undefined && { at: found.at }) };
  },
};
