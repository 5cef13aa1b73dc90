// Lint of the library of risk measures: enough of them for every risk, none twice, readable, and every item of a scheme reached.
import type { Engine } from "../compiled/engine.ts";
import { leavesOf } from "../condition/fold.ts";
import type { Measure, MeasureLibrary } from "../law/measures.ts";
import type { Choice, Problem, Text } from "../law/model.ts";
import { isConstant } from "../relate/implication.ts";
import { longSentences, wrongLanguage } from "./lint-sentences.ts";
import { placeKey } from "./read-measures.ts";

type At = (id: string) => { file?: string; line?: number; column?: number };

/** Measures a subdomain of the taxonomy has at least. */
const LEAST_A_RISK = 2;

/** What is wrong with a library that could be read. */
export function measureMistakes(library: MeasureLibrary, engine: Engine, place: At): Problem[] {
  const at = ({ id }: Pick<Measure, "id">) => place(placeKey(id));
  return [
    ...risksWithoutMeasures(library, engine.corpus.glossary.risk ?? []),
    ...library.measures.flatMap((measure) => textMistakes(measure).map((problem) => ({ ...problem, ...at(measure) }))),
    ...twinMeasures(library.measures).map(({ twin, problem }) => ({ ...problem, ...at(twin) })),
    ...library.measures.flatMap((measure) => conditionMistakes(measure, engine, at(measure))),
  ];
}

/** A risk of the glossary that the taxonomy does not explain, or that has too few measures. */
function risksWithoutMeasures({ risks, measures }: MeasureLibrary, glossary: readonly Choice[]): Problem[] {
  return glossary.flatMap(({ id }): Problem[] => {
    if (!risks.some((risk) => risk.id === id)) return [{ code: "risk-not-explained", args: { id } }];
    const count = measures.filter((measure) => measure.risks.includes(id)).length;
    if (count >= LEAST_A_RISK) return [];
    return [{ code: "few-measures", args: { id, count: String(count), least: String(LEAST_A_RISK) } }];
  });
}

function textMistakes({ id, name, says, evidence, small }: Measure): Problem[] {
  const texts: Text[] = [name, says, ...evidence, ...(small === undefined ? [] : [small])];
  return texts.flatMap((text) => [...longSentences(id, text), ...wrongLanguage(id, text)]);
}

/** Measures with one name, or one sentence, in either language. */
function twinMeasures(measures: readonly Measure[]): { twin: Measure; problem: Problem }[] {
  const seen = new Map<string, string>();
  return measures.flatMap((twin) => {
    const said = [twin.name.en, twin.name.ja, twin.says.en, twin.says.ja];
    const other = said.map((text) => seen.get(text)).find((id) => id !== undefined);
    for (const text of said) seen.set(text, twin.id);
    if (other === undefined) return [];
    return [{ twin, problem: { code: "twin-measure" as const, args: { id: twin.id, other } } }];
  });
}

/** A condition that no system or every one meets: the second is said by leaving it out. One over numbers is not looked at: an engine knows only its own thresholds. */
function conditionMistakes({ id, when }: Measure, engine: Engine, at: ReturnType<At>): Problem[] {
  if (when === undefined || leavesOf(when.condition).some(({ kind }) => kind === "compare")) return [];
  const constant = isConstant(engine, when.condition);
  if (constant === undefined) return [];
  return [{ code: constant ? "holds-for-all" : "never-holds", args: { id }, ...at }];
}
