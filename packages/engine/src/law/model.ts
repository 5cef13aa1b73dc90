// The shapes of a corpus: what law files become once read, and what every part of the engine works on.

import type { ProblemCode } from "./problems.ts";

/** A text in both languages of the product. Both are always present. */
export interface Text {
  en: string;
  ja: string;
}

export const FACT_TYPES = ["boolean", "choice", "choices", "integer", "money", "date"] as const;
export type FactType = (typeof FACT_TYPES)[number];

/** When the interview may put a question: first, where it still matters, on opening a finding, if something happened, for programmes. */
export const LAYERS = ["core", "branch", "detail", "event", "support"] as const;
export type Layer = (typeof LAYERS)[number];
/** The first interview: what the firm and the system are. Details, events and support come when a person asks for them. */
export const FIRST_INTERVIEW: readonly Layer[] = ["core", "branch"];

export interface Choice {
  id: string;
  name: Text;
}

/** Something a rule may depend on. `choices` is empty unless the type is `choice` or `choices`. */
export interface Fact {
  id: string;
  /** A few words for reports: what the fact is, not the question. */
  name: Text;
  type: FactType;
  scope: "organisation" | "system" | "matter";
  layer: Layer;
  ask: Text;
  help: Text;
  knownBy: string;
  /** Seconds a person needs to answer. */
  seconds: number;
  choices: Choice[];
  unit?: Text;
  /** The law itself turns on an assessment; `help` gives the authority's tests. */
  judgement?: boolean;
  /** Says what somebody does or leaves undone, not what they are: it belongs into a `breach`, never into whom a norm binds. */
  conduct?: boolean;
  onlyIf?: Condition;
}

/**
 * A condition, read from CEL. Facts are named by id; a definition is a reference, so that it is compiled once.
 * A `value` is a whole number, a sum in yen or, of a date, days since 1970-01-01; one that comes from a parameter is its
 * newest (see `corpusAt`). Comparisons with a fact that has no value are false.
 */
export type Condition =
  | { kind: "const"; value: boolean }
  | { kind: "fact"; fact: string }
  | { kind: "has"; fact: string; member: string }
  | { kind: "is"; fact: string; member: string }
  | { kind: "compare"; fact: string; op: "<" | "<=" | ">" | ">=" | "==" | "!="; value: number; parameter?: string }
  | { kind: "definition"; id: string }
  | { kind: "not"; of: Condition }
  | { kind: "and"; of: Condition[] }
  | { kind: "or"; of: Condition[] };

/** An amount in CEL arithmetic over facts, read into a tree: yen unless the place that holds it says otherwise. */
export type Amount =
  | { kind: "number"; value: number; parameter?: string }
  | { kind: "fact"; fact: string }
  | { kind: "arith"; op: "+" | "-" | "*" | "/"; left: Amount; right: Amount }
  | { kind: "min" | "max"; of: Amount[] }
  | { kind: "if"; when: Condition; then: Amount; else: Amount };

export interface Definition {
  id: string;
  /** File and line in the law folder. */
  at: string;
  name: Text;
  when: Condition;
  /** The CEL text as written. */
  cel: string;
}

export interface Constraint {
  id: string;
  why: Text;
  when: Condition;
  cel: string;
}

/** A thing named by a parameter in CEL (`param.eu_micro_turnover`): dated values, the newest whose `from` is not after the asked date holds. */
export interface Parameter {
  id: string;
  /** The article that sets it. */
  ref?: Text;
  values: { from: string; value: number; original?: string }[];
}

export const INSTRUMENT_KINDS = [
  "statute",
  "bill",
  "regulation",
  "guideline",
  "plan",
  "report",
  "standard",
  "executive-order",
  "programme",
  "code-of-conduct",
] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

/** From hard to soft. `power` is what the State may do; it binds nobody. */
export const MODALITIES = [
  "prohibition",
  "duty",
  "cooperate",
  "effort-duty",
  "guideline",
  "right",
  "benefit",
  "power",
] as const;
export type Modality = (typeof MODALITIES)[number];

export const CONFIDENCES = ["seen", "secondary", "memory"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export interface Source {
  url: string;
  confidence: Confidence;
  /** Day the source was compared with the text, ISO. */
  checked: string;
  /** Day after which the source has to be looked at again, ISO. */
  reviewBy: string;
  /** What was not read, where sources disagree, what may have moved. */
  note?: Text;
}

/** What an event does to an instrument's life, from the first thought of it to its end; a `report` of it changes nothing. */
export const EVENT_STAGES = [
  "preparation",
  "consultation",
  "proposal",
  "passage",
  "adoption",
  "commencement",
  "amendment",
  "end",
  "application",
  "report",
] as const;
export type EventStage = (typeof EVENT_STAGES)[number];

/** A kind of event, of the closed list in law/vocabulary/event-types.yaml. */
export interface EventType {
  id: string;
  stage: EventStage;
  name: Text;
}

export interface LawEvent {
  /** ISO day, month (`2024-11`) or year. */
  date: string;
  /** Id of an event type. */
  type: string;
  note?: Text;
  /** Ids of the provisions it is of; of the whole instrument where absent. */
  of?: string[];
  source: string;
  confidence: Confidence;
}

/**
 * One statement of when a provision is in force, as known from `known` on.
 * `pending`: to come, no date yet. `never`: known not to come.
 * The rows with the newest `known` not after the knowing date are the ones that count.
 */
export interface Commencement {
  from: string | "pending" | "never";
  to?: string;
  known: string;
}

/** A place in a statute: 第30条の4 is article `30-4`. */
export interface ArticlePlace {
  article: string;
  /** Where it is another law's: the ordinance that sets a threshold. */
  law?: string;
  paragraph?: number;
  /** `1`, or `1-2` of 第1号の2. */
  item?: string;
  /** Of the statute's supplementary provisions. */
  supplementary?: boolean;
}

/** Where in a statute something is written, so that a program can open it. */
export interface StatutePlace {
  /** Id of the statute at the authority: e-Gov's law id. */
  law: string;
  at: ArticlePlace[];
}

export const SANCTION_KINDS = ["none", "naming", "order", "administrative-fine", "criminal", "civil"] as const;
export const SANCTION_STEPS = ["direct", "after-order"] as const;
export type SanctionStep = (typeof SANCTION_STEPS)[number];
export type SanctionKind = (typeof SANCTION_KINDS)[number];

export interface Sanction {
  kind: SanctionKind;
  /** The penal article (`text` in law files), where it is not the provision's own. */
  place?: StatutePlace;
  /** Whether it follows the breach itself, or only the breach of an order given because of it. */
  step?: SanctionStep;
  by?: Text;
  note?: Text;
  /** Highest sum for the firm, in yen. */
  max?: Amount;
  /** Highest sum for a natural person, in yen. */
  maxPerson?: Amount;
  /** Longest confinement of a natural person, in years. */
  confinementYears?: number;
}

/**
 * What, done or left undone, contradicts a norm: a condition over conduct, read together with the norm's own. `"open"`: the law's
 * element cannot be said with the facts there are, so whether the norm is broken is never decided.
 */
export type Breach = { when: Condition; cel: string } | "open";

export const DECISIONS = ["applies", "does-not-apply", "open", "broken", "kept", "breach-open"] as const;

/** An example that an authority or a court decided: a worked case in which the provision stands as it was decided. */
export interface DecidedExample {
  /** Id of the worked case. */
  id: string;
  by: Text;
  /** The example in a sentence, as the authority tells it. */
  what: Text;
  /** Where the authority says so: document and place. */
  in: Text;
  decision: (typeof DECISIONS)[number];
  because: Text;
  source: Source;
}

/** What a legal clock runs from. */
export const CLOCK_STARTS = [
  "awareness",
  "occurrence",
  "order",
  "request",
  "notice",
  "designation",
  "decision",
  "change",
  "start",
  "filing",
  "placing-on-market",
  "collection",
  "threshold",
  "last-contact",
  "end",
] as const;
export const CLOCK_PACES = ["immediately", "promptly", "without-delay"] as const;
export const TERM_UNITS = ["hour", "day", "business-day", "week", "month", "year"] as const;

/** A span of time: from `min` to `max`, or what is known of the two. */
export interface Term {
  min?: number;
  max?: number;
  unit: (typeof TERM_UNITS)[number];
}

/** How a clock's term binds: done within it, before the start by it, not until it is over, kept for it, done again each time it is over. */
export const CLOCK_KINDS = ["within", "before", "wait", "keep", "every"] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** A time limit of the law: what has to happen by when, counted from what. */
export interface LegalClock {
  id: string;
  /** What is to be done: a noun, "full report". */
  what: Text;
  /** Absent only where a day is fixed or where it comes again. */
  from?: (typeof CLOCK_STARTS)[number];
  /** How soon, whatever the term says at most: 直ちに, 速やかに, 遅滞なく. */
  pace?: (typeof CLOCK_PACES)[number];
  kind?: ClockKind;
  term?: Term;
  /** The term is how the authority's guidance reads the words of the law, which has no figure. */
  guidance?: true;
  /** The fixed day by which it is done, ISO. */
  by?: string;
  /** To whom. */
  to?: Text;
  /** The day it runs from is its first day, where the law or the authority says so (起算して); else the rules on periods decide. */
  counts?: "first-day";
  /** It is handed in at an office of the State, whose closed days move the last day. */
  office?: "state";
  /** When this is the clock that runs, of those the provision binds; always where absent. */
  when?: { condition: Condition; cel: string };
  /** Where the term is written, where it is not the provision's own place. */
  place?: StatutePlace;
}

/** Hours by the standard cost model, with where the figure is from. */
export interface Effort {
  onceHours?: number;
  yearlyHours?: number;
  basis: Text;
}

/**
 * What a benefit gives: money (grants, prizes), less tax, computing, finance (loans, guarantees, equity), or help (advice, tools,
 * tests, recognition). A benefit that gives none of these relieves of a duty or lets one do something.
 */
export const SUPPORT_KINDS = ["money", "tax", "compute", "finance", "help"] as const;
export type SupportKind = (typeof SUPPORT_KINDS)[number];
export const SUPPORT_WAYS = ["calls", "award"] as const;
export type SupportWay = (typeof SUPPORT_WAYS)[number];

/** What a benefit is worth: what it gives, a rate of the cost, a ceiling in yen. */
export interface Worth {
  as?: SupportKind;
  /** How it is come by, where not by law or at any time: in calls, also where no day of one is known; with an award already made. */
  through?: SupportWay;
  rate?: string;
  max?: Amount;
  note?: Text;
}

export interface Provision {
  /** `<instrument>/<local id>`, for example `jp.ai-promotion-act/art-7-2`. */
  id: string;
  /** File and line in the law folder. */
  at: string;
  instrument: string;
  ref: Text;
  modality: Modality;
  addressee: string[];
  /** Where its text is (`text` in law files), of a statute a program can open. */
  place?: StatutePlace;
  inForce: Commencement[];
  when: Condition;
  /** The CEL text as written. */
  cel: string;
  /** Exceptions, each with its own reference. The provision applies where `when` holds and none of these does. */
  unless: { ref: Text; when: Condition; cel: string }[];
  /** When it is broken, of those it binds. Absent where its condition is all that can be said of it. */
  breach?: Breach;
  /** Holds for everyone on purpose (a purpose clause, a duty of the State). */
  general: boolean;
  /** Says whom or what a law reaches and asks nothing by itself: shown, but not counted where burdens are counted. */
  scope?: boolean;
  /** A step that has to be taken before the product comes to market or into use: an approval, a permit, an assessment. */
  beforeMarket?: boolean;
  /** Id of the provision this one replaced, of the same instrument. */
  replaces?: string;
  says: Text;
  do: Text[];
  evidence: Text[];
  sanction: Sanction;
  /** Its time limits, in the order they come. */
  clocks?: LegalClock[];
  effort?: Effort;
  worth?: Worth;
  mitigates: string[];
  principle: string[];
  /** What it makes or forbids its addressee to do, of the glossary `act`: `disclose.training-data`. Opposites may collide. */
  acts?: string[];
  regulator?: Text;
  source: Source;
  /** What authorities and courts decided of it. */
  examples?: DecidedExample[];
}

export interface Instrument {
  id: string;
  title: Text;
  /** What people call it, where the title is long. */
  short?: Text;
  jurisdiction: string;
  kind: InstrumentKind;
  issuer: Text;
  number?: string;
  url?: string;
  /** Made for AI; else existing law that reaches AI as it reaches everything. */
  forAi?: boolean;
  /** Sectors the instrument belongs to; empty for law that is for everyone. */
  sectors: string[];
  summary: Text;
  events: LawEvent[];
  reviews: { date: string; what: Text; source: string }[];
  provisions: string[];
}

/** Whose law there can be, of the closed list in law/vocabulary/jurisdictions.yaml. */
export interface Jurisdiction {
  /** `JP`, or `US-CA` of a state: the part before the hyphen is its federation. */
  id: string;
  name: Text;
  /** What people call the place itself, where the name tells it from its federation or its states. */
  short?: Text;
  /** The name where a federation stands for its states too. */
  withStates?: Text;
  /** Other codes for the same place: `GB` of the UK. */
  also: string[];
  /** ISO 3166 codes of the countries of a union. */
  members: string[];
  /** Domains of those who publish its law, for its states too. */
  authorities: string[];
  /** How many people live there, as counted on a day: what a federation's states are weighed by. */
  population?: { from: string; value: number; source: string }[];
  /** The state a city with law of its own lies in. */
  within?: string;
  /** The IANA time zone in which its days begin and end; absent where it has several. */
  zone?: string;
  /** By which of the rules that were read its periods are counted. */
  periods?: PeriodRules;
}

/** Rules on how periods are counted: the Japanese Civil Code's; Regulation (EEC, Euratom) No 1182/71. */
export const PERIOD_RULES = ["jp-civil-code", "eu-1182-71"] as const;
export type PeriodRules = (typeof PERIOD_RULES)[number];

/** What a moment of an incident answers in a form. */
export const FORM_MOMENTS = ["occurred", "received", "aware"] as const;
export type FormMoment = (typeof FORM_MOMENTS)[number];

/** One thing a form asks, at its place in the law that asks it. */
export interface FormField {
  id: string;
  name: Text;
  /** The place that asks it. */
  ref: Text;
  /** Facts and moments that answer it, or a part of it. */
  facts: string[];
  moments: FormMoment[];
  /** What is to be written, where facts and moments do not say it all. */
  write?: Text;
}

/** What an authority's form, or a notice to persons, has to say, in its own order. */
export interface Form {
  id: string;
  /** File and line in the law folder. */
  at: string;
  title: Text;
  /** To whom it goes. */
  to: Text;
  /** The provisions under whose clocks it is handed in. */
  provisions: string[];
  fields: FormField[];
  source: Source;
}

export const CLASSIFICATION_KINDS = ["role", "class"] as const;
export type ClassificationKind = (typeof CLASSIFICATION_KINDS)[number];

/** What somebody or their system is in the eyes of a law, told before what it asks of them: a provider, a high-risk system. */
export interface Classification {
  /** The definition that says so. */
  definition: string;
  kind: ClassificationKind;
  /** Definitions by which it may be met: the point of an annex. */
  points: string[];
}

/** A named list (principles, risks, sectors, addressees): its members have an id and a name. */
export type Glossary = Record<string, Choice[]>;

/** Words people use for what the law calls otherwise: a usual short name, a colloquial word. Only for finding it. */
interface Synonym {
  /** Ids of instruments, provisions or definitions. */
  standsFor: string[];
  en: string[];
  ja: string[];
}

/** Everything the engine needs, as plain data: parsed once, shipped as JSON. */
export interface Corpus {
  /** Content hash of the sources, twelve hex digits. */
  version: string;
  facts: Fact[];
  definitions: Definition[];
  constraints: Constraint[];
  parameters: Parameter[];
  instruments: Instrument[];
  provisions: Provision[];
  glossary: Glossary;
  eventTypes: EventType[];
  /** In the order lists show them. */
  knownJurisdictions: Jurisdiction[];
  /** What it means for an organisation and its system to be at home in a jurisdiction. */
  homes: Record<string, Facts>;
  /** A good order of the variables (see `variableKey`), from the top of every diagram down; those not named are placed by rule. */
  order?: string[];
  synonyms?: Synonym[];
  /** Roles and classes, in the order they are told. */
  classifications?: Classification[];
  /** Forms of authorities and notices that an incident asks for. */
  forms?: Form[];
  /** How many worked cases stand beside the law. */
  cases: number;
}

/** A value of a fact as given. `choices` may be a full set, or a map for members known one by one. */
export type FactValue = boolean | string | number | string[] | Record<string, boolean>;

/** What is known about one organisation and one AI system. A fact that is not there is unknown. */
export type Facts = Record<string, FactValue>;

/** Something wrong with what a user gave: a code, the words' arguments and, where known, the place. */
export interface Problem {
  code: ProblemCode;
  args: Record<string, string>;
  file?: string;
  line?: number;
  column?: number;
}
