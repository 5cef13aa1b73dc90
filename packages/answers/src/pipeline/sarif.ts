// A check as a SARIF 2.1.0 log (OASIS): a run a file, a rule a provision, a result a finding, cut to what code hosts take.
import { type Entry, type Language, provisionOf } from "@yawara/engine";
import { standingText } from "../recheck/recheck-lines.ts";
import { changeBetween, type Standing, standingsOf } from "../recheck/standing.ts";
import { type CheckedFile, placeOfFinding } from "./checked-file.ts";
import { helpLines, provisionSaid, whyText } from "./finding-said.ts";
import { isBroken, kindsOf } from "./kinds.ts";
import { fingerprint } from "./names.ts";
import { askingEntries } from "./shown.ts";
import { PIPELINE_WORDS } from "./words.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const LEVELS = ["error", "warning", "note"] as const;
type Level = (typeof LEVELS)[number];

/** What a code host takes of one log. */
export interface SarifLimits {
  /** Results in one run. */
  results: number;
  /** Size of the log, in the measure of `sizeOf`. */
  bytes: number;
  sizeOf: (text: string) => number;
}

/** Runs in one log that GitHub takes. */
export const MOST_RUNS = 20;
/** Results in one run that GitHub takes, and the size of a log when compressed by gzip. */
export const GITHUB_LIMITS: Omit<SarifLimits, "sizeOf"> = { results: 25_000, bytes: 10_000_000 };

/** Who writes the log. */
export interface Tool {
  version: string;
}

/**
 * How serious a finding is. `error`: a ban or duty broken as described. `warning`: one that binds and is not known to be kept,
 * or a ban that is broken if it binds. `note`: what may bind, what is to come, and whatever is voluntary.
 */
function levelOf(standing: Standing): Level {
  if (isBroken(standing)) return "error";
  const kinds = kindsOf(standing);
  const isStrict = standing.modality === "prohibition" || standing.modality === "duty";
  return standing.would_break || (isStrict && kinds.includes("duty")) ? "warning" : "note";
}

interface Judged {
  entry: Entry;
  standing: Standing;
  level: Level;
}

/** What a run reports, the most serious first: what is kept for sure is none of it. */
function judged({ checked }: CheckedFile): Judged[] {
  const standings = standingsOf(checked);
  const all = askingEntries(checked)
    .filter(({ outcome, breach }) => !(outcome === "applies" && breach?.outcome === "kept"))
    .map((entry) => {
      const standing = standings.get(entry.provision)!;
      return { entry, standing, level: levelOf(standing) };
    });
  return LEVELS.flatMap((level) => all.filter((one) => one.level === level));
}

/** A log as text, its softest results cut until it is within the limits; what was cut stands in the log itself. */
export function sarifText(
  files: readonly CheckedFile[],
  language: Language,
  tool: Tool,
  { results, bytes, sizeOf }: SarifLimits,
): string {
  const runs = files.map((file) => ({ file, all: judged(file) }));
  let most = Math.min(results, Math.max(0, ...runs.map(({ all }) => all.length)));
  for (;;) {
    const log = {
      $schema: SCHEMA,
      version: "2.1.0",
      runs: runs.map(({ file, all }) => runOf(file, all, most, language, tool)),
    };
    const text = `${JSON.stringify(log, null, 2)}\n`;
    if (most === 0 || sizeOf(text) <= bytes) return text;
    most = Math.floor(most * 0.8);
  }
}

function runOf(file: CheckedFile, all: readonly Judged[], most: number, language: Language, { version }: Tool) {
  const { checked, uri } = file;
  const shown = all.slice(0, most);
  const { at, known } = checked.regime;
  return {
    tool: {
      driver: {
        name: "Yawara",
        version,
        language,
        rules: shown.map(({ entry, level }) => ruleOf(file, entry, level, language)),
      },
    },
    language,
    // Code hosts tell runs of one tool apart by this.
    automationDetails: { id: `yawara/${uri}/` },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: cutNotice(all, shown, language) }],
    artifacts: [{ location: locationOf(file) }],
    results: shown.map((one, i) => resultOf(file, one, i, language)),
    columnKind: "utf16CodeUnits",
    properties: { corpus: checked.engine.corpus.version, at, known, jurisdictions: checked.jurisdictions },
  };
}

function cutNotice(all: readonly Judged[], shown: readonly Judged[], language: Language) {
  const words = PIPELINE_WORDS[language];
  const parts = LEVELS.flatMap((level) => {
    const [of, left] = [all, shown].map((list) => list.filter((one) => one.level === level).length) as [number, number];
    return of === left ? [] : [words.cutOf(of - left, of, level)];
  });
  return parts.length === 0 ? [] : [{ level: "warning", message: { text: words.cut(parts.join(", ")) } }];
}

function ruleOf({ checked }: CheckedFile, { provision: id }: Entry, level: Level, language: Language) {
  const said = provisionSaid(checked, id, language);
  const { modality, instrument } = provisionOf(checked.engine, id);
  const { jurisdiction } = checked.engine.instruments.get(instrument)!;
  const help = helpLines(said, language);
  return {
    id,
    shortDescription: { text: said.where },
    fullDescription: { text: said.says },
    help: { text: help.join("\n"), markdown: [`**${said.says}**`, ...help].join("\n\n") },
    helpUri: said.url,
    defaultConfiguration: { level },
    properties: { tags: [modality, jurisdiction] },
  };
}

function resultOf(file: CheckedFile, { entry, standing, level }: Judged, ruleIndex: number, language: Language) {
  const { provision: id } = entry;
  const { says, where } = provisionSaid(file.checked, id, language);
  const why = whyText(file.checked, entry, language);
  const { line, column } = placeOfFinding(file, id);
  const name = fingerprint(id, file.uri);
  const baselineState = stateSince(file, id, standing);
  const text = [says, `${where}: ${standingText(standing, language)}`, ...(why === "" ? [] : [why])].join("\n");
  return {
    ruleId: id,
    ruleIndex,
    level,
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { ...locationOf(file), index: 0 },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
    // GitHub follows a result by the first of these; others by any.
    partialFingerprints: { primaryLocationLineHash: name, "yawara/v1": name },
    ...(baselineState !== undefined && { baselineState }),
    properties: {
      outcome: standing.outcome,
      modality: standing.modality,
      ...(standing.breach && { breach: standing.breach }),
      kinds: kindsOf(standing),
    },
  };
}

/** Whether the earlier check found the same; nothing where there is none. */
function stateSince({ compared }: CheckedFile, provision: string, standing: Standing) {
  if (compared === undefined) return undefined;
  const before = compared.earlier.standings.get(provision);
  if (before === undefined) return "new";
  return changeBetween(before, standing) === undefined ? "unchanged" : "updated";
}

/** Addresses begin at the root of the sources, where they do not name a place of their own. */
function locationOf({ uri }: CheckedFile) {
  return /^[a-z]+:/.test(uri) ? { uri } : { uri, uriBaseId: "%SRCROOT%" };
}
