// What a firm may get on a day: each offer with its sum, its call and deadline, the office, and what is missing.
import {
  WORDS as ENGINE_WORDS,
  type Engine,
  explain,
  type Instrument,
  type Outcome,
  openFacts,
  outcomeOf,
  type Provision,
  type Source,
  SUPPORT_KINDS,
  type Subject,
  type SupportKind,
  type Text,
} from "@yawara/engine";
import { boundsOf } from "../check/sanction-sums.ts";
import { type Reason, reasonOf } from "../explain/reason.ts";
import { instrumentName } from "../law/instrument-name.ts";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems, unknown } from "../problem.ts";
import { type Asked, readAsked, type SubjectLaw, saidOf } from "../request.ts";
import { whoseOffers } from "../whose-law.ts";
import { inBoth } from "../words/index.ts";
import { benefitsIn } from "./benefits.ts";
import { type Call, isAvailable } from "./call.ts";
import { callText } from "./call-text.ts";
import { nextPlanQuestion, type PlanQuestion, planQuestionOf } from "./plan-question.ts";
import { STANDINGS, type Standing, standingOf } from "./standing.ts";
import { type Bounds, expectedOf, sumOf } from "./sum.ts";
import { SUPPORT_WORDS } from "./words.ts";

const MADE_BY_LAWGIVERS = ["statute", "regulation", "bill"];

export interface SupportAsked extends Asked {
  /** Facts the person does not know: they are not asked. */
  declined?: readonly string[] | undefined;
}

export interface Offer {
  provision: string;
  /** The programme, and which part of it. */
  instrument: string;
  name: Text;
  ref: Text;
  says: Text;
  kind: SupportKind;
  standing: Standing;
  /** Whether its conditions are met. */
  outcome: Outcome;
  call: Call & { text: Text };
  /** The rate of the cost, `1/2`. */
  rate?: string;
  /** The ceiling. */
  max?: Bounds;
  /** What the planned investment would bring, if all of it counts. */
  expects?: Bounds;
  /** All that is known of the sum, in a line; absent of what is no money. */
  sum?: Text;
  note?: Text;
  /** Who runs it; absent of a statute that names nobody. */
  office?: Text;
  /** The page of the office. */
  apply?: string;
  do: Text[];
  /** Facts an open outcome waits for. */
  waits: { fact: string; name: Text }[];
  /** Why its conditions are met, or why not. */
  because: Reason[];
  /** The fewest changes that would bring it, of what is missed. */
  change: Reason[];
  source: Source;
}

/** A benefit that gives nothing to apply for: a duty eased, a thing allowed. */
export interface Relief {
  provision: string;
  name: Text;
  ref: Text;
  says: Text;
}

export interface SupportAnswer {
  corpus: string;
  at: string;
  known: string;
  jurisdictions: string[];
  summary: Text;
  /** How many offers stand how, and how many of them are money. */
  counts: Record<Standing, { all: number; money: number }>;
  /** The nearest day by which something has to be handed in, of what is certain or may be. */
  deadline: { day: string; provision: string } | null;
  /** By standing; then what is nearest its deadline, then what is worth most. */
  offers: Offer[];
  relief: Relief[];
  /** The next question that decides an offer one may apply for; `null` where none is left. */
  question: PlanQuestion | null;
  read_with: Text;
}

/** What a firm may get: `{ facts: { "organisation.home_country": "JP", "support.projects": ["training"] } }`. */
export function support(store: LawStore, asked: SupportAsked): SupportAnswer | Problems {
  const { declined = [], regimes } = asked;
  const whose = regimes ?? whoseOffers(store.base.jurisdictions, (fact) => saidOf(asked.facts, fact));
  const read = readAsked(store, { ...asked, regimes: whose });
  if (isProblems(read)) return read;
  for (const [i, id] of declined.entries())
    if (!read.engine.facts.has(id)) return unknown("unknown-fact", ["declined", i], id, read.engine.facts.keys());
  return supportOf(read, declined);
}

/** The same for a subject that is read. */
export function supportOf(
  { engine, regime, subject, jurisdictions }: SubjectLaw,
  declined: readonly string[] = [],
): SupportAnswer {
  const benefits = benefitsIn(engine, regime);
  const offers = benefits
    .flatMap(({ provision, call }) => offerOf(engine, subject, provision, call) ?? [])
    .toSorted(inOrder);
  const question = nextPlanQuestion(engine, regime, subject, declined);
  const counts = countsOf(offers);
  const nearest = offers
    .filter(({ standing, call }) => (standing === "certain" || standing === "may") && call.deadline !== undefined)
    .toSorted((a, b) => (a.call.deadline!.day < b.call.deadline!.day ? -1 : 1))[0];
  return {
    corpus: engine.corpus.version,
    at: regime.at,
    known: regime.known,
    jurisdictions: [...jurisdictions],
    summary: summaryOf(counts),
    counts,
    deadline: nearest === undefined ? null : { day: nearest.call.deadline!.day, provision: nearest.provision },
    offers,
    relief: benefits
      .filter(({ provision, call }) => provision.worth?.as === undefined && isAvailable(call))
      .filter(({ provision }) => outcomeOf(engine, provision.id, subject) === "applies")
      .map(({ provision }) => ({ provision: provision.id, ...namesOf(engine, provision) })),
    question: question === undefined ? null : planQuestionOf(engine, question),
    read_with: inBoth((language) => SUPPORT_WORDS[language].readWith(ENGINE_WORDS[language].day(regime.at))),
  };
}

function offerOf(engine: Engine, subject: Subject, provision: Provision, call: Call): Offer | undefined {
  const { id, worth, source } = provision;
  if (worth?.as === undefined) return undefined;
  const { outcome, because, counterfactual } = explain(engine, id, subject);
  const standing = standingOf(engine, outcome, call, counterfactual);
  if (standing === undefined) return undefined;
  const instrument = engine.instruments.get(provision.instrument)!;
  const max = worth.max && boundsOf(engine, worth.max, subject);
  const expects = standing === "closed" ? undefined : expectedOf(engine, provision, subject);
  const isMissed = standing === "missed" || standing === "other-plan";
  return {
    provision: id,
    ...namesOf(engine, provision),
    instrument: instrument.id,
    kind: worth.as,
    standing,
    outcome,
    call: { ...call, text: callText(call, worth.as) },
    ...(worth.rate !== undefined && { rate: worth.rate }),
    ...(max && { max }),
    ...(expects && { expects }),
    ...sumOf(worth, max, expects, subject),
    ...(worth.note && { note: worth.note }),
    ...officeOf(provision, instrument),
    ...(instrument.url !== undefined && { apply: instrument.url }),
    do: provision.do,
    waits: outcome === "open" ? openFacts(engine, id, subject).map((fact) => waitFor(engine, fact)) : [],
    because: because.map((one) => reasonOf(engine, one)),
    change: isMissed ? counterfactual.map((one) => reasonOf(engine, one)) : [],
    source,
  };
}

/** Whoever runs it: of a programme its issuer, of a statute whom it names. */
function officeOf({ regulator }: Provision, { kind, issuer }: Instrument): Pick<Offer, "office"> {
  const office = regulator ?? (MADE_BY_LAWGIVERS.includes(kind) ? undefined : issuer);
  return office === undefined ? {} : { office };
}

function waitFor(engine: Engine, fact: string) {
  return { fact, name: engine.facts.get(fact)!.name };
}

function namesOf(engine: Engine, provision: Provision): Pick<Offer, "name" | "ref" | "says"> {
  const instrument: Instrument = engine.instruments.get(provision.instrument)!;
  return {
    name: inBoth((language) => instrumentName(instrument, language)),
    ref: provision.ref,
    says: provision.says,
  };
}

function countsOf(offers: readonly Offer[]): SupportAnswer["counts"] {
  const count = (standing: Standing) => {
    const these = offers.filter((offer) => offer.standing === standing);
    return { all: these.length, money: these.filter(({ kind }) => kind === "money").length };
  };
  return Object.fromEntries(STANDINGS.map((standing) => [standing, count(standing)])) as SupportAnswer["counts"];
}

function summaryOf({ certain, may }: SupportAnswer["counts"]): Text {
  return inBoth((language) =>
    SUPPORT_WORDS[language].summary({
      certain: certain.all,
      money: certain.money,
      may: may.all,
      mayMoney: may.money,
    }),
  );
}

const FAR = "9999-12-31";

function inOrder(a: Offer, b: Offer): number {
  const near = ({ call }: Offer) => call.deadline?.day ?? call.opens ?? FAR;
  return (
    STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
    (near(a) < near(b) ? -1 : near(a) > near(b) ? 1 : 0) ||
    a.change.length - b.change.length ||
    SUPPORT_KINDS.indexOf(a.kind) - SUPPORT_KINDS.indexOf(b.kind) ||
    worthOf(b) - worthOf(a) ||
    (a.provision < b.provision ? -1 : 1)
  );
}

function worthOf({ expects, max }: Offer): number {
  return expects?.high ?? max?.high ?? 0;
}
