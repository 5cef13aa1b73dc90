// An explanation as marked text: outcome, reasons, what would turn it round, steps, sanction, source, trace.
import {
  WORDS as ENGINE_WORDS,
  type Fact,
  type Language,
  type Modality,
  type Outcome,
  type Trace,
} from "@yawara/engine";
import { breachText, MARK } from "../check/check-lines.ts";
import { sumText } from "../check/sanction-sums.ts";
import { type InLanguage, inLanguage } from "../in-language.ts";
import { type Block, GAP, line, paragraph, quiet, strong } from "../marked-text.ts";
import { WORDS } from "../words/index.ts";
import type { BreachOf, ExplainAnswer, ExplainedProvision, OutcomeOf } from "./explain.ts";

/** Steps of a trace within each other that are shown. */
const DEEPEST = 8;

/** The lines of an explanation. With the facts of the vocabulary the trace stands below it. */
export function explanationText(answer: ExplainAnswer, language: Language, facts?: readonly Fact[]): Block[] {
  const { trace, ...rest } = answer;
  const said = inLanguage(rest, language);
  const head =
    "definition" in said
      ? [
          line(strong(`${said.name} (${said.definition})`)),
          GAP,
          line(strong(WORDS[language].holds[said.outcome])),
          ...reasonLists(said, language),
        ]
      : provisionLines(said, language);
  return facts === undefined
    ? head
    : [...head, GAP, ...traceLines(new Map(facts.map((fact) => [fact.id, fact])), trace, language, 0)];
}

function provisionLines(said: InLanguage<Omit<ExplainedProvision, "trace">>, language: Language): Block[] {
  const words = WORDS[language];
  const { outcome, day, confidence } = ENGINE_WORDS[language];
  const { source } = said;
  return [
    line(strong(`${MARK[said.modality]} ${said.where} (${said.provision})`)),
    paragraph(said.says),
    GAP,
    line(strong(outcome[said.outcome]), ` · ${words.inForce[said.in_force ? "yes" : "no"](day(said.at))}`),
    ...reasonLists(said, language),
    ...(said.breach === undefined ? [] : breachLines(said.modality, said.breach, language)),
    ...list(words.steps, said.do),
    ...list(words.evidence, said.evidence),
    ...list(words.sanction, sanctionOf(said, language)),
    ...list(words.source, [
      `${source.url} (${confidence[source.confidence]}, ${words.checked(source.checked)})`,
      ...(source.note === undefined ? [] : [source.note]),
    ]),
  ];
}

/** Whether it is broken, why, and what would end that. */
export function breachLines(
  modality: Modality,
  { outcome, ...why }: InLanguage<BreachOf>,
  language: Language,
): Block[] {
  const asOutcome = { broken: "applies", kept: "does-not-apply", open: "open" } as const;
  return [
    GAP,
    line(strong(breachText(modality, outcome, language))),
    ...(outcome === "open" && why.open_on.length === 0
      ? [paragraph(WORDS[language].noFactTells)]
      : reasonLists({ outcome: asOutcome[outcome], ...why }, language)),
  ];
}

/** What stands behind it: nothing where nothing does. */
function sanctionOf(said: InLanguage<Omit<ExplainedProvision, "trace">>, language: Language): string[] {
  const { sanction, sums, sanction_note: note } = said;
  if (sanction === ENGINE_WORDS[language].sanction.none) return [];
  const byFacts = sums.filter(({ by_facts }) => by_facts).map((sum) => sumText(sum, language));
  return [sanction, ...byFacts, ...(note === undefined ? [] : [note])];
}

/** Why, and what would turn it round; of what is open what it waits for. */
export function reasonLists(
  { outcome, because, what_if, open_on }: InLanguage<OutcomeOf>,
  language: Language,
): Block[] {
  const words = WORDS[language];
  if (outcome === "open")
    return list(
      words.openOn,
      open_on.map(({ fact, name }) => `${name} (${fact})`),
    );
  const texts = (reasons: { text: string }[], none: string) =>
    reasons.length === 0 ? [none] : reasons.map(({ text }) => text);
  return [...list(words.because, texts(because, words.alwaysSo)), ...list(words.notIf, texts(what_if, words.noFlip))];
}

function list(title: string, items: readonly string[]): Block[] {
  return items.length === 0
    ? []
    : [GAP, line(`${title}:`), ...items.map((item) => paragraph(item, { indent: 4, first: "  · " }))];
}

const SIGN: Record<Outcome, string> = { applies: "✓", "does-not-apply": "✗", open: "?" };

type Facts = ReadonlyMap<string, Fact>;

function traceLines(facts: Facts, node: Trace, language: Language, depth: number): Block[] {
  if (depth > DEEPEST) return [];
  const label = node.fact === undefined ? (node.id ?? node.kind) : factLabel(facts, node, language);
  return [
    line(
      `${"  ".repeat(depth)}${SIGN[node.outcome]} ${label}`,
      ...(node.at === undefined ? [] : [quiet(`  ${node.at}`)]),
    ),
    ...(node.of ?? []).flatMap((part) => traceLines(facts, part, language, depth + 1)),
  ];
}

function factLabel(facts: Facts, { fact: id, test }: Trace, language: Language): string {
  const fact = facts.get(id!)!;
  const choice = fact.choices.find((one) => one.id === test);
  const said = choice?.name[language] ?? test;
  return said === undefined ? fact.name[language] : `${fact.name[language]}: ${said}`;
}
