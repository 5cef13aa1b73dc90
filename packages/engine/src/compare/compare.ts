// One system through several regimes: what binds, what is asked first, the worst sanction, the effort, the offers, what stays open.

import { type Engine, NO_BREACH, OPEN_BREACH } from "../compiled/engine.ts";
import { amountFor } from "../decide/amount.ts";
import { decideCodes, openOn } from "../decide/decide.ts";
import { APPLIES, codeOfRoot, OPEN } from "../decide/outcome.ts";
import type { Composition, RegimePart } from "../law/composition.ts";
import { provisionOf } from "../law/law-index.ts";
import { isBinding } from "../law/modality.ts";
import type { Modality, Provision, SanctionKind } from "../law/model.ts";
import { MODALITIES } from "../law/model.ts";
import { type Clocks, regimeAt } from "../law/regime.ts";
import { relocate } from "../subject/relocate.ts";
import type { Subject } from "../subject/subject.ts";

export interface WorstSanction {
  kind: SanctionKind;
  /** Highest sum for the firm in yen; absent where the law names none, `Infinity` where it turns on a fact not given. */
  max?: number;
  confinementYears?: number;
  provision: string;
}

/** How one system fares in one regime. */
export interface RegimeScore {
  subject: string;
  regime: string;
  /** Provisions that apply, by force; of bans those that are broken. */
  counts: Record<Modality, number>;
  /** Bans that bind and are not broken as described: they ask nothing of whoever does no such thing. */
  bans: number;
  /** Of the duties that bind and the bans that are broken; absent where none carries a sanction. */
  worst?: WorstSanction;
  /** Steps to be taken before the system comes to market or into use. */
  beforeMarket: number;
  /** Hours by the standard cost model that binding provisions ask for: once, and in every year. */
  hours: { once: number; yearly: number };
  /** The same of what is voluntary. */
  voluntaryHours: { once: number; yearly: number };
  /** Ids of the provisions whose hours are counted: their `basis` says where the figure is from. */
  counted: string[];
  /** Provisions that wait for facts of the first interview. */
  open: number;
}

export interface NamedSubject {
  id: string;
  subject: Subject;
}

export interface CompareOptions extends Clocks {
  /** Leave the subjects' markets as they are; else each is put at home in each regime. */
  asIs?: boolean;
}

/** Scores of every subject in every regime, subjects first: by all law, and by the instruments made for AI alone. */
export interface Comparison {
  all: RegimeScore[];
  forAi: RegimeScore[];
}

/**
 * Puts every subject through every regime: what binds by force, what is asked before market, the worst sanction (yen), hours, what
 * is open. Subjects first, then regimes; once by all law and once by what was made for AI. Unless `asIs`, each subject is put at
 * home in each regime.
 *
 * @example
 * const regimes = ["JP", "EU"].map((text) => readComposition(engine, text) as Composition);
 * const { all } = compare(engine, regimes, [{ id: "mine", subject }], { at: "2026-06-01", known: "2026-06-01" });
 * all.map(({ regime, counts, open, worst }) => [regime, counts.duty, counts.prohibition, open, worst?.max]); // → [ [ "JP", 1, 0, 1, undefined ], [ "EU", 0, 1, 0, 1000000 ] ]
 */
export function compare(
  engine: Engine,
  regimes: readonly Composition[],
  subjects: readonly NamedSubject[],
  options: CompareOptions,
): Comparison {
  const parts = regimes.map(({ text, parts }) => ({
    text,
    parts: parts.map((part) => rulesOf(engine, part, options)),
  }));
  const comparison: Comparison = { all: [], forAi: [] };
  for (const { id, subject } of subjects) {
    const moved = new Map<string, Subject>();
    const placed = (jurisdiction: string): Subject => {
      const known =
        options.asIs === true ? subject : (moved.get(jurisdiction) ?? relocate(engine, subject, jurisdiction));
      moved.set(jurisdiction, known);
      return known;
    };
    for (const { text, parts: rules } of parts) {
      const [all, forAi] = [nothing(id, text), nothing(id, text)];
      for (const part of rules) add(engine, all, forAi, part, placed(part.jurisdiction));
      comparison.all.push(all);
      comparison.forAi.push(forAi);
    }
  }
  return comparison;
}

interface Rules {
  jurisdiction: string;
  provisions: Provision[];
  roots: Int32Array;
  breaches: Int32Array;
  codes: Uint8Array;
}

function rulesOf(engine: Engine, part: RegimePart, { at, known }: CompareOptions): Rules {
  const { provisions: ids } = regimeAt(engine, {
    at,
    known,
    jurisdictions: [part.jurisdiction],
    without: part.without,
    ...(part.only && { only: part.only }),
  });
  const provisions = ids.map((id) => provisionOf(engine, id));
  const roots = Int32Array.from(provisions, ({ id }) => engine.roots[engine.index.get(id)!]!);
  const breaches = Int32Array.from(provisions, ({ id }) => engine.breaches[engine.index.get(id)!]!);
  return { jurisdiction: part.jurisdiction, provisions, roots, breaches, codes: new Uint8Array(roots.length) };
}

function nothing(subject: string, regime: string): RegimeScore {
  const counts = Object.fromEntries(MODALITIES.map((modality) => [modality, 0])) as Record<Modality, number>;
  return {
    subject,
    regime,
    counts,
    bans: 0,
    beforeMarket: 0,
    hours: { once: 0, yearly: 0 },
    voluntaryHours: { once: 0, yearly: 0 },
    counted: [],
    open: 0,
  };
}

function add(
  engine: Engine,
  all: RegimeScore,
  forAi: RegimeScore,
  { provisions, roots, breaches, codes }: Rules,
  subject: Subject,
): void {
  decideCodes(engine, roots, subject, codes);
  provisions.forEach((provision, i) => {
    const isForAi = engine.instruments.get(provision.instrument)!.forAi === true;
    const totals = isForAi ? [all, forAi] : [all];
    if (codes[i] === OPEN && waits(engine, roots[i]!, subject)) for (const total of totals) total.open++;
    if (codes[i] !== APPLIES || provision.scope === true) return;
    const asksNothing = provision.modality === "prohibition" && !isBroken(engine, breaches[i]!, subject);
    const sanction = asksNothing ? undefined : sanctionOf(engine, provision, subject);
    for (const total of totals) {
      if (asksNothing) total.bans++;
      else count(total, provision, sanction);
    }
  });
}

function count(total: RegimeScore, { id, modality, beforeMarket, effort }: Provision, sanction?: WorstSanction): void {
  total.counts[modality]++;
  if (modality === "power") return;
  if (beforeMarket === true) total.beforeMarket++;
  if (effort !== undefined) {
    const hours = isBinding(modality) ? total.hours : total.voluntaryHours;
    hours.once += effort.onceHours ?? 0;
    hours.yearly += effort.yearlyHours ?? 0;
    total.counted.push(id);
  }
  if (sanction !== undefined && (total.worst === undefined || isWorse(sanction, total.worst))) total.worst = sanction;
}

/** Whether a ban that binds is broken for sure; one that says of no breach is. */
function isBroken(engine: Engine, root: number, subject: Subject): boolean {
  if (root === NO_BREACH) return true;
  return root !== OPEN_BREACH && codeOfRoot(engine, root, subject) === APPLIES;
}

function waits(engine: Engine, root: number, subject: Subject): boolean {
  return openOn(engine, root, subject).some((id) => ["core", "branch"].includes(engine.facts.get(id)!.layer));
}

function sanctionOf(
  engine: Engine,
  { id, modality, sanction }: Provision,
  subject: Subject,
): WorstSanction | undefined {
  const { kind, max, confinementYears } = sanction;
  if (kind === "none" || !isBinding(modality)) return undefined;
  return {
    kind,
    provision: id,
    ...(max && { max: amountFor(engine, max, subject).high }),
    ...(confinementYears !== undefined && { confinementYears }),
  };
}

/** From mild to hard. */
export const SEVERITY: readonly SanctionKind[] = [
  "none",
  "naming",
  "civil",
  "order",
  "administrative-fine",
  "criminal",
];

function isWorse(a: WorstSanction, b: WorstSanction): boolean {
  const kind = SEVERITY.indexOf(a.kind) - SEVERITY.indexOf(b.kind);
  return kind > 0 || (kind === 0 && (a.max ?? 0) > (b.max ?? 0));
}
