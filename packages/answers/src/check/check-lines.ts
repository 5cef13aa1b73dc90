// What every report shares: marks of force, names, counts, and lines about one provision.
import {
  assertionText,
  WORDS as ENGINE_WORDS,
  type Engine,
  type Entry,
  type Language,
  type LawIndex,
  type Modality,
  type Provision,
  provisionOf,
  sufficientReason,
} from "@yawara/engine";
import { visible } from "../visible.ts";
import { WORDS } from "../words/index.ts";
import type { Checked } from "./checked.ts";

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

/** The verdict in a sentence. */
export function verdict({ report }: Checked, language: Language): string {
  const { groups } = report;
  const duties = groups.must.length - report.forbidden.length;
  const offers = groups.get.filter((entry) => entry.outcome === "applies").length;
  return WORDS[language].verdict({
    forbidden: report.forbidden.length,
    duties,
    cooperate: groups.cooperate.length,
    should: groups.should.length,
    offers,
    open: report.open.length,
  });
}

/** Instrument and reference of a provision: `Act on the Protection of Personal Information, Art. 23`. */
export function whereFrom(engine: Pick<LawIndex, "instruments">, provision: Provision, language: Language): string {
  const instrument = engine.instruments.get(provision.instrument)!;
  const title = (instrument.short ?? instrument.title)[language];
  return language === "ja" ? `${title} ${provision.ref.ja}` : `${title}, ${provision.ref.en}`;
}

/** A dagger on what was not read in the source itself. */
export function dagger(provision: Provision): string {
  return provision.source.confidence === "seen" ? "" : " †";
}

/** The reasons of an outcome in words, at most `most` of them. */
export function because({ engine, read }: Checked, provision: string, language: Language, most: number): string {
  const reasons = sufficientReason(engine, provision, read.subject).map((one) => assertionText(engine, one, language));
  const shown = reasons.slice(0, most);
  return ENGINE_WORDS[language].list(reasons.length > most ? [...shown, "…"] : shown);
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
  if (rest.length > 0) groups.push({ name: language === "ja" ? "その他" : "Other", entries: rest });
  return groups.filter((group) => group.entries.length > 0);
}

/** Names of the facts that open entries wait for, the most wanted first. */
export function waitingFor(
  engine: Engine,
  entries: readonly Entry[],
  language: Language,
): { fact: string; name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const entry of entries) for (const fact of entry.openOn) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return [...counts]
    .map(([fact, count]) => ({ fact, name: engine.facts.get(fact)!.name[language], count }))
    .sort((a, b) => b.count - a.count || (a.fact < b.fact ? -1 : 1));
}

/** What to read the report with: assumptions that hold for it. */
export function assumptions(checked: Checked, language: Language): string[] {
  const words = WORDS[language].assumption;
  const { engine, report } = checked;
  const unanswered = new Set(report.open.flatMap((entry) => entry.openOn)).size;
  const shown = [...report.groups.must, ...report.groups.cooperate, ...report.groups.should, ...report.groups.get];
  const unsure = shown.filter((entry) => provisionOf(engine, entry.provision).source.confidence !== "seen").length;
  return [
    ...(unanswered > 0 ? [words.unknown(unanswered)] : []),
    words.firstInterview,
    ...(unsure > 0 ? [words.secondary(unsure)] : []),
    words.noAdvice,
  ];
}

/** Title of the subject: the file's own, or what was asked about. */
export function titleOf({ read }: Checked, language: Language): string {
  const name = visible(read.name?.[language] ?? "");
  return name || (language === "ja" ? "このAIシステム" : "This AI system");
}

/** The sanction of a provision in a line, or nothing. */
export function sanctionText(provision: Provision, language: Language): string {
  const { sanction } = provision;
  const words = WORDS[language];
  const engineWords = ENGINE_WORDS[language];
  const parts = [engineWords.sanction[sanction.kind]];
  if (sanction.by !== undefined) parts.push(sanction.by[language]);
  if (sanction.max?.kind === "number") parts.push(words.upTo(engineWords.yen(sanction.max.value)));
  if (sanction.maxPerson?.kind === "number") parts.push(words.atMostPerson(engineWords.yen(sanction.maxPerson.value)));
  if (sanction.confinementYears !== undefined) parts.push(words.confinement(sanction.confinementYears));
  return parts.join(language === "ja" ? "・" : ", ");
}
