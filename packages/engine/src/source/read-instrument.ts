// Turns one checked instrument file into an instrument and its provisions, reading every CEL text on the way.
import { readAmount, readCondition } from "../condition/from-cel.ts";
import type {
  Amount,
  Condition,
  Constraint,
  Definition,
  EventType,
  Fact,
  Glossary,
  Instrument,
  Jurisdiction,
  Parameter,
  Problem,
  Provision,
  Sanction,
} from "../law/model.ts";
import { suggest } from "../law/suggest.ts";
import type { Document, Path } from "./document.ts";
import type { InstrumentFile, PartFile, ProvisionSource } from "./schema.ts";

/** What has been read of the vocabulary so far; CEL is read against `names`. */
export interface Reading {
  facts: Fact[];
  definitions: Definition[];
  constraints: Constraint[];
  parameters: Parameter[];
  glossary: Glossary;
  eventTypes: EventType[];
  knownJurisdictions: Jurisdiction[];
  names: { facts: Map<string, Fact>; definitions: Set<string>; parameters: Parameter[] };
}

type Places = Map<string, { file: string; line: number; column: number }>;

/** Reads a condition at a path of a document; on error adds the problems, placed, and answers `false`. */
export function readCel(document: Document, path: Path, cel: string, reading: Reading, problems: Problem[]): Condition {
  const read = readCondition(cel, reading.names);
  if ("condition" in read) return read.condition;
  for (const { code, args, offset } of read.problems) problems.push({ code, args, ...document.place(path, offset) });
  return { kind: "const", value: false };
}

/** `file:line` of something read. */
export function placeText(places: Places, id: string): string {
  const place = places.get(id);
  return place === undefined ? "" : `${place.file}:${place.line}`;
}

/** Reads one checked instrument file with the files that hold more of its provisions. */
export function instrumentFrom(
  { document, value }: { document: Document; value: InstrumentFile },
  parts: readonly { document: Document; value: PartFile }[],
  reading: Reading,
  places: Places,
  problems: Problem[],
): { instrument: Instrument; provisions: Provision[] } {
  places.set(value.id, document.place(["id"]));
  closed(document, value, reading, problems);
  listed(document, ["sectors"], value.sectors ?? [], "sector", reading, problems);
  const provisions = [{ document, value }, ...parts].flatMap((file) =>
    file.value.provisions.map((one, i) => {
      const id = `${value.id}/${one.id}`;
      const path = ["provisions", i];
      places.set(id, file.document.place([...path, "id"]));
      return provisionFrom(file.document, path, one, value.id, placeText(places, id), reading, problems);
    }),
  );
  const instrument: Instrument = {
    id: value.id,
    title: value.title,
    ...defined({ short: value.short }),
    jurisdiction: value.jurisdiction,
    kind: value.kind,
    issuer: value.issuer,
    ...defined({ number: value.number, url: value.url, forAi: value.for_ai }),
    sectors: value.sectors ?? [],
    summary: value.summary,
    events: value.events.map(({ note, ...event }) => ({ ...event, ...defined({ note }) })),
    reviews: value.reviews ?? [],
    provisions: provisions.map((p) => p.id),
  };
  return { instrument, provisions };
}

function provisionFrom(
  document: Document,
  path: Path,
  one: ProvisionSource,
  instrument: string,
  at: string,
  reading: Reading,
  problems: Problem[],
): Provision {
  listed(document, [...path, "addressee"], one.addressee, "addressee", reading, problems);
  listed(document, [...path, "principle"], one.principle ?? [], "principle", reading, problems);
  listed(document, [...path, "mitigates"], one.mitigates ?? [], "risk", reading, problems);
  listed(document, [...path, "acts"], one.acts ?? [], "act", reading, problems);
  const unless = (one.unless ?? []).map((exception, i) => ({
    ref: exception.ref,
    when: readCel(document, [...path, "unless", i, "when"], exception.when, reading, problems),
    cel: exception.when,
  }));
  const sum = (at: Path, cel: string | undefined) =>
    cel === undefined ? undefined : readSum(document, [...path, ...at], cel, reading, problems);
  return {
    id: `${instrument}/${one.id}`,
    at,
    instrument,
    ref: one.ref,
    modality: one.modality,
    addressee: one.addressee,
    inForce: one.in_force.map((row) => ({ from: row.from, known: row.known, ...defined({ to: row.to }) })),
    when: readCel(document, [...path, "when"], one.when, reading, problems),
    cel: one.when,
    unless,
    general: one.general ?? false,
    ...defined({ scope: one.scope, beforeMarket: one.before_market }),
    ...defined({ replaces: one.replaces === undefined ? undefined : `${instrument}/${one.replaces}` }),
    says: one.says,
    do: one.do,
    evidence: one.evidence ?? [],
    sanction: sanctionFrom(one.sanction, sum),
    ...defined({ deadline: one.deadline, regulator: one.regulator }),
    ...defined({
      effort: one.effort && {
        basis: one.effort.basis,
        ...defined({ onceHours: one.effort.once, yearlyHours: one.effort.yearly }),
      },
    }),
    ...defined({
      worth:
        one.worth && defined({ rate: one.worth.rate, max: sum(["worth", "max"], one.worth.max), note: one.worth.note }),
    }),
    mitigates: one.mitigates ?? [],
    principle: one.principle ?? [],
    ...defined({ acts: one.acts }),
    source: {
      url: one.source.url,
      confidence: one.source.confidence,
      checked: one.source.checked,
      reviewBy: one.source.review_by,
      ...defined({ note: one.source.note }),
    },
  };
}

function sanctionFrom(
  one: ProvisionSource["sanction"],
  sum: (at: Path, cel: string | undefined) => Amount | undefined,
): Sanction {
  return {
    kind: one.kind,
    ...defined({
      by: one.by,
      note: one.note,
      max: sum(["sanction", "max"], one.max),
      maxPerson: sum(["sanction", "max_person"], one.max_person),
      confinementYears: one.confinement_years,
    }),
  };
}

function readSum(document: Document, path: Path, cel: string, reading: Reading, problems: Problem[]): Amount {
  const read = readAmount(cel, reading.names);
  if ("amount" in read) return read.amount;
  for (const { code, args, offset } of read.problems) problems.push({ code, args, ...document.place(path, offset) });
  return { kind: "number", value: 0 };
}

/** The jurisdiction and the types of events have to be of the vocabulary's lists. */
function closed(document: Document, value: InstrumentFile, reading: Reading, problems: Problem[]): void {
  const { jurisdiction } = value;
  const check = (path: Path, id: string, list: readonly { id: string }[], code: UnlistedCode) => {
    const problem = unlisted(id, list, code);
    if (problem !== undefined) problems.push({ ...problem, ...document.place(path) });
  };
  check(["jurisdiction"], jurisdiction, reading.knownJurisdictions, "unknown-jurisdiction");
  for (const [i, { type }] of value.events.entries())
    check(["events", i, "type"], type, reading.eventTypes, "unknown-event-type");
}

export type UnlistedCode = "unknown-jurisdiction" | "unknown-event-type";

/** What is wrong with an id that is not of a list, with the nearest that is. */
export function unlisted(id: string, list: readonly { id: string }[], code: UnlistedCode): Problem | undefined {
  const ids = list.map((one) => one.id);
  if (ids.includes(id)) return undefined;
  const suggestion = suggest(id, ids);
  return { code, args: { id, ...(suggestion !== undefined && { suggestion }) } };
}

function listed(
  document: Document,
  path: Path,
  ids: readonly string[],
  list: string,
  reading: Reading,
  problems: Problem[],
): void {
  const members = reading.glossary[list] ?? [];
  for (const [i, id] of ids.entries())
    if (!members.some((member) => member.id === id))
      problems.push({ code: "not-in-glossary", args: { id, list }, ...document.place([...path, i]) });
}

/** The entries that have a value: optional properties stay absent instead of becoming `undefined`. */
function defined<T extends object>(entries: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as never;
}
