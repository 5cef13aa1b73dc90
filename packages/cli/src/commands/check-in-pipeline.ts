// `yawara check FILE… --fail-on …`: the check in a pipeline: what stops it, and SARIF, JUnit and OSCAL for those who read on.
import { relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { problemText } from "@yawara/answers";
import {
  type CheckedFile,
  type Gate,
  GITHUB_LIMITS,
  gateMarkdown,
  gateOf,
  gateText,
  junitText,
  KINDS,
  type Kind,
  MOST_RUNS,
  oscalText,
  sarifText,
} from "@yawara/answers/pipeline";
import { answersKept, type EarlierCheck, isOfAnother, rechecked } from "@yawara/answers/recheck";
import { placeOfFact } from "@yawara/answers/subject-file";
import type { Problem } from "@yawara/engine";
import { suggest } from "@yawara/engine/suggest";
import { BadInput, type Options } from "../args.ts";
import { blocksText } from "../blocks.ts";
import { earlierChecks } from "../earlier-file.ts";
import { lawStore } from "../law-store.ts";
import { EXIT, print, printBlocks, printProblems, printText } from "../output.ts";
import { STANDARD_INPUT } from "../read-bytes.ts";
import { readSubjectLaw } from "../subject-law.ts";
import { styled } from "../terminal.ts";
import { VERSION } from "../version.ts";
import { WORDS } from "../words/index.ts";
import { checkedFrom, printReport, refuseSeveral } from "./report.ts";

interface Gated {
  file: CheckedFile;
  gate: Gate;
}

/** Nothing is printed before every file is read and decided. */
export function checkInPipeline(options: Options, files: string[]): number {
  const failOn = readKinds(options);
  refuseWhatCannotBe(options, files);
  const earlier = earlierChecks(options, files);
  const checked = (files.length === 0 ? [undefined] : files).map((file, i) => checkedFile(options, file, earlier[i]));
  const problems = checked.flatMap((one) => ("problems" in one ? one.problems : []));
  if (problems.length > 0) {
    printProblems(options, problems);
    return EXIT.badInput;
  }
  const gated = (checked as CheckedFile[]).map((file) => ({
    file,
    gate: gateOf(file, { failOn, onLawChange: options.failOnLawChange }),
  }));
  printGated(options, gated);
  return gated.some(({ gate }) => gate.fails) ? EXIT.failed : EXIT.done;
}

/** The kinds `--fail-on` names. */
function readKinds({ failOn, language }: Options): Kind[] {
  const names = failOn?.split(",").map((name) => name.trim().toLowerCase()) ?? [];
  for (const name of names)
    if (!KINDS.includes(name as Kind))
      throw new BadInput(WORDS[language].unknownKind(name, suggest(name, KINDS), KINDS.join(", ")));
  return KINDS.filter((kind) => names.includes(kind));
}

function refuseWhatCannotBe(options: Options, files: readonly string[]): void {
  const words = WORDS[options.language];
  const { failOn, baseline, failOnLawChange, brief, sarif } = options;
  // Whatever else is written has no place for what an earlier check found.
  if (baseline !== undefined && failOn === undefined && !sarif && !brief)
    throw new BadInput(words.needs("baseline", "fail-on"));
  if (failOnLawChange && (baseline === undefined || failOn === undefined))
    throw new BadInput(words.needs("fail-on-law-change", baseline === undefined ? "baseline" : "fail-on"));
  if (baseline === STANDARD_INPUT && files.includes(STANDARD_INPUT)) throw new BadInput(words.standardInputTwice);
  const twin = files.find((file, i) => files.findIndex((other) => resolve(other) === resolve(file)) < i);
  if (twin !== undefined) throw new BadInput(words.namedTwice(twin));
  if (sarif && files.length > MOST_RUNS) throw new BadInput(words.mostRuns(MOST_RUNS, files.length));
  if (!brief && files.length > 1) refuseSeveral(options);
}

function checkedFile(
  options: Options,
  file: string | undefined,
  earlier: EarlierCheck | undefined,
): CheckedFile | { problems: Problem[] } {
  const law = readSubjectLaw(options, "check", file);
  if ("problems" in law) return law;
  const checked = checkedFrom(options, law);
  const compared = earlier && rechecked(lawStore(options), earlier, checked);
  if (compared !== undefined && isOfAnother(compared)) {
    const { kept, of } = answersKept(compared);
    const args = { kept: String(kept), of: String(of) };
    throw new BadInput(`${file}: ${problemText({ code: "another-subject", args, path: [] }, options.language)}`);
  }
  return {
    name: file!,
    uri: uriOf(file!),
    checked,
    place: (fact) => placeOfFact(law.opened, fact),
    ...(compared && { compared }),
  };
}

/** From the folder of the run, with `/`; of what lies outside it the whole address. */
function uriOf(file: string): string {
  if (file === STANDARD_INPUT) return "stdin";
  const path = relative(process.cwd(), resolve(file));
  const isOutside = path.startsWith("..") || resolve(path) === path;
  return isOutside ? pathToFileURL(file).href : path.split(sep).map(encodeURIComponent).join("/");
}

function printGated(options: Options, gated: readonly Gated[]): void {
  const { language } = options;
  const files = gated.map(({ file }) => file);
  const tool = { version: VERSION };
  const sizeOf = (text: string) => gzipSync(text).length;
  if (options.sarif) printText(options, sarifText(files, language, tool, { ...GITHUB_LIMITS, sizeOf }));
  else if (options.junit) printText(options, junitText(gated, language));
  else if (options.oscal) printText(options, oscalText(files, language, tool));
  else if (options.brief) printBrief(options, gated);
  else printReports(options, gated);
  if (options.sarif || options.junit || options.oscal) tellErrors(options, gated);
}

function printBrief(options: Options, gated: readonly Gated[]): void {
  const { language } = options;
  for (const [i, { file, gate }] of gated.entries()) {
    if (i > 0) print(options, "");
    if (options.md) print(options, gateMarkdown(file, gate, language));
    else printBlocks(options, gateText(file, gate, language, true));
  }
}

function printReports(options: Options, gated: readonly Gated[]): void {
  const isDocument = options.json || options.md;
  for (const { file, gate } of gated) {
    if (gated.length > 1) print(options, styled("bold", `${file.name}:\n`, options.terminal));
    printReport(options, file.checked);
    if (isDocument) continue;
    const lines = gateText(file, gate, options.language, false);
    if (lines.length > 0) printBlocks(options, lines);
    if (gated.length > 1) print(options, "");
  }
  if (isDocument) tellErrors(options, gated);
}

/** What stops is told beside a document, where a person sees it and no program reads it. */
function tellErrors(options: Options, gated: readonly Gated[]): void {
  const { terminal, language } = options;
  for (const { file, gate } of gated)
    if (gate.failOn.length > 0)
      terminal.stderr.write(`${blocksText(gateText(file, gate, language, true), language, terminal)}\n`);
}
