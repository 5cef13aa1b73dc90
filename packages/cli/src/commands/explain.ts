// `yawara explain FILE PROVISION`: why it applies or not, what would change that, and the trace of the decision.

import { dagger, jurisdictionsWith, MARK, sanctionText, waitingFor, whereFrom } from "@yawara/answers";
import { readBase } from "@yawara/answers/node";
import {
  amountFor,
  assertionText,
  WORDS as ENGINE_WORDS,
  type Engine,
  explain as explained,
  type Language,
  provisionOf,
  type Subject,
  suggest,
  type Trace,
  trace,
} from "@yawara/engine";
import { BadInput, type Options } from "../args.ts";
import { EXIT, print, printJson, printProblems } from "../output.ts";
import { readSubjectLaw } from "../subject-law.ts";
import { columns, styled, wrap } from "../terminal.ts";
import { WORDS } from "../words/index.ts";

export function explain(options: Options, [file, id]: string[]): number {
  const { language } = options;
  if (file === undefined || id === undefined)
    throw new BadInput(WORDS[language].missing(file === undefined ? "FILE" : "PROVISION", "explain"));
  const law = readSubjectLaw(options, "explain", file, { also: jurisdictionsWith(readBase().jurisdictions, id) });
  if ("problems" in law) {
    printProblems(law.problems, language);
    return EXIT.badInput;
  }
  const { engine } = law;
  if (!engine.index.has(id)) throw new BadInput(WORDS[language].unknownId(id, suggest(id, engine.index.keys())));
  const { subject } = law.read;
  if (options.json) {
    const { outcome, because, counterfactual } = explained(engine, id, subject);
    printJson({ provision: id, outcome, because, what_if: counterfactual, trace: trace(engine, id, subject) });
  } else print(explanationText(engine, id, subject, language));
  return EXIT.done;
}

function explanationText(engine: Engine, id: string, subject: Subject, language: Language): string {
  const words = WORDS[language];
  const provision = provisionOf(engine, id);
  const { outcome, because, counterfactual } = explained(engine, id, subject);
  const lines = [
    styled("bold", `${MARK[provision.modality]} ${whereFrom(engine, provision, language)}${dagger(provision)}`),
    ...wrap(provision.says[language], columns(), language),
    "",
    styled("bold", ENGINE_WORDS[language].outcome[outcome]),
  ];
  const list = (title: string, items: string[]) => {
    lines.push(
      "",
      `${title}:`,
      ...items.flatMap((item) =>
        wrap(item, columns() - 4, language).map((line, i) => (i === 0 ? `  · ${line}` : `    ${line}`)),
      ),
    );
  };
  if (outcome === "open") {
    const entry = { provision: id, outcome, modality: provision.modality, openOn: trueOpen(engine, id, subject) };
    list(
      words.openOn,
      waitingFor(engine, [entry], language).map((one) => one.name),
    );
  } else {
    list(
      words.because,
      because.length === 0 ? [words.alwaysSo] : because.map((one) => assertionText(engine, one, language)),
    );
    list(
      words.notIf,
      counterfactual.length === 0 ? [words.noFlip] : counterfactual.map((one) => assertionText(engine, one, language)),
    );
  }
  if (provision.do.length > 0)
    list(
      words.steps,
      provision.do.map((step) => step[language]),
    );
  if (provision.evidence.length > 0)
    list(
      words.evidence,
      provision.evidence.map((item) => item[language]),
    );
  if (provision.sanction.kind !== "none")
    list(words.sanction, [
      sanctionText(provision, language),
      ...sums(engine, id, subject, language),
      ...(provision.sanction.note === undefined ? [] : [provision.sanction.note[language]]),
    ]);
  list(words.source, [
    `${provision.source.url} (${ENGINE_WORDS[language].confidence[provision.source.confidence]}, ${words.checked(provision.source.checked)})`,
    ...(provision.source.note === undefined ? [] : [provision.source.note[language]]),
  ]);
  lines.push("", ...traceLines(engine, trace(engine, id, subject), language, 0));
  return lines.join("\n");
}

function trueOpen(engine: Engine, id: string, subject: Subject): string[] {
  const open = new Set<string>();
  const visit = (node: Trace): void => {
    if (node.outcome === "open" && node.fact !== undefined) open.add(node.fact);
    node.of?.forEach(visit);
  };
  visit(trace(engine, id, subject));
  return engine.corpus.facts.map((fact) => fact.id).filter((fact) => open.has(fact));
}

/** The highest sums for this subject, where they depend on its facts. */
function sums(engine: Engine, id: string, subject: Subject, language: Language): string[] {
  const { max } = provisionOf(engine, id).sanction;
  if (max === undefined || max.kind === "number") return [];
  const { low, high } = amountFor(engine, max, subject);
  const yen = ENGINE_WORDS[language].yen;
  return [high === low ? WORDS[language].upTo(yen(high)) : `${yen(low)} – ${Number.isFinite(high) ? yen(high) : "…"}`];
}

const SIGN = { applies: "✓", "does-not-apply": "✗", open: "?" } as const;

function traceLines(engine: Engine, node: Trace, language: Language, depth: number): string[] {
  if (depth > 8) return [];
  const indent = "  ".repeat(depth);
  const label = node.fact === undefined ? (node.id ?? node.kind) : factLabel(engine, node, language);
  const at = node.at === undefined ? "" : styled("dim", `  ${node.at}`);
  return [
    `${indent}${SIGN[node.outcome]} ${label}${at}`,
    ...(node.of ?? []).flatMap((child) => traceLines(engine, child, language, depth + 1)),
  ];
}

function factLabel(engine: Engine, node: Trace, language: Language): string {
  const fact = engine.facts.get(node.fact!)!;
  const choice = fact.choices.find((one) => one.id === node.test);
  const test = choice?.name[language] ?? node.test;
  return test === undefined ? fact.name[language] : `${fact.name[language]}: ${test}`;
}
