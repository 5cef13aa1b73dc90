// diff: what came, went or changed its condition in the law between two days.

import { WORDS as FINDING_WORDS, isProblems, pageOf } from "@yawara/answers";
import { MARK, whereFrom } from "@yawara/answers/check";
import { type DiffAnswer, lawDiff } from "@yawara/answers/diff";
import { WORDS as ENGINE_WORDS, type Engine, type Language, provisionOf } from "@yawara/engine";
import { z } from "zod";
import { day, facts, language, modality, paged, paging, regimes } from "../inputs.ts";
import { tool } from "../tool.ts";
import { WORDS } from "../words/index.ts";

/** Alternatives of a changed condition that are named; the counts say how many there are. */
const MOST_ALTERNATIVES = 12;

const input = z.strictObject({
  from: day("The earlier day, YYYY-MM-DD; the law as it was known on that day."),
  to: day("The later day, YYYY-MM-DD; the law as it is known on that day."),
  regimes,
  facts: facts.optional().describe("Only what concerns a system with these confirmed facts on one of the days."),
  language,
  ...paging(25),
});

const change = z.object({
  change: z.enum(["came", "went", "changed"]),
  provision: z.string(),
  where: z.string().describe("Instrument and article."),
  modality,
  says: z.string(),
  when: z.string().optional().describe("CEL over facts: the condition of what came or went."),
  replaces: z.string().optional().describe("Of what changed: the provision before; itself where a threshold moved."),
  gained: z.array(z.string()).describe(`CEL: where it holds now and did not before; at most ${MOST_ALTERNATIVES}.`),
  lost: z.array(z.string()).describe(`CEL: where it held before and does no longer; at most ${MOST_ALTERNATIVES}.`),
  alternatives: z.int().describe("How many there are in gained and lost together."),
  breach: z
    .object({ gained: z.array(z.string()), lost: z.array(z.string()) })
    .optional()
    .describe("CEL: what breaks it now and did not, and the reverse, where that changed."),
});

const output = z.object({
  corpus: z.string(),
  from: z.string(),
  to: z.string(),
  jurisdictions: z.array(z.string()),
  counts: z.object({ came: z.int(), went: z.int(), changed: z.int() }),
  changes: z.array(change),
  ...paged,
});

type Data = z.input<typeof output>;
type Change = Pick<
  Data["changes"][number],
  "change" | "provision" | "when" | "replaces" | "gained" | "lost" | "alternatives" | "breach"
>;

export const diff = tool({
  name: "diff",
  title: "What changed in the law between two days",
  description:
    "Lists provisions that came, went or changed their condition between two days, each change as plain conditions over " +
    "facts; with facts only what concerns that system on one of the days. The days may lie ahead: what is already enacted " +
    "counts.",
  input,
  output,
  answer: (store, { limit, cursor, language: lang, ...asked }) => {
    const answer = lawDiff(store, asked);
    if (isProblems(answer)) return answer;
    const { came: _, went: __, changed: ___, ...rest } = answer;
    const changes = changesOf(answer);
    const page = pageOf(changes, answer.corpus, { limit, cursor });
    if (isProblems(page)) return page;
    const engine = store.engineBetween(answer.jurisdictions, [answer.from, answer.to]);
    const data: Data = {
      ...rest,
      changes: page.entries.map((one) => ({ ...one, ...textsOf(engine, one.provision, lang) })),
      total: changes.length,
      ...page.rest,
    };
    return { data, text: textOf(data, lang) };
  },
});

function changesOf({ came, went, changed }: DiffAnswer): Change[] {
  const whole = (kind: "came" | "went") => (one: DiffAnswer["came"][number]) => ({
    change: kind,
    ...one,
    gained: [],
    lost: [],
    alternatives: 0,
  });
  return [
    ...came.map(whole("came")),
    ...went.map(whole("went")),
    ...changed.map(({ provision, replaces, gained, lost, breach }) => ({
      change: "changed" as const,
      provision,
      replaces,
      gained: gained.slice(0, MOST_ALTERNATIVES),
      lost: lost.slice(0, MOST_ALTERNATIVES),
      alternatives: gained.length + lost.length,
      ...(breach && {
        breach: { gained: breach.gained.slice(0, MOST_ALTERNATIVES), lost: breach.lost.slice(0, MOST_ALTERNATIVES) },
      }),
    })),
  ];
}

function textsOf(engine: Engine, id: string, lang: Language) {
  const provision = provisionOf(engine, id);
  const { modality, says } = provision;
  return { modality, where: whereFrom(engine, provision, lang), says: says[lang] };
}

function textOf(data: Data, lang: Language): string {
  const words = FINDING_WORDS[lang];
  return [
    words.diffTitle(data.from, data.to),
    words.diffOf(ENGINE_WORDS[lang].list(data.jurisdictions)),
    ...(data.total === 0 ? [words.noChange] : []),
    ...data.changes.flatMap((one, i) => [
      ...(one.change === data.changes[i - 1]?.change ? [] : [`${words[one.change]} (${data.counts[one.change]})`]),
      `${MARK[one.modality]} ${one.where} [${one.provision}]: ${one.says}`,
      ...(one.when === undefined ? [] : [`    ${words.when}${one.when}`]),
      ...one.gained.map((condition) => `    + ${condition}`),
      ...one.lost.map((condition) => `    − ${condition}`),
      ...(one.breach === undefined
        ? []
        : [
            `    ${words.breachChanged}`,
            ...one.breach.gained.map((condition) => `    + ${condition}`),
            ...one.breach.lost.map((condition) => `    − ${condition}`),
          ]),
    ]),
    WORDS[lang].shown(data.changes.length, data.total, data.next_cursor),
  ].join("\n");
}
