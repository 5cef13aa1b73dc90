// Turns one checked instrument file, with the files that hold more of its provisions, into an instrument and its provisions.
import type { Instrument, Problem, Provision } from "../law/model.ts";
import { defined } from "./defined.ts";
import type { Document, Path } from "./document.ts";
import { listed, provisionFrom } from "./read-provision.ts";
import { type Places, placeText, type Reading, unlisted } from "./reading.ts";
import type { InstrumentFile, PartFile } from "./schema.ts";

interface File<Value> {
  document: Document;
  value: Value;
}

/** Reads one checked instrument file with the files that hold more of its provisions. */
export function instrumentFrom(
  { document, value }: File<InstrumentFile>,
  parts: readonly File<PartFile>[],
  reading: Reading,
  places: Places,
  problems: Problem[],
): { instrument: Instrument; provisions: Provision[] } {
  places.set(value.id, document.place(["id"]));
  closed(document, value, reading, problems);
  listed({ document, reading, problems }, ["sectors"], value.sectors ?? [], "sector");
  const provisions = [{ document, value }, ...parts].flatMap((file) => {
    const within = {
      document: file.document,
      instrument: value.id,
      law: value.law,
      link: file.value.source ?? value.source,
      sanctions: sanctionsOf(file, problems),
      reading,
      problems,
    };
    return file.value.provisions.map((provision, i) => {
      const id = `${value.id}/${provision.id}`;
      const path = ["provisions", i];
      places.set(id, file.document.place([...path, "id"]));
      return provisionFrom(within, path, provision, placeText(places, id));
    });
  });
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
    events: value.events.map(({ note, of, ...event }) => ({
      ...event,
      ...defined({ note, of: of?.map((local) => `${value.id}/${local}`) }),
    })),
    reviews: value.reviews ?? [],
    provisions: provisions.map((p) => p.id),
  };
  return { instrument, provisions };
}

/** The sanctions a file names: each is used, and says of which article it is, in its place or its note. */
function sanctionsOf({ document, value }: File<InstrumentFile | PartFile>, problems: Problem[]) {
  const { sanctions = {}, provisions } = value;
  const used = new Set(provisions.map(({ sanction }) => sanction));
  for (const [id, { text, note }] of Object.entries(sanctions)) {
    const place = document.placeOfKey(["sanctions", id]);
    if (!used.has(id)) problems.push({ code: "unused-sanction", args: { id }, ...place });
    if (text === undefined && note === undefined)
      problems.push({ code: "sanction-without-article", args: { id }, ...place });
  }
  return sanctions;
}

/** The jurisdiction and the types of events have to be of the vocabulary's lists. */
function closed(document: Document, value: InstrumentFile, reading: Reading, problems: Problem[]): void {
  const { jurisdiction } = value;
  const check = (path: Path, id: string, list: readonly { id: string }[], code: Parameters<typeof unlisted>[2]) => {
    const problem = unlisted(id, list, code);
    if (problem !== undefined) problems.push({ ...problem, ...document.place(path) });
  };
  check(["jurisdiction"], jurisdiction, reading.knownJurisdictions, "unknown-jurisdiction");
  for (const [i, { type }] of value.events.entries())
    check(["events", i, "type"], type, reading.eventTypes, "unknown-event-type");
}
