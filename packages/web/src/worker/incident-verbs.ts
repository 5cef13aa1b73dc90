// What the worker answers about an incident: its clocks and forms, and the questions to put.
import { type InLanguage, inLanguage, isProblems, type Problems, problemText, type ReadSubject } from "@yawara/answers";
import { type ChangeableFact, type Clash, changeableFact, clashOf } from "@yawara/answers/check";
import type { IncidentAnswer } from "@yawara/answers/incident";
import { type Engine, evaluate, type Facts, type Language } from "@yawara/engine";
import type { Asked } from "./request.ts";
import { readAsked, regimesRefused } from "./subject-request.ts";

/** What is said of an incident besides the facts. */
export interface IncidentAsked extends Asked {
  occurred?: string;
  received?: string;
  aware?: string;
  done: Record<string, string>;
  nearMiss: boolean;
  now: string;
  zone: string;
  form?: string;
  /** Facts answered for this incident: they stay among the questions, so that they can be answered otherwise. */
  own: string[];
}

export type IncidentQuestion = Omit<ChangeableFact, "waits">;

export interface IncidentView {
  answer: InLanguage<IncidentAnswer>;
  /** What happened, of the choices there are. */
  what: IncidentQuestion;
  /** Questions of what happened that make sense now, then others that open clocks wait for. */
  questions: IncidentQuestion[];
}

type Answered<T> = T | { clash: Clash } | { refused: string };

const WHAT = "event.incidents";

/** Zones, holidays and calendars: loaded when an incident is asked about, no other question needs them. */
const countingOf = () => import("@yawara/answers/incident");

export const incidentVerbs = {
  /** The clocks of an incident; where its answers cannot be so together, which and why. */
  async incident(asked: IncidentAsked): Promise<Answered<IncidentView>> {
    const found = await incidentFor(asked);
    if (!("engine" in found)) return found;
    const { engine, answer, facts } = found;
    const ids = questionsOf(engine, answer, facts, asked.own);
    return {
      answer: inLanguage(answer, asked.language),
      what: changeableFact(engine, WHAT, facts, asked.language),
      questions: ids.map((id) => changeableFact(engine, id, facts, asked.language)),
    };
  },

  /** The same as a file: a calendar of the ends, or Markdown. */
  async incidentFile(asked: IncidentAsked, kind: "ics" | "md"): Promise<string> {
    const found = await incidentFor(asked);
    if (!("engine" in found)) return "";
    const { incidentCalendar, incidentMarkdown } = await countingOf();
    return (kind === "ics" ? incidentCalendar : incidentMarkdown)(found.answer, asked.language);
  },
};

async function incidentFor(
  asked: IncidentAsked,
): Promise<Answered<{ engine: Engine; answer: IncidentAnswer; facts: Facts }>> {
  const { language, nearMiss, form, done } = asked;
  const refused = await regimesRefused(asked);
  if (refused !== undefined) return { refused };
  const { dayOf, incidentOf, readTiming } = await countingOf();
  const timing = readTiming({ today: () => asked.at }, asked);
  if (isProblems(timing)) return { refused: said(timing, language) };
  const read = await readWithoutLapsed({ ...asked, at: dayOf(timing, undefined) });
  const broken = read.problems.find(({ code }) => code === "contradiction" || code === "not-askable");
  if (broken !== undefined) return { clash: clashOf(read.engine, broken.args, language) };
  const about = { near_miss: nearMiss, form, done };
  const answer = incidentOf(read, timing, about);
  // A form chosen for one event may be of none of the law that is looked at for another.
  const whole = isProblems(answer) ? incidentOf(read, timing, { ...about, form: undefined }) : answer;
  if (isProblems(whole)) return { refused: said(whole, language) };
  return { engine: read.engine, answer: whole, facts: read.subject.facts };
}

/** The subject without answers on the event that no longer make sense, as when another event was ticked. */
async function readWithoutLapsed(asked: Asked): Promise<ReadSubject> {
  const read = await readAsked(asked);
  const lapsed = read.problems.find(({ code, args }) => code === "not-askable" && isOfEvent(args.fact ?? ""));
  if (lapsed === undefined) return read;
  const { [lapsed.args.fact!]: _, ...facts } = asked.facts;
  return readWithoutLapsed({ ...asked, facts });
}

function said({ problems }: Problems, language: Language): string {
  return problems.map((one) => problemText(one, language)).join("\n");
}

/** What was said for this incident, what else can be asked of the event, then what other clocks wait for. */
function questionsOf(engine: Engine, { waits, form }: IncidentAnswer, facts: Facts, own: readonly string[]): string[] {
  const given = own.filter((id) => facts[id] !== undefined);
  const open = waits.map(({ fact }) => fact);
  const ofForm = (form?.fields ?? []).flatMap(({ unsaid }) => unsaid).filter(isOfEvent);
  const isAsked = (id: string) => {
    const { onlyIf } = engine.facts.get(id)!;
    return id !== WHAT && (onlyIf === undefined || evaluate(engine, onlyIf, facts) !== false);
  };
  return [...new Set([...open.filter(isOfEvent), ...ofForm, ...open, ...given])].filter(isAsked);
}

const isOfEvent = (id: string) => id.startsWith("event.");
