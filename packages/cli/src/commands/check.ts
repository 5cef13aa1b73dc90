// `yawara check FILE…`: reads subjects, decides, prints the reports, and ends with code 1 where something named is found.
import type { Options } from "../args.ts";
import { EXIT, print, printProblems } from "../output.ts";
import { readSubjectLaw } from "../subject-law.ts";
import { styled } from "../terminal.ts";
import { checkedFrom, printReport, refuseSeveral } from "./report.ts";

/** What is for a pipeline is loaded only where it is asked for. */
export async function check(options: Options, files: string[]): Promise<number> {
  const { failOn, baseline, failOnLawChange, brief, sarif, junit, oscal } = options;
  if (failOn !== undefined || baseline !== undefined || failOnLawChange || brief || sarif || junit || oscal)
    return (await import("./check-in-pipeline.ts")).checkInPipeline(options, files);
  if (files.length < 2) return checkFile(options, files[0]);
  refuseSeveral(options);
  const codes = files.map((file) => {
    print(options, styled("bold", `${file}:\n`, options.terminal));
    const code = checkFile(options, file);
    print(options, "");
    return code;
  });
  return Math.max(...codes);
}

function checkFile(options: Options, file: string | undefined): number {
  const law = readSubjectLaw(options, "check", file);
  if ("problems" in law) {
    printProblems(options, law.problems);
    return EXIT.badInput;
  }
  printReport(options, checkedFrom(options, law));
  return EXIT.done;
}
