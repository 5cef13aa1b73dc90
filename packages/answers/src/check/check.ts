// What applies to a subject: the report as one public document, the same for every way in. Described in docs/report.md.
import {
  type BreachOutcome,
  type Entry,
  type Facts,
  type Modality,
  type Outcome,
  type Provision,
  provisionOf,
  type Sanction,
  type Source,
  sufficientReason,
  type Text,
  voluntarySteps,
} from "@yawara/engine";
import { type Reason, reasonOf } from "../explain/reason.ts";
import { type ProvisionText, provisionText } from "../law/provision-text.ts";
import type { LawStore } from "../law-store.ts";
import { type AskedPage, pageOf } from "../page.ts";
import { isProblems, type Problems } from "../problem.ts";
import type { Asked } from "../request.ts";
import { answersOf } from "../subject-file/answers.ts";
import { inBoth } from "../words/index.ts";
import { dagger, decisiveId, readWith, verdict, whereFrom } from "./check-lines.ts";
import { type Checked, checkedSubject } from "./checked.ts";
import { type ClassAnswer, classesOf } from "./classes.ts";
import { type CustomersAnswer, customersOf } from "./customers-told.ts";
import { countsOf, entriesOf, questionsLeft, type ReportGroup } from "./figures.ts";
import { callSaid } from "./finding-line.ts";
import { type OfferTally, offersOf } from "./offers.ts";
import { type OpenPoint, openPoints } from "./open-points.ts";

/**
 * What a document may say besides. Of each finding: what it asks in words, why it comes out as it does, where it is from.
 * `does-not-apply`: the provisions that do not apply too, after all others.
 */
export const EXPANSIONS = ["text", "because", "source", "does-not-apply"] as const;
export type Expansion = (typeof EXPANSIONS)[number];

export interface CheckAsked extends Asked, CheckWishes {}

/** What is wanted of a document. */
interface CheckWishes extends AskedPage {
  expand?: readonly Expansion[] | undefined;
  /** Only findings of these groups; all where left out. */
  groups?: readonly ReportGroup[] | undefined;
}

/** A provision's texts as a finding gives them: with its place in short, its sanction whole, and what it serves. */
interface FindingText extends Omit<ProvisionText, "sanction"> {
  /** Instrument in short and reference, † where it was not read in the source itself. */
  where: Text;
  sanction: Sanction & { text: Text };
  principle: string[];
  mitigates: string[];
  /** How its call stands on the day, of an offer that is given in calls or for a time. */
  call?: Text;
}

export interface CheckFinding extends Partial<FindingText> {
  provision: string;
  outcome: Outcome;
  modality: Modality;
  /** Where it stands in the report; `null` of what does not apply. */
  group: ReportGroup | null;
  /** Whether it is broken, of a norm that says what breaks it. */
  breach?: BreachOutcome;
  /** Facts an open outcome waits for. */
  open_on?: string[];
  /** Facts it hangs on whether it is broken. */
  breach_open_on?: string[];
  /** The day what is not in force yet begins to bind, or `pending`. */
  from?: string;
  because?: Reason[];
  source?: Source;
}

/** A step to take first; with `text` where it is from, with `because` why. */
interface CheckStep {
  provision: string;
  do: Text;
  where?: Text;
  because?: Reason[];
}

export interface CheckAnswer {
  corpus: string;
  at: string;
  known: string;
  /** Whose law was asked for. */
  jurisdictions: string[];
  /** The facts as they were read. */
  subject: Facts;
  /** What the subject is in the eyes of each law. */
  classes: ClassAnswer[];
  summary: {
    verdict: Text;
    /** Provisions in force that were looked at. Where there are none nothing is said of what binds. */
    provisions: number;
    counts: Record<ReportGroup, number>;
    /** Of the group `get`: what can be had, certain and conditional apart, how much of it is money, what is closed. */
    offers: OfferTally;
    gauge: Checked["report"]["gauge"];
    /** Bans broken as described. */
    forbidden: string[];
    /** Duties not met as described. */
    unmet: string[];
    /** Bans that bind and on which nothing was said. */
    unseen_bans: string[];
    /** Bans that may yet bind, and are not kept for sure. */
    undecided_bans: string[];
    /** Of these, the ones that are broken as described if they bind. */
    would_break: string[];
    /** What is not decided, that first on which most duties and bans hang. */
    open_points: OpenPoint[];
    next: CheckStep[];
    /** Voluntary items to take up first, none of them among `next`. */
    voluntary: CheckStep[];
  };
  /** What those who use the subject's system at work have to heed, and the subject itself has not; absent where there is none. */
  customers?: CustomersAnswer;
  questions_left: string[];
  /** What the answer rests on. */
  read_with: Text[];
  /** Findings in the whole list, where a page of it was wanted. */
  total?: number;
  next_cursor?: string;
  /** What applies, is to come or is open, hard to soft. */
  findings: CheckFinding[];
}

/** Decides a subject: `{ facts: { "organisation.uses_ai": true } }` gives what applies to whoever uses AI. */
export function check(store: LawStore, asked: CheckAsked): CheckAnswer | Problems {
  const checked = checkedSubject(store, asked);
  return isProblems(checked) ? checked : checkAnswer(checked, asked);
}

/** The document of a subject that is decided. Problems only where a cursor is none. */
export function checkAnswer(checked: Checked, { expand = [], groups, ...page }: CheckWishes): CheckAnswer | Problems {
  const wanted = entriesOf(checked.report).filter(({ group }) => groups?.includes(group) !== false);
  const rest = expand.includes("does-not-apply") && groups === undefined ? notApplying(checked) : [];
  const held = pageOf([...wanted, ...rest], checked.engine.corpus.version, page);
  if (isProblems(held)) return held;
  const findings = held.entries.map(({ group, entry }) => findingOf(checked, entry, group, expand));
  return { ...aboutFindings(checked, expand), ...held.rest, findings };
}

/** All of a document but the findings themselves. */
export function aboutFindings(checked: Checked, expand: readonly Expansion[] = []): Omit<CheckAnswer, "findings"> {
  const { engine, regime, jurisdictions, report, read } = checked;
  const questions = questionsLeft(checked);
  const customers = customersOf(checked, expand);
  return {
    corpus: engine.corpus.version,
    at: regime.at,
    known: regime.known,
    jurisdictions: [...jurisdictions],
    subject: answersOf(engine, read.subject.facts),
    classes: classesOf(checked, expand),
    summary: {
      verdict: verdict(checked),
      provisions: regime.provisions.length,
      counts: countsOf(report),
      offers: offersOf(checked),
      gauge: report.gauge,
      forbidden: report.forbidden,
      unmet: report.unmet,
      unseen_bans: report.unseenBans,
      undecided_bans: report.undecidedBans,
      would_break: report.wouldBreak,
      open_points: openPoints(checked),
      next: report.next.map((step) => stepOf(checked, step, expand)),
      voluntary: voluntarySteps(engine, read.subject, report).map((step) => stepOf(checked, step, expand)),
    },
    ...(customers && { customers }),
    questions_left: questions,
    read_with: readWith(checked, questions.length),
  };
}

/** The provisions that do not apply, in the order of the corpus. */
function notApplying({ engine, findings }: Checked): { group: null; entry: Entry }[] {
  return findings
    .filter(({ outcome }) => outcome === "does-not-apply")
    .map((finding) => ({
      group: null,
      entry: { ...finding, modality: provisionOf(engine, finding.provision).modality },
    }));
}

function stepOf(
  checked: Checked,
  { provision: id, action }: Checked["report"]["next"][number],
  expand: readonly Expansion[],
): CheckStep {
  const provision = provisionOf(checked.engine, id);
  return {
    provision: id,
    do: provision.do[action]!,
    ...(expand.includes("text") && { where: whereOf(checked, provision) }),
    ...(expand.includes("because") && { because: reasonsOf(checked, id) }),
  };
}

function findingOf(
  checked: Checked,
  { provision: id, outcome, modality, openOn, breach, from }: Entry,
  group: ReportGroup | null,
  expand: readonly Expansion[],
): CheckFinding {
  const found: CheckFinding = { provision: id, outcome, modality, group };
  if (breach !== undefined) found.breach = breach.outcome;
  if (openOn.length > 0) found.open_on = [...openOn];
  if (breach !== undefined && breach.openOn.length > 0) found.breach_open_on = [...breach.openOn];
  if (from !== undefined) found.from = from;
  if (expand.length === 0) return found;
  const provision = provisionOf(checked.engine, id);
  if (expand.includes("text")) Object.assign(found, findingText(checked, provision));
  if (expand.includes("because")) found.because = reasonsOf(checked, id);
  if (expand.includes("source")) found.source = provision.source;
  return found;
}

function findingText(checked: Checked, provision: Provision): FindingText {
  const { sanction, ...text } = provisionText(checked.engine, provision);
  const { principle, mitigates } = provision;
  const call = callSaid(checked, provision);
  return {
    where: whereOf(checked, provision),
    ...text,
    sanction: { ...provision.sanction, text: sanction },
    principle,
    mitigates,
    ...(call !== undefined && { call }),
  };
}

function whereOf({ engine }: Checked, provision: Provision): Text {
  return inBoth((language) => `${whereFrom(engine, provision, language)}${dagger(provision)}`);
}

function reasonsOf(checked: Checked, id: string): Reason[] {
  const { engine, read } = checked;
  return sufficientReason(engine, decisiveId(checked, id), read.subject).map((one) => reasonOf(engine, one));
}
