// `yawara law diff --from DATE --to DATE`: what came, went or changed between two days, as plain conditions.
import {
  type Condition,
  conditionOf,
  conditionText,
  diff,
  type Engine,
  load,
  provisionOf,
  regimeAt,
  toCel,
} from "@yawara/engine";
import { BadInput, type Options } from "../args.ts";
import { readCorpus } from "../corpus-file.ts";
import { EXIT, print, printJson } from "../output.ts";
import { MARK, whereFrom } from "../report-view.ts";
import { columns, styled, wrap } from "../terminal.ts";
import { WORDS } from "../words/index.ts";

interface Change {
  provision: string;
  /** The version it took the place of. */
  replaces?: string;
  gained: Condition[];
  lost: Condition[];
}

export function lawDiff(options: Options): number {
  const words = WORDS[options.language];
  if (options.from === undefined || options.to === undefined)
    throw new BadInput(words.missing(options.from === undefined ? "--from" : "--to", "law diff"));
  const engine = load(readCorpus());
  const { came, went, changed } = changes(engine, options.from, options.to);
  if (options.json) {
    const cel = (condition: Condition) => toCel(condition, (fact) => engine.facts.get(fact)?.type === "date");
    const written = changed.map((change) => ({
      ...change,
      gained: change.gained.map(cel),
      lost: change.lost.map(cel),
    }));
    printJson({ corpus: engine.corpus.version, from: options.from, to: options.to, came, went, changed: written });
    return EXIT.done;
  }
  print(styled("bold", words.diffTitle(options.from, options.to)));
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
  return EXIT.done;
}

/** Each reading is as it was known on its own day. */
function changes(engine: Engine, from: string, to: string): { came: string[]; went: string[]; changed: Change[] } {
  const before = new Set(regimeAt(engine, { at: from, known: from }).provisions);
  const after = new Set(regimeAt(engine, { at: to, known: to }).provisions);
  const replaced = new Map(
    [...after].flatMap((id) => {
      const old = provisionOf(engine, id).replaces;
      return old !== undefined && before.has(old) && !after.has(old) ? [[old, id] as const] : [];
    }),
  );
  const successors = new Set(replaced.values());
  const changed = [...replaced].map(([old, id]): Change => {
    const difference = diff(engine, conditionOf(provisionOf(engine, old)), conditionOf(provisionOf(engine, id)));
    return { provision: id, replaces: old, ...difference };
  });
  return {
    came: [...after].filter((id) => !before.has(id) && !successors.has(id)),
    went: [...before].filter((id) => !after.has(id) && !replaced.has(id)),
    changed,
  };
}

function printGroup(
  engine: Engine,
  { language }: Options,
  title: string,
  ids: string[],
  changed?: Map<string, Change>,
): void {
  if (ids.length === 0) return;
  print(`\n${styled("bold", `${title} (${ids.length})`)}`);
  for (const id of ids) {
    const provision = provisionOf(engine, id);
    print(`  ${MARK[provision.modality]} ${whereFrom(engine, provision, language)}`);
    for (const line of wrap(provision.says[language], columns() - 4, language)) print(`    ${line}`);
    const change = changed?.get(id);
    for (const [sign, conditions] of [
      ["+", change?.gained ?? []],
      ["−", change?.lost ?? []],
    ] as const)
      for (const condition of conditions)
        wrap(conditionText(engine, condition, language), columns() - 8, language).forEach((line, i) => {
          print(`    ${i === 0 ? sign : " "} ${line}`);
        });
  }
}
