// Vite plugin: the few figures of the home page, counted and decided when the site is built, so that the page waits for no law.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { whoseLaw } from "@yawara/answers";
import { checkSubject, titleOf, verdictCounts } from "@yawara/answers/check";
import { lawTotals } from "@yawara/answers/law";
import { EXAMPLES_FOLDER, readBase, readCorpus, subjectFiles } from "@yawara/answers/node";
import { corpusAt, load, readSubject } from "@yawara/engine";
import type { Plugin } from "vite";
import { parse } from "yaml";
import type { HomeFigures } from "../src/features/home/figures.ts";

/** The example the home page shows. */
const SHOWN = "bank-loan-screening";

function figures(): HomeFigures {
  const { jurisdictions } = readBase();
  const corpus = readCorpus();
  const path = subjectFiles(EXAMPLES_FOLDER).find((one) => basename(one, ".yaml") === SHOWN)!;
  const { at, name, facts } = parse(readFileSync(path, "utf8"));
  const engine = load(corpusAt(corpus, at));
  const read = { subject: readSubject(engine, facts).subject, name };
  const checked = checkSubject(
    engine,
    { at, known: at, jurisdictions: whoseLaw(jurisdictions, (fact) => facts[fact]) },
    read,
  );
  const { gauge } = checked.report;
  return {
    ...lawTotals(corpus, jurisdictions),
    example: {
      id: SHOWN,
      name: { en: titleOf(checked, "en"), ja: titleOf(checked, "ja") },
      gauge,
      offers: verdictCounts(checked).offers,
    },
  };
}

let counted: HomeFigures | undefined;

export function homeFiguresPlugin(): Plugin {
  counted ??= figures();
  return {
    name: "yawara-home-figures",
    config: () => ({ define: { __HOME_FIGURES__: JSON.stringify(counted) } }),
  };
}
