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
  touchIndex,
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
  for (let done = 0; done < subjects.length; done += AT_A_TIME) {
    yield done;
    const some = compare(engine, inForce, subjects.slice(done, done + AT_A_TIME), { ...clocks, asIs });
    standings.push(...some.all);
    forAi.push(...some.forAi);
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
    touches: touchIndex(forAi),
    sensitivity: sensitivity(forAi),
  };
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
