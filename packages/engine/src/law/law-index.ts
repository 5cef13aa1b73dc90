// A corpus with its parts by id: enough to look at the law, not to decide by it.
import type { Corpus, Definition, EventType, Fact, Instrument, Provision } from "./model.ts";

/** A corpus and where everything in it stands. */
export interface LawIndex {
  corpus: Corpus;
  /** Place of every provision in the corpus. */
  index: Map<string, number>;
  facts: Map<string, Fact>;
  definitions: Map<string, Definition>;
  instruments: Map<string, Instrument>;
  eventTypes: Map<string, EventType>;
}

/**
 * Finds everything in a corpus by its id, without compiling: enough to list, show and date the law, not to decide by it. An
 * engine is such an index too.
 *
 * @example
 * indexOf(corpus).instruments.get("jp.demo")?.jurisdiction; // → "JP"
 */
export function indexOf(corpus: Corpus): LawIndex {
  return {
    corpus,
    index: new Map(corpus.provisions.map((provision, i) => [provision.id, i])),
    facts: new Map(corpus.facts.map((fact) => [fact.id, fact])),
    definitions: new Map(corpus.definitions.map((definition) => [definition.id, definition])),
    instruments: new Map(corpus.instruments.map((instrument) => [instrument.id, instrument])),
    eventTypes: new Map(corpus.eventTypes.map((type) => [type.id, type])),
  };
}

/**
 * A provision by its id, `<instrument>/<local id>`. The id must be one of the corpus (see `LawIndex.index`).
 *
 * @example
 * provisionOf(engine, "jp.demo/inform").modality; // → "duty"
 */
export function provisionOf(law: LawIndex, id: string): Provision {
  return law.corpus.provisions[law.index.get(id)!]!;
}
