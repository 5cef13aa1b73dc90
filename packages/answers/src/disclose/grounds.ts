// What a passage rests on: the answers that make a condition hold or fail, the provisions that speak to the system, the own record.
import {
  answerText,
  type Condition,
  type DisclosureTemplate,
  type Engine,
  evaluate,
  type Facts,
  federationOf,
  type OwnEntry,
  provisionOf,
  sufficientReason,
  type Text,
  WORDS,
} from "@yawara/engine";
import { leavesOf, testsThrough } from "@yawara/engine/condition";
import { dagger, whereFrom } from "../check/check-lines.ts";
import type { Checked } from "../check/checked.ts";
import { placeName } from "../law/place-name.ts";
import { answersOf } from "../subject-file/answers.ts";
import { inBoth } from "../words/index.ts";
import type { Basis, LeftOut, OwnRecord, ProvisionStanding, Waiting } from "./draft-model.ts";
import type { InPlace } from "./measures-in-place.ts";
import { DISCLOSURE_WORDS } from "./words.ts";

/** What a draft is made with. */
export interface Drafting {
  checked: Checked;
  template: DisclosureTemplate;
  own: OwnRecord;
  /** What the register knows to be in place; nothing where a draft is made without one. */
  inPlace?: InPlace | undefined;
  /** The answers as a person gives them. */
  answers: Facts;
  /** How each provision that speaks to the system, may or will, stands to it. */
  standings: ReadonlyMap<string, { standing: ProvisionStanding; from?: string }>;
}

export function draftingOf(
  checked: Checked,
  template: DisclosureTemplate,
  own: OwnRecord,
  inPlace?: InPlace,
): Drafting {
  const { engine, read } = checked;
  return {
    checked,
    template,
    own,
    inPlace,
    answers: answersOf(engine, read.subject.facts),
    standings: standingsOf(checked),
  };
}

/** How provisions stand: as decided on the day, and those to come that speak to the system or may. */
export function standingsOf({ findings, report }: Checked): Drafting["standings"] {
  const standings = new Map<string, { standing: ProvisionStanding; from?: string }>();
  for (const { provision, outcome } of findings)
    if (outcome !== "does-not-apply") standings.set(provision, { standing: outcome });
  for (const { provision, from } of report.groups.watch)
    if (from !== undefined && !standings.has(provision)) standings.set(provision, { standing: "coming", from });
  return standings;
}

/** Whether a condition holds: `undefined` while it is open, `unread` where it speaks of law that was not asked for. */
export function holds({ checked: { engine, read } }: Drafting, condition: Condition): boolean | undefined | "unread" {
  return unreadIn(engine, condition) === undefined ? evaluate(engine, condition, read.subject.facts) : "unread";
}

/** The first definition a condition names that is of law not loaded. */
export function unreadIn(engine: Engine, condition: Condition): string | undefined {
  const leaf = leavesOf(condition).find((at) => at.kind === "definition" && !engine.definitions.has(at.id));
  return leaf?.kind === "definition" ? leaf.id : undefined;
}

/** The answers without which a condition would not come out as it does: none of them can be left away. */
export function decisiveFacts({ checked: { engine, read } }: Drafting, condition: Condition): string[] {
  const { facts } = read.subject;
  const outcome = evaluate(engine, condition, facts);
  const named = [...new Set(testsThrough(condition, engine.definitions).map(({ fact }) => fact))];
  const rest: Facts = { ...facts };
  return named.filter((fact) => {
    const value = rest[fact];
    if (value === undefined) return false;
    delete rest[fact];
    if (evaluate(engine, condition, rest) === outcome) return false;
    rest[fact] = value;
    return true;
  });
}

/** Facts an open condition waits for, in the order in which it names them. */
export function waitsOf({ checked: { engine, read } }: Drafting, condition: Condition): Waiting[] {
  const named = new Set(testsThrough(condition, engine.definitions).map(({ fact }) => fact));
  return [...named]
    .filter((fact) => isAskable(engine, read.subject.facts, fact))
    .map((fact) => waitingFor(engine, fact));
}

/** Whether a fact is not known and its question does not fall away. */
export function isAskable(engine: Engine, facts: Facts, fact: string): boolean {
  const { onlyIf } = engine.facts.get(fact)!;
  return facts[fact] === undefined && (onlyIf === undefined || evaluate(engine, onlyIf, facts) !== false);
}

export function waitingFor(engine: Engine, fact: string): Waiting {
  return { fact, name: engine.facts.get(fact)!.name };
}

export function onFact({ checked: { engine, read } }: Drafting, id: string): Basis {
  const fact = engine.facts.get(id)!;
  const value = read.subject.facts[id]!;
  return { fact: id, name: fact.name, answer: inBoth((language) => answerText(fact, value, language)) };
}

export function onOwn({ own }: Drafting, entry: OwnEntry): Basis {
  return { own: entry, name: inBoth((language) => DISCLOSURE_WORDS[language].own[entry]), value: own[entry]! };
}

/** A provision that speaks to the system, or may or will; `undefined` of another. */
export function onProvision(
  { checked: { engine }, standings }: Drafting,
  id: string,
): Extract<Basis, { provision: string }> | undefined {
  const found = standings.get(id);
  return found === undefined ? undefined : { provision: id, where: whereOf(engine, id), ...found };
}

function whereOf(engine: Engine, id: string): Text {
  const provision = provisionOf(engine, id);
  return inBoth((language) => `${whereFrom(engine, provision, language)}${dagger(provision)}`);
}

/** Why provisions do not speak to the system: law not asked for, not in force, or answers against it. */
export function whyNot(drafting: Drafting, ids: readonly string[]): Pick<LeftOut, "why" | "rests_on"> {
  const { engine, regime, read } = drafting.checked;
  const loaded = ids.filter((id) => engine.index.has(id));
  if (loaded.length === 0) return { why: notLookedAt(engine, ids), rests_on: [] };
  const inForce = loaded.filter((id) => regime.provisions.includes(id));
  const [first = loaded[0]!] = inForce;
  const isKnown = inForce.length > 0 || regime.coming.some(({ provision }) => loaded.includes(provision));
  if (!isKnown) return { why: inBoth((language) => DISCLOSURE_WORDS[language].notThen), rests_on: [] };
  const facts = new Set(sufficientReason(engine, first, read.subject).map(({ fact }) => fact));
  const known = [...facts].filter((fact) => read.subject.facts[fact] !== undefined);
  return {
    why: inBoth((language) => DISCLOSURE_WORDS[language].doesNotApply),
    rests_on: known.map((fact) => onFact(drafting, fact)),
  };
}

/** That the law ids are of was not asked for: `eu.high_risk`, `us-ca.sb-53/s-1`. */
export function notLookedAt(engine: Engine, ids: readonly string[]): Text {
  const places = [...new Set(ids.map((id) => federationOf(id.split(".")[0]!.toUpperCase())))];
  return inBoth((language) => {
    const names = places.map((place) => placeName(engine.corpus, place, language));
    return DISCLOSURE_WORDS[language].notLookedAt(WORDS[language].list(names));
  });
}
