// A plan as marked text for a terminal: what is broken and what binds with its steps, everything else in a few lines.
import { WORDS as ENGINE_WORDS, type Language } from "@yawara/engine";
import { MARK } from "../check/check-lines.ts";
import { type Block, GAP, line, paragraph, quiet, strong } from "../marked-text.ts";
import { WORDS } from "../words/index.ts";
import { SECTIONS, type Section } from "./parts.ts";
import { aboutBasis, banText, goneText, openTexts, questionText, sofar } from "./plan.markdown.ts";
import { isTicked, stepSaid } from "./step-said.ts";
import type { PlanBasis, PlanTask } from "./task.ts";
import type { Plan } from "./with-states.ts";
import { PLAN_WORDS } from "./words.ts";

/** Questions and open points shown before it is said how many more there are. */
const MOST_SHOWN = 5;

/** The lines of a plan. `shownBy`: the command that shows all of it. */
export function planText(plan: Plan, language: Language, shownBy?: string): Block[] {
  const { day } = ENGINE_WORDS[language];
  const asOf = WORDS[language].asOf({ at: day(plan.at), known: day(plan.known), version: plan.corpus });
  return [
    line(strong(PLAN_WORDS[language].title(plan.title[language]))),
    paragraph(asOf, { role: "quiet" }),
    GAP,
    paragraph(plan.summary.says[language], { role: "strong" }),
    ...sofar(plan, language).map((text) => paragraph(text)),
    ...SECTIONS.flatMap((section) => sectionBlocks(plan, section, language)),
    ...bansBlocks(plan, language),
    ...lookAtBlocks(plan, language, shownBy),
    ...keptBlocks(plan, language),
    ...listed(PLAN_WORDS[language].open, openTexts(plan.open, language), language, shownBy),
    ...listed(
      PLAN_WORDS[language].noLonger,
      plan.no_longer.map((gone) => goneText(gone, plan.at, language).join(" · ")),
      language,
    ),
    GAP,
    ...plan.read_with.map((text) => paragraph(text[language], { indent: 4, first: "  · ", role: "quiet" })),
  ];
}

function sectionBlocks(plan: Plan, section: Section, language: Language): Block[] {
  const tasks = plan.tasks.filter((task) => task.section === section);
  if (tasks.length === 0) return [];
  const words = PLAN_WORDS[language];
  return [
    GAP,
    line(strong(`${words.section[section]} (${tasks.length})`), quiet(`  ${words.sectionNote[section]}`)),
    ...tasks.flatMap((task) => taskBlocks(task, plan.at, language)),
  ];
}

function taskBlocks({ alike, bases }: PlanTask, at: string, language: Language): Block[] {
  const words = PLAN_WORDS[language];
  return [
    ...(alike === undefined ? [] : [paragraph(`${alike[language]} (${words.alikeOf(bases.length)})`, { indent: 2 })]),
    ...bases.flatMap((basis) => basisBlocks(basis, at, language)),
  ];
}

function basisBlocks(basis: PlanBasis, at: string, language: Language): Block[] {
  const { modality, where, due, steps } = basis;
  return [
    paragraph(`${MARK[modality]} ${where[language]} · ${due.text[language]}`, { indent: 4, first: "  " }),
    ...steps.flatMap((step) => {
      const said = stepSaid(step, modality, at, language).join(" · ");
      return [
        paragraph(`[${isTicked(step, at) ? "x" : " "}] ${step.do[language]}`, { indent: 8, first: "    " }),
        ...(said === "" ? [] : [paragraph(said, { indent: 8 })]),
      ];
    }),
    ...aboutBasis(basis, language).map((text) => paragraph(text, { indent: 8, role: "quiet" })),
  ];
}

function bansBlocks({ bans }: Plan, language: Language): Block[] {
  if (bans.length === 0) return [];
  const words = PLAN_WORDS[language];
  const lines = bans.map(({ name, unseen, bans: these }) => {
    const said = words.banSaid(name[language], words.banLine(these.length, unseen), banText(these[0]!, language));
    const more = these.length > 1 ? [words.more(these.length - 1)] : [];
    return paragraph(words.sentences([`${MARK.prohibition} ${said}`, ...more]), { indent: 4, first: "  " });
  });
  return [GAP, line(strong(words.bans)), ...lines];
}

function lookAtBlocks({ look_at }: Plan, language: Language, shownBy?: string): Block[] {
  const words = PLAN_WORDS[language];
  const { bans, undecided, would_break, questions, untellable } = look_at;
  if (bans + undecided + would_break.length === 0) return [];
  const asked = questions.map((one) => `${questionText(one, language)} (${words.hangsBans(one.bans)})`);
  return [
    ...listed(
      words.lookAt,
      would_break.map(
        (ban) => `${MARK.prohibition} ${words.wouldBreak}: ${banText(ban, language)} (${ban.where[language]})`,
      ),
      language,
      undefined,
      true,
    ),
    ...(asked.length === 0 ? [] : [paragraph(words.bansToLookAt(bans, undecided), { indent: 2 })]),
    ...items(asked, language, shownBy),
    ...(untellable === 0 ? [] : [paragraph(words.untellable(untellable), { indent: 2 })]),
  ];
}

function keptBlocks({ kept, at }: Plan, language: Language): Block[] {
  const lines = kept.map(({ modality, says, where, steps }) => {
    const said = steps.flatMap((step) => stepSaid(step, modality, at, language));
    return [`${MARK[modality]} ${says[language]} (${where[language]})`, ...said].join(" · ");
  });
  return listed(PLAN_WORDS[language].kept, lines, language);
}

/** A heading with lines; nothing where there are none, unless the heading stands for more that follows. */
function listed(
  title: string,
  lines: readonly string[],
  language: Language,
  shownBy?: string,
  always = false,
): Block[] {
  if (lines.length === 0 && !always) return [];
  return [GAP, line(strong(title)), ...items(lines, language, shownBy)];
}

/** Lines with a point before each; where a command shows all of them only the first few. */
function items(lines: readonly string[], language: Language, shownBy?: string): Block[] {
  const most = shownBy === undefined ? lines.length : MOST_SHOWN;
  const more = lines.length - most;
  return [
    ...lines.slice(0, most).map((text) => paragraph(text, { indent: 4, first: "  · " })),
    ...(more > 0 ? [line("    ", quiet(WORDS[language].moreShownBy(more, shownBy!)))] : []),
  ];
}
