// A check is one document, every way of writing it says the same, and nothing looked at is no all-clear.
import { WORDS as ANSWERS, plainText, problemText } from "@yawara/answers";
import {
  type CheckAnswer,
  changeableFacts,
  check,
  checkedSubject,
  checkText,
  difference,
  EXPANSIONS,
  ledgerSheets,
  reportMarkdown,
  reportView,
} from "@yawara/answers/check";
import { LANGUAGES, type Language } from "@yawara/engine";
import { describe, expect, it } from "vitest";
import { answered, BANK, EXAMPLES, refused, store, TODAY } from "./store.ts";

const { facts } = BANK;
type Asked = Partial<Parameters<typeof check>[1]>;
const documentOf = (asked: Asked): CheckAnswer => answered(check(store, { facts, ...asked }));

/** What a lean document says of customers. */
const withoutTexts = (customers: CheckAnswer["customers"]): CheckAnswer["customers"] =>
  customers && {
    ...customers,
    instruments: customers.instruments.map(({ provisions, ...named }) => ({
      ...named,
      provisions: provisions.map(({ where: _, says: __, help: ___, ...one }) => one),
    })),
  };

/** Every way a report is written, as text. */
function written(asked: Asked, language: Language): string[] {
  const checked = answered(checkedSubject(store, { facts, ...asked }));
  return [
    documentOf(asked).summary.verdict[language],
    reportView(checked, language).verdict,
    reportMarkdown(checked, language),
    plainText(checkText(checked, language, { bansBy: "yawara ask --about bans", shownBy: "yawara check --md" })),
    JSON.stringify(ledgerSheets(checked, language, "")),
  ];
}

describe("the document of a check", () => {
  it.each(EXAMPLES)("of $id is the lean one with what was asked for added, nothing else", ({ facts, at }) => {
    const lean = answered(check(store, { facts, at }));
    const whole = answered(check(store, { facts, at, expand: EXPANSIONS }));
    const concerning = whole.findings.filter(({ group }) => group !== null);
    const stripped = concerning.map(
      ({ provision, outcome, modality, group, breach, open_on, breach_open_on, from }) => ({
        provision,
        outcome,
        modality,
        group,
        ...(breach && { breach }),
        ...(open_on && { open_on }),
        ...(breach_open_on && { breach_open_on }),
        ...(from !== undefined && { from }),
      }),
    );
    expect(stripped).toEqual(lean.findings);
    const classes = whole.classes.map(({ because: _, ...one }) => one);
    const customers = withoutTexts(whole.customers);
    expect({
      ...whole,
      classes,
      customers,
      findings: [],
      summary: { ...whole.summary, next: [], voluntary: [] },
    }).toEqual({
      customers: undefined,
      ...lean,
      findings: [],
      summary: { ...lean.summary, next: [], voluntary: [] },
    });
    const inForce = whole.findings.filter(({ group }) => group !== "watch");
    expect(inForce).toHaveLength(whole.summary.provisions);
    for (const { outcome, group } of whole.findings) expect(group === null).toBe(outcome === "does-not-apply");
  });

  it("says where they stand which bans are broken and which duties are not met, and begins its steps with them", () => {
    const drone = {
      "organisation.uses_ai": true,
      "organisation.kind": "stock_company",
      "organisation.home_country": "JP",
      "role.functions": ["uses_at_work"],
      "system.functions": ["controls_machine"],
      "use.areas": ["mobility"],
      "market.countries": ["JP"],
      "mobility.kinds": ["drone"],
      "drone.weight_g": 900,
      "drone.flight": ["restricted_airspace", "restricted_method"],
      "drone.details": ["dense_district", "night_sight_30m"],
      "drone.clearances": [],
    };
    const { forbidden, unmet, next } = documentOf({ facts: drone }).summary;
    const found = forbidden.length + unmet.length;
    expect([forbidden.length, unmet.length]).toEqual([2, 3]);
    expect(
      next
        .slice(0, found)
        .map(({ provision }) => provision)
        .sort(),
    ).toEqual([...forbidden, ...unmet].sort());
    const [, , ...texts] = written({ facts: drone }, "en");
    // Once in the verdict, then where each of them stands.
    for (const text of texts)
      expect(text.replace(/\s+/g, " ").split("not met as described")).toHaveLength(2 + unmet.length);
    const [markdown, terminal] = texts;
    expect(terminal).toMatch(/Important Facilities +\d items? +not broken$/m);
    expect(markdown!.match(/^- (broken|not met) as described$/gm)).toHaveLength(found);
  });

  it("counts what it lists, in every group", () => {
    for (const { facts, at } of EXAMPLES.slice(0, 3)) {
      const { summary, findings } = answered(check(store, { facts, at, regimes: "all" }));
      for (const [group, count] of Object.entries(summary.counts))
        expect([group, findings.filter((finding) => finding.group === group).length]).toEqual([group, count]);
    }
  });

  it("comes a page at a time where asked, and the pages put together are the whole", () => {
    const whole = documentOf({ expand: ["text"] });
    const found: CheckAnswer["findings"] = [];
    let cursor: string | undefined;
    do {
      const page = documentOf({ expand: ["text"], limit: 50, cursor });
      expect(page.total).toBe(whole.findings.length);
      found.push(...page.findings);
      cursor = page.next_cursor;
    } while (cursor !== undefined);
    expect(found).toEqual(whole.findings);
    expect(refused(check(store, { facts, cursor: "of-another-law.20" }))).toMatchObject([
      { code: "bad-cursor", path: ["cursor"] },
    ]);
  });

  it("is of some groups where asked", () => {
    const { findings } = documentOf({ groups: ["must", "open"] });
    expect(new Set(findings.map(({ group }) => group))).toEqual(
      new Set(["must", "open"].slice(0, findings.some(({ group }) => group === "open") ? 2 : 1)),
    );
  });
});

describe("another answer", () => {
  it("that breaks a ban, or no longer does, moves it, and is among what can be tried", () => {
    const kept = answered(checkedSubject(store, { facts: { ...facts, "use.red_flags": [] } }));
    const broken = answered(checkedSubject(store, { facts: { ...facts, "use.red_flags": ["aims_to_discriminate"] } }));
    const art19 = ({ moved }: ReturnType<typeof difference>) =>
      moved.find(({ provision }) => provision === "jp.appi/art-19");
    const to = art19(difference(kept, broken, "en"));
    expect(to).toMatchObject({ from: "ban", to: "must", breach: "broken" });
    expect(art19(difference(broken, kept, "en"))).toMatchObject({
      from: "must",
      to: "ban",
      breachFrom: "broken",
      breach: to!.breachFrom,
    });
    const { bansWaiting } = reportView(kept, "en");
    const tried = changeableFacts(kept, "en").map(({ id }) => id);
    expect(bansWaiting.length).toBeGreaterThan(0);
    expect(tried).toEqual(expect.arrayContaining(bansWaiting.map(({ fact }) => fact)));
  });
});

describe("every way of writing a report", () => {
  it.each(LANGUAGES)("gives the same verdict, counts and steps in %s", (language) => {
    for (const { facts, at } of EXAMPLES) {
      const checked = answered(checkedSubject(store, { facts, at }));
      const { summary, read_with } = answered(check(store, { facts, at }));
      const view = reportView(checked, language);
      const { certain, conditional, closed } = summary.offers;
      expect(certain + conditional + closed).toBe(summary.counts.get);
      const offersSaid = ANSWERS[language].offersOf("", summary.offers);
      const texts = [
        reportMarkdown(checked, language),
        plainText(checkText(checked, language, { bansBy: "x", shownBy: "x" })),
      ];
      expect(view.verdict).toBe(summary.verdict[language]);
      expect(view.assumptions).toEqual(read_with.map((text) => text[language]));
      for (const text of texts) {
        for (const said of [view.verdict, ...view.assumptions, ...view.next.map(({ step }) => step)])
          expect(text).toContain(said);
        for (const { group, name } of view.groups) {
          const count = summary.counts[group];
          if (count > 0) expect(text).toContain(group === "get" ? `${name}${offersSaid}` : `${name} (${count})`);
        }
      }
    }
  });
});

describe("where no law was looked at", () => {
  const ALL_CLEAR = {
    en: /no duty binds|nothing here is forbidden/i,
    ja: /義務はありません|禁止に当たるものはありません/,
  };
  const ASKED = [
    { at: "1900-01-01" },
    { at: "1900-01-01", regimes: ["KR", "US-CA"] },
    { known: "1900-01-01" },
    { at: TODAY, known: "1900-01-01", regimes: "all" as const },
  ];

  it.each(ASKED)("no report says that nothing binds: %o", (asked) => {
    expect(documentOf(asked).summary.provisions).toBe(0);
    for (const language of LANGUAGES)
      for (const text of written(asked, language)) {
        expect(text).not.toMatch(ALL_CLEAR[language]);
        expect(text).toMatch({ en: /no law was looked at/i, ja: /確かめた法令がない/ }[language]);
      }
  });

  it("of one country among several it says so, and the verdict is of the others", () => {
    const { summary, read_with } = documentOf({ at: "2014-01-01", regimes: ["JP", "VN"] });
    expect(summary.provisions).toBeGreaterThan(0);
    expect(read_with[0]!.en).toBe(
      "Of VN no law is known here that was in force on 1 January 2014: nothing is said of it.",
    );
  });

  it.each([
    [["US-WY"], "US-CA"],
    [["JP", "US-WY"], "US-CA"],
    [["EU-DE"], "EU"],
    [["UK-ENG"], "UK"],
    [["US-COO"], "US-CO"],
    [["JP", "NZ"], "KR"],
    [[""], "JP"],
  ])("a name that selects none is refused with those that do: %o", (regimes, there) => {
    const [problem, ...others] = refused(check(store, { facts, regimes }));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "unknown-regime", path: ["regimes", regimes.length - 1] });
    expect(problem!.args.there!.split(", ")).toContain(there);
    for (const language of LANGUAGES) expect(problemText(problem!, language)).toContain(there);
  });

  it("a state there is law of is read, however it is written", () => {
    expect(documentOf({ regimes: [" us-ca "] }).jurisdictions).toEqual(["US-CA"]);
  });
});

describe("what a subject is", () => {
  const inBoth = { ...BANK.facts, "market.countries": ["JP", "EU"] };
  const answer = answered(check(store, { facts: inBoth }));

  it.each(LANGUAGES)("is told by place at the top of every report in %s", (language) => {
    const checked = answered(checkedSubject(store, { facts: inBoth }));
    const { classes } = reportView(checked, language);
    expect(classes.length).toBeGreaterThan(0);
    const text = plainText(checkText(checked, language, { bansBy: "x", shownBy: "x" })).replace(/\s+/g, "");
    for (const { certain } of classes) for (const { name } of certain) expect(text).toContain(name.replace(/\s+/g, ""));
  });

  it("is in the document whether certain, excluded or open, with its reasons where they are asked for", () => {
    expect(new Set(answer.classes.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(["JP", "EU"]));
    for (const { outcome, open_on } of answer.classes) expect(open_on !== undefined).toBe(outcome === "open");
    const whole = answered(check(store, { facts: BANK.facts, expand: ["because"] }));
    expect(whole.classes.find(({ outcome }) => outcome === "applies")!.because!.length).toBeGreaterThan(0);
  });
});
