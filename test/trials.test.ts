// Five firms as their authorities or makers describe them: what each must have been told when the first interview ends.
// The trials lie beside this test and not in law/: they say nothing of the law, and the corpus is named by a hash of that folder.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { nextQuestion } from "@yawara/answers/ask";
import { type CheckAnswer, check } from "@yawara/answers/check";
import { openLawStore } from "@yawara/answers/node";
import { readDocument } from "@yawara/engine/document";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const text = z.strictObject({ en: z.string().min(1), ja: z.string().regex(/[぀-ヿ一-鿿]/) });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const why = { article: z.string(), why: text };
const claim = z.union([
  /** How a provision stands in the report; `says`: words that stand there with it. */
  z.strictObject({
    provision: z.string(),
    is: z.enum(["applies", "broken", "open", "coming"]).optional(),
    from: z.union([day, z.literal("pending")]).optional(),
    says: z.string().optional(),
    ...why,
  }),
  /** A role or class, with the day it begins to matter. */
  z.strictObject({
    class: z.string(),
    is: z.enum(["applies", "open", "does-not-apply"]).default("applies"),
    from: day.optional(),
    ...why,
  }),
  /** A provision among the steps to take first. */
  z.strictObject({ step: z.string(), ...why }),
  /** A fact that was asked. */
  z.strictObject({ asked: z.string(), ...why }),
  /** Any provision of an instrument, or whose id begins so. */
  z.strictObject({ instrument: z.string(), ...why }),
  /** Words of the Japanese title of an instrument. */
  z.strictObject({ names: z.string(), ...why }),
  /** That something is forbidden as described, or would be if it binds. */
  z.strictObject({ forbidden: z.literal(true), ...why }),
]);
type Claim = z.infer<typeof claim>;

const trial = z.strictObject({
  who: text,
  described: z.array(z.strictObject({ by: text, at: z.url(), day: day.optional(), read: day })).min(1),
  /** The day a second reader confirmed what is to be told. */
  second_reading: z.union([day, z.literal("pending")]),
  day,
  /** Questions of the first interview, at most. */
  limit: z.number(),
  /** Questions about plans that follow where somebody looks for support, at most. */
  support: z.number().optional(),
  answers: z.record(z.string(), z.unknown()),
  told: z.array(claim),
  not_told: z.array(claim),
  /** What the product does not do yet: moved up as soon as it does. */
  missed: z.array(
    z.union([
      z.strictObject({ told: claim, because: text }),
      z.strictObject({ not_told: claim, because: text }),
      z.strictObject({ limit: z.number(), because: text }),
    ]),
  ),
});
type Trial = z.infer<typeof trial>;

/** What a person saw: the questions in their order, and the report at the end. */
interface Seen {
  asked: string[];
  /** Questions there would be without a limit. */
  first: number;
  support: number;
  report: CheckAnswer;
}

const folder = join(import.meta.dirname, "trials");
const trials = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => ({
    id: file.replace(".yaml", ""),
    ...trial.parse(readDocument(file, readFileSync(join(folder, file), "utf8")).value),
  }));

const store = openLawStore({ today: () => "2026-11-30" });

function answered<Answer extends object>(answer: Answer): Exclude<Answer, { problems: unknown }> {
  if ("problems" in answer) throw new Error(JSON.stringify(answer.problems));
  return answer as Exclude<Answer, { problems: unknown }>;
}

/** Puts the questions as they come; what the person does not know is declined. The report is of what was said within the limit. */
function interview({ day: at, limit, support: supportLimit = 0, answers }: Trial): Seen {
  const said: Record<string, unknown> = {};
  const asked: string[] = [];
  let within: Record<string, unknown> = {};
  const declined: string[] = [];
  const ask = (support: boolean, most: number): number => {
    for (let count = 0; ; count++) {
      const { question } = answered(nextQuestion(store, { facts: said, declined, at, support }));
      if (count <= most) within = { ...said };
      if (question === null) return count;
      const { id } = question.fact;
      if (count < most) asked.push(id);
      if (answers[id] === undefined) declined.push(id);
      else said[id] = answers[id];
    }
  };
  const first = ask(false, limit);
  const kept = within;
  const support = supportLimit === 0 ? 0 : ask(true, supportLimit);
  const facts = supportLimit === 0 ? kept : within;
  return { asked, first, support, report: answered(check(store, { facts, at, expand: ["text"] })) };
}

/** Why a claim does not hold of what was seen; nothing where it does. */
function denied(claimed: Claim, { asked, report }: Seen): string | undefined {
  const { summary, findings, classes } = report;
  if ("asked" in claimed) return asked.includes(claimed.asked) ? undefined : `${claimed.asked} is not asked`;
  if ("step" in claimed)
    return summary.next.some(({ provision }) => provision === claimed.step)
      ? undefined
      : `${claimed.step} is no first step; these are: ${summary.next.map(({ provision }) => provision).join(" ")}`;
  if ("forbidden" in claimed)
    return summary.forbidden.length + summary.would_break.length > 0 ? undefined : "no ban is broken";
  if ("names" in claimed)
    return findings.some(({ instrument }) => instrument?.ja.includes(claimed.names))
      ? undefined
      : `no finding of ${claimed.names}`;
  if ("instrument" in claimed)
    return findings.some(({ provision }) => provision.startsWith(claimed.instrument))
      ? undefined
      : `no finding of ${claimed.instrument}`;
  if ("class" in claimed) {
    const found = classes.find(({ definition }) => definition === claimed.class);
    const stands = `${found?.outcome} ${found?.from ?? "now"}`;
    return found?.outcome === claimed.is && (claimed.from === undefined || found.from === claimed.from)
      ? undefined
      : `${claimed.class}: ${stands}, not ${claimed.is} ${claimed.from ?? ""}`;
  }
  const found = findings.find(({ provision }) => provision === claimed.provision);
  if (found === undefined) return `${claimed.provision} is not in the report`;
  const is = found.breach === "broken" ? "broken" : found.from !== undefined ? "coming" : found.outcome;
  if (claimed.is !== undefined && is !== claimed.is) return `${claimed.provision} is ${is}, not ${claimed.is}`;
  if (claimed.from !== undefined && found.from !== claimed.from)
    return `${claimed.provision} is from ${found.from}, not ${claimed.from}`;
  return claimed.says === undefined || JSON.stringify(found).includes(claimed.says)
    ? undefined
    : `${claimed.provision} does not say ${claimed.says}`;
}

describe.each(trials)("$id", (one) => {
  const seen = interview(one);
  const overLimit = one.missed.some((miss) => "limit" in miss);

  it.runIf(!overLimit)(`ends after ${one.limit} questions at most`, () => {
    expect(seen.first, `${seen.first} questions: ${seen.asked.join(" ")}`).toBeLessThanOrEqual(one.limit);
  });

  it.runIf(one.support !== undefined)("asks about support within its limit", () => {
    expect(seen.support, `${seen.support} questions`).toBeLessThanOrEqual(one.support!);
  });

  it("tells what it must", () => {
    expect(one.told.flatMap((claimed) => denied(claimed, seen) ?? [])).toEqual([]);
  });

  it("tells nothing it must not", () => {
    const alarms = one.not_told.filter((claimed) => denied(claimed, seen) === undefined);
    expect(alarms.map(({ why: { en }, ...rest }) => [rest, en])).toEqual([]);
  });

  it("still misses what is put down as missed: what is mended moves up", () => {
    const mended = one.missed.filter((miss) => {
      if ("limit" in miss) return seen.first <= miss.limit;
      return "told" in miss ? denied(miss.told, seen) === undefined : denied(miss.not_told, seen) !== undefined;
    });
    expect(mended).toEqual([]);
  });
});

describe("the trials", () => {
  it("are five, and name facts and provisions there are", () => {
    expect(trials.length).toBe(5);
    const facts = new Set(store.base.facts.map(({ id }) => id));
    const law = store.law(["JP", "INTL", "EU"]);
    for (const { answers, told, not_told } of trials) {
      expect(Object.keys(answers).filter((id) => !facts.has(id))).toEqual([]);
      const named = [...told, ...not_told].flatMap((claimed) =>
        "provision" in claimed ? [claimed.provision] : "step" in claimed ? [claimed.step] : [],
      );
      expect(named.filter((id) => !law.index.has(id))).toEqual([]);
    }
  });
});
