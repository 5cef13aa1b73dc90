// Where an interview stands: what to ask next, what is settled and certain, what was answered, what does not fit together.
import {
  answerText,
  BANS,
  type BreachOutcome,
  decide,
  type Engine,
  type Fact,
  type Facts,
  FIRST_INTERVIEW,
  type Finding,
  LAYERS,
  type Language,
  MODALITIES,
  type Modality,
  nextQuestion,
  provisionOf,
  type Question,
  type Regime,
  type Subject,
  type Text,
} from "@yawara/engine";
import { type InLanguage, inLanguage } from "../in-language.ts";
import type { ReadSubject } from "../request.ts";
import { nextPlanQuestion } from "../support/plan-question.ts";
import type { Standing } from "../support/standing.ts";
import { supportOf } from "../support/support.ts";
import { WHOSE_LAW } from "../whose-law.ts";
import { bansOf } from "./bans.ts";
import { type Conflict, conflictOf, withoutLapsed } from "./conflict.ts";
import type { DescribedFact } from "./describe-facts.ts";
import { type AskedFor, askedFor, type ComposedQuestion, type Goal, PLANS, questionOf } from "./question.ts";

/** A question in one language. Its unit is in both: what is typed may be in either. */
export type QuestionView = Omit<InLanguage<ComposedQuestion>, "fact"> & {
  fact: Omit<InLanguage<DescribedFact>, "unit"> & { unit?: Text };
};
export type AskedForLine = InLanguage<AskedFor>;

/** What was not answered: not known, or put off until the end. */
export interface Unanswered {
  declined: readonly string[];
  later: readonly string[];
}

/** An answer in words. */
export interface AnswerView {
  fact: string;
  name: string;
  text: string;
}

export interface ConflictView {
  why: string;
  answers: AnswerView[];
}

/** How the bans stand that bind or may bind. */
export interface BansView extends Record<BreachOutcome, AskedForLine[]> {
  /** Of those not looked at, the ones no answer can tell of. */
  untellable: number;
}

/** What a firm may get by what is said so far. */
export interface PlansView extends Record<"certain" | "may", AskedForLine[]> {
  summary: string;
}

export interface InterviewView {
  /** The next question; none where nothing is left to ask or answers contradict. */
  question: QuestionView | undefined;
  /** It was put off before. */
  again: boolean;
  remainingAtMost: number;
  settled: number;
  /** Of what is settled: what applies, and what does not. */
  applying: number;
  ruledOut: number;
  provisions: number;
  /** What applies whatever is answered from here on, hard to soft. */
  certain: { modality: Modality; entries: AskedForLine[] }[];
  /** What is known, in the order of the vocabulary. */
  answers: AnswerView[];
  /** Names of the facts without an answer. */
  unanswered: Record<string, string>;
  conflict: ConflictView | undefined;
  /** Of an interview about bans. */
  bans?: BansView;
  /** Of an interview about plans: what was found so far. */
  plans?: PlansView;
  /** Answers whose question makes no sense any more, or that cannot be read: already left out here. */
  lapsed: AnswerView[];
}

/** Looks at an interview as it stands: the first one, or with a goal the one about it, in which all of its facts are asked. */
export function interviewView(
  read: ReadSubject,
  unanswered: Unanswered,
  language: Language,
  goal?: Goal,
): InterviewView {
  const { engine, regime } = read;
  const { subject, lapsed } = withoutLapsed(engine, read.subject);
  const conflict = conflictOf(engine, subject, language);
  const next = conflict === undefined ? nextOf(engine, regime, subject, unanswered, goal) : undefined;
  const findings = decide(engine, regime, subject);
  const applying = findings.filter(({ outcome }) => outcome === "applies").map(({ provision }) => provision);
  const settled = findings.filter(({ outcome }) => outcome !== "open").length;
  return {
    question: next && questionView(engine, next.question.fact, next.question.about, language),
    again: next?.again ?? false,
    remainingAtMost: next?.question.remainingAtMost ?? 0,
    settled,
    applying: applying.length,
    ruledOut: settled - applying.length,
    provisions: findings.length,
    certain: MODALITIES.map((modality) => ({
      modality,
      entries: applying
        .filter((id) => provisionOf(engine, id).modality === modality)
        .map((id) => inLanguage(askedFor(engine, id), language)),
    })).filter(({ entries }) => entries.length > 0),
    answers: answerLines(engine.corpus.facts, subject.facts, language),
    unanswered: Object.fromEntries(
      [...unanswered.declined, ...unanswered.later].flatMap((id) => {
        const fact = engine.facts.get(id);
        return fact === undefined ? [] : [[id, fact.name[language]]];
      }),
    ),
    conflict: conflict && conflictView(engine, conflict, subject, language),
    ...(goal === PLANS && { plans: plansView({ ...read, subject }, language) }),
    ...(goal === BANS && { bans: bansView({ engine, regime, subject }, findings, language) }),
    lapsed: [
      ...answerLines(engine.corpus.facts, only(read.subject.facts, lapsed), language),
      ...unread(read).map((fact) => ({ fact, name: fact, text: "" })),
    ],
  };
}

function plansView(read: ReadSubject, language: Language): PlansView {
  const { offers, summary } = supportOf(read);
  const lines = (wanted: Standing) =>
    offers
      .filter(({ standing }) => standing === wanted)
      .map(({ provision }) => inLanguage(askedFor(read.engine, provision), language));
  return { certain: lines("certain"), may: lines("may"), summary: summary[language] };
}

function bansView(law: Parameters<typeof bansOf>[0], findings: readonly Finding[], language: Language): BansView {
  const { broken, kept, open } = bansOf(law);
  const lines = (ids: readonly string[]) => ids.map((id) => inLanguage(askedFor(law.engine, id), language));
  const silent = new Set(
    findings.filter(({ breach }) => breach?.openOn.length === 0).map(({ provision }) => provision),
  );
  return {
    broken: lines(broken),
    kept: lines(kept),
    open: lines(open),
    untellable: open.filter((id) => silent.has(id)).length,
  };
}

/** The question about a fact, in one language. */
export function questionView(engine: Engine, id: string, about: readonly string[], language: Language): QuestionView {
  const question = questionOf(engine, id, about);
  const { fact, ...rest } = inLanguage(question, language);
  const { unit: _, ...said } = fact;
  const { unit } = question.fact;
  return { ...rest, fact: { ...said, ...(unit && { unit }) } };
}

/** The next question; what was put off comes again, in its order, once nothing else is left. */
function nextOf(
  engine: Engine,
  regime: Regime,
  subject: Subject,
  { declined, later }: Unanswered,
  goal: Goal | undefined,
): { question: Question; again: boolean } | undefined {
  const ask = (leftOut: readonly string[]) =>
    goal === PLANS
      ? nextPlanQuestion(engine, regime, subject, [...declined, ...leftOut])
      : nextQuestion(engine, regime, subject, {
          layers: goal === undefined ? FIRST_INTERVIEW : LAYERS,
          declined: new Set([...declined, ...leftOut]),
          ...(goal === undefined ? { whoseLaw: WHOSE_LAW } : { goal }),
        });
  const question = ask(later);
  if (question !== undefined) return { question, again: false };
  for (const fact of later) {
    const again = ask(later.filter((one) => one !== fact));
    if (again !== undefined) return { question: again, again: true };
  }
  return undefined;
}

/** Every answer in words, in the order of the vocabulary. */
export function answerLines(facts: readonly Fact[], given: Facts, language: Language): AnswerView[] {
  return facts.flatMap((fact) => {
    const value = given[fact.id];
    return value === undefined
      ? []
      : [{ fact: fact.id, name: fact.name[language], text: answerText(fact, value, language) }];
  });
}

function only(facts: Facts, ids: readonly string[]): Facts {
  return Object.fromEntries(ids.map((id) => [id, facts[id]!]));
}

function conflictView(engine: Engine, conflict: Conflict, subject: Subject, language: Language): ConflictView {
  return {
    why: conflict.why,
    answers: answerLines(engine.corpus.facts, only(subject.facts, conflict.facts), language),
  };
}

/** Facts of which nothing could be read: kept by an older version, or mended by hand. */
function unread({ problems, subject }: ReadSubject): string[] {
  return problems.flatMap(({ args }) => (args.fact !== undefined && !(args.fact in subject.facts) ? [args.fact] : []));
}
