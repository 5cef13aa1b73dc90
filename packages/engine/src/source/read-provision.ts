// Turns one provision as written into a provision of the corpus: its conditions, what stands behind it, its time limits.
import { readAmount } from "../condition/from-cel.ts";
import {
  type Amount,
  type ArticlePlace,
  type Breach,
  CLOCK_KINDS,
  type Effort,
  type LegalClock,
  type Problem,
  type Provision,
  type Sanction,
  type StatutePlace,
} from "../law/model.ts";
import { defined } from "./defined.ts";
import type { Document, Path } from "./document.ts";
import { inOneLine, type Reading, readCel, unlisted } from "./reading.ts";
import type { ProvisionSource, SanctionSource } from "./schema.ts";
import { sourceFrom } from "./source-from.ts";

/** The file a provision stands in, and what the file says once for its provisions. */
export interface ProvisionContext {
  document: Document;
  instrument: string;
  /** Id of the statute its places are of, where they name none. */
  law: string | undefined;
  /** Where it was read, of a provision that names no address. */
  link: string | undefined;
  /** The sanctions it may name. */
  sanctions: Readonly<Record<string, SanctionSource>>;
  reading: Reading;
  problems: Problem[];
}

/** Reads the provision at a path of its file. `at` is its file and line. */
export function provisionFrom(within: ProvisionContext, path: Path, written: ProvisionSource, at: string): Provision {
  const { instrument, problems } = within;
  listed(within, [...path, "addressee"], written.addressee, "addressee");
  listed(within, [...path, "principle"], written.principle ?? [], "principle");
  listed(within, [...path, "mitigates"], written.mitigates ?? [], "risk");
  listed(within, [...path, "acts"], written.acts ?? [], "act");
  const unless = (written.unless ?? []).map((exception, i) => ({
    ref: exception.ref,
    ...conditionFrom(within, [...path, "unless", i, "when"], exception.when),
  }));
  const law = written.text?.law ?? within.law;
  const source = sourceFrom(written.source, within.link);
  if (source.url === "")
    problems.push({ code: "source-without-link", args: {}, ...within.document.place([...path, "source"]) });
  return {
    id: `${instrument}/${written.id}`,
    at,
    instrument,
    ref: written.ref,
    modality: written.modality,
    addressee: written.addressee,
    ...defined({ place: placeFrom(within, [...path, "text"], written.text, within.law) }),
    inForce: written.in_force.map((row) => ({ from: row.from, known: row.known, ...defined({ to: row.to }) })),
    ...conditionFrom(within, [...path, "when"], written.when),
    unless,
    ...defined({ breach: breachFrom(within, [...path, "breach"], written.breach) }),
    general: written.general ?? false,
    ...defined({ scope: written.scope, beforeMarket: written.before_market }),
    ...defined({ replaces: written.replaces === undefined ? undefined : `${instrument}/${written.replaces}` }),
    says: written.says,
    do: written.do,
    evidence: written.evidence ?? [],
    sanction: sanctionOf(within, [...path, "sanction"], written.sanction, law),
    ...defined({
      clocks: written.clocks?.map((clock, i) => clockFrom(within, [...path, "clocks", i], clock, law)),
      regulator: written.regulator,
      effort: written.effort && effortFrom(within, [...path, "effort"], written.effort),
      worth:
        written.worth &&
        defined({
          as: written.worth.as,
          through: written.worth.through,
          rate: written.worth.rate,
          max: sumFrom(within, [...path, "worth", "max"], written.worth.max),
          note: written.worth.note,
        }),
    }),
    mitigates: written.mitigates ?? [],
    principle: written.principle ?? [],
    ...defined({ acts: written.acts }),
    source,
  };
}

function conditionFrom({ document, reading, problems }: ProvisionContext, path: Path, cel: string) {
  return { when: readCel(document, path, cel, reading, problems), cel: inOneLine(cel) };
}

/** A breach as written: a condition, or that there is no saying. */
function breachFrom(within: ProvisionContext, path: Path, cel: string | undefined): Breach | undefined {
  return cel === undefined || cel === "open" ? cel : conditionFrom(within, path, cel);
}

/** A clock as written. It has a start, save where its day is fixed or comes again, and one term at most. */
function clockFrom(
  within: ProvisionContext,
  path: Path,
  written: NonNullable<ProvisionSource["clocks"]>[number],
  law: string | undefined,
): LegalClock {
  const { id, what, from, to, by, pace, guidance, counts, office, when, text, ...terms } = written;
  const kinds = CLOCK_KINDS.filter((kind) => terms[kind] !== undefined);
  const [kind] = kinds;
  const term = kind === undefined ? undefined : terms[kind];
  const limits = kinds.length + (by === undefined ? 0 : 1);
  const isTimed = limits === 1 || (limits === 0 && pace !== undefined);
  const hasStart = from !== undefined || by !== undefined || kind === "every";
  if (!isTimed || !hasStart || (term && term.min === undefined && term.max === undefined))
    within.problems.push({ code: "clock-form", args: { id }, ...within.document.place(path) });
  const condition = when === undefined ? undefined : conditionFrom(within, [...path, "when"], when);
  return {
    id,
    what,
    ...defined({ from, pace, kind, guidance, by, to, counts, office }),
    ...(term && { term: { unit: term.unit, ...defined({ min: term.min, max: term.max }) } }),
    ...(condition && { when: { condition: condition.when, cel: condition.cel } }),
    ...defined({ place: placeFrom(within, [...path, "text"], text, law) }),
  };
}

/** Hours as written, or the sum of standard tasks. */
function effortFrom(
  { document, reading, problems }: ProvisionContext,
  path: Path,
  { tasks = [], once, yearly, basis }: NonNullable<ProvisionSource["effort"]>,
): Effort | undefined {
  for (const [i, id] of tasks.entries()) {
    const problem = unlisted(id, reading.tasks, "unknown-task");
    if (problem) problems.push({ ...problem, ...document.place([...path, "tasks", i]) });
  }
  const isOne = tasks.length > 0 !== (basis !== undefined) && (tasks.length === 0 || (once ?? yearly) === undefined);
  if (!isOne) problems.push({ code: "effort-form", args: {}, ...document.place(path) });
  if (basis !== undefined) return { basis, ...defined({ onceHours: once, yearlyHours: yearly }) };
  const known = tasks.flatMap((id) => reading.tasks.filter((task) => task.id === id));
  return {
    basis: {
      en: reading.tasksBasis.en.replace("{tasks}", known.map(({ name }) => name.en).join(", ")),
      ja: reading.tasksBasis.ja.replace("{tasks}", known.map(({ name }) => name.ja).join("、")),
    },
    onceHours: known.reduce((sum, task) => sum + task.onceHours, 0),
    yearlyHours: known.reduce((sum, task) => sum + task.yearlyHours, 0),
  };
}

/** A place of a statute as written, of the law named there or of the one it stands in. */
function placeFrom(
  { document, problems }: ProvisionContext,
  path: Path,
  written: ProvisionSource["text"],
  standing: string | undefined,
): StatutePlace | undefined {
  if (written === undefined) return undefined;
  const law = written.law ?? standing;
  if (law === undefined) {
    problems.push({ code: "place-without-law", args: {}, ...document.place(path) });
    return undefined;
  }
  const at = written.at.map(({ article, ...rest }): ArticlePlace => ({ article, ...defined(rest) }));
  return { law, at };
}

/** A sanction as written, or the one its name stands for. */
function sanctionOf(
  within: ProvisionContext,
  path: Path,
  written: ProvisionSource["sanction"],
  law: string | undefined,
): Sanction {
  if (typeof written !== "string") return sanctionFrom(within, path, written, law);
  const named = within.sanctions[written];
  if (named !== undefined) return sanctionFrom(within, ["sanctions", written], named, within.law);
  const problem = unlisted(
    written,
    Object.keys(within.sanctions).map((id) => ({ id })),
    "unknown-sanction",
  )!;
  within.problems.push({ ...problem, ...within.document.place(path) });
  return { kind: "none" };
}

function sanctionFrom(
  within: ProvisionContext,
  path: Path,
  written: SanctionSource,
  law: string | undefined,
): Sanction {
  return {
    kind: written.kind,
    ...defined({
      place: placeFrom(within, [...path, "text"], written.text, law),
      step: written.step,
      by: written.by,
      note: written.note,
      max: sumFrom(within, [...path, "max"], written.max),
      maxPerson: sumFrom(within, [...path, "max_person"], written.max_person),
      confinementYears: written.confinement_years,
    }),
  };
}

function sumFrom(
  { document, reading, problems }: ProvisionContext,
  path: Path,
  cel: string | undefined,
): Amount | undefined {
  if (cel === undefined) return undefined;
  const read = readAmount(cel, reading.names);
  if ("amount" in read) return read.amount;
  for (const { code, args, offset } of read.problems) problems.push({ code, args, ...document.place(path, offset) });
  return { kind: "number", value: 0 };
}

/** Each id has to be of a list of the glossary. */
export function listed(
  { document, reading, problems }: Pick<ProvisionContext, "document" | "reading" | "problems">,
  path: Path,
  ids: readonly string[],
  list: string,
): void {
  const members = reading.glossary[list] ?? [];
  for (const [i, id] of ids.entries())
    if (!members.some((member) => member.id === id))
      problems.push({ code: "not-in-glossary", args: { id, list }, ...document.place([...path, i]) });
}
