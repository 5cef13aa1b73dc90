// A report in one language, as whoever shows lines shows it: findings by group, the verdict and what stands beside it.
import {
  answerText,
  WORDS as ENGINE_WORDS,
  type Entry,
  GROUPS,
  type Group,
  type Language,
  type Modality,
  provisionOf,
  type Report,
  voluntarySteps,
} from "@yawara/engine";
import { WORDS } from "../words/index.ts";
import { because, byInstrument, byPrinciple, readWith, titleOf, verdict, whereFrom } from "./check-lines.ts";
import type { Checked } from "./checked.ts";
import { type ClassesView, classesView } from "./classes.ts";
import { type CustomersView, customersView } from "./customers-told.ts";
import { bindingShare, entriesOf, openBreaches, questionsLeft, waitingFor } from "./figures.ts";
import { type FindingLine, findingLine } from "./finding-line.ts";
import { type OfferTally, offersOf } from "./offers.ts";
import { openPoints } from "./open-points.ts";

export interface GroupView {
  group: Group;
  name: string;
  note: string;
  count: number;
  /** How many of them apply for certain; the rest hang on facts not given. */
  certain: number;
  /** Of rights and offers: how many can be had, how many of them are money, how many are closed. */
  tally?: OfferTally;
  /** One section without a name, or one a principle, or of bans one an instrument. */
  sections: { name?: string; lines: FindingLine[] }[];
}

export interface StepView {
  provision: string;
  action: number;
  modality: Modality;
  step: string;
  where: string;
  seen: boolean;
  because: string;
}

export interface ReportView {
  title: string;
  at: string;
  atText: string;
  knownText: string;
  /** Both days and the version of the law data in a line. */
  asOf: string;
  corpus: string;
  /** Whose law was looked at. */
  jurisdictions: string[];
  /** What the subject is in the eyes of each law. */
  classes: ClassesView[];
  verdict: string;
  gauge: Report["gauge"];
  /** How much of the gauge binds, and all of it. */
  share: { binding: number; all: number };
  forbidden: FindingLine[];
  /** Bans that bind and on which nothing was said, and those that may yet bind. */
  unseenBans: number;
  undecidedBans: number;
  /** Bans that may yet bind, and are broken as described if they do. */
  wouldBreak: FindingLine[];
  /** Of the bans that bind and were not looked at, those no answer can tell of. */
  untellableBans: number;
  /** Facts that would say whether a ban is broken, the most wanted first. */
  bansWaiting: { fact: string; name: string; count: number }[];
  next: StepView[];
  /** Voluntary items to take up first: at most seven, none of them among the steps. */
  voluntary: StepView[];
  /** What those who use it at work have to heed, where it is offered to others. */
  customers?: CustomersView;
  groups: GroupView[];
  open: FindingLine[];
  /** What is not decided, as sentences: that first on which most duties and bans hang. */
  openPoints: { says: string; facts: { fact: string; name: string }[] }[];
  /** Facts the undecided points wait for, those only details ask about too; the most wanted first. */
  waiting: { fact: string; name: string; count: number }[];
  assumptions: string[];
  /** What was answered, as the person gave it. */
  answers: { fact: string; name: string; answer: string }[];
  /** Answers that could not be read and were left out. */
  leftOut: string[];
  /** Where everything here is written: an instrument with its addresses. */
  sources: { title: string; urls: string[] }[];
}

/** Reasons shown with a step: more would hide the step. */
const MOST_REASONS = 3;

/** A report that is decided. `leftOut`: answers that could not be read. */
export function reportView(checked: Checked, language: Language, leftOut: string[] = []): ReportView {
  const { engine, regime, report, read } = checked;
  const { day } = ENGINE_WORDS[language];
  const line = (entry: Entry) => findingLine(checked, entry, language);
  const [atText, knownText] = [day(regime.at), day(regime.known)];
  const corpus = engine.corpus.version;
  const customers = customersView(checked, language);
  return {
    title: titleOf(checked, language),
    at: regime.at,
    atText,
    knownText,
    asOf: WORDS[language].asOf({ at: atText, known: knownText, version: corpus }),
    corpus,
    jurisdictions: [...checked.jurisdictions],
    classes: classesView(checked, language),
    verdict: verdict(checked)[language],
    gauge: report.gauge,
    share: bindingShare(report.gauge),
    forbidden: report.groups.must.filter(({ provision }) => report.forbidden.includes(provision)).map(line),
    unseenBans: report.unseenBans.length,
    undecidedBans: report.undecidedBans.length - report.wouldBreak.length,
    wouldBreak: entriesOf(report)
      .filter(({ entry }) => report.wouldBreak.includes(entry.provision))
      .map(({ entry }) => line(entry)),
    untellableBans: report.groups.ban.filter(({ breach }) => breach?.outcome === "open" && breach.openOn.length === 0)
      .length,
    bansWaiting: waitingFor(engine, openBreaches(report, "bans"), language),
    next: report.next.map((step) => stepView(checked, step, language)),
    voluntary: voluntarySteps(engine, read.subject, report).map((step) => stepView(checked, step, language)),
    ...(customers && { customers }),
    groups: GROUPS.map((group) => groupView(checked, group, language)),
    open: report.open.map(line),
    openPoints: openPoints(checked).map(({ says, open_on }) => ({
      says: says[language],
      facts: open_on.map((fact) => ({ fact, name: engine.facts.get(fact)!.name[language] })),
    })),
    waiting: waitingFor(engine, [...report.open, ...report.groups.detail], language),
    assumptions: readWith(checked, questionsLeft(checked).length).map((text) => text[language]),
    answers: engine.corpus.facts.flatMap((fact) => {
      const value = read.subject.facts[fact.id];
      return value === undefined
        ? []
        : [{ fact: fact.id, name: fact.name[language], answer: answerText(fact, value, language) }];
    }),
    leftOut,
    sources: sourcesOf(checked, language),
  };
}

function sourcesOf({ engine, report }: Checked, language: Language): ReportView["sources"] {
  const urls = new Map<string, Set<string>>();
  for (const { entry } of entriesOf(report)) {
    const { instrument, source } = provisionOf(engine, entry.provision);
    urls.set(instrument, (urls.get(instrument) ?? new Set()).add(source.url));
  }
  return [...urls].map(([instrument, found]) => ({
    title: engine.instruments.get(instrument)!.title[language],
    urls: [...found],
  }));
}

/** How the groups with many entries are laid out: a name a section. */
const SECTIONS: Partial<Record<Group, typeof byPrinciple>> = { should: byPrinciple, ban: byInstrument };

function groupView(checked: Checked, group: Group, language: Language): GroupView {
  const entries = checked.report.groups[group];
  const line = (entry: Entry) => findingLine(checked, entry, language);
  const sections = (SECTIONS[group]?.(checked.engine, entries, language) ?? [{ entries }]).map(
    ({ entries, ...named }) => ({ ...named, lines: entries.map(line) }),
  );
  const words = ENGINE_WORDS[language];
  const certain = entries.filter(({ outcome }) => outcome === "applies").length;
  return {
    group,
    name: words.group[group],
    note: words.groupNote[group],
    count: entries.length,
    certain,
    ...(group === "get" && { tally: offersOf(checked) }),
    sections,
  };
}

/** The head of a group: how many there are, of offers certain and conditional apart. */
export function headText({ name, count, tally }: GroupView, language: Language): string {
  return tally !== undefined && count > 0 ? WORDS[language].offersOf(name, tally) : `${name} (${count})`;
}

function stepView(checked: Checked, { provision: id, action }: Report["next"][number], language: Language): StepView {
  const provision = provisionOf(checked.engine, id);
  return {
    provision: id,
    action,
    modality: provision.modality,
    step: provision.do[action]![language],
    where: whereFrom(checked.engine, provision, language),
    seen: provision.source.confidence === "seen",
    because: because(checked, id, language, MOST_REASONS),
  };
}
