// What the worker answers about the law itself.
import { type Language, statusOf } from "@yawara/engine";
import { lawIndex } from "./law-shelf.ts";

export const lawVerbs = {
  /** Every instrument, with its standing on a day. */
  async instruments(language: Language, at: string, known: string) {
    const law = await lawIndex(language);
    return law.corpus.instruments.map((one) => ({
      id: one.id,
      title: one.title[language],
      status: statusOf(law, one, { at, known }),
    }));
  },
};
