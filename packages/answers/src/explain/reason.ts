// One thing said of a fact, with its words in both languages.
import { type Assertion, assertionText, type Engine, type Text } from "@yawara/engine";

export type Reason = Assertion & { text: Text };

/** The assertion and what it says: `Licences in finance: Bank`. */
export function reasonOf(engine: Engine, assertion: Assertion): Reason {
  return {
    ...assertion,
    text: { en: assertionText(engine, assertion, "en"), ja: assertionText(engine, assertion, "ja") },
  };
}
