// An explanation as marked text for a terminal: outcome, reasons, what would turn it round, steps, sanction, source, trace.
import {
  WORDS as ENGINE_WORDS,
  type Engine,
  type Language,
  type Outcome,
  provisionOf,
  type Trace,
} from "@yawara/engine";
import { MARK } from "../check/check-lines.ts";
import { sanctionLines } from "../check/sanction-sums.ts";
import { type InLanguage, inLanguage } from "../in-language.ts";
import { type Block, GAP, line, paragraph, quiet, strong } from "../marked-text.ts";
import type { SubjectLaw } from "../request.ts";
import { WORDS } from "../words/index.ts";
import type { ExplainAnswer, ExplainedProvision, OutcomeOf } from "./explain.ts";

/** Steps of a trace within each other that are shown. */
const DEEPEST = 8;

/** The lines of an explanation made by the law given. */
export function explanationText(law: SubjectLaw, answer: ExplainAnswer, language: Language): Block[] {
  const said = inLanguage(answer, language);
  const trace = [GAP, ...traceLines(law.engine, answer.trace, language, 0)];
  return "definition" in said
    ? [
        line(strong(`${said.name} (${said.definition})`)),
        GAP,
        line(strong(WORDS[language].holds[said.outcome])),
        ...reasonLists(said, language),
        ...trace,
      ]
    : [...provisionLines(law, said, language), ...trace];
}

function provisionLines(law: SubjectLaw, said: InLanguage<ExplainedProvision>, language: Language): Block[] {
  const words = WORDS[language];
  const { outcome, day, confidence } = ENGINE_WORDS[language];
  const { source } = said;
  const provision = provisionOf(law.engine, said.provision);
  return [
    line(strong(`${MARK[said.modality]} ${said.where}`)),
    paragraph(said.says),
    GAP,
    line(strong(outcome[said.outcome]), ` · ${words.inForce[said.in_force ? "yes" : "no"](day(said.at))}`),
    ...reasonLists(said, language),
    ...list(words.steps, said.do),
    ...list(words.evidence, said.evidence),
    ...list(words.sanction, sanctionLines(law.engine, provision, law.subject, language)),
    ...list(words.source, [
      `${source.url} (${confidence[source.confidence]}, ${words.checked(source.checked)})`,
      ...(source.note === undefined ? [] : [source.note]),
    ]),
  ];
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
      open_on.map(({ name }) => name),
    );
  const texts = (reasons: { text: string }[], none: string) =>
    reasons.length === 0 ? [none] : reasons.map(({ text }) => text);
  return [...list(words.because, texts(because, words.alwaysSo)), ...list(words.notIf, texts(what_if, words.noFlip))];
}

function list(title: string, items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [GAP, line(`${title}:`), ...items.map((item) => paragraph(item, "    ", "  · "))];
}

const SIGN: Record<Outcome, string> = { applies: "✓", "does-not-apply": "✗", open: "?" };

function traceLines(engine: Engine, node: Trace, language: Language, depth: number): Block[] {
  if (depth > DEEPEST) return [];
  const label = node.fact === undefined ? (node.id ?? node.kind) : factLabel(engine, node, language);
  return [
    line(
      `${"  ".repeat(depth)}${SIGN[node.outcome]} ${label}`,
      ...(node.at === undefined ? [] : [quiet(`  ${node.at}`)]),
    ),
    ...(node.of ?? []).flatMap((part) => traceLines(engine, part, language, depth + 1)),
  ];
}

function factLabel(engine: Engine, { fact: id, test }: Trace, language: Language): string {
  const fact = engine.facts.get(id!)!;
  const choice = fact.choices.find((one) => one.id === test);
  const said = choice?.name[language] ?? test;
  return said === undefined ? fact.name[language] : `${fact.name[language]}: ${said}`;
}
