// explain: why one provision applies to a system or not, what would change that, and the trace of the decision.

import { explain as explained, WORDS as FINDING_WORDS, isProblems } from "@yawara/answers";
import { WORDS as ENGINE_WORDS, type Language, type Trace } from "@yawara/engine";
import { z } from "zod";
import { inLanguage } from "../in-language.ts";
import { clocks, facts, language, modality, outcome, reason, regimes, source, stamp } from "../inputs.ts";
import { tool } from "../tool.ts";
import { WORDS } from "../words/index.ts";

const input = z.strictObject({
  facts,
  provision: z.string().max(200).describe("Id of a provision, as check and law_at give it: jp.appi/art-23-24."),
  trace: z.boolean().default(false).describe("Give every step of the decision too; it can be long."),
  ...clocks,
  regimes,
  language,
});

const step = z.object({
  depth: z.int(),
  outcome,
  kind: z.string(),
  says: z.string().describe("The fact with its test, the definition, or how parts are joined."),
  at: z.string().optional().describe("File and line in the law folder."),
});

const output = z.object({
  ...stamp,
  provision: z.string(),
  modality,
  in_force: z.boolean().describe("On that day; the outcome is that of its condition either way."),
  outcome,
  because: z.array(reason).describe("Enough to force the outcome, and nothing in it can be left out."),
  what_if: z.array(reason).describe("The fewest facts to say otherwise so that the outcome is the opposite for sure."),
  open_on: z.array(z.object({ fact: z.string(), name: z.string() })),
  sum: z
    .object({ low: z.number(), high: z.number().nullable() })
    .optional()
    .describe("Highest sum in yen for this firm; high is null where it turns on a fact not given."),
  instrument: z.string(),
  ref: z.string(),
  says: z.string(),
  do: z.array(z.string()),
  evidence: z.array(z.string()),
  sanction: z.string(),
  source,
  trace: z.array(step).optional(),
});

type Data = z.input<typeof output>;

export const explain = tool({
  name: "explain",
  title: "Why a provision applies or not",
  description:
    "Explains one provision for a system: the least of the given facts that force the outcome, the fewest changes that " +
    "would turn it round, what it still waits for, the steps, what shows that they were taken, the sanction and the source.",
  input,
  output,
  answer: (store, { language: lang, trace, ...asked }) => {
    const answer = explained(store, asked);
    if (isProblems(answer)) return answer;
    const { trace: traced, ...rest } = answer;
    const data: Data = { ...inLanguage(rest, lang), ...(trace && { trace: stepsOf(traced, 0) }) };
    return { data, text: textOf(data, lang) };
  },
});

/** The trace as a list, the parts of a step after it and one deeper. */
function stepsOf(node: Trace, depth: number): z.input<typeof step>[] {
  const { kind, outcome, id, at, cel, fact, test } = node;
  const says = fact === undefined ? (id ?? cel ?? kind) : test === undefined ? fact : `${fact} ${test}`;
  return [
    { depth, outcome, kind, says, ...(at !== undefined && { at }) },
    ...(node.of ?? []).flatMap((part) => stepsOf(part, depth + 1)),
  ];
}

function textOf(data: Data, lang: Language): string {
  const words = FINDING_WORDS[lang];
  const own = WORDS[lang];
  const { day, outcome: outcomes, confidence } = ENGINE_WORDS[lang];
  const list = (title: string, items: string[], none?: string) => {
    const shown = items.length === 0 && none !== undefined ? [none] : items;
    return shown.length === 0 ? [] : [`${title}:`, ...shown.map((item) => `  · ${item}`)];
  };
  const texts = (reasons: Data["because"]) => reasons.map(({ text }) => text);
  const open = data.outcome === "open";
  return [
    `${data.instrument}, ${data.ref} [${data.provision}]`,
    data.says,
    `${outcomes[data.outcome]} · ${(data.in_force ? own.inForceOn : own.notInForceOn)(day(data.at))}`,
    ...(open
      ? list(
          words.openOn,
          data.open_on.map(({ fact, name }) => `${name} (${fact})`),
        )
      : [
          ...list(words.because, texts(data.because), words.alwaysSo),
          ...list(words.notIf, texts(data.what_if), words.noFlip),
        ]),
    ...list(words.steps, data.do),
    ...list(words.evidence, data.evidence),
    `${words.sanction}: ${data.sanction}`,
    `${words.source}: ${data.source.url} (${confidence[data.source.confidence]}, ${words.checked(data.source.checked)})`,
    ...(data.trace ?? []).map((one) => `${"  ".repeat(one.depth)}${SIGN[one.outcome]} ${one.says}`),
  ].join("\n");
}

const SIGN = { applies: "✓", "does-not-apply": "✗", open: "?" } as const;
