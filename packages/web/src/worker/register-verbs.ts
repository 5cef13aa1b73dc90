// What the worker answers about the ledger: facts and their values in the reader's words.
import { answerText, type Fact, type FactValue, isDay, type Language, WORDS } from "@yawara/engine";
import { lawBase } from "./law-store.ts";

/** A value somebody gave of a fact; absent: it was taken back. */
export interface SaidValue {
  fact: string;
  value?: unknown;
}

/** The same in words. */
export interface SaidForReader {
  name: string;
  text?: string;
}

export const registerVerbs = {
  /** Each in words, in the order given; a fact the law no longer knows stands for itself. */
  async factWords(language: Language, said: readonly SaidValue[]): Promise<SaidForReader[]> {
    const { facts } = await lawBase(language);
    const byId = new Map(facts.map((fact) => [fact.id, fact]));
    return said.map(({ fact: id, value }) => {
      const fact = byId.get(id);
      const name = fact?.name[language] ?? id;
      return value === undefined || value === null ? { name } : { name, text: valueText(fact, value, language) };
    });
  },

  /** The stages of a system's life, in their order. */
  async stages(language: Language): Promise<{ id: string; name: string }[]> {
    const { facts } = await lawBase(language);
    const stage = facts.find(({ id }) => id === "lifecycle.stage")!;
    return stage.choices.map(({ id, name }) => ({ id, name: name[language] }));
  },

  /** The kinds of event there are, in their order. */
  async eventKinds(language: Language): Promise<{ id: string; name: string }[]> {
    const { facts } = await lawBase(language);
    const incidents = facts.find(({ id }) => id === "event.incidents")!;
    return incidents.choices.map(({ id, name }) => ({ id, name: name[language] }));
  },
};

/** A value as it was sent: days are written as such, which the engine counts. */
function valueText(fact: Fact | undefined, value: unknown, language: Language): string {
  if (fact === undefined) return typeof value === "string" ? value : JSON.stringify(value);
  if (fact.type === "date" && typeof value === "string" && isDay(value)) return WORDS[language].day(value);
  return answerText(fact, value as FactValue, language);
}
