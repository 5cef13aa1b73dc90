// law_at: the law itself on a day, as known on another: its instruments, one of them, one provision, or what holds some words.

import {
  type AskedClocks,
  type AskedPage,
  inLanguage,
  isProblems,
  type LawStore,
  type Problems,
  pageOf,
} from "@yawara/answers";
import { instrument, lawList, provision } from "@yawara/answers/law";
import { search } from "@yawara/answers/search";
import type { Language } from "@yawara/engine";
import { z } from "zod";
import { clocks, language, paging, regimes } from "../inputs.ts";
import { tool } from "../tool.ts";
import { WORDS } from "../words/index.ts";
import { type LawData, output } from "./law-output.ts";
import { lawText } from "./law-text.ts";

const input = z.strictObject({
  instrument: z
    .string()
    .max(200)
    .optional()
    .describe("One instrument with its life and provisions: jp.ai-promotion-act."),
  provision: z.string().max(200).optional().describe("One provision in full: jp.ai-promotion-act/art-7-2."),
  search: z
    .string()
    .max(200)
    .optional()
    .describe(
      "Words in English or Japanese, a law's name and article (個人情報保護法23条, GDPR Art. 22) or its number; the best first. " +
        "Law of Japan and international texts come before others.",
    ),
  ...clocks,
  regimes,
  language,
  ...paging(30),
});

type Asked = z.output<typeof input>;

export const lawAt = tool({
  name: "law_at",
  title: "The law on a day",
  description:
    "Looks at the law itself, on any day and as known on any day: without further arguments the list of instruments with " +
    "their status; with search what holds some words; with instrument its life and provisions; with provision its text, " +
    "condition, sanction, days in force and source. No facts are needed.",
  input,
  output,
  answer: (store, asked) => {
    const named = (["instrument", "provision", "search"] as const).filter((name) => asked[name] !== undefined);
    if (named.length > 1) return { refused: [WORDS[asked.language].onlyOne(named)] };
    const data = dataOf(store, asked);
    return isProblems(data) ? data : { data, text: lawText(store.law(), data, asked.language) };
  },
});

function dataOf(store: LawStore, asked: Asked): LawData | Problems {
  if (asked.search !== undefined) return found(store, asked, asked.search);
  if (asked.instrument !== undefined) return instrumentData(store, { ...asked, instrument: asked.instrument });
  if (asked.provision !== undefined) return oneProvision(store, asked, asked.provision);
  const list = lawList(store, asked);
  if (isProblems(list)) return list;
  const { instruments, ...stamped } = list;
  const page = pageOf(instruments, list.corpus, asked);
  if (isProblems(page)) return page;
  const shown = inLanguage([...page.entries], asked.language);
  return { ...stamped, instruments: shown, provisions: [], total: instruments.length, ...page.rest };
}

/** Instruments first, then provisions, paged as one list. */
function found(store: LawStore, asked: Asked, q: string): LawData | Problems {
  const hits = search(store, { ...asked, q, limit: Number.POSITIVE_INFINITY });
  if (isProblems(hits)) return { problems: hits.problems.map((one) => ({ ...one, path: one.path.map(argumentOf) })) };
  const { corpus, at, known, loose, instruments, provisions } = hits;
  const all = [...instruments, ...provisions];
  const page = pageOf(all, corpus, asked);
  if (isProblems(page)) return page;
  const isInstrument = (one: (typeof page.entries)[number]) => "kind" in one;
  return {
    corpus,
    at,
    known,
    loose,
    instruments: inLanguage(page.entries.filter(isInstrument) as typeof instruments, asked.language),
    provisions: inLanguage(page.entries.filter((one) => !isInstrument(one)) as typeof provisions, asked.language),
    total: all.length,
    ...page.rest,
  };
}

/** The words that are looked for are named by what they are for. */
const argumentOf = (part: string | number) => (part === "q" ? "search" : part);

/** One instrument with its life and a page of its provisions. */
export function instrumentData(
  store: LawStore,
  asked: AskedClocks & AskedPage & { instrument: string; language: Language },
): LawData | Problems {
  const whole = instrument(store, asked);
  if (isProblems(whole)) return whole;
  const { corpus, at, known, provisions, ...rest } = whole;
  const page = pageOf(provisions, corpus, asked);
  if (isProblems(page)) return page;
  const said = inLanguage({ instrument: rest, provisions: [...page.entries] }, asked.language);
  return { corpus, at, known, instruments: [], ...said, total: provisions.length, ...page.rest };
}

function oneProvision(store: LawStore, asked: Asked, id: string): LawData | Problems {
  const whole = provision(store, { ...asked, provision: id });
  if (isProblems(whole)) return whole;
  const { corpus, at, known, ...rest } = whole;
  return { corpus, at, known, instruments: [], provisions: [], provision: inLanguage(rest, asked.language), total: 1 };
}
