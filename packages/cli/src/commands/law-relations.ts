// `yawara law relations FILE`: rules that meet on a system, found by their diagrams.

import { MARK, whereFrom } from "@yawara/answers/check";
import {
  WORDS as ENGINE_WORDS,
  type Engine,
  type NormRelations,
  normRelations,
  provisionOf,
  regimeAt,
} from "@yawara/engine";
import type { Options } from "../args.ts";
import { EXIT, print, printJson, printProblems } from "../output.ts";
import { readSubjectLaw } from "../subject-law.ts";
import { columns, styled, wrap } from "../terminal.ts";
import { WORDS } from "../words/index.ts";
import { today } from "./today.ts";

export function lawRelations(options: Options, [file]: string[]): number {
  const law = readSubjectLaw(options, "law relations", file);
  if ("problems" in law) {
    printProblems(options, law.problems);
    return EXIT.badInput;
  }
  const { engine, at, jurisdictions, read } = law;
  const regime = regimeAt(engine, { at, known: options.known ?? today(options.terminal), jurisdictions });
  const found = normRelations(engine, regime, read.subject);
  if (options.json) printJson(options, { corpus: engine.corpus.version, at, ...found });
  else printMeetings(options, engine, found);
  return EXIT.done;
}

function printMeetings(options: Options, engine: Engine, { equal, within, collisions }: NormRelations): void {
  const { language, terminal } = options;
  const words = WORDS[language].relations;
  if (equal.length + within.length + collisions.length === 0) print(options, words.none);
  const name = (id: string) => {
    const provision = provisionOf(engine, id);
    return `${MARK[provision.modality]} ${whereFrom(engine, provision, language)}`;
  };
  const act = (id: string) => engine.corpus.glossary.act?.find((one) => one.id === id)?.name[language] ?? id;
  const group = (title: string, lines: string[]) => {
    if (lines.length === 0) return;
    print(options, `\n${styled("bold", `${title} (${lines.length})`, terminal)}`);
    for (const line of lines)
      wrap(line, columns(terminal) - 4, language).forEach((part, i) => {
        print(options, `  ${i === 0 ? "" : "  "}${part}`);
      });
  };
  group(
    words.collide,
    collisions.map(({ a, b, acts, certain }) =>
      words.both({ a: `${name(a)} (${act(acts[0])})`, b: `${name(b)} (${act(acts[1])})`, certain }),
    ),
  );
  group(
    words.within,
    within.map(({ inner, outer }) => words.impliedBy(name(inner), name(outer))),
  );
  group(
    words.equal,
    equal.map((ids) => ENGINE_WORDS[language].names(ids.map(name))),
  );
}
