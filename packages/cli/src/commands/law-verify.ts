// `yawara law verify`: compares Japanese statute provisions with the official text, and says which cited articles changed since.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { LAW_FOLDER, readLawFolder } from "@yawara/answers/node";
import { type Corpus, LAST_DAY, type StatutePlace, suggest } from "@yawara/engine";
import { readLaw } from "@yawara/engine/source";
import { UNCOMPARED, type Uncompared, type Verification, verifyLaw } from "@yawara/engine/verify";
import { BadInput, type Options } from "../args.ts";
import { EXIT, print, printJson, printProblems } from "../output.ts";
import { statutesIn } from "../statute-folder.ts";
import { type OnlineTexts, statutesOnline } from "../statutes-online.ts";
import { WORDS } from "../words/index.ts";
import { writeWhole } from "../write-whole.ts";
import { today } from "./today.ts";

/** The authority whose texts can be read here is Japan's. */
const JURISDICTION = "JP";
const RECORD = join(LAW_FOLDER, "verified", "jp.json");

/** What is kept of a comparison: the day of the texts, what was found to agree with them, and a hash of each cited article. */
interface VerifiedRecord {
  day: string;
  provisions: string[];
  articles: Record<string, string>;
}

export async function lawVerify(options: Options): Promise<number> {
  if ((options.texts === undefined) === !options.online) throw new BadInput(WORDS[options.language].verify.whichTexts);
  const folder = options.texts === undefined ? undefined : openFolder(options.texts, options);
  const { files, version } = readLawFolder(LAW_FOLDER);
  const { corpus, problems } = readLaw(files, version);
  if (problems.length > 0) {
    printProblems(options, problems);
    return EXIT.failed;
  }
  const day = options.at ?? today(options.terminal);
  if (options.only !== undefined) demandVerified(options.only, corpus, options);
  const source = folder ?? (await statutesOnline(lawsCited(corpus), day, options.terminal.env));
  const all = verifyLaw(corpus, JURISDICTION, source.texts, day);
  const chosen = options.only === undefined ? all : all.filter(({ provision }) => isOf(options.only!, provision));
  const compared = chosen.filter(({ uncompared }) => uncompared === undefined);
  // Texts of which none is of a law cited are a wrong folder, not an agreement.
  if (
    options.texts !== undefined &&
    compared.length === 0 &&
    source.failed.size === 0 &&
    chosen.some(({ uncompared }) => uncompared === "no-text")
  )
    throw new BadInput(WORDS[options.language].verify.nothingThere(options.texts));
  const before = readRecord(options);
  const changed = changedSince(before, chosen);
  if (options.write) keepRecord(options, day, chosen, options.only === undefined ? undefined : before);
  report(options, { day, chosen, changed, before, failed: source.failed });
  const failing = chosen.some(({ problems: found }) => found.length > 0);
  return failing || changed.length > 0 || source.failed.size > 0 ? EXIT.failed : EXIT.done;
}

/** The texts of a folder, and by law id what could not be read of them so far. */
function openFolder(texts: string, { language }: Options): OnlineTexts {
  try {
    const { texts: found, unread } = statutesIn(texts);
    const failed = new Map<string, string>();
    const asked = (law: string) => {
      const statute = found(law);
      if (unread.has(law)) failed.set(law, WORDS[language].verify.notRead);
      return statute;
    };
    return { texts: asked, failed };
  } catch (error) {
    throw new BadInput(WORDS[language].verify.noFolder(texts, (error as NodeJS.ErrnoException).code ?? ""));
  }
}

function lawsCited({ provisions }: Corpus): string[] {
  const places = provisions.flatMap(({ place, sanction }) => [place, sanction.place]);
  const lawsOf = ({ law, at }: StatutePlace) => at.map((one) => one.law ?? law);
  return [...new Set(places.flatMap((place) => (place === undefined ? [] : lawsOf(place))))].sort();
}

function isOf(instrument: string, provision: string): boolean {
  return provision.startsWith(`${instrument}/`);
}

/** Refuses an instrument there is not, and one that is not compared with any text. */
function demandVerified(only: string, corpus: Corpus, { language }: Options): void {
  const words = WORDS[language];
  const ids = corpus.instruments.map(({ id }) => id);
  if (!ids.includes(only)) throw new BadInput(words.unknownId(only, suggest(only, ids)));
  if (!verifyLaw(corpus, JURISDICTION, () => undefined, LAST_DAY).some(({ provision }) => isOf(only, provision)))
    throw new BadInput(words.verify.notCompared(only));
}

interface Changed {
  article: string;
  provisions: string[];
}

/** Cited articles whose text is another than it was, with the provisions that rest on them. */
function changedSince(before: VerifiedRecord | undefined, verified: readonly Verification[]): Changed[] {
  const changed = new Map<string, Set<string>>();
  for (const { provision, places } of verified)
    for (const place of places) {
      const key = keyOf(place);
      const known = before?.articles[key];
      if (known !== undefined && known !== hashOf(place.text))
        changed.set(key, (changed.get(key) ?? new Set()).add(provision));
    }
  return [...changed].map(([article, provisions]) => ({ article, provisions: [...provisions] }));
}

function keyOf({ law, article }: Verification["places"][number]): string {
  return `${law}/${article}`;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function readRecord({ language }: Options): VerifiedRecord | undefined {
  if (!existsSync(RECORD)) return undefined;
  try {
    return JSON.parse(readFileSync(RECORD, "utf8"));
  } catch (error) {
    throw new BadInput(WORDS[language].verify.noFolder(RECORD, (error as NodeJS.ErrnoException).code ?? "JSON"));
  }
}

function keepRecord({ language }: Options, ...record: Parameters<typeof writeRecord>): void {
  try {
    writeRecord(...record);
  } catch (error) {
    throw new BadInput(WORDS[language].notSaved(RECORD, (error as NodeJS.ErrnoException).code ?? ""));
  }
}

/** With what was known `before`, of what was not compared now. */
function writeRecord(day: string, verified: readonly Verification[], before: VerifiedRecord | undefined): void {
  const compared = verified.filter(({ uncompared }) => uncompared === undefined);
  const looked = new Set(verified.map(({ provision }) => provision));
  const articles = new Map(Object.entries(before?.articles ?? {}));
  for (const { places } of compared) for (const place of places) articles.set(keyOf(place), hashOf(place.text));
  const record: VerifiedRecord = {
    day,
    provisions: [
      ...(before?.provisions ?? []).filter((id) => !looked.has(id)),
      ...compared.filter(({ problems }) => problems.length === 0).map(({ provision }) => provision),
    ].sort(),
    articles: Object.fromEntries([...articles].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  mkdirSync(dirname(RECORD), { recursive: true });
  writeWhole(RECORD, `${JSON.stringify(record, null, 1)}\n`);
}

interface Found {
  day: string;
  chosen: readonly Verification[];
  changed: readonly Changed[];
  before: VerifiedRecord | undefined;
  failed: ReadonlyMap<string, string>;
}

function report(options: Options, { day, chosen, changed, before, failed }: Found): void {
  const words = WORDS[options.language].verify;
  const problems = chosen.flatMap((one) => one.problems);
  const compared = chosen.filter(({ uncompared }) => uncompared === undefined);
  const failing = compared.filter((one) => one.problems.length > 0);
  const counts = Object.fromEntries(
    UNCOMPARED.map((why) => [why, chosen.filter(({ uncompared }) => uncompared === why).length]),
  ) as Record<Uncompared, number>;
  if (options.json) {
    printJson(options, {
      day,
      verified: compared.length - failing.length,
      failing: failing.length,
      uncompared: counts,
      problems: problems.map(({ code, args }) => ({ code, ...args })),
      changed,
      failed: Object.fromEntries(failed),
    });
    return;
  }
  printProblems(options, problems);
  for (const [law, cause] of failed) print(options, words.failed(law, cause));
  for (const { article, provisions } of changed) print(options, words.changed(article, before!.day, provisions));
  print(options, words.sum(compared.length - failing.length, failing.length, day));
  for (const why of UNCOMPARED) if (counts[why] > 0) print(options, `  ${words.uncompared[why](counts[why])}`);
}
