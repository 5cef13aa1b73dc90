// What a search found as lines: how many, the instruments, then the provisions in their order; where there is nothing, what to try.
import { type Language, type LawIndex, provisionOf } from "@yawara/engine";
import { dagger, MARK, whereFrom } from "../check/check-lines.ts";
import type { Line } from "../text-lines.ts";
import { WORDS } from "../words/index.ts";
import type { SearchAnswer } from "./search.ts";

/** Instruments that are named: the provisions are what is looked for. */
const MOST_INSTRUMENTS = 5;

/** A search in lines, with at most so many provisions. */
export function searchLines(law: LawIndex, answer: SearchAnswer, language: Language, most: number): Line[] {
  const words = WORDS[language].search;
  const { instruments, provisions, total, loose } = answer;
  if (instruments.length + total === 0)
    return [{ text: words.nothing }, ...words.tries.map((text) => ({ text: `· ${text}`, indent: 2 }))];
  const shown = provisions.slice(0, most);
  return [
    { text: words.found(instruments.length, total), look: "bold" },
    ...(loose ? [{ text: words.loose }] : []),
    ...instruments
      .slice(0, MOST_INSTRUMENTS)
      .map(
        ({ id, title, status }): Line => ({ text: `${title[language]} [${id}] · ${WORDS[language].status[status]}` }),
      ),
    ...(instruments.length > MOST_INSTRUMENTS ? [more(instruments.length - MOST_INSTRUMENTS)] : []),
    ...shown.flatMap(({ id, says, in_force }, i): Line[] => {
      const one = provisionOf(law, id);
      const force = in_force ? "" : ` · ${words.notInForce}`;
      return [
        { text: `${i + 1}. ${MARK[one.modality]} ${whereFrom(law, one, language)}${dagger(one)} [${id}]${force}` },
        { text: says[language], indent: 4 },
      ];
    }),
    ...(total > shown.length ? [more(total - shown.length)] : []),
  ];
}

function more(count: number): Line {
  return { text: `… ${count}`, look: "dim" };
}
