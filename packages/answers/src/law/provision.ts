// One provision on a day: what it asks of whom and when, what stands behind it, since when, and where it was read.
import {
  type Clocks,
  type Commencement,
  type DecidedExample,
  federationOf,
  isInForce,
  type Language,
  type LawIndex,
  type Modality,
  type Provision,
  provisionOf,
  rowsKnown,
  type Text,
  WORDS,
} from "@yawara/engine";
import { type InLanguage, inLanguage } from "../in-language.ts";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems, unknown } from "../problem.ts";
import { type AskedClocks, readClocks } from "../request.ts";
import { type ClockAnswer, clockAnswers } from "./clock-text.ts";
import { type ConditionView, conditionView } from "./condition-view.ts";
import { namesOf } from "./names-of.ts";
import { type ProvisionText, provisionText } from "./provision-text.ts";

/** Another provision of the same instrument. */
interface Named {
  id: string;
  ref: Text;
}

export interface ProvisionAnswer extends Clocks, ProvisionText {
  corpus: string;
  id: string;
  instrument_id: string;
  modality: Modality;
  in_force: boolean;
  addressee: string[];
  /** When it is in force, as known on the day. */
  commencement: Commencement[];
  /** The condition in CEL; it applies where this holds and none of `unless`. */
  when: string;
  unless: { ref: Text; when: string }[];
  /** What breaks it, of those it binds, in CEL; `open` where no fact can tell. */
  breach?: string;
  /** It says whom or what a law reaches and asks nothing by itself. */
  scope?: boolean;
  /** A step to be taken before the product comes to market or into use. */
  before_market?: boolean;
  replaces?: string;
  replaced_by?: string;
  sanction_note?: Text;
  /** Its time limits, in the order they come. */
  clocks?: ClockAnswer[];
  effort?: { once?: number; yearly?: number; basis: Text };
  /** What a benefit is worth: a rate of the cost, a ceiling in yen. */
  worth?: { rate?: string; max?: number; note?: Text };
  regulator?: Text;
  principle: string[];
  mitigates: string[];
  source: Provision["source"];
  /** What authorities and courts decided of it, each a worked case of the corpus. */
  examples?: DecidedExample[];
}

/** One provision, named `<instrument>/<local id>`. */
export function provision(store: LawStore, asked: AskedClocks & { provision: string }): ProvisionAnswer | Problems {
  const clocks = readClocks(store, asked);
  if (isProblems(clocks)) return clocks;
  const law = store.law();
  const { provision: id } = asked;
  if (!law.index.has(id)) return unknown("unknown-provision", ["provision"], id, nearbyIds(law, id));
  return provisionAnswer(law, id, clocks);
}

/** All that is said of a provision. */
export function provisionAnswer(law: LawIndex, id: string, clocks: Clocks): ProvisionAnswer {
  const one = provisionOf(law, id);
  const successor = successorOf(law, id);
  return {
    corpus: law.corpus.version,
    ...clocks,
    id,
    instrument_id: one.instrument,
    modality: one.modality,
    in_force: isInForce(one, clocks),
    ...provisionText(law, one),
    addressee: one.addressee,
    commencement: rowsKnown(one.inForce, clocks.known),
    when: one.cel,
    unless: one.unless.map(({ ref, cel }) => ({ ref, when: cel })),
    ...(one.breach && { breach: one.breach === "open" ? one.breach : one.breach.cel }),
    ...(one.scope && { scope: true }),
    ...(one.beforeMarket && { before_market: true }),
    ...(one.replaces !== undefined && { replaces: one.replaces }),
    ...(successor && { replaced_by: successor.id }),
    ...(one.sanction.note && { sanction_note: one.sanction.note }),
    ...(one.clocks && { clocks: clockAnswers(law, one) }),
    ...(one.effort && { effort: effortOf(one.effort) }),
    ...(one.worth && { worth: worthOf(one.worth) }),
    ...(one.regulator && { regulator: one.regulator }),
    principle: one.principle,
    mitigates: one.mitigates,
    source: one.source,
    ...(one.examples && { examples: one.examples }),
  };
}

function successorOf(law: LawIndex, id: string): Provision | undefined {
  const { provisions } = law.instruments.get(provisionOf(law, id).instrument)!;
  return provisions.map((other) => provisionOf(law, other)).find(({ replaces }) => replaces === id);
}

function effortOf({ onceHours, yearlyHours, basis }: NonNullable<Provision["effort"]>) {
  return {
    ...(onceHours !== undefined && { once: onceHours }),
    ...(yearlyHours !== undefined && { yearly: yearlyHours }),
    basis,
  };
}

function worthOf({ rate, max, note }: NonNullable<Provision["worth"]>) {
  return {
    ...(rate && { rate }),
    ...(max?.kind === "number" && { max: max.value }),
    ...(note && { note }),
  };
}

/** A provision as a screen shows it: in one language, its conditions and the ids of the glossary in words. */
export interface ProvisionView
  extends Omit<
    InLanguage<ProvisionAnswer>,
    "when" | "unless" | "breach" | "commencement" | "worth" | "replaces" | "replaced_by"
  > {
  when: ConditionView;
  unless: { ref: string; when: ConditionView }[];
  /** What breaks it, of those it binds; `open` where no fact can tell. */
  breach?: ConditionView | "open";
  worth?: { rate?: string; max?: string; note?: string };
  /** Every line of its table of days, as it became known. */
  history: Commencement[];
  replaces?: InLanguage<Named>;
  replaced_by?: InLanguage<Named>;
}

/** The same for a screen. `law` has the thresholds of the day asked for. */
export function provisionView(law: LawIndex, id: string, clocks: Clocks, language: Language): ProvisionView {
  const one = provisionOf(law, id);
  const { glossary } = law.corpus;
  const answer = inLanguage(provisionAnswer(law, id, clocks), language);
  const { when: _, unless: __, breach: ____, commencement: ___, worth, replaces, replaced_by, ...said } = answer;
  const named = (other: string) => ({ id: other, ref: provisionOf(law, other).ref[language] });
  return {
    ...said,
    addressee: namesOf(glossary.addressee, one.addressee, language),
    principle: namesOf(glossary.principle, one.principle, language),
    mitigates: namesOf(glossary.risk, one.mitigates, language),
    when: one.general ? { kind: "always" } : conditionView(law, one.when, language),
    unless: one.unless.map(({ ref, when }) => ({ ref: ref[language], when: conditionView(law, when, language) })),
    ...(one.breach && { breach: one.breach === "open" ? one.breach : conditionView(law, one.breach.when, language) }),
    ...(worth && { worth: inYen(worth, language) }),
    history: one.inForce.toSorted((a, b) => (a.known < b.known ? -1 : a.known > b.known ? 1 : 0)),
    ...(replaces !== undefined && { replaces: named(replaces) }),
    ...(replaced_by !== undefined && { replaced_by: named(replaced_by) }),
  };
}

function inYen({ max, ...worth }: NonNullable<InLanguage<ProvisionAnswer>["worth"]>, language: Language) {
  return { ...worth, ...(max !== undefined && { max: WORDS[language].yen(max) }) };
}

/** Ids in the same jurisdiction: a search through all for the one that was meant takes long. */
function nearbyIds(law: LawIndex, id: string): string[] {
  const federation = federationOf(id.split(".")[0]!.toUpperCase()).toLowerCase();
  return [...law.index.keys()].filter((one) => one.startsWith(federation));
}
