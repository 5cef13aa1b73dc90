// The next day on which the law may answer otherwise: something begins, ends or becomes known, or a threshold moves.
import { type Engine, isWithin, type Regime } from "@yawara/engine";

const days = new WeakMap<Regime, { day: string | undefined }>();

/**
 * The first day (ISO) after the regime's on which some law of these jurisdictions begins or ends to bind or becomes known, or
 * a threshold takes another value; nothing where none is known. Until then the same facts have the same answer.
 */
export function nextChange(engine: Engine, jurisdictions: readonly string[], regime: Regime): string | undefined {
  const known = days.get(regime) ?? { day: nextDay(engine, jurisdictions, regime) };
  days.set(regime, known);
  return known.day;
}

function nextDay({ corpus }: Engine, jurisdictions: readonly string[], { known: today }: Regime): string | undefined {
  const ids = new Set(
    corpus.instruments
      .filter(({ jurisdiction }) => jurisdictions.some((one) => isWithin(jurisdiction, one)))
      .map(({ id }) => id),
  );
  let next: string | undefined;
  const consider = (day: string | undefined) => {
    if (day !== undefined && /^\d/.test(day) && day > today && (next === undefined || day < next)) next = day;
  };
  for (const { instrument, inForce } of corpus.provisions)
    if (ids.has(instrument))
      for (const { from, to, known } of inForce) for (const day of [from, to, known]) consider(day);
  for (const { values } of corpus.parameters) for (const { from } of values) consider(from);
  return next;
}
