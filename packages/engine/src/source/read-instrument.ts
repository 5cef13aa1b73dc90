// Turns one checked instrument file into an instrument and its provisions, reading every CEL text on the way.
import { readAmount, readCondition } from "../condition/from-cel.ts";
import type {
  Amount,
  ArticlePlace,
  Breach,
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
  StatutePlace,
} from "../law/model.ts";
import { suggest } from "../law/suggest.ts";
import { defined } from "./defined.ts";
import type { Document, Path } from "./document.ts";
import { sourceFrom } from "./read-source.ts";
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
    file.value.provisions.map((provision, i) => {
      const id = `${value.id}/${provision.id}`;
      const path = ["provisions", i];
      places.set(id, file.document.place([...path, "id"]));
      return provisionFrom(file.document, path, provision, value, placeText(places, id), reading, problems);
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
  written: ProvisionSource,
  { id: instrument, law }: Pick<InstrumentFile, "id" | "law">,
  at: string,
  reading: Reading,
  problems: Problem[],
): Provision {
  listed(document, [...path, "addressee"], written.addressee, "addressee", reading, problems);
  listed(document, [...path, "principle"], written.principle ?? [], "principle", reading, problems);
  listed(document, [...path, "mitigates"], written.mitigates ?? [], "risk", reading, problems);
  listed(document, [...path, "acts"], written.acts ?? [], "act", reading, problems);
  const unless = (written.unless ?? []).map((exception, i) => ({
    ref: exception.ref,
    when: readCel(document, [...path, "unless", i, "when"], exception.when, reading, problems),
    cel: exception.when,
  }));
  const sum = (at: Path, cel: string | undefined) =>
    cel === undefined ? undefined : readSum(document, [...path, ...at], cel, reading, problems);
  return {
    id: `${instrument}/${written.id}`,
    at,
    instrument,
    ref: written.ref,
    modality: written.modality,
    addressee: written.addressee,
    ...defined({ place: statutePlaceFrom(document, [...path, "text"], written.text, law, problems) }),
    inForce: written.in_force.map((row) => ({ from: row.from, known: row.known, ...defined({ to: row.to }) })),
    when: readCel(document, [...path, "when"], written.when, reading, problems),
    cel: written.when,
    unless,
    ...defined({ breach: breachFrom(document, [...path, "breach"], written.breach, reading, problems) }),
    general: written.general ?? false,
    ...defined({ scope: written.scope, beforeMarket: written.before_market }),
    ...defined({ replaces: written.replaces === undefined ? undefined : `${instrument}/${written.replaces}` }),
    says: written.says,
    do: written.do,
    evidence: written.evidence ?? [],
    sanction: sanctionFrom(
      written.sanction,
      statutePlaceFrom(
        document,
        [...path, "sanction", "text"],
        written.sanction.text,
        written.text?.law ?? law,
        problems,
      ),
      sum,
    ),
    ...defined({ deadline: written.deadline, regulator: written.regulator }),
    ...defined({
      effort: written.effort && {
        basis: written.effort.basis,
        ...defined({ onceHours: written.effort.once, yearlyHours: written.effort.yearly }),
      },
    }),
    ...defined({
      worth:
        written.worth &&
        defined({ rate: written.worth.rate, max: sum(["worth", "max"], written.worth.max), note: written.worth.note }),
    }),
    mitigates: written.mitigates ?? [],
    principle: written.principle ?? [],
    ...defined({ acts: written.acts }),
    source: sourceFrom(written.source),
  };
}

/** A breach as written: a condition, or that there is no saying. */
function breachFrom(
  document: Document,
  path: Path,
  cel: string | undefined,
  reading: Reading,
  problems: Problem[],
): Breach | undefined {
  if (cel === undefined || cel === "open") return cel;
  return { when: readCel(document, path, cel, reading, problems), cel };
}

/** Where a text is; without a law of its own it is of the instrument's. */
function statutePlaceFrom(
  document: Document,
  path: Path,
  written: ProvisionSource["text"],
  instruments: string | undefined,
  problems: Problem[],
): StatutePlace | undefined {
  if (written === undefined) return undefined;
  const law = written.law ?? instruments;
  if (law === undefined) {
    problems.push({ code: "place-without-law", args: {}, ...document.place(path) });
    return undefined;
  }
  const at = written.at.map(({ article, ...rest }): ArticlePlace => ({ article, ...defined(rest) }));
  return { law, at };
}

function sanctionFrom(
  written: ProvisionSource["sanction"],
  place: StatutePlace | undefined,
  sum: (at: Path, cel: string | undefined) => Amount | undefined,
): Sanction {
  return {
    kind: written.kind,
    ...defined({
      place,
      step: written.step,
      by: written.by,
      note: written.note,
      max: sum(["sanction", "max"], written.max),
      maxPerson: sum(["sanction", "max_person"], written.max_person),
      confinementYears: written.confinement_years,
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

type UnlistedCode = "unknown-jurisdiction" | "unknown-event-type";

/** What is wrong with an id that is not of a list, with the nearest that is. */
export function unlisted(id: string, list: readonly { id: string }[], code: UnlistedCode): Problem | undefined {
  const ids = list.map((member) => member.id);
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
