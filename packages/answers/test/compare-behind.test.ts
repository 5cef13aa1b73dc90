// What is behind a figure is exactly what the engine counted in it.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import {
  type Behind,
  behindFigure,
  type ComparisonRun,
  compareSubjects,
  FIGURES,
  type Figure,
  type Law,
} from "@yawara/answers/compare";
import { BASKET_FOLDER, EXAMPLES_FOLDER, readCorpus, subjectFiles } from "@yawara/answers/node";
import { openSubject, readOpened } from "@yawara/answers/subject-file";
import { corpusAt, load, MODALITIES, type RegimeScore, readComposition } from "@yawara/engine";
import { expect, it } from "vitest";

const DAY = "2026-11-25";
const REGIMES = ["JP", "EU", "US", "KR", "EU - eu.ai-act + jp.ai-promotion-act"];

const engine = load(corpusAt(readCorpus(["JP", "EU", "US", "KR"]), DAY));

/** A comparison of some subject files, read as the command line reads them. */
function runOf(paths: readonly string[], asIs: boolean): ComparisonRun {
  const regimes = REGIMES.map((text) => {
    const read = readComposition(engine, text);
    if ("problem" in read) throw new Error(read.problem.name);
    return read;
  });
  const systems = paths.map((path) => {
    const opened = openSubject(path, readFileSync(path, "utf8"));
    if ("problems" in opened) throw new Error(path);
    const file = readOpened(engine, opened.opened, "en");
    if ("problems" in file) throw new Error(path);
    return { id: basename(path, ".yaml"), name: file.read.name!, subject: file.read.subject };
  });
  const comparison = compareSubjects(engine, regimes, systems, { at: DAY, known: DAY, asIs });
  return { comparison, systems, asIs };
}

/** What the engine says of a figure: how many provisions, or for hours how many hours. */
const SAID: Record<Exclude<Figure, "sanction">, (standing: RegimeScore) => unknown> = {
  uses: ({ forbids }) => forbids.uses.binds,
  conduct: ({ forbids }) => forbids.conduct.binds,
  binds: ({ counts }) => counts.prohibition + counts.duty + counts.cooperate,
  voluntary: ({ counts }) => counts["effort-duty"] + counts.guideline,
  offers: ({ counts }) => counts.right + counts.benefit,
  "before-market": ({ beforeMarket }) => beforeMarket,
  hours: ({ hours }) => hours,
  "voluntary-hours": ({ voluntaryHours }) => voluntaryHours,
  open: ({ open }) => open,
};

function listed(run: ComparisonRun, behind: Behind): unknown {
  const provisions = behindFigure(run, behind, "en").instruments.flatMap((one) => one.provisions);
  if (behind.figure !== "hours" && behind.figure !== "voluntary-hours") return provisions.length;
  return {
    once: provisions.reduce((sum, { hours }) => sum + hours!.once, 0),
    yearly: provisions.reduce((sum, { hours }) => sum + hours!.yearly, 0),
  };
}

const CASES: [string, string[], boolean][] = [
  ["examples at home in each regime", subjectFiles(EXAMPLES_FOLDER), false],
  ["systems of the basket as they are", subjectFiles(BASKET_FOLDER).slice(0, 6), true],
];

it.each(CASES)("lists what is counted of %s", (_, paths, asIs) => {
  const run = runOf(paths, asIs);
  const laws: [Law, RegimeScore[]][] = [
    ["all", run.comparison.standings],
    ["ai", run.comparison.forAi],
  ];
  for (const [law, standings] of laws)
    for (const standing of standings)
      for (const figure of FIGURES) {
        if (figure === "sanction") continue;
        const { subject, regime } = standing;
        expect(listed(run, { subject, regime, law, figure }), `${subject} ${regime} ${law} ${figure}`).toEqual(
          SAID[figure](standing),
        );
      }
});

it("puts the worst sanction first", () => {
  const run = runOf(subjectFiles(EXAMPLES_FOLDER), false);
  for (const { subject, regime, worst } of run.comparison.standings) {
    const { instruments: found } = behindFigure(run, { subject, regime, law: "all", figure: "sanction" }, "en");
    expect(found.length > 0, `${subject} ${regime}`).toBe(worst !== undefined);
    if (worst !== undefined) expect(found[0]!.provisions[0]!.id, `${subject} ${regime}`).toBe(worst.provision);
  }
});

it("says over several systems in how many a provision is found", () => {
  const run = runOf(subjectFiles(BASKET_FOLDER).slice(0, 6), false);
  const { instruments } = behindFigure(run, { regime: "JP", law: "all", figure: "binds" }, "ja");
  const found = instruments.flatMap((one) => one.provisions);
  const counted = run.comparison.standings
    .filter(({ regime }) => regime === "JP")
    .reduce((sum, { counts }) => sum + counts.prohibition + counts.duty + counts.cooperate, 0);
  expect(found.reduce((sum, { systems }) => sum + systems, 0)).toBe(counted);
  expect(Math.max(...found.map(({ systems }) => systems))).toBeGreaterThan(1);
});

it("orders the provisions of an instrument from hard to soft", () => {
  const run = runOf(subjectFiles(EXAMPLES_FOLDER).slice(0, 4), false);
  const { instruments } = behindFigure(run, { regime: "JP", law: "all", figure: "voluntary" }, "en");
  for (const { provisions } of instruments) {
    const force = provisions.map(({ modality }) => MODALITIES.indexOf(modality));
    expect(force).toEqual(force.toSorted((a, b) => a - b));
  }
});
