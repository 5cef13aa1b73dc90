// Turns a checked file of worked cases into cases: the facts laid over their base, and what is expected of which provision.
import type { BreachOutcome } from "../decide/decide.ts";
import type { Outcome } from "../decide/outcome.ts";
import type { DecidedExample, Problem, Source, Text } from "../law/model.ts";
import type { Checked } from "./checked-file.ts";
import type { Document, Path } from "./document.ts";
import { twice } from "./reading.ts";
import type { CasesFile, InstrumentFile, PartFile, VocabularyFile } from "./schema.ts";
import { sourceFrom } from "./source-from.ts";

/** What a case may expect: whether a provision binds, or whether it is broken. */
export type ExpectedOutcome = Outcome | { breach: BreachOutcome };

/** A worked case as read: the facts laid over its base, and what is expected of which provision. */
export interface WorkedCase {
  id: string;
  instrument: string;
  at: string;
  known?: string;
  subject: Record<string, unknown>;
  expected: { provision: string; outcome: ExpectedOutcome; because: Text }[];
  /** Who decided it, where an authority or a court did. */
  decided?: { by: Text; what: Text; in: Text; source: Source };
  place: { file: string; line: number; column: number };
  document: Document;
  path: Path;
}

/** What each list of a case says of the provisions in it. */
const EXPECTED = {
  applies: "applies",
  not: "does-not-apply",
  open: "open",
  broken: { breach: "broken" },
  kept: { breach: "kept" },
  breach_open: { breach: "open" },
} as const satisfies Record<string, ExpectedOutcome>;
const SIDES = Object.keys(EXPECTED) as (keyof typeof EXPECTED)[];

/** The cases of a file, for the instrument file it stands beside. */
export function casesFrom(
  { document, value }: Checked<CasesFile>,
  instruments: Checked<InstrumentFile | PartFile>[],
  vocabulary: Checked<VocabularyFile>[],
  problems: Problem[],
): WorkedCase[] {
  const stem = document.file.replace(/\.cases\.yaml$/, ".yaml");
  const described = instruments.find((file) => file.document.file === stem)?.value;
  if (described === undefined) {
    if (!problems.some((p) => p.file === stem))
      problems.push({ code: "cases-without-instrument", args: { file: stem }, ...document.place([]) });
    return [];
  }
  const bases = Object.assign({}, ...vocabulary.map((v) => v.value.bases ?? {})) as Record<
    string,
    Record<string, unknown>
  >;
  const instrument = "part_of" in described ? described.part_of : described.id;
  const ids = new Set(described.provisions.map((p) => p.id));
  twice(value.cases, (i) => document.place(["cases", i, "id"]), problems);
  return value.cases.map((worked, i) => {
    if (worked.base !== undefined && bases[worked.base] === undefined)
      problems.push({ code: "unknown-base", args: { base: worked.base }, ...document.place(["cases", i, "base"]) });
    const subject: Record<string, unknown> = { ...(bases[worked.base ?? ""] ?? {}), ...worked.subject };
    for (const key of Object.keys(subject)) if (subject[key] === null) delete subject[key];
    const expected = SIDES.flatMap((side) => {
      const named = (worked[side] ?? []).flatMap(({ of, en, ja }, j) =>
        of.map((id, k) => ({ id, because: { en, ja }, place: document.place(["cases", i, side, j, "of", k]) })),
      );
      twice(named, (at) => named[at]!.place, problems);
      return named.flatMap(({ id, because, place }) => {
        if (ids.has(id)) return { provision: `${instrument}/${id}`, outcome: EXPECTED[side], because };
        problems.push({ code: "unknown-provision", args: { provision: id }, ...place });
        return [];
      });
    });
    return {
      id: worked.id,
      instrument,
      at: worked.at,
      ...(worked.known === undefined ? {} : { known: worked.known }),
      subject,
      ...(worked.decided && { decided: { ...worked.decided, source: sourceFrom(worked.decided.source) } }),
      expected,
      place: document.place(["cases", i, "id"]),
      document,
      path: ["cases", i],
    };
  });
}

/** The cases that were decided, by the provision they speak of. Where a case says that it binds and that it is broken, the breach is told. */
export function decidedExamples(cases: readonly WorkedCase[]): Map<string, DecidedExample[]> {
  const examples = new Map<string, DecidedExample[]>();
  for (const { id, decided, expected } of cases) {
    if (decided === undefined) continue;
    const told = new Map(expected.map((one) => [one.provision, one]));
    for (const [provision, { outcome, because }] of told) {
      const decision =
        typeof outcome === "string" ? outcome : outcome.breach === "open" ? "breach-open" : outcome.breach;
      examples.set(provision, [...(examples.get(provision) ?? []), { id, ...decided, decision, because }]);
    }
  }
  return examples;
}
