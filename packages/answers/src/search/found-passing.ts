// What of a search passes the filters of the list of the law.
import type { Modality } from "@yawara/engine";
import type { InLanguage } from "../in-language.ts";
import type { LawLine } from "../law/law-list.ts";
import { type LawFilter, passes } from "../law/standing.ts";
import type { Found, FoundInstrument } from "./found.ts";

/** An instrument that was found and passes, with the line it has in the list. */
export interface FoundRow {
  found: FoundInstrument;
  row: InLanguage<LawLine>;
}

interface FoundPassing {
  rows: FoundRow[];
  /** How many provisions there are in all of them. */
  provisions: number;
  /** Instruments that were found and do not pass. */
  left: number;
}

/** Filters a search. The force is asked of the provisions found, not of all the instrument has. */
export function foundPassing(
  { instruments }: Found,
  lines: readonly InLanguage<LawLine>[],
  { force, ...others }: LawFilter,
): FoundPassing {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const rows = instruments.flatMap((one) => {
    const row = byId.get(one.id)!;
    const found = force === undefined ? one : ofForce(one, force);
    return found !== undefined && passes(row, others) ? [{ found, row }] : [];
  });
  return {
    rows,
    provisions: rows.reduce((sum, { found }) => sum + found.count, 0),
    left: instruments.length - rows.length,
  };
}

function ofForce(found: FoundInstrument, force: Modality): FoundInstrument | undefined {
  const count = found.forces[force] ?? 0;
  if (count === 0) return undefined;
  const provisions = found.provisions.filter(({ modality }) => modality === force);
  return { ...found, count, forces: { [force]: count }, provisions };
}
