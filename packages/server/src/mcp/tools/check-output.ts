// What check gives: the schema of its answer.
import { z } from "zod";
import { modality, outcome, paged, reason, reportGroup, source, stamp } from "../inputs.ts";

const finding = z.object({
  provision: z.string(),
  group: reportGroup,
  outcome,
  modality,
  where: z.string().describe("Instrument and article; † where it was not read in the source itself."),
  says: z.string(),
  because: z.array(reason).describe("Enough of the given facts to force the outcome; empty while it is open."),
  open_on: z.array(z.string()).describe("Facts an open outcome waits for."),
  do: z.array(z.string()),
  evidence: z.array(z.string()),
  sanction: z.string(),
  from: z.string().optional().describe("Of what is not in force yet: its day, or pending."),
  source,
});

export const output = z.object({
  ...stamp,
  jurisdictions: z.array(z.string()),
  verdict: z.string(),
  gauge: z.object({ sanctioned: z.int(), unsanctioned: z.int(), voluntary: z.int() }),
  counts: z.record(reportGroup, z.int()),
  forbidden: z.array(z.string()).describe("Provisions whose practice looks forbidden as described."),
  next: z
    .array(z.object({ provision: z.string(), do: z.string(), where: z.string(), because: z.string() }))
    .describe("At most seven steps, the first to take first."),
  findings: z.array(finding),
  ...paged,
  questions_left: z.array(z.string()).describe("Facts of the first interview that are unknown and matter."),
  read_with: z.array(z.string()).describe("What the answer rests on; say it to the person."),
});

export type CheckData = z.input<typeof output>;
export type ReportGroup = z.output<typeof reportGroup>;
