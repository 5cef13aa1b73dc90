// `yawara law lint`, `law test` and `law build`: what a writer of law runs on the law folder.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  CORPUS_FOLDER,
  corpusArtefacts,
  DISCLOSURES_FILE,
  LAW_FOLDER,
  readDisclosureFolder,
  readLawFolder,
} from "@yawara/answers/node";
import { load, type Problem, suggest } from "@yawara/engine";
import {
  type Disclosures,
  editorSchemas,
  type Law,
  lintDisclosures,
  lintLaw,
  readDisclosures,
  readLaw,
  runCases,
} from "@yawara/engine/source";
import { BadInput, type Options } from "../args.ts";
import { EXIT, print, printJson, printProblems } from "../output.ts";
import { progress } from "../terminal.ts";
import { WORDS } from "../words/index.ts";
import { writeWhole } from "../write-whole.ts";
import { today } from "./today.ts";

function readFolder({ language, only, terminal }: Options): Law {
  const done = progress(WORDS[language].working("law/"), terminal);
  const { files, problems, version } = readLawFolder(LAW_FOLDER);
  const law = readLaw(files, version);
  done();
  const ids = law.corpus.instruments.map(({ id }) => id);
  const known = only === undefined || ids.includes(only) || files.some(({ path }) => path === fileOf(law, only));
  if (!known) throw new BadInput(WORDS[language].unknownId(only, suggest(only, ids)));
  return { ...law, problems: [...problems, ...law.problems] };
}

/** The templates of disclosures, which speak of law that could be read. */
function readTemplates({ corpus }: Law): Disclosures {
  const { files, problems } = readDisclosureFolder(LAW_FOLDER);
  const read = readDisclosures(files, corpus);
  return { ...read, problems: [...problems, ...read.problems] };
}

/** The file of an instrument, where it was read or where it would stand. */
function fileOf(law: Law, only: string): string {
  return law.places.get(only)?.file ?? only.replace(".", "/").concat(".yaml");
}

/** Only what concerns one instrument, where `--only` names one. */
function concerning(law: Law, problems: readonly Problem[], only: string | undefined): Problem[] {
  if (only === undefined) return [...problems];
  const file = fileOf(law, only);
  const stem = file.replace(/\.yaml$/, "");
  return problems.filter(
    (problem) => problem.file === file || problem.file === `${stem}.cases.yaml` || problem.file?.startsWith(`${stem}/`),
  );
}

export function lint(options: Options): number {
  const law = readFolder(options);
  const day = today(options.terminal);
  const isSound = law.problems.length === 0;
  const disclosures = isSound ? readTemplates(law) : { templates: [], problems: [] };
  const reading = concerning(law, [...law.problems, ...disclosures.problems], options.only);
  const ofLaw = isSound ? lintLaw(law, load(law.corpus), day) : { errors: [], warnings: [] };
  const ofTemplates = lintDisclosures(disclosures.templates, day);
  const errors = [...ofLaw.errors, ...ofTemplates.errors];
  const warnings = [...ofLaw.warnings, ...ofTemplates.warnings];
  const found = [...reading, ...concerning(law, errors, options.only)];
  const lapsed = concerning(law, warnings, options.only);
  if (options.json) printJson(options, { errors: found, warnings: lapsed });
  else {
    printProblems(options, [...found, ...lapsed]);
    print(
      options,
      found.length === 0
        ? WORDS[options.language].clean(law.corpus.provisions.length)
        : WORDS[options.language].failed(found.length),
    );
  }
  return found.length === 0 ? EXIT.done : EXIT.failed;
}

export function test(options: Options): number {
  const law = readFolder(options);
  const isCycle = ({ code }: Problem) => code === "cycle";
  const found = law.problems.filter((one) => isCycle(one) || concerning(law, [one], options.only).length > 0);
  printProblems(options, found);
  if (found.some(isCycle)) return EXIT.failed;
  const cases = options.only === undefined ? law.cases : law.cases.filter((one) => one.instrument === options.only);
  if (cases.length === 0) throw new BadInput(WORDS[options.language].nothingFound);
  const results = runCases(load(law.corpus), cases);
  const problems = results.flatMap((result) => result.problems);
  const asked = results.reduce((sum, result) => sum + result.asked, 0);
  if (options.json) printJson(options, { cases: results.length, asked, problems });
  else {
    printProblems(options, problems);
    const failed = results.filter((result) => result.problems.length > 0).length;
    print(options, WORDS[options.language].casesRun(results.length - failed, failed, asked));
  }
  return problems.length === 0 ? EXIT.done : EXIT.failed;
}

export function build(options: Options): number {
  const law = readFolder(options);
  const { templates, problems } =
    law.problems.length > 0 ? { templates: [], problems: law.problems } : readTemplates(law);
  if (problems.length > 0) {
    printProblems(options, problems);
    return EXIT.failed;
  }
  const artefacts = corpusArtefacts(law).set(DISCLOSURES_FILE, `${JSON.stringify(templates)}\n`);
  const schemas = Object.entries(editorSchemas(law.corpus)).map(
    ([name, schema]) => [join(LAW_FOLDER, name), schema] as const,
  );
  for (const [file, text] of [...artefacts, ...schemas]) replace(file, text, options);
  for (const name of readdirSync(CORPUS_FOLDER))
    if (!artefacts.has(join(CORPUS_FOLDER, name))) rmSync(join(CORPUS_FOLDER, name), { recursive: true });
  const { corpus } = law;
  print(
    options,
    WORDS[options.language].built({
      file: "law/corpus/",
      provisions: corpus.provisions.length,
      facts: corpus.facts.length,
      kilobytes: Math.round([...artefacts.values()].reduce((sum, text) => sum + text.length, 0) / 1000),
      version: corpus.version,
    }),
  );
  return EXIT.done;
}

function replace(file: string, text: string, { language }: Options): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, text);
  } catch (error) {
    throw new BadInput(WORDS[language].notSaved(file, (error as NodeJS.ErrnoException).code ?? ""));
  }
}
