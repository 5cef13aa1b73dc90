// What the customers of a vendor have to heed, composed: by instrument, what is certain first, each with how the vendor can help.
import { WORDS as ENGINE_WORDS, type Language, type Text } from "@yawara/engine";
import { instrumentName } from "../law/instrument-name.ts";
import { inBoth, WORDS } from "../words/index.ts";
import { dagger, whereFrom } from "./check-lines.ts";
import type { Checked } from "./checked.ts";
import { type CustomersNorm, customersNorms } from "./customers.ts";
import { type FindingLine, findingLine } from "./finding-line.ts";

/** What a person reads of them at once, and of one instrument among it; the rest is folded. */
const MOST_FIRST = 5;
const MOST_OF_AN_INSTRUMENT = 2;

/** Facts named of those a norm waits for: most are for the customers to know. */
const MOST_WAITS = 3;

/** The duties and bans of the customers in a document. */
export interface CustomersAnswer {
  /** How many apply for certain, today or from a day that is fixed; how many may. */
  certain: number;
  open: number;
  instruments: { instrument: string; name: Text; provisions: CustomersProvision[] }[];
}

interface CustomersProvision {
  provision: string;
  outcome: "applies" | "open";
  modality: CustomersNorm["modality"];
  /** Those of the audience it concerns. */
  audience: string[];
  from?: string;
  open_on?: string[];
  where?: Text;
  says?: Text;
  /** What they will have to do, and how to help. */
  help?: Text;
}

/** The same in one language. */
export interface CustomersView {
  title: string;
  note: string;
  count: number;
  instruments: { name: string; lines: CustomersLine[] }[];
}

export interface CustomersLine extends FindingLine {
  help: string;
  /** One of the few to read at once. */
  first: boolean;
}

/** What the document says of a subject's customers; nothing where it has none, or nothing is theirs alone. */
export function customersOf(checked: Checked, expand: readonly string[] = []): CustomersAnswer | undefined {
  const norms = ranked(checked);
  if (norms.length === 0) return undefined;
  const certain = norms.filter(({ outcome }) => outcome === "applies").length;
  const { engine } = checked;
  return {
    certain,
    open: norms.length - certain,
    instruments: byInstrument(norms).map(([instrument, found]) => ({
      instrument,
      name: inBoth((language) => instrumentName(engine.instruments.get(instrument)!, language)),
      provisions: found.map((norm) => provisionOf(checked, norm, expand)),
    })),
  };
}

function provisionOf({ engine }: Checked, norm: CustomersNorm, expand: readonly string[]): CustomersProvision {
  const { provision, outcome, modality, audience, from, openOn } = norm;
  return {
    provision: provision.id,
    outcome,
    modality,
    audience,
    ...(from !== undefined && { from }),
    ...(openOn.length > 0 && { open_on: [...openOn] }),
    ...(expand.includes("text") && {
      where: inBoth((language) => `${whereFrom(engine, provision, language)}${dagger(provision)}`),
      says: provision.says,
      help: inBoth((language) => helpText(norm, language)),
    }),
  };
}

/** The same for whoever shows lines. */
export function customersView(checked: Checked, language: Language): CustomersView | undefined {
  const norms = ranked(checked);
  if (norms.length === 0) return undefined;
  const words = WORDS[language].customers;
  const certain = norms.filter(({ outcome }) => outcome === "applies").length;
  const first = new Set(readFirst(norms));
  return {
    title: WORDS[language].certainOf(words.title, certain, norms.length - certain),
    note: words.note,
    count: norms.length,
    instruments: byInstrument(norms).map(([instrument, found]) => ({
      name: instrumentName(checked.engine.instruments.get(instrument)!, language),
      lines: found.map((norm) => ({
        ...closed(checked, norm, language),
        help: helpText(norm, language),
        first: first.has(norm),
      })),
    })),
  };
}

function closed(checked: Checked, norm: CustomersNorm, language: Language): FindingLine {
  const line = findingLine(checked, { ...norm, provision: norm.provision.id }, language);
  return { ...line, waits: line.waits.slice(0, MOST_WAITS) };
}

/** What the customers will have to do, by the steps of the provision, and with what to help them. */
function helpText({ provision, outcome, from }: CustomersNorm, language: Language): string {
  const { list, day } = ENGINE_WORDS[language];
  return WORDS[language].customers.help({
    steps: provision.do.map((step) => step[language]),
    certain: outcome === "applies",
    from: from === undefined ? undefined : day(from),
    shows: list(provision.evidence.map((item) => item[language])),
  });
}

/**
 * What is certain and in force, then what is certain and to come, then what may apply, law made for AI before other law; what
 * only an event brings about comes last.
 */
function ranked(checked: Checked): CustomersNorm[] {
  const { facts, instruments } = checked.engine;
  const rank = ({ provision, outcome, openOn, from }: CustomersNorm): number => {
    if (outcome === "applies") return from === undefined ? 0 : 1;
    if (openOn.some((fact) => facts.get(fact)!.scope === "matter")) return 4;
    return instruments.get(provision.instrument)!.forAi === true ? 2 : 3;
  };
  return customersNorms(checked)
    .map((norm) => ({ norm, rank: rank(norm) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ norm }) => norm);
}

/** By instrument, in the order of the first of each. */
function byInstrument(norms: readonly CustomersNorm[]): [instrument: string, norms: CustomersNorm[]][] {
  return [...Map.groupBy(norms, ({ provision }) => provision.instrument)];
}

/** The first few, of no instrument more than two as long as others have any. */
function readFirst(norms: readonly CustomersNorm[]): CustomersNorm[] {
  const groups = byInstrument(norms).map(([, found]) => found);
  const first = groups.flatMap((found) => found.slice(0, MOST_OF_AN_INSTRUMENT));
  const rest = groups.flatMap((found) => found.slice(MOST_OF_AN_INSTRUMENT));
  return [...first, ...rest].slice(0, MOST_FIRST);
}
