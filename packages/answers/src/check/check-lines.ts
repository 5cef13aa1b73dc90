// What every way of writing a report shares: marks of force, names, the verdict, and lines about one provision.
import {
  type Assertion,
  assertionText,
  type BreachOutcome,
  breachId,
  breachOutcomeOf,
  conductOf,
  WORDS as ENGINE_WORDS,
  type Engine,
  type Entry,
  type Language,
  type LawIndex,
  type Modality,
  type Provision,
  provisionOf,
  sufficientReason,
  type Text,
} from "@yawara/engine";
import { instrumentName } from "../law/instrument-name.ts";
import { visible } from "../visible.ts";
import { inBoth, WORDS } from "../words/index.ts";
import type { Checked } from "./checked.ts";
import { notLookedAt, unsureCount, verdictCounts } from "./figures.ts";

/** The force scale: told apart by shape, filled where it binds. */
export const MARK: Record<Modality, string> = {
  prohibition: "■",
  duty: "▲",
  cooperate: "◆",
  "effort-duty": "◇",
  guideline: "○",
  right: "△",
  benefit: "＋",
  power: "·",
};

/** The verdict in a sentence. Where no provision was looked at it says so, and why: nothing looked at is no all-clear. */
export function verdict(checked: Checked): Text {
  const { regime, jurisdictions } = checked;
  const counts = verdictCounts(checked);
  return inBoth((language) => {
    const words = WORDS[language];
    const { day, list } = ENGINE_WORDS[language];
    return regime.provisions.length === 0
      ? words.nothingLookedAt({ whose: list([...jurisdictions]), at: day(regime.at), known: day(regime.known) })
      : words.verdict(counts);
  });
}

/** Instrument and reference of a provision: `Act on the Protection of Personal Information, Art. 23`. */
export function whereFrom(engine: Pick<LawIndex, "instruments">, provision: Provision, language: Language): string {
  const instrument = engine.instruments.get(provision.instrument)!;
  return WORDS[language].where(instrumentName(instrument, language), provision.ref[language]);
}

/** A dagger on what was not read in the source itself. */
export function dagger(provision: Provision): string {
  return provision.source.confidence === "seen" ? "" : " †";
}

/** Whether a norm is broken, in the words of its force: a ban is broken or not, a duty is met or not. */
export function breachText(modality: Modality, outcome: BreachOutcome, language: Language): string {
  const { breach, met } = ENGINE_WORDS[language];
  return (modality === "prohibition" ? breach : met)[outcome];
}

/** What a finding has to be explained by: of what is broken the breach, of all else that it binds. */
export function decisiveId({ engine, read }: Pick<Checked, "engine" | "read">, provision: string): string {
  const breach = breachOutcomeOf(engine, provision, read.subject);
  return breach?.outcome === "broken" ? breachId(provision) : provision;
}

/**
 * What decides a finding: the reasons of its outcome. Of a breach first what breaks the norm, and of that first what is so; then
 * why it binds. Of a ban that is broken if it binds what would break it.
 */
export function decidingReasons({ engine, read, report }: Checked, provision: string): Assertion[] {
  const decisive = decisiveId({ engine, read }, provision);
  const conduct = () => sufficientReason(engine, conductOf(breachId(provision))!, read.subject);
  if (report.wouldBreak.includes(provision)) return trueFirst(conduct());
  const found = sufficientReason(engine, decisive, read.subject);
  if (decisive === provision) return found;
  const textOf = (one: Assertion) => assertionText(engine, one, "en");
  const breaking = new Set(conduct().map(textOf));
  return [
    ...trueFirst(found.filter((one) => breaking.has(textOf(one)))),
    ...found.filter((one) => !breaking.has(textOf(one))),
  ];
}

/** What is so before what is not. */
function trueFirst(reasons: readonly Assertion[]): Assertion[] {
  const isSo = ({ value }: Assertion) => value !== false && value !== null;
  return [...reasons.filter(isSo), ...reasons.filter((one) => !isSo(one))];
}

/** The reasons of an outcome in words, at most `most` of them, what decides it first. */
export function because(checked: Checked, provision: string, language: Language, most: number): string {
  const reasons = decidingReasons(checked, provision).map((one) => assertionText(checked.engine, one, language));
  const shown = reasons.slice(0, most);
  return ENGINE_WORDS[language].list(reasons.length > most ? [...shown, "…"] : shown);
}

/** Bans by instrument, in the order in which the law stands. */
export function byInstrument(
  engine: Engine,
  entries: readonly Entry[],
  language: Language,
): { name: string; entries: Entry[] }[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { instrument } = provisionOf(engine, entry.provision);
    groups.set(instrument, [...(groups.get(instrument) ?? []), entry]);
  }
  return [...groups].map(([id, found]) => ({
    name: instrumentName(engine.instruments.get(id)!, language),
    entries: found,
  }));
}

/** Entries of "should" by principle, in the order of the glossary; an entry stands under its first principle. */
export function byPrinciple(
  engine: Engine,
  entries: readonly Entry[],
  language: Language,
): { name: string; entries: Entry[] }[] {
  const principles = engine.corpus.glossary.principle ?? [];
  const groups = principles.map(({ id, name }) => ({
    name: name[language],
    entries: entries.filter((entry) => provisionOf(engine, entry.provision).principle[0] === id),
  }));
  const rest = entries.filter((entry) => provisionOf(engine, entry.provision).principle.length === 0);
  if (rest.length > 0) groups.push({ name: WORDS[language].noPrinciple, entries: rest });
  return groups.filter((group) => group.entries.length > 0);
}

/** What to read the report with: what it rests on, with so many facts of the first interview unknown. */
export function readWith(checked: Checked, unanswered: number): Text[] {
  const unsure = unsureCount(checked);
  const silent = checked.regime.provisions.length === 0 ? [] : notLookedAt(checked);
  const texts = (language: Language): string[] => {
    const words = WORDS[language].assumption;
    const { day, list } = ENGINE_WORDS[language];
    return [
      ...(silent.length > 0 ? [words.notLookedAt(list([...silent]), day(checked.regime.at))] : []),
      ...(unanswered > 0 ? [words.unknown(unanswered)] : []),
      words.firstInterview,
      ...(unsure > 0 ? [words.secondary(unsure)] : []),
      words.noAdvice,
    ];
  };
  const japanese = texts("ja");
  return texts("en").map((en, i) => ({ en, ja: japanese[i]! }));
}

/** Title of the subject: the file's own, or what was asked about. */
export function titleOf({ read }: Checked, language: Language): string {
  return visible(read.name?.[language] ?? "") || WORDS[language].thisSystem;
}

/** When an entry that is not in force yet begins; nothing of one that is. */
export function beginsText({ from }: Entry, language: Language): string | undefined {
  const words = WORDS[language];
  if (from === undefined) return undefined;
  return from === "pending" ? words.pending : words.from(ENGINE_WORDS[language].day(from));
}

/** The sanction of a provision in a line, or nothing. */
export function sanctionText({ sanction }: Provision, language: Language): string {
  const words = WORDS[language];
  const { sanction: kinds, yen, parts: joined } = ENGINE_WORDS[language];
  const parts = [kinds[sanction.kind]];
  if (sanction.by !== undefined) parts.push(sanction.by[language]);
  if (sanction.max?.kind === "number") parts.push(words.upTo(yen(sanction.max.value)));
  if (sanction.maxPerson?.kind === "number") parts.push(words.atMostPerson(yen(sanction.maxPerson.value)));
  if (sanction.confinementYears !== undefined) parts.push(words.confinement(sanction.confinementYears));
  return joined(parts);
}
