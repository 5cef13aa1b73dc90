// Texts taken out of the real law and put back give the same law, in each language and in both.

import { readBase, readCorpus } from "@yawara/answers/node";
import { withoutTranslations, withTranslations } from "@yawara/engine";
import { describe, expect, it } from "vitest";

const corpus = readCorpus(["JP", "INTL"]);

describe("texts", () => {
  it("are all found again in their places", () => {
    const { bare, texts } = withoutTranslations(corpus);
    expect(texts.en.length).toBeGreaterThan(1000);
    const { document, addLanguage } = withTranslations<typeof corpus>(structuredClone(bare));
    addLanguage("en", texts.en);
    addLanguage("ja", texts.ja);
    expect(document).toEqual(corpus);
  });

  it("leave the other language empty until it is added, then everywhere at once", () => {
    const base = readBase();
    const { bare, texts } = withoutTranslations(base);
    const { document, addLanguage } = withTranslations<typeof base>(structuredClone(bare));
    addLanguage("ja", texts.ja);
    const kept = document.facts[0]!.ask;
    expect(kept).toEqual({ en: "", ja: base.facts[0]!.ask.ja });
    addLanguage("en", texts.en);
    expect(kept).toEqual(base.facts[0]!.ask);
  });
});
