// Who uses a vendor's system at work, and which duties and bans are theirs and not the vendor's.
import {
  type Engine,
  evaluate,
  type Facts,
  type FactValue,
  factsOf,
  federationOf,
  isStrict,
  type Modality,
  openFacts,
  outcomeOf,
  type Provision,
  provisionOf,
  type Regime,
  type Subject,
  subjectOf,
  withFacts,
} from "@yawara/engine";
import type { Checked } from "./checked.ts";

/** Members of `role.functions` by which a system gets into the hands of others. */
export const OFFERING: readonly string[] = [
  "offers_under_own_name",
  "integrates_into_product",
  "imports",
  "distributes",
  "supplies_parts",
];

/** Members of `market.audience` that use a system at work, with the kinds of organisation each stands for. */
export const AT_WORK: Readonly<Record<string, readonly string[]>> = {
  businesses: ["stock_company", "other_company", "sole_proprietor", "nonprofit"],
  schools: ["school", "research_body"],
  government: ["national_government", "local_government", "public_agency"],
};

/** The vendor's own place in the chain and its own terms: facts of the system that say nothing of who uses it. */
export const VENDORS: readonly string[] = ["market.audience", "market.contracts", "market.public_buyers"];
const VENDORS_GROUP = "role.";
const HOME = "organisation.home_country";

/** What is known of whoever runs at work what somebody else made: where it is offered in the EU, it is used from there. */
export const CUSTOMER: Facts = {
  "organisation.uses_ai": true,
  "role.functions": ["uses_at_work"],
  "model.origin": "bought_system",
  "lifecycle.stage": "in_use",
  "market.eu_link": { user_located: true },
};

/** Texts of no one country. */
const INTL = "INTL";
/** Facts by which law is chosen: a norm that turns on no other fact of the system binds a customer whatever it uses. */
const WHERE: readonly string[] = ["market.countries", "market.us_states", "market.eu_link"];

/** A duty or ban of the customers. */
export interface CustomersNorm {
  provision: Provision;
  modality: Modality;
  outcome: "applies" | "open";
  /** Facts of theirs, or of the system, it waits for. */
  openOn: readonly string[];
  /** The day what is not in force yet begins. */
  from?: string;
  /** Those of the audience it concerns. */
  audience: string[];
}

/** Those of its audience that may use at work what a subject hands on; nobody where it hands nothing on. */
export function audienceAtWork({ "role.functions": roles, "market.audience": audience }: Facts): string[] {
  if (!said(roles).some((one) => OFFERING.includes(one))) return [];
  return audience === undefined ? ["businesses"] : said(audience).filter((one) => one in AT_WORK);
}

/** The members that are said to be so. */
function said(value: FactValue | undefined): string[] {
  if (Array.isArray(value)) return value;
  return Object.entries(Object(value ?? {})).flatMap(([member, holds]) => (holds === true ? [member] : []));
}

/**
 * The facts of a vendor's customer: those of the system and its markets as the vendor gave them, with the role of one who uses
 * it at work. Of the organisation nothing is known, nor of what it does.
 */
export function customerFacts(engine: Engine, facts: Facts): Facts {
  const kept = Object.entries(facts).filter(([id]) => {
    const { scope, conduct } = engine.facts.get(id)!;
    return scope === "system" && conduct !== true && !id.startsWith(VENDORS_GROUP) && !VENDORS.includes(id);
  });
  const given: Facts = { ...Object.fromEntries(kept), ...CUSTOMER };
  return Object.fromEntries(
    Object.entries(given).filter(([id]) => {
      const { onlyIf } = engine.facts.get(id)!;
      return onlyIf === undefined || evaluate(engine, onlyIf, given) !== false;
    }),
  );
}

/**
 * The duties and bans of the customers by the same law, those to come included: what is certain for every kind of organisation of
 * a part of the audience, and what may apply. What binds the vendor itself, or may, is told as its own and is none of these;
 * neither is what binds a customer whatever system it uses, nor the law of a place that is no market.
 */
export function customersNorms(checked: Checked): CustomersNorm[] {
  const { engine, regime, read, findings } = checked;
  const audience = audienceAtWork(read.subject.facts);
  if (audience.length === 0) return [];
  const facts = customerFacts(engine, read.subject.facts);
  const usersAt = usersByPlace(checked, audience, facts);
  const markets = said(read.subject.facts["market.countries"]);
  return usersNorms(engine, regime).flatMap(({ provision, place, at, ...day }) => {
    if (markets.length > 0 && place !== INTL && !markets.includes(place)) return [];
    const own = at === undefined ? outcomeOf(engine, provision.id, read.subject) : findings[at]!.outcome;
    if (own !== "does-not-apply") return [];
    const decided = decidedFor(engine, provision.id, usersAt(place));
    return decided === undefined ? [] : [{ provision, modality: provision.modality, ...decided, ...day }];
  });
}

/** A duty or ban that turns on the system, with the country whose law it is. */
interface UsersNorm {
  provision: Provision;
  place: string;
  /** Its place in the regime, where it is in force. */
  at?: number;
  from?: string;
}

const ofRegime = new WeakMap<Regime, readonly UsersNorm[]>();

/** What may be a customer's of the law of a day, bills apart: made once for each regime. */
function usersNorms(engine: Engine, regime: Regime): readonly UsersNorm[] {
  const known = ofRegime.get(regime);
  if (known !== undefined) return known;
  const coming = regime.coming.filter(({ from }) => from !== "pending");
  const all = [...regime.provisions.map((provision, at) => ({ provision, at })), ...coming];
  const found = all.flatMap(({ provision: id, ...day }): UsersNorm[] => {
    const provision = provisionOf(engine, id);
    const { kind, jurisdiction } = engine.instruments.get(provision.instrument)!;
    const isNorm = isStrict(provision.modality) && provision.scope !== true && kind !== "bill";
    return isNorm && isOfSystem(engine, id) ? [{ provision, place: federationOf(jurisdiction), ...day }] : [];
  });
  ofRegime.set(regime, found);
  return found;
}

/** The customers a market's law is asked for: they are at home there, as its law of work and of public bodies asks; elsewhere nobody knows where. */
function usersByPlace(
  { engine, read }: Checked,
  audience: readonly string[],
  facts: Facts,
): (place: string) => readonly Users[] {
  const markets = said(read.subject.facts["market.countries"]);
  const homes = engine.facts.get(HOME)!.choices.map(({ id }) => id);
  const anywhere = subjectOf(engine, facts);
  const known = new Map<string, Users[]>();
  return (place) => {
    const home = markets.includes(place) && homes.includes(place) ? { [HOME]: place } : {};
    const key = HOME in home ? place : "";
    const users =
      known.get(key) ??
      audience.map((one) => ({
        one,
        kinds: AT_WORK[one]!.map((kind) => withFacts(engine, anywhere, { ...home, "organisation.kind": kind })),
      }));
    known.set(key, users);
    return users;
  };
}

interface Users {
  one: string;
  /** One subject a kind of organisation. */
  kinds: Subject[];
}

function decidedFor(
  engine: Engine,
  id: string,
  users: readonly Users[],
): Pick<CustomersNorm, "outcome" | "openOn" | "audience"> | undefined {
  const outcomes = users.map(({ one, kinds }) => ({ one, of: kinds.map((kind) => outcomeOf(engine, id, kind)) }));
  const certain = outcomes.filter(({ of }) => of.every((outcome) => outcome === "applies"));
  if (certain.length > 0) return { outcome: "applies", openOn: [], audience: certain.map(({ one }) => one) };
  const open = outcomes.filter(({ of }) => of.some((outcome) => outcome !== "does-not-apply"));
  if (open.length === 0) return undefined;
  const waiting = users.flatMap(({ kinds }) => kinds).find((kind) => outcomeOf(engine, id, kind) === "open");
  const openOn = waiting === undefined ? ["organisation.kind"] : openFacts(engine, id, waiting);
  return { outcome: "open", openOn, audience: open.map(({ one }) => one) };
}

/** Whether a norm turns on what the system is or does, and not on the firm alone. */
function isOfSystem(engine: Engine, id: string): boolean {
  return factsOf(engine, id).some((fact) => engine.facts.get(fact)!.scope === "system" && !WHERE.includes(fact));
}
