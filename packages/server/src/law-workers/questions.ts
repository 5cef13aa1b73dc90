// Every question about the law by its name: what a worker thread is sent, and the function that answers it.
import { ALWAYS, isProblems, type LawStore, largeness, type RawFacts, readFacts, readOneDay } from "@yawara/answers";
import { describeFacts, nextQuestion } from "@yawara/answers/ask";
import { calendarFeed } from "@yawara/answers/calendar";
import { aboutFindings, type CheckAsked, check, checkedSubject, leanFindings } from "@yawara/answers/check";
import { compare } from "@yawara/answers/compare";
import { lawDiff } from "@yawara/answers/diff";
import { disclosure, disclosures } from "@yawara/answers/disclose";
import { explain } from "@yawara/answers/explain";
import { type IncidentAsked, incident, incidentsBriefly } from "@yawara/answers/incident";
import { keptChecks, type SystemToCheck, sinceKept } from "@yawara/answers/kept";
import { instrument, lawList, provision } from "@yawara/answers/law";
import { measure, measures, measuresForSubject, sssom } from "@yawara/answers/measures";
import { makePlan, stepInLaw, stepTexts } from "@yawara/answers/plan";
import { recheck } from "@yawara/answers/recheck";
import { search } from "@yawara/answers/search";
import { support } from "@yawara/answers/support";
import { type Problem, readSubject } from "@yawara/engine";
import { type Field, fieldsOfFacts } from "@yawara/tables/plan";
import type { MessageAsked } from "../mcp/answer-message.ts";
import { costOfRequest, decidedCount, requestsForFirm, shownCount } from "./cooperation-questions.ts";
import { Written } from "./json.ts";

const QUESTIONS = {
  costOfRequest,
  decidedCount,
  requestsForFirm,
  shownCount,
  calendarFeed,
  check: checkWritten,
  compare,
  describeFacts,
  disclosure,
  disclosures,
  explain,
  eventKinds,
  incident: incidentNow,
  incidentsBriefly: incidentsNow,
  instrument,
  keptChecks: keptChecksFor,
  lawDiff,
  lawList,
  makePlan,
  measure,
  measures,
  measuresForSubject,
  measuresSssom: (store: LawStore, _: object) => sssom(store),
  nextQuestion,
  provision,
  readable,
  recheck,
  factFields,
  rowProblems,
  search,
  stepInLaw,
  stepTexts,
  sinceKept,
  support,
  mcp: async (store: LawStore, asked: MessageAsked) =>
    (await import("../mcp/answer-message.ts")).answerMessage(store, asked),
};

type QuestionName = keyof typeof QUESTIONS;
export type AskedOf<Name extends QuestionName> = Parameters<(typeof QUESTIONS)[Name]>[1];
export type AnswerOf<Name extends QuestionName> = Awaited<ReturnType<(typeof QUESTIONS)[Name]>>;

/** A question with what it asks: plain data, which a thread can send to another. */
export type Question = { [Name in QuestionName]: { name: Name; asked: AskedOf<Name> } }[QuestionName];

/** Answers a question in the thread that calls. */
export async function answerHere(store: LawStore, { name, asked }: Question): Promise<object> {
  return QUESTIONS[name](store, asked as never);
}

/** A check whose findings are JSON already, where all of them are asked for and no more of each. */
function checkWritten(store: LawStore, asked: CheckAsked) {
  const { expand, groups, limit, cursor } = asked;
  if ([expand, groups, limit, cursor].some((wish) => wish !== undefined)) return check(store, asked);
  const checked = checkedSubject(store, asked);
  if (isProblems(checked)) return checked;
  return { ...aboutFindings(checked), findings: new Written(leanFindings(checked.report)) };
}

/** Milliseconds of checks for being kept: meanwhile nobody else gets an answer from the thread. */
const KEPT_CHECKS = 40;

/** As many checks for being kept as are made in some tens of milliseconds: thousands where they are known, a few where each is new. */
function keptChecksFor(
  store: LawStore,
  { systems }: { systems: (Omit<SystemToCheck, "facts"> & { facts: string })[] },
) {
  const until = performance.now() + KEPT_CHECKS;
  const read = Iterator.from(systems).map(({ facts, ...one }) => ({ ...one, facts: JSON.parse(facts) as RawFacts }));
  return keptChecks(store, { systems: read }, () => performance.now() > until);
}

/** An incident, looked at now where no moment is named and today is not set. */
function incidentNow(store: LawStore, { now, ...asked }: IncidentAsked) {
  const instant = store.zone() === undefined ? undefined : new Date().toISOString();
  return incident(store, { ...asked, now: now ?? instant });
}

/** Several incidents, looked at now. */
function incidentsNow(store: LawStore, { incidents }: { incidents: IncidentAsked[] }) {
  const instant = store.zone() === undefined ? undefined : new Date().toISOString();
  return incidentsBriefly(store, { incidents, now: instant });
}

/** The kinds of event there are. */
function eventKinds(store: LawStore, _: object) {
  const { choices = [] } = store.engine(ALWAYS, store.today()).facts.get("event.incidents")!;
  return { kinds: choices.map(({ id, name }) => ({ id, name })) };
}

/** A subject somebody wants to keep: the day it is asked for as it is written everywhere, or what cannot be read. */
function readable(store: LawStore, { facts, at }: { facts: RawFacts; at?: string | undefined }) {
  const large = largeness(facts, ["facts"]);
  if (large !== undefined) return large;
  const day = at === undefined ? undefined : readOneDay(at, "at");
  if (typeof day === "object") return day;
  const read = readFacts(store.engine(ALWAYS, store.today()), facts, ["facts"]);
  return isProblems(read) ? read : { ...(day !== undefined && { at: day }) };
}

/** Of rows somebody wants to import, what cannot be read of their facts: by the row's place in the list. */
function rowProblems(store: LawStore, { rows }: { rows: RawFacts[] }): { problems: Problem[][] } {
  const engine = store.engine(ALWAYS, store.today());
  return { problems: rows.map((facts) => readSubject(engine, facts).problems) };
}

/** The facts there are, as columns of a table. */
function factFields(store: LawStore, _: object): { fields: Field[] } {
  return { fields: fieldsOfFacts(store.engine(ALWAYS, store.today()).facts.values()) };
}
