// What is not decided, as a few sentences: the duties and bans that may bind, by the class or act they belong to, most first.
import { WORDS as ENGINE_WORDS, isStrict, type Language, openFacts, provisionOf, type Text } from "@yawara/engine";
import { instrumentName } from "../law/instrument-name.ts";
import { placeName } from "../law/place-name.ts";
import { NAMED } from "../words/en.ts";
import { inBoth, WORDS } from "../words/index.ts";
import type { Checked } from "./checked.ts";
import { classFindings } from "./classes.ts";

/** Sentences told; what hangs on little else is found where all is listed. */
const MOST_POINTS = 5;

export interface OpenPoint {
  /** The role or class that is not decided, or the act where no such class is. */
  definition?: string;
  instrument?: string;
  /** How many duties and bans hang on it, those to come included; each is counted once. */
  provisions: number;
  /** The facts it waits for, those first that most of these wait for. */
  open_on: string[];
  says: Text;
}

/** The points on which most duties and bans hang, at most five. What only an event brings about is no open point. */
export function openPoints(checked: Checked): OpenPoint[] {
  const waiting = undecided(checked);
  const byClass = classPoints(checked, waiting);
  const told = new Set(byClass.flatMap(({ ids }) => ids));
  const byAct = Map.groupBy(
    [...waiting.keys()].filter((id) => !told.has(id)),
    (id) => provisionOf(checked.engine, id).instrument,
  );
  const acts = [...byAct].map(([instrument, ids]) => ({ instrument, ids, facts: factsOf(ids, waiting) }));
  return [...byClass, ...acts]
    .sort((a, b) => b.ids.length - a.ids.length)
    .slice(0, MOST_POINTS)
    .map(({ ids, facts, ...of }) => ({
      ...of,
      provisions: ids.length,
      open_on: facts,
      says: inBoth((language) => sentence(checked, { ...of, count: ids.length, facts }, language)),
    }));
}

/** The duties and bans that may bind, with the facts they wait for: in force, or with a day to come. */
function undecided({ engine, regime, report, read }: Checked): Map<string, readonly string[]> {
  const isNorm = ({ provision: id }: { provision: string }) => {
    const { instrument, modality, scope } = provisionOf(engine, id);
    return isStrict(modality) && scope !== true && engine.instruments.get(instrument)!.kind !== "bill";
  };
  const now = [...report.open, ...report.groups.detail]
    .filter(isNorm)
    .map(({ provision, openOn }) => [provision, openOn] as const);
  const coming = regime.coming
    .filter((one) => one.from !== "pending" && isNorm(one))
    .map(({ provision }) => [provision, openFacts(engine, provision, read.subject)] as const)
    .filter(([, facts]) => facts.length > 0 && facts.every((fact) => engine.facts.get(fact)!.scope !== "matter"));
  return new Map([...now, ...coming]);
}

interface Point {
  definition?: string;
  instrument?: string;
  ids: string[];
  facts: string[];
}

/** The classes not decided, each with the norms that hang on it and on no class told before. */
function classPoints(checked: Checked, waiting: ReadonlyMap<string, readonly string[]>): Point[] {
  const told = new Set<string>();
  return classFindings(checked)
    .map(({ definition, openOn, hanging }) => ({ definition, openOn, ids: hanging.filter((id) => waiting.has(id)) }))
    .sort((a, b) => b.ids.length - a.ids.length)
    .flatMap(({ definition, openOn, ids: all }) => {
      const ids = all.filter((id) => !told.has(id));
      for (const id of ids) told.add(id);
      const wanted = factsOf(ids, waiting).filter((fact) => openOn.includes(fact));
      const facts = [...wanted, ...openOn.filter((fact) => !wanted.includes(fact))];
      return ids.length === 0 ? [] : [{ definition, ids, facts }];
    });
}

/** The facts some norms wait for, the most wanted first. */
function factsOf(ids: readonly string[], waiting: ReadonlyMap<string, readonly string[]>): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) for (const fact of waiting.get(id)!) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([fact]) => fact);
}

function sentence(
  { engine }: Checked,
  { definition, instrument, count, facts }: Omit<Point, "ids"> & { count: number },
  language: Language,
): string {
  const words = WORDS[language].openPoint;
  const names = facts.slice(0, NAMED).map((fact) => engine.facts.get(fact)!.name[language]);
  const of = { count, answers: facts.length, facts: ENGINE_WORDS[language].list(names) };
  if (definition === undefined)
    return words.act({ ...of, act: instrumentName(engine.instruments.get(instrument!)!, language) });
  const { at, name } = engine.definitions.get(definition)!;
  return words.class({
    ...of,
    place: placeName(engine.corpus, at.split("/")[0]!.toUpperCase(), language),
    class: name[language],
  });
}
