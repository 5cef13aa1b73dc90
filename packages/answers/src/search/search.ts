// Finds instruments and provisions by words in either language.
import { type Clocks, type LawIndex, provisionOf } from "@yawara/engine";
import { type LawLine, lawLine, type ProvisionLine, provisionLine, within } from "../law/law.ts";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems } from "../problem.ts";
import { type AskedClocks, type AskedRegimes, readClocks, readRegimes } from "../request.ts";

export interface SearchAnswer extends Clocks {
  corpus: string;
  /** Instruments whose title, number or summary holds every word. */
  instruments: LawLine[];
  /** Provisions that hold every word, the names of their instrument included; at most `limit`. */
  provisions: ProvisionLine[];
  /** How many provisions there are. */
  total: number;
}

/** Provisions given back where nobody says how many. */
const USUAL_LIMIT = 50;

/** Every word has to occur; upper and lower case and widths of letters count as one. */
export function search(
  store: LawStore,
  asked: AskedClocks & { q: string; regimes?: AskedRegimes; limit?: number | undefined },
): SearchAnswer | Problems {
  const clocks = readClocks(store, asked);
  if (isProblems(clocks)) return clocks;
  const regimes = readRegimes(store, asked.regimes);
  if (regimes !== undefined && isProblems(regimes)) return regimes;
  const law = store.law();
  const words = folded(asked.q)
    .split(/\s+/)
    .filter((word) => word !== "");
  const holds = (text: string) => words.length > 0 && words.every((word) => text.includes(word));
  const texts = textsOf(law);
  const instruments = law.corpus.instruments.filter(
    ({ id, jurisdiction }) => within(jurisdiction, regimes) && holds(texts.get(id)!),
  );
  const provisions = law.corpus.provisions.filter(
    ({ id, instrument }) => within(law.instruments.get(instrument)!.jurisdiction, regimes) && holds(texts.get(id)!),
  );
  return {
    corpus: law.corpus.version,
    ...clocks,
    instruments: instruments.map((one) => lawLine(law, one, clocks)),
    provisions: provisions
      .slice(0, asked.limit ?? USUAL_LIMIT)
      .map(({ id }) => provisionLine(provisionOf(law, id), clocks)),
    total: provisions.length,
  };
}

const folded = (text: string) => text.normalize("NFKC").toLowerCase();

const textsByLaw = new WeakMap<LawIndex, Map<string, string>>();

/** The folded text of every instrument and provision by id, made when first searched. */
function textsOf(law: LawIndex): Map<string, string> {
  const known = textsByLaw.get(law);
  if (known !== undefined) return known;
  const texts = new Map<string, string>();
  const join = (...parts: (string | undefined)[]) => folded(parts.filter((part) => part !== undefined).join("\n"));
  for (const { id, title, short, number, summary } of law.corpus.instruments)
    texts.set(id, join(id, title.en, title.ja, short?.en, short?.ja, number, summary.en, summary.ja));
  for (const { id, instrument, ref, says, do: steps } of law.corpus.provisions) {
    const { title, short } = law.instruments.get(instrument)!;
    const names = [title.en, title.ja, short?.en, short?.ja, ref.en, ref.ja];
    texts.set(id, join(id, ...names, says.en, says.ja, ...steps.flatMap(({ en, ja }) => [en, ja])));
  }
  textsByLaw.set(law, texts);
  return texts;
}
