// explain: why a provision applies to a system or not, or a definition holds or not, what would change that, and the trace.
import { inLanguage, isProblems, plainText } from "@yawara/answers";
import { explain as explained, explanationText } from "@yawara/answers/explain";
import type { Trace } from "@yawara/engine";
import { z } from "zod";
import { explainParts, OUTCOME } from "../../schemas/answers.ts";
import { clocks, facts, language, regimes } from "../inputs.ts";
import { tool } from "../tool.ts";

const input = z.strictObject({
  facts,
  provision: z
    .string()
    .max(200)
    .describe(
      "Id of a provision, as check and law_at give it: jp.appi/art-23-24; or of a definition: jp.ai_developer.",
    ),
  trace: z.boolean().default(false).describe("Give every step of the decision too; it can be long."),
  ...clocks,
  regimes,
  language,
});

const step = z.object({
  depth: z.int(),
  outcome: OUTCOME,
  kind: z.string(),
  says: z.string().describe("The fact with its test, the definition, or how parts are joined."),
  at: z.string().optional().describe("File and line in the law folder."),
});

const { common, provision, definition } = explainParts(z.string());

/** Of a provision or of a definition: what belongs to the other is absent. */
const output = z.object({
  ...common,
  ...z.object(provision).partial().shape,
  ...z.object(definition).partial().shape,
  trace: z.array(step).optional(),
});

type Data = z.input<typeof output>;

export const explain = tool({
  name: "explain",
  title: "Why a provision applies or not, or a definition holds or not",
  description:
    "Explains one provision or definition for a system: the least of the given facts that force the outcome, the fewest changes that " +
    "would turn it round, what it still waits for, the steps, what shows that they were taken, the sanction and the source.",
  input,
  output,
  answer: (store, { language: lang, trace, ...asked }) => {
    const answer = explained(store, asked);
    if (isProblems(answer)) return answer;
    const { trace: traced, ...rest } = answer;
    const data = { ...inLanguage(rest, lang), ...(trace && { trace: stepsOf(traced, 0) }) } as Data;
    const text = plainText(explanationText(answer, lang, trace ? store.base.facts : undefined));
    return { data, text };
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
