// An interview asks nothing twice, goes on from what is known, and settles a definition like a provision.
import { inLanguage, problemText, type ReadSubject } from "@yawara/answers";
import {
  freshIn,
  interviewView,
  type NextAnswer,
  type NextAsked,
  nextQuestion,
  openWithout,
  questionText,
  whyText,
} from "@yawara/answers/ask";
import { type CheckAnswer, check } from "@yawara/answers/check";
import { BANS, BREACH_OUTCOMES, LANGUAGES, readSubject, regimeAt } from "@yawara/engine";
import { describe, expect, it } from "vitest";
import { answered, BANK, EXAMPLES, refused, store, TODAY } from "./store.ts";

const next = (asked: NextAsked): NextAnswer => answered(nextQuestion(store, asked));

/** Puts questions until none is left: those of `person` are answered, the others not known. The facts in the order they were asked. */
function interview(person: Record<string, unknown>, asked: NextAsked): { facts: string[]; end: NextAnswer } {
  const known = { ...asked.facts };
  const declined: string[] = [];
  const facts: string[] = [];
  for (;;) {
    const answer = next({ ...asked, facts: known, declined });
    if (answer.question === null) return { facts, end: answer };
    const { id } = answer.question.fact;
    facts.push(id);
    if (facts.length > 200) throw new Error(`asks on: ${facts.join(" ")}`);
    if (person[id] === undefined) declined.push(id);
    else known[id] = person[id];
  }
}

describe("an interview", () => {
  const GOALS = [undefined, "jp.ai_developer", "eu.high_risk", "jp.appi/art-23-24"];

  it.each(GOALS)("puts no question twice, whatever is answered or not known (about %s)", (about) => {
    for (const person of [{}, ...EXAMPLES.slice(0, 4).map(({ facts }) => facts)]) {
      const { facts } = interview(person, { facts: {}, about });
      expect(new Set(facts).size).toBe(facts.length);
    }
  });

  it("goes on from what is said: asks nothing that is known, takes nothing for granted that is said otherwise", () => {
    const { "role.functions": role, ...rest } = BANK.facts;
    const { facts, end } = interview(BANK.facts, { facts: rest, about: "jp.ai_developer" });
    expect(facts).toEqual(["role.functions"]);
    expect(end.presumed).not.toHaveProperty(["organisation.uses_ai"]);
    expect(end.about!.because.map(({ fact }) => fact)).toContain("role.functions");
    expect(role).toBeDefined();
  });

  it("about a definition that is settled already ends at once, with the reasons and what would change it", () => {
    const { question, about } = next({ facts: BANK.facts, about: "jp.ai_developer" });
    expect(question).toBeNull();
    expect(about).toMatchObject({ kind: "definition", outcome: "does-not-apply", open_on: [] });
    expect(about!.because.length).toBeGreaterThan(0);
    expect(about!.what_if[0]!.text.ja).toMatch(/[぀-ヿ一-鿿]/);
  });

  it.each(["", "  "])("refuses an empty name (%j) with what to do", (about) => {
    const [problem] = refused(nextQuestion(store, { facts: {}, about }));
    expect(problemText(problem!, "en")).toBe("the id is empty: name a provision or a definition, or leave it out");
    expect(problemText(problem!, "ja")).toBe("IDが空です。規定か定義のIDを指定するか、省いてください");
  });

  it("refuses a name that is neither, with the nearest", () => {
    expect(refused(nextQuestion(store, { facts: {}, about: "eu.high_risc" }))).toMatchObject([
      { code: "unknown-goal", path: ["about"], args: { goal: "eu.high_risc", suggestion: "eu.high_risk" } },
    ]);
  });
});

describe("an interview about bans", () => {
  const read = (facts: Record<string, unknown>): ReadSubject => {
    const engine = store.engine(["JP"], TODAY);
    const regime = regimeAt(engine, { at: TODAY, known: TODAY, jurisdictions: ["JP"] });
    return { engine, regime, jurisdictions: ["JP"], ...readSubject(engine, facts) };
  };
  const view = (facts: Record<string, unknown>, declined: string[] = []) =>
    interviewView(read(facts), { declined, later: [] }, "en", BANS);

  it("asks what the other doors ask, and says how the bans stand", () => {
    const shown = view(BANK.facts);
    const { question, bans } = next({ facts: BANK.facts, about: BANS, regimes: ["JP"] });
    expect(bans!.open.length).toBeGreaterThan(0);
    expect(shown.question!.fact.id).toBe(question!.fact.id);
    expect(shown.remainingAtMost).toBe(question!.remaining_at_most);
    for (const outcome of BREACH_OUTCOMES) expect(shown.bans![outcome].map(({ id }) => id)).toEqual(bans![outcome]);
    expect(interviewView(read(BANK.facts), { declined: [], later: [] }, "en").bans).toBeUndefined();
  });

  it("puts a question again with what hangs on it, ends where nothing more can tell, and says of how many none can", () => {
    const declined: string[] = [];
    for (let { question } = view(BANK.facts); question !== undefined; { question } = view(BANK.facts, declined)) {
      const { engine, regime, subject } = read(BANK.facts);
      const again = openWithout(engine, regime, subject, question.fact.id);
      expect(again).toEqual(expect.arrayContaining(question.about));
      declined.push(question.fact.id);
    }
    const end = view(BANK.facts, declined);
    const silent = check(store, { facts: BANK.facts, regimes: ["JP"] }) as CheckAnswer;
    const untellable = silent.findings.filter(
      ({ modality, breach, breach_open_on }) =>
        modality === "prohibition" && breach === "open" && breach_open_on === undefined,
    );
    expect(end.bans!.untellable).toBe(untellable.length);
    expect(new Set(declined).size).toBe(declined.length);
  });

  it("tells what an answer made certain: the bans looked at, and nothing on the way in from another interview", () => {
    const facts = { ...BANK.facts, "use.red_flags": ["aims_to_discriminate"] };
    const { "use.red_flags": _, ...before } = facts;
    const fresh = freshIn(view(before), view(facts));
    expect(fresh.lines.map(({ id }) => id)).toContain("jp.appi/art-19");
    expect(fresh.settled).toBe(fresh.lines.length);
    expect(freshIn(interviewView(read(before), { declined: [], later: [] }, "en"), view(facts)).lines).toEqual([]);
  });
});

describe("a question", () => {
  it("says what hangs on it: the weightiest by name, all by force", () => {
    const { question } = next({ facts: { "organisation.uses_ai": true } });
    const { about, about_count, why, bears_on } = question!;
    expect(about_count).toBe(about.length);
    expect(bears_on.reduce((sum, { count }) => sum + count, 0)).toBe(about_count);
    expect(why.length).toBeLessThanOrEqual(5);
    for (const { id } of why) expect(about).toContain(id);
  });

  it.each(LANGUAGES)("is one text for every reader in %s", (language) => {
    const { question } = next({ facts: {} });
    const { ask, help, choices } = inLanguage(question!.fact, language);
    const said = JSON.stringify(questionText(question!, language));
    for (const text of [ask, help, ...choices.map(({ name }) => name)]) expect(said).toContain(text);
    expect(JSON.stringify(whyText(question!, undefined, language))).toContain(question!.why[0]!.where[language]);
  });
});
