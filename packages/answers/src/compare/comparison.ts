// Systems through several regimes: standings, the touch index with its sensitivity, and the regimes nothing can be said of.
import {
  type Clocks,
  type Composition,
  compare,
  type Engine,
  type NamedSubject,
  type RegimeScore,
  regimeAt,
  type Sensitivity,
  sensitivity,
  type Text,
  type Touch,
  type TouchBasis,
  touchesToCome,
  touchIndex,
  type Weighing,
  weighings,
} from "@yawara/engine";
import { visible } from "../visible.ts";

export interface Comparison {
  engine: Engine;
  at: string;
  known: string;
  /** Whether each system stayed where it is; else it was put at home in each regime. */
  asIs: boolean;
  /** By all law, subjects first, regimes in the order of `regimes`. */
  standings: RegimeScore[];
  /** The same with only the instruments made for AI: what the index is made of. */
  forAi: RegimeScore[];
  /** Those with law in force on the day. */
  regimes: Composition[];
  /** Texts of the regimes that have no law in force on the day, as known: there is nothing to count. */
  withoutLaw: string[];
  subjects: { id: string; name: Text }[];
  touches: Touch[];
  sensitivity: Sensitivity[];
  /** By regime the instruments that weigh most in its index, heaviest first. */
  weighings: ReadonlyMap<string, Weighing[]>;
  /** Days to come on which an index changes, as known. */
  coming: TouchDay[];
}

/** A day to come and the regimes whose index is another from then on. */
export interface TouchDay {
  day: string;
  changes: { regime: string; before?: Touch; touch: Touch }[];
}

export interface ComparedSubject extends NamedSubject {
  name: Text;
}

/** Regimes that are compared where none are named. */
export const USUAL_REGIMES: readonly string[] = ["JP", "EU", "US", "KR"];

/** Systems decided between two looks at whether to go on. */
const AT_A_TIME = 4;

/** Puts every subject through every regime; unless `asIs`, each at home there. */
export function compareSubjects(
  engine: Engine,
  regimes: readonly Composition[],
  subjects: readonly ComparedSubject[],
  options: Clocks & { asIs?: boolean },
): Comparison {
  const steps = comparing(engine, regimes, subjects, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same a few systems at a time: gives how many are done, and at the end the comparison. Ids are told apart by the caller. */
export function* comparing(
  engine: Engine,
  regimes: readonly Composition[],
  subjects: readonly ComparedSubject[],
  { asIs = false, at, known }: Clocks & { asIs?: boolean },
): Generator<number, Comparison> {
  const clocks = { at, known };
  const inForce = regimes.filter((one) => hasLaw(engine, one, clocks));
  const standings: RegimeScore[] = [];
  const forAi: RegimeScore[] = [];
  const basis: TouchBasis = { subjects: [], regimes: [], burdens: [] };
  for (let done = 0; done < subjects.length; done += AT_A_TIME) {
    yield done;
    const some = compare(engine, inForce, subjects.slice(done, done + AT_A_TIME), { ...clocks, asIs });
    standings.push(...some.all);
    forAi.push(...some.forAi);
    basis.subjects.push(...some.touch.subjects);
    basis.regimes = some.touch.regimes;
    basis.burdens.push(...some.touch.burdens);
  }
  const touches = touchIndex(basis);
  const coming: TouchDay[] = [];
  const newest = new Map(touches.map((touch) => [touch.regime, touch]));
  for (const { day, touches: then } of touchesToCome(engine, regimes, subjects, { ...clocks, asIs })) {
    yield subjects.length;
    const changes = then.flatMap((touch) => {
      const before = newest.get(touch.regime);
      newest.set(touch.regime, touch);
      return isSame(before, touch) ? [] : [{ regime: touch.regime, ...(before && { before }), touch }];
    });
    if (changes.length > 0) coming.push({ day, changes });
  }
  return {
    engine,
    ...clocks,
    asIs,
    regimes: inForce,
    withoutLaw: regimes.filter((one) => !inForce.includes(one)).map(({ text }) => text),
    subjects: namedApart(subjects),
    standings,
    forAi,
    touches,
    sensitivity: sensitivity(basis),
    weighings: weighings(basis),
    coming,
  };
}

/** The same to the eye: an index is written with one decimal. */
function isSame(before: Touch | undefined, after: Touch): boolean {
  return before !== undefined && indexText(before) === indexText(after);
}

/** The index as it is written everywhere; nothing where most is open. */
export function indexText(touch: Touch): string | undefined {
  return touch.isComparable ? touch.index.toFixed(1) : undefined;
}

function hasLaw(engine: Engine, { parts }: Composition, clocks: Clocks): boolean {
  return parts.some(
    ({ jurisdiction, without, only }) =>
      regimeAt(engine, { ...clocks, jurisdictions: [jurisdiction], without, ...(only && { only }) }).provisions.length >
      0,
  );
}

/** Names to be read: where two systems have the same, each with its id. */
function namedApart(subjects: readonly ComparedSubject[]): { id: string; name: Text }[] {
  const times = Map.groupBy(subjects, ({ name }) => visible(name.en));
  const timesJa = Map.groupBy(subjects, ({ name }) => visible(name.ja));
  return subjects.map(({ id, name }) => {
    const shown = { en: visible(name.en) || visible(id), ja: visible(name.ja) || visible(id) };
    const isTwin = times.get(visible(name.en))!.length + timesJa.get(visible(name.ja))!.length > 2;
    return { id, name: isTwin ? { en: `${shown.en} (${visible(id)})`, ja: `${shown.ja}(${visible(id)})` } : shown };
  });
}
