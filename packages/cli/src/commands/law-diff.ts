// `yawara law diff --from DATE --to DATE`: what came, went or changed between two days, as plain conditions.

import { changesJson, MARK, whereFrom } from "@yawara/answers";
import { readCorpus } from "@yawara/answers/node";
import {
  conditionText,
  lawDiff as diffOfLaw,
  type Engine,
  indexOf,
  type LawDiff,
  load,
  olderConditions,
  provisionOf,
  type Subject,
} from "@yawara/engine";
import { BadInput, type Options } from "../args.ts";
import { EXIT, print, printJson, printProblems } from "../output.ts";
import { federationsOf, namedJurisdictions } from "../regimes.ts";
import { readSubjectLaw } from "../subject-law.ts";
import { columns, styled, wrap } from "../terminal.ts";
import { WORDS } from "../words/index.ts";

/** Alternatives of a change that are printed; JSON has them all. */
const MOST_ALTERNATIVES = 6;

interface Asked {
  engine: Engine;
  jurisdictions: string[] | undefined;
  subject?: Subject;
}

export function lawDiff(options: Options): number {
  const words = WORDS[options.language];
  const { from, to } = options;
  if (from === undefined || to === undefined)
    throw new BadInput(words.missing(from === undefined ? "--from" : "--to", "law diff"));
  if (from > to) throw new BadInput(words.wrongOrder(from, to));
  const asked = askedFor(options, [from, to]);
  if (asked === undefined) return EXIT.badInput;
  const { engine, jurisdictions, subject } = asked;
  const changes = diffOfLaw(engine, { from, to, ...(jurisdictions && { jurisdictions }) }, subject);
  if (options.json) printJson({ corpus: engine.corpus.version, from, to, ...changesJson(engine, changes) });
  else printChanges(options, engine, { from, to }, changes);
  return EXIT.done;
}

/** All law, or that of a subject. */
function askedFor(options: Options, days: string[]): Asked | undefined {
  if (options.subject !== undefined) {
    const law = readSubjectLaw(options, "law diff", options.subject, { days });
    if (!("problems" in law))
      return { engine: law.engine, jurisdictions: law.jurisdictions, subject: law.read.subject };
    printProblems(law.problems, options.language);
    return undefined;
  }
  const jurisdictions = namedJurisdictions(options);
  const corpus = readCorpus(jurisdictions && federationsOf(jurisdictions));
  return { engine: load(corpus, olderConditions(indexOf(corpus), days)), jurisdictions };
}

function printChanges(options: Options, engine: Engine, days: { from: string; to: string }, changes: LawDiff): void {
  const words = WORDS[options.language];
  const { came, went, changed } = changes;
  print(styled("bold", words.diffTitle(days.from, days.to)));
  if (came.length + went.length + changed.length === 0) print(words.noChange);
  printGroup(engine, options, words.came, came);
  printGroup(engine, options, words.went, went);
  printGroup(
    engine,
    options,
    words.changed,
    changed.map((change) => change.provision),
    new Map(changed.map((change) => [change.provision, change])),
  );
}

function printGroup(
  engine: Engine,
  { language }: Options,
  title: string,
  ids: string[],
  changed?: Map<string, LawDiff["changed"][number]>,
): void {
  if (ids.length === 0) return;
  const words = WORDS[language];
  print(`\n${styled("bold", `${title} (${ids.length})`)}`);
  for (const id of ids) {
    const provision = provisionOf(engine, id);
    print(`  ${MARK[provision.modality]} ${whereFrom(engine, provision, language)}`);
    for (const line of wrap(provision.says[language], columns() - 4, language)) print(`    ${line}`);
    const change = changed?.get(id);
    const condition = change === undefined ? conditionText(engine, provision.when, language) : undefined;
    if (condition !== undefined)
      for (const line of wrap(`${words.when}${condition}`, columns() - 4, language))
        print(styled("dim", `    ${line}`));
    const left = Math.max(change?.gained.length ?? 0, change?.lost.length ?? 0) - MOST_ALTERNATIVES;
    for (const [sign, conditions] of [
      ["+", change?.gained ?? []],
      ["−", change?.lost ?? []],
    ] as const)
      for (const condition of conditions.slice(0, MOST_ALTERNATIVES))
        wrap(conditionText(engine, condition, language), columns() - 8, language).forEach((line, i) => {
          print(`    ${i === 0 ? sign : " "} ${line}`);
        });
    if (left > 0) print(styled("dim", `    ${words.moreAlternatives(left)}`));
  }
}
