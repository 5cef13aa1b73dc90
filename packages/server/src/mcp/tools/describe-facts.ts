// describe_facts: the questions a system is described by, with their answers.

import { type InLanguage, inLanguage, isProblems, pageOf } from "@yawara/answers";
import { type DescribedFact, describeFacts as factsOf } from "@yawara/answers/ask";
import type { Language } from "@yawara/engine";
import { z } from "zod";
import { factSchema, LAYER } from "../../schemas/answers.ts";
import { language, paged, paging } from "../inputs.ts";
import { tool } from "../tool.ts";
import { WORDS } from "../words/index.ts";

const input = z.strictObject({
  ids: z.array(z.string().max(100)).max(60).optional().describe("Only these facts: use.areas, finance.licences."),
  group: z.string().max(40).optional().describe("Only facts whose id begins with this word: data, finance, public."),
  layer: LAYER.optional().describe(
    "Only one layer: core (asked of everybody first), branch (asked where they still matter), detail (on opening one " +
      "finding), event (if something happened), support (plans, to find subsidies and programmes).",
  ),
  language,
  ...paging(20),
});

/** A fact as an assistant needs it to put the question. */
export const described = factSchema(z.string());

const output = z.object({ corpus: z.string(), facts: z.array(described), ...paged });

export const describeFacts = tool({
  name: "describe_facts",
  title: "Facts a system is described by",
  description:
    "Lists the facts the other tools understand: id, question, help, type, ids of its answers, and when it is asked. Use " +
    "it to turn a description in words into facts: start with layer core, then look up what next_question or an open " +
    "finding names. Facts you propose have to be confirmed by the person before check.",
  input,
  output,
  answer: (store, { ids, group, layer: asked, ...page }) => {
    const words = WORDS[page.language];
    const all = factsOf(store, { ids, layer: asked });
    if (isProblems(all)) return all;
    const groups = [...new Set(store.base.facts.map(({ id }) => groupOf(id)))].sort();
    if (group !== undefined && !groups.includes(group)) return { refused: [words.unknownFactGroup(group, groups)] };
    const chosen = all.facts.filter(({ id }) => group === undefined || groupOf(id) === group);
    const held = pageOf(chosen, all.corpus, page);
    if (isProblems(held)) return held;
    const facts = inLanguage([...held.entries], page.language);
    const lines = facts.flatMap((fact) => factLines(fact, page.language));
    return {
      data: { corpus: all.corpus, facts, total: chosen.length, ...held.rest },
      text: [...lines, words.shown(facts.length, chosen.length, held.rest.next_cursor)].join("\n"),
    };
  },
});

function groupOf(id: string): string {
  return id.split(".")[0]!;
}

/** A fact in lines: the question, its help, its answers, when it makes sense. */
export function factLines(fact: InLanguage<DescribedFact>, lang: Language): string[] {
  const words = WORDS[lang];
  const choices = fact.choices.map(({ id, name }) => `${id} (${name})`).join("; ");
  const unit = fact.unit === undefined ? "" : `, ${fact.unit}`;
  return [
    `${fact.id} [${fact.type}${unit}, ${fact.asked}] ${fact.ask}`,
    `  ${fact.help}`,
    ...(choices === "" ? [] : [`  ${words.choices}: ${choices}`]),
    ...(fact.only_if === undefined ? [] : [`  ${words.onlyIf}: ${fact.only_if}`]),
  ];
}
