// Versions of a disclosure: what is published holds nothing that was not chosen, and a change marks what it touches without rewriting it.
import {
  approvedView,
  carriedEdits,
  type DisclosureDraft,
  type DraftEdits,
  disclosure,
  draftHtml,
  draftMarkdown,
  draftView,
  type PublicDocument,
  passagesOf,
  publicDocument,
  publicPageHtml,
  TIERS,
  tierOf,
  touchedSince,
  usualTier,
  type VersionText,
  versionCounts,
  versionDifferences,
} from "@yawara/answers/disclose";
import { LANGUAGES } from "@yawara/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answered, BANK, EXAMPLES, store, TODAY } from "./store.ts";

const KINDS = store
  .disclosures()
  .filter(({ onlyDue }) => onlyDue !== true)
  .map(({ id }) => id);

const draftOf = (kind: string, facts: Record<string, unknown>): DisclosureDraft =>
  answered(disclosure(store, { kind, facts, organisation: { name: "Example Ltd" }, at: TODAY, known: TODAY }));

const made = new Map<string, DisclosureDraft>();

/** A draft of a kind and an example, made once. */
const drafts = fc.tuple(fc.constantFrom(...KINDS), fc.constantFrom(...EXAMPLES)).map(([kind, { id, facts }]) => {
  const key = `${kind} ${id}`;
  const draft = made.get(key) ?? draftOf(kind, facts);
  made.set(key, draft);
  return draft;
});

/** What a person may do to the passages of a draft in one language. */
const editsOf = (draft: DisclosureDraft): fc.Arbitrary<DraftEdits> =>
  fc.dictionary(
    fc.constantFrom(...passagesOf(draft).map(({ id }) => id)),
    fc.oneof(fc.record({ text: fc.string({ minLength: 1 }) }), fc.record({ confirmed: fc.constant(true) })),
    { maxKeys: 8 },
  );

const versions = drafts.chain((draft) =>
  fc.record<VersionText>({
    draft: fc.constant(draft),
    edits: fc.record({ en: editsOf(draft), ja: editsOf(draft) }),
    tiers: fc.dictionary(fc.constantFrom(...passagesOf(draft).map(({ id }) => id)), fc.constantFrom(...TIERS)),
  }),
);

const statementsIn = ({ sections }: PublicDocument) =>
  sections.flatMap(({ items }) => items.flatMap(({ statements }) => statements));

const RUNS = { numRuns: 40 };

describe("a public document", () => {
  it("has each statement that was chosen and no other, each from a passage of the draft, and no gap", () => {
    fc.assert(
      fc.property(versions, (version) => {
        const published = statementsIn(publicDocument(version, LANGUAGES));
        const ids = new Set(passagesOf(version.draft).map(({ id }) => id));
        const views = LANGUAGES.map((language) => {
          const { sections } = draftView(version.draft, language, version.edits[language]);
          const passages = sections.flatMap(({ items }) => items.flatMap((item) => item.passages));
          return [language, new Map(passages.map((passage) => [passage.id, passage]))] as const;
        });
        for (const { id, tier, text } of published) {
          expect(ids.has(id)).toBe(true);
          expect(tierOf(version, id)).toBe(tier);
          for (const [language, passages] of views) {
            const passage = passages.get(id)!;
            expect(text[language]).toBe(passage.state === "gap" ? undefined : passage.text);
          }
        }
        const kept = passagesOf(version.draft).filter(({ id }) => tierOf(version, id) === "kept");
        for (const { id } of kept) expect(published.some((one) => one.id === id)).toBe(false);
      }),
      RUNS,
    );
  });

  it("comes back from JSON as it was, holds none of the facts, and stays when the draft is written in", () => {
    fc.assert(
      fc.property(versions, (version) => {
        const document = publicDocument(version, LANGUAGES);
        const text = JSON.stringify(document);
        expect(JSON.parse(text)).toEqual(document);
        expect(Object.keys(document)).not.toContain("subject");
        const page = {
          address: "/disclosures/a",
          organisation: "o",
          version: 1,
          published: TODAY,
          document,
          versions: [],
        };
        const html = publicPageHtml(page, { language: "ja", shown: "detail" });
        expect(html).not.toContain("<script");
        const rewritten = { ...version, edits: { en: {}, ja: {} }, tiers: {} };
        publicDocument(rewritten, LANGUAGES);
        expect(JSON.stringify(document)).toBe(text);
      }),
      RUNS,
    );
  });

  it("gives a notice to everybody and keeps what is for an authority or for employees inside", () => {
    const facts = BANK.facts;
    const shown = (kind: string) =>
      statementsIn(publicDocument({ draft: draftOf(kind, facts), edits: {}, tiers: {} }, LANGUAGES));
    expect(new Set(shown("public-notice").map(({ tier }) => tier))).toEqual(new Set(["everybody"]));
    expect(new Set(shown("ai-guidelines-checklist").map(({ tier }) => tier))).toEqual(new Set(["detail"]));
    expect(shown("government-procurement")).toEqual([]);
    expect(shown("employee-policy")).toEqual([]);
    expect(usualTier("a-kind-of-tomorrow", "a.b.c")).toBe("kept");
  });

  it("shows on the page for everybody nothing that is in detail alone", () => {
    const draft = draftOf("public-notice", BANK.facts);
    const id = "use.that.says-2";
    const document = publicDocument(
      { draft, edits: { en: { [id]: { text: "<b>Loans</b>" } } }, tiers: { [id]: "detail" } },
      ["en"],
    );
    const page = { address: "/disclosures/a", organisation: "o", version: 1, published: TODAY, document, versions: [] };
    expect(publicPageHtml(page, { language: "en", shown: "everybody" })).not.toContain("Loans");
    // Whose it is can be looked up: by the corporate number where the record has one.
    const numbered = { ...page, document: { ...document, own: { name: "A", corporate_number: "7000012050002" } } };
    expect(publicPageHtml(numbered, { language: "ja", shown: "everybody" })).toContain("A · 法人番号 7000012050002");
    expect(publicPageHtml(page, { language: "en", shown: "detail" })).toContain("&lt;b&gt;Loans&lt;/b&gt;");
    expect(publicPageHtml(page, { language: "ja", shown: "detail" })).toContain(
      '<span lang="en">&lt;b&gt;Loans&lt;/b&gt;</span>',
    );
  });
});

describe("a kept draft", () => {
  it("is touched by nothing while nothing changed", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(touchedSince(draft, structuredClone(draft))).toEqual([]);
      }),
      RUNS,
    );
  });

  it("tells the answer it was drawn from, and the one there is now", () => {
    const kept = draftOf("public-notice", BANK.facts);
    const now = draftOf("public-notice", { ...BANK.facts, "use.areas": ["finance", "employment"] });
    const touched = touchedSince(kept, now).find(({ id }) => id === "use.that.says-2")!;
    expect(touched).toMatchObject({ how: "changed", by_law: false, answers: [{ fact: "use.areas" }] });
    const [{ was, is } = {}] = touched.answers;
    expect(was?.en).toMatch(/^Credit/);
    expect(is?.en).toMatch(/^Credit.+, .*(?:work|[Hh]iring|[Ee]mploy)/);
  });

  it("keeps what people wrote when it is drawn anew, and what they confirmed as far as it reads the same", () => {
    const [kept, now] = [BANK.facts, { ...BANK.facts, "use.areas": ["finance", "employment"] }].map((facts) =>
      draftOf("public-notice", facts),
    );
    const edits = {
      en: {
        "use.that.says-2": { confirmed: true },
        "use.that.says-3": { confirmed: true },
        "use.that.still": { text: "To decide on loans." },
      },
    };
    expect(carriedEdits(kept!, now!, edits)).toEqual({
      en: { "use.that.says-3": { confirmed: true }, "use.that.still": { text: "To decide on loans." } },
    });
  });
});

describe("two versions", () => {
  it("differ in nothing from themselves, and in each statement that was written", () => {
    fc.assert(
      fc.property(versions, (version) => {
        expect(versionDifferences(version, structuredClone(version))).toEqual([]);
      }),
      RUNS,
    );
    const draft = draftOf("public-notice", BANK.facts);
    const before = { draft, edits: {}, tiers: {} };
    const edits = { en: { "use.that.still": { text: "To decide on loans." } } };
    const now: VersionText = { draft, edits, tiers: { "use.that.says-2": "kept" } };
    expect(versionDifferences(before, now)).toMatchObject([
      { id: "use.that.says-2", how: "tier", tiers: { before: "everybody", now: "kept" } },
      { id: "use.that.still", how: "new", now: { en: "To decide on loans." } },
    ]);
    expect(versionCounts(now, ["en"]).gaps).toBe(versionCounts(before, ["en"]).gaps - 1);
  });

  it("say in every file which version it is, and who approved it when", () => {
    const draft = draftOf("public-notice", BANK.facts);
    const view = approvedView(draftView(draft, "ja"), { version: 3, day: TODAY, approver: "佐藤" });
    for (const text of [draftHtml(view), draftMarkdown(view)]) {
      expect(text).toContain("第3版");
      expect(text).toContain("2026年11月24日に佐藤が承認しました。");
    }
  });
});
