// A plan as Markdown: a checklist with boxes that prints well and can be kept in a repository or a ticket.
import { WORDS as ENGINE_WORDS, type Language, type Text } from "@yawara/engine";
import { MARK } from "../check/check-lines.ts";
import { visible } from "../visible.ts";
import { WORDS } from "../words/index.ts";
import type { BanSaid } from "./bans.ts";
import { SECTIONS, type Section } from "./parts.ts";
import { isTicked, stepSaid } from "./step-said.ts";
import type { PlanBasis, PlanStep, PlanTask } from "./task.ts";
import type { GoneStep, Plan } from "./with-states.ts";
import { PLAN_WORDS } from "./words.ts";

/** The plan, every task opened. */
export function planMarkdown(plan: Plan, language: Language): string {
  const words = PLAN_WORDS[language];
  const { day } = ENGINE_WORDS[language];
  return [
    `# ${words.title(plan.title[language])}`,
    "",
    WORDS[language].asOf({ at: day(plan.at), known: day(plan.known), version: plan.corpus }),
    "",
    `**${plan.summary.says[language]}**`,
    "",
    ...sofar(plan, language).flatMap((text) => [text, ""]),
    ...SECTIONS.flatMap((section) => sectionLines(plan, section, language)),
    ...bansLines(plan, language),
    ...lookAtLines(plan, language),
    ...keptLines(plan, language),
    ...openLines(plan, language),
    ...goneLines(plan, language),
    "---",
    "",
    ...plan.read_with.map((text) => `- ${text[language]}`),
  ].join("\n");
}

/** How far the plan is, and what moved since it was last looked at, a line each. */
export function sofar({ summary: { progress, moved } }: Plan, language: Language): string[] {
  return [progress, moved].flatMap((text) => (text === undefined ? [] : [text[language]]));
}

function sectionLines(plan: Plan, section: Section, language: Language): string[] {
  const words = PLAN_WORDS[language];
  const tasks = plan.tasks.filter((task) => task.section === section);
  if (tasks.length === 0) return [];
  return [
    `## ${words.section[section]} (${tasks.length})`,
    "",
    `*${words.sectionNote[section]}*`,
    "",
    ...tasks.flatMap((task) => taskLines(task, plan.at, language)),
  ];
}

function taskLines({ alike, bases }: PlanTask, at: string, language: Language): string[] {
  if (alike === undefined) return bases.flatMap((basis) => basisLines(basis, "###", at, language));
  return [
    `### ${alike[language]}`,
    "",
    `*${PLAN_WORDS[language].alikeOf(bases.length)}*`,
    "",
    ...bases.flatMap((basis) => basisLines(basis, "####", at, language)),
  ];
}

function basisLines(basis: PlanBasis, level: string, at: string, language: Language): string[] {
  const { modality, where, due, says, steps } = basis;
  const about = aboutBasis(basis, language);
  const isSaid = steps.length === 1 && steps[0]!.do[language] === says[language];
  return [
    `${level} ${MARK[modality]} ${where[language]} · ${due.text[language]}`,
    "",
    ...(isSaid ? [] : [says[language], ""]),
    ...steps.map((step) => stepLine(step, basis, at, language)),
    "",
    ...(about.length === 0 ? [] : [about.join(" · "), ""]),
  ];
}

function stepLine(step: PlanStep, { modality }: PlanBasis, at: string, language: Language): string {
  const said = stepSaid(step, modality, at, language).map(escaped).join(" · ");
  return `- [${isTicked(step, at) ? "x" : " "}] ${step.do[language]}${said === "" ? "" : ` (${said})`}`;
}

/** What a user wrote is text, and no mark-up. */
function escaped(text: string): string {
  return visible(text).replaceAll(/[\\`*_[\]<>#|]/g, "\\$&");
}

/** What stands beside the steps of a provision: what ends the breach, what shows it, time limits, sanction, effort. */
export function aboutBasis(
  { breach, ends, evidence, clocks, sanction, effort }: PlanBasis,
  language: Language,
): string[] {
  const words = PLAN_WORDS[language];
  const { list, names } = ENGINE_WORDS[language];
  const texts = (all: readonly Text[]) => all.map((text) => text[language]);
  return [
    ...(ends === undefined ? [] : [words.ends(list(ends.map(({ text }) => text[language])))]),
    ...(breach === "open" ? [words.notLookedAt] : []),
    ...(evidence.length === 0 ? [] : [words.shownBy(list(texts(evidence)))]),
    ...(clocks.length === 0 ? [] : [words.limits(names(texts(clocks)))]),
    ...(sanction === undefined ? [] : [words.sanction(sanction[language])]),
    ...(effort === undefined ? [] : [effort.text[language]]),
  ];
}

function bansLines({ bans }: Plan, language: Language): string[] {
  if (bans.length === 0) return [];
  const words = PLAN_WORDS[language];
  const lines = bans.map(
    ({ name, unseen, bans: these }) =>
      `- ${MARK.prohibition} ${words.banSaid(`**${name[language]}**`, words.banLine(these.length, unseen), words.sentences(these.map((ban) => banText(ban, language))))}`,
  );
  return [`## ${words.bans}`, "", ...lines, ""];
}

/** What must not be done, with the day it begins where it has not yet. */
export function banText({ says, from }: BanSaid, language: Language): string {
  if (from === undefined) return says[language];
  return `${says[language]} (${PLAN_WORDS[language].banFrom(ENGINE_WORDS[language].day(from))})`;
}

function lookAtLines({ look_at }: Plan, language: Language): string[] {
  const words = PLAN_WORDS[language];
  const { bans, undecided, would_break, questions, untellable } = look_at;
  if (bans + undecided + would_break.length === 0) return [];
  return [
    `## ${words.lookAt}`,
    "",
    ...would_break.map(
      (ban) => `- ${MARK.prohibition} ${words.wouldBreak}: ${banText(ban, language)} (${ban.where[language]})`,
    ),
    ...(bans + undecided === 0 || questions.length === 0 ? [] : [words.bansToLookAt(bans, undecided), ""]),
    ...questions.map((one) => `- [ ] ${questionText(one, language)} (${words.hangsBans(one.bans)})`),
    ...(untellable === 0 ? [] : ["", words.untellable(untellable)]),
    "",
  ];
}

function keptLines({ kept, at }: Plan, language: Language): string[] {
  if (kept.length === 0) return [];
  const words = PLAN_WORDS[language];
  const lines = kept.flatMap((basis) => [
    `- ${MARK[basis.modality]} ${basis.says[language]} (${basis.where[language]})`,
    ...basis.steps.flatMap((step) => {
      const said = stepSaid(step, basis.modality, at, language).map(escaped);
      return said.length === 0 ? [] : [`  - ${step.do[language]} (${said.join(" · ")})`];
    }),
  ]);
  return [`## ${words.kept} (${kept.length})`, "", `*${words.keptNote}*`, "", ...lines, ""];
}

function openLines({ open }: Plan, language: Language): string[] {
  const lines = openTexts(open, language);
  return lines.length === 0 ? [] : [`## ${PLAN_WORDS[language].open}`, "", ...lines.map((text) => `- ${text}`), ""];
}

/** What is open, a line each: what hangs on which answers, what waits for an event, offers that may be had. */
export function openTexts({ points, questions, events, offers }: Plan["open"], language: Language): string[] {
  const words = PLAN_WORDS[language];
  return [
    ...points.map(({ says }) => says[language]),
    ...questions.map((one) => `${questionText(one, language)} (${words.hangs(one.provisions)})`),
    ...(events === 0 ? [] : [words.events(events)]),
    ...(offers === 0 ? [] : [words.moreOffers(offers)]),
  ];
}

/** A question with the name of what it is about. */
export function questionText({ name, ask }: { name: Text; ask: Text }, language: Language): string {
  return PLAN_WORDS[language].question(name[language], ask[language]);
}

function goneLines({ no_longer, at }: Plan, language: Language): string[] {
  if (no_longer.length === 0) return [];
  const words = PLAN_WORDS[language];
  const lines = no_longer.map((gone) => `- ${goneText(gone, at, language).map(escaped).join(" · ")}`);
  return [`## ${words.noLonger} (${no_longer.length})`, "", `*${words.noLongerNote}*`, "", ...lines, ""];
}

/** A step that is no longer asked, a part each: what it was, why it is gone, what was said of it. */
export function goneText({ id, why, do: text, where, state }: GoneStep, at: string, language: Language): string[] {
  return [
    text?.[language] ?? id,
    ...(where === undefined ? [] : [where[language]]),
    PLAN_WORDS[language].gone[why],
    ...stepSaid({ id, do: { en: id, ja: id }, state }, "guideline", at, language),
  ];
}
