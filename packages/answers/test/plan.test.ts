// From findings to a plan: what comes first, by when, one piece of work asked by several laws, and that nothing a firm said is ever lost.

import { plainText, type RawFacts } from "@yawara/answers";
import { checkedSubject, ledgerSheets } from "@yawara/answers/check";
import {
  makePlan,
  type Plan,
  type PlanStates,
  planMarkdown,
  planSheets,
  planText,
  planWith,
  readStates,
  STEP_STATES,
  type StepState,
  stepId,
  stepOf,
} from "@yawara/answers/plan";
import { planCalendar } from "@yawara/answers/plan-calendar";
import {
  type Facts,
  isOffer,
  isoOf,
  isVoluntary,
  LANGUAGES,
  MODALITIES,
  provisionOf,
  readSubject,
  relocatedFacts,
} from "@yawara/engine";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { answered, EXAMPLES, refused, store, TODAY } from "./store.ts";

const RECRUITER: RawFacts = EXAMPLES.find(({ id }) => id === "recruiter-screening")!.facts;
/** The same employer, whose screening treats people by their age, and by nothing else, without a ground for it. */
const BY_AGE: RawFacts = { ...RECRUITER, "employment.differs_by": ["age"], "employment.difference_grounds": [] };
/** The standard basket's screening of applicants, at home in the United States. */
const IN_US = await atHome("08-recruitment-screen", "US");
const FRONTIER_IN_US = await atHome("24-frontier-model", "US");

async function atHome(id: string, place: string): Promise<Facts> {
  const engine = store.engine(store.base.jurisdictions, TODAY);
  const found = (await store.shipped("basket")).find((one) => one.id === id)!;
  return relocatedFacts(engine, readSubject(engine, found.facts).subject.facts, place);
}

const planOf = (
  facts: RawFacts,
  { at = TODAY, states, regimes }: { at?: string; states?: unknown; regimes?: string[] } = {},
) => answered(makePlan(store, { facts, at, known: TODAY, states, regimes }));
const stepsOf = (plan: Plan) => plan.tasks.flatMap(({ bases }) => bases.flatMap(({ steps }) => steps));
const stepIn = (plan: Plan, id: string) => stepsOf(plan).find((step) => step.id === id);
const taskOf = (plan: Plan, provision: string) =>
  plan.tasks.find(({ bases }) => bases.some((basis) => basis.provision === provision));

describe("what is to be done", () => {
  it("what is broken as described comes first, with what would end it", () => {
    const plan = planOf(BY_AGE);
    const [first] = plan.tasks;
    expect(first).toMatchObject({ section: "broken", modality: "duty" });
    expect(first!.bases[0]).toMatchObject({ provision: "jp.equal-employment-act/lpa-9-2026", breach: "broken" });
    expect(first!.bases[0]!.ends!.map(({ text }) => text.en).join()).toMatch(/age/i);
    expect(planOf(RECRUITER).tasks.some(({ section }) => section === "broken")).toBe(false);
  });

  it("what is met as described is no work, and listed as kept", () => {
    const kept = planOf(BY_AGE).kept.map(({ provision }) => provision);
    expect(kept).toContain("jp.equal-employment-act/eeoa-5");
    expect(taskOf(planOf(BY_AGE), "jp.equal-employment-act/eeoa-5")).toBeUndefined();
    expect(taskOf(planOf(RECRUITER), "jp.equal-employment-act/eeoa-5")).toBeDefined();
  });

  it("a step says what its provision has one do, what shows it and where it is written", () => {
    const { bases } = taskOf(planOf(RECRUITER), "jp.appi/art-32-1")!;
    expect(bases).toMatchObject([
      {
        steps: [{ id: "jp.appi/art-32-1#0", do: { en: "Put these into the privacy notice and keep it up to date." } }],
        where: { ja: "個人情報保護法 第32条第1項" },
        evidence: [{ en: "privacy notice" }],
        due: { kind: "now" },
      },
    ]);
  });

  it("holds no duty, ban or request for cooperation of the report back", () => {
    for (const { facts } of EXAMPLES) {
      const { report } = answered(checkedSubject(store, { facts, at: TODAY, known: TODAY }));
      const plan = planOf(facts);
      const there = [...plan.tasks.flatMap(({ bases }) => bases), ...plan.kept].map(({ provision }) => provision);
      const bans = plan.bans.flatMap((line) => line.bans.map(({ provision }) => provision));
      const { must, cooperate, ban } = report.groups;
      expect(there).toEqual(expect.arrayContaining([...must, ...cooperate].map(({ provision }) => provision)));
      expect(bans).toEqual(expect.arrayContaining(ban.map(({ provision }) => provision)));
      expect(new Set(there).size).toBe(there.length);
    }
  });

  it("tells of bans not looked at what to answer, the most wanted first", () => {
    const { bans, questions } = planOf(RECRUITER).look_at;
    expect(bans).toBeGreaterThan(0);
    const counts = questions.map((one) => one.bans);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  it("offers at most seven voluntary items to choose from, and one the firm spoke of besides", () => {
    const voluntary = (plan: Plan) => plan.tasks.filter(({ section }) => section === "voluntary");
    const plan = planOf(RECRUITER);
    expect(voluntary(plan)).toHaveLength(7);
    expect(voluntary(plan).every(({ modality }) => isVoluntary(modality))).toBe(true);
    const { report } = answered(checkedSubject(store, { facts: RECRUITER, at: TODAY, known: TODAY }));
    const other = report.groups.should.find(({ provision }) => taskOf(plan, provision) === undefined)!;
    const id = stepId(other.provision, 0);
    const more = planOf(RECRUITER, { states: { items: { [id]: { state: "take", owner: "Mori" } } } });
    expect(voluntary(more)).toHaveLength(8);
    expect(stepIn(more, id)!.state).toEqual({ state: "take", owner: "Mori" });
  });

  it("names of an offer its next step and until when its call runs", () => {
    const facts: Facts = {
      "organisation.home_country": "JP",
      "organisation.kind": "stock_company",
      "organisation.uses_ai": true,
      "organisation.industry": "food_service",
      "organisation.employees": 45,
      "organisation.capital": 10_000_000,
      "organisation.traits": [],
      "organisation.designations": [],
      "support.projects": ["software_small"],
      "support.ai_projects": [],
      "support.prerequisites": [],
    };
    const on = (at: string) => taskOf(planOf(facts, { at }), "jp.digital-ai-subsidy-2026/ordinary");
    expect(on("2026-08-25")).toMatchObject({ section: "offers", due: { kind: "until", day: "2026-08-25" } });
    expect(on("2026-08-26")).toBeUndefined();
  });
});

describe("by when", () => {
  it("from the day it begins to bind, where that is still to come", () => {
    const { due, bases } = taskOf(planOf(RECRUITER), "jp.whistleblower-act/art-11-2026")!;
    expect(due.kind).toBe("now");
    expect(bases.map((basis) => basis.due)).toMatchObject([{ kind: "now" }, { kind: "from", day: "2026-12-01" }]);
    expect(planOf(RECRUITER).summary.next.duty).toBe("2026-12-01");
  });

  it("by a fixed day, and once that is over by the next it comes again on", () => {
    const audit = (at: string) => taskOf(planOf(FRONTIER_IN_US, { at }), "us-ca.ccpa-admt/7121-large")?.due;
    expect(audit("2027-01-01")).toMatchObject({ kind: "by", day: "2028-04-01" });
    expect(audit("2028-04-01")).toMatchObject({ kind: "by", day: "2028-04-01" });
    expect(audit("2028-04-02")).toMatchObject({ kind: "again", day: "2029-04-01" });
    expect(audit("2029-04-01")).toMatchObject({ kind: "again", day: "2030-04-01" });
  });

  it("of what comes again and was done, a term after the day it was done", () => {
    const id = "us-ca.ccpa-admt/7121-large#0";
    const after = (on: string) =>
      stepIn(planOf(FRONTIER_IN_US, { states: { items: { [id]: { state: "done", on } } } }), id)!.again;
    expect(after("2026-02-28")).toBe("2027-02-28");
    expect(after("2024-02-29")).toBe("2025-02-28");
  });

  it("within a section by day, then by force, then by effort", () => {
    for (const facts of [RECRUITER, BY_AGE, IN_US, FRONTIER_IN_US, ...EXAMPLES.map((one) => one.facts)]) {
      const { tasks } = planOf(facts);
      for (const [i, task] of tasks.slice(1).entries()) {
        const before = tasks[i]!;
        if (before.section !== task.section) continue;
        const day = ({ due }: typeof task) => (due.kind === "now" ? "" : (due.day ?? "9999"));
        expect(day(before) <= day(task)).toBe(true);
        if (day(before) === day(task) && before.due.kind === task.due.kind)
          expect(MODALITIES.indexOf(before.modality)).toBeLessThanOrEqual(MODALITIES.indexOf(task.modality));
      }
    }
  });
});

describe("one piece of work asked by several laws", () => {
  it("is one task, with each law's own steps and place", () => {
    const task = taskOf(planOf(IN_US), "us-nyc.ll-144/sec-20-871-b")!;
    expect(task.alike!.en).toBe("Disclose the use of AI");
    expect(task.bases.map(({ provision }) => provision).sort()).toEqual([
      "us-co.sb-26-189/6-1-1704-1",
      "us-nyc.ll-144/sec-20-871-b",
    ]);
  });

  it("is a rule and the one that replaces it from a day on", () => {
    const task = taskOf(planOf(RECRUITER), "jp.whistleblower-act/art-11-2026")!;
    expect(task.bases).toHaveLength(2);
    const { engine } = answered(checkedSubject(store, { facts: RECRUITER, at: TODAY, known: TODAY }));
    expect(provisionOf(engine, task.bases[1]!.provision).replaces).toBe(task.bases[0]!.provision);
  });

  it("leaves apart what asks for other acts, or for other work", () => {
    const plans = [IN_US, FRONTIER_IN_US, RECRUITER].map((facts) => planOf(facts));
    const joined = plans.flatMap(({ tasks }) => tasks.filter(({ bases }) => bases.length > 1));
    expect(joined.length).toBeGreaterThan(2);
    const law = store.law();
    for (const { bases } of joined) {
      const provisions = bases.map(({ provision }) => provisionOf(law, provision));
      const works = provisions.map(({ acts, effort }) => `${acts?.toSorted()} ${effort?.basis.en}`);
      const replacing = provisions.some(({ replaces }) => provisions.some(({ id }) => id === replaces));
      expect(replacing || new Set(works).size === 1).toBe(true);
    }
  });
});

const ALL_STEPS = store
  .law()
  .corpus.provisions.flatMap(({ id, do: steps }) => Array.from({ length: steps.length + 1 }, (_, i) => stepId(id, i)));
const DAYS = fc.integer({ min: 19_000, max: 22_000 }).map(isoOf);
const STATE: fc.Arbitrary<StepState> = fc
  .record(
    {
      state: fc.constantFrom(...STEP_STATES),
      owner: fc.string({ maxLength: 20 }),
      due: DAYS,
      on: DAYS,
      note: fc.string({ unit: "grapheme", maxLength: 30 }),
      evidence: fc.array(fc.string({ maxLength: 10 }), { maxLength: 3 }),
    },
    { requiredKeys: [] },
  )
  .map((state) =>
    state.state === "leave" || state.state === "not-applicable"
      ? { ...state, reason: "another way was chosen" }
      : state,
  );

/** Steps of the plan itself as often as those of any law, and ids of no law at all. */
function statesFor(plan: Plan): fc.Arbitrary<PlanStates> {
  const id = fc.oneof(
    fc.constantFrom(...stepsOf(plan).map((step) => step.id)),
    fc.constantFrom(...ALL_STEPS),
    fc.constantFrom("jp.no-such-act/art-1#0", "xx.gone/a#12"),
  );
  return fc.record(
    {
      seen: fc.subarray(stepsOf(plan).map((step) => step.id)),
      items: fc.dictionary(id, STATE, { maxKeys: 30 }),
    },
    { requiredKeys: ["items"] },
  );
}

describe("what the firm said", () => {
  it("is never lost: each state stands once, as it was said, whatever the law and the answers make of the plan", () => {
    for (const facts of [RECRUITER, BY_AGE, IN_US, { "organisation.uses_ai": true }])
      for (const at of [TODAY, "2019-04-01", "2030-04-01"]) {
        const checked = answered(checkedSubject(store, { facts, at, known: TODAY }));
        const bare = planOf(RECRUITER);
        fc.assert(
          fc.property(statesFor(bare), (states) => {
            const plan = planWith(checked, states);
            const steps = [...stepsOf(plan), ...plan.kept.flatMap((basis) => basis.steps)];
            const found = [...steps.flatMap(({ id, state }) => (state ? [{ id, state }] : [])), ...plan.no_longer];
            expect(found).toHaveLength(Object.keys(states.items).length);
            for (const { id, state } of found) expect(state).toEqual(states.items[id]);
            expect(plan.states.items).toEqual(states.items);
            expect(readStates(plan.states)).toEqual(plan.states);
          }),
          { numRuns: 25 },
        );
      }
  });

  it("stands under what is no longer asked, with why", () => {
    const items = {
      "jp.appi/art-32-1#7": { note: "was step 8" },
      "jp.no-such-act/art-1#0": { note: "gone" },
      "jp.medical-care-act/rules-14-2#0": { state: "done" as const },
      "jp.whistleblower-act/art-11#0": { state: "done" as const },
    };
    const why = (at: string) =>
      Object.fromEntries(planOf(RECRUITER, { at, states: { items } }).no_longer.map((one) => [one.id, one.why]));
    expect(why(TODAY)).toEqual({
      "jp.appi/art-32-1#7": "no-step",
      "jp.no-such-act/art-1#0": "unknown",
      "jp.medical-care-act/rules-14-2#0": "does-not-apply",
    });
    expect(why("2026-12-01")["jp.whistleblower-act/art-11#0"]).toBe("not-law");
  });

  it("marks what was not there when the plan was last looked at, and nothing where it never was", () => {
    const fresh = (plan: Plan) =>
      stepsOf(plan)
        .filter((step) => step.new)
        .map(({ id }) => id);
    const before = planOf(RECRUITER);
    expect(fresh(before)).toEqual([]);
    expect(fresh(planOf(RECRUITER, { states: before.states }))).toEqual([]);
    const after = planOf(BY_AGE, { states: before.states });
    expect(after.summary.counts.new).toBe(fresh(after).length);
    const [gone, ...seen] = before.states.seen!;
    expect(fresh(planOf(RECRUITER, { states: { seen, items: {} } }))).toEqual([gone]);
  });

  it("is taken from a plan as it was given out", () => {
    const states = { items: { "jp.appi/art-32-1#0": { state: "doing" as const, owner: "Sato" } } };
    const plan = planOf(RECRUITER, { states });
    expect(
      stepIn(planOf(RECRUITER, { states: JSON.parse(JSON.stringify(plan)) }), "jp.appi/art-32-1#0")!.state,
    ).toEqual(states.items["jp.appi/art-32-1#0"]);
  });

  it.each([
    [{ items: { "jp.appi/art-32-1": {} } }, "step-id"],
    [{ items: { "jp.appi/art-32-1#0": { state: "finished" } } }, "step-state"],
    [{ items: { "jp.appi/art-32-1#0": { state: "leave" } } }, "leave-reason"],
    [{ items: { "jp.appi/art-32-1#0": { state: "leave", reason: "  " } } }, "leave-reason"],
    [{ items: { "jp.appi/art-32-1#0": { due: "tomorrow" } } }, "states-day"],
    [{ items: { "jp.appi/art-32-1#0": { who: "Sato" } } }, "states-key"],
    [{ items: { "jp.appi/art-32-1#0": { owner: 7 } } }, "states-text"],
    [{ items: { "jp.appi/art-32-1#0": { evidence: "log.pdf" } } }, "states-text"],
    [{ items: { "jp.appi/art-32-1#0": "done" } }, "states-form"],
    [{ steps: {} }, "states-key"],
    [{ items: [] }, "states-form"],
    [{ seen: "all" }, "states-form"],
    ["done", "states-form"],
    [[], "states-form"],
  ])("%j is refused: %s", (states, code) => {
    expect(refused(makePlan(store, { facts: RECRUITER, states }))[0]!.code).toBe(code);
  });

  it("any data at all are read or refused, and what is read says the same again", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ items: fc.jsonValue() })), (value) => {
        const read = readStates(value);
        if (!("problems" in read)) expect(readStates(read)).toEqual(read);
      }),
    );
  });
});

describe("written", () => {
  const left = { state: "leave" as const, reason: "done by the group's [own] desk *" };
  const items: PlanStates["items"] = {
    "jp.appi/art-32-1#0": { state: "done", on: "2026-11-20", owner: "Sato", evidence: ["notice.pdf"] },
    "jp.ai-promotion-act/art-7-1#0": left,
    "jp.appi/art-23-24#0": { state: "doing", owner: "Abe", due: "2026-12-24" },
  };
  const plan = planOf(RECRUITER, { states: { items } });

  it.each(LANGUAGES)("as a checklist, a box a step, ticked where it is done (%s)", (language) => {
    const text = planMarkdown(plan, language);
    const steps = stepsOf(plan);
    expect(text.match(/^- \[[x ]\] /gm)!.length).toBe(steps.length + plan.look_at.questions.length);
    expect(text.match(/^- \[x\] .*$/gm)).toHaveLength(1);
    expect(text).toContain("\\[own\\] desk \\*");
    for (const { do: step } of steps) expect(text).toContain(step[language]);
  });

  it.each(LANGUAGES)("as lines for a terminal, everything to be done among them (%s)", (language) => {
    const text = plainText(planText(plan, language));
    for (const { do: step } of stepsOf(plan)) expect(text).toContain(step[language]);
    expect(text).toContain("Sato");
    expect(text).not.toMatch(/undefined|\[object/);
  });

  it.each(LANGUAGES)("as tasks of a calendar, which another program reads (%s)", (language) => {
    const read = new ICAL.Component(ICAL.parse(planCalendar(plan, language, TODAY)));
    const todos = read.getAllSubcomponents("vtodo");
    const byId = (id: string) => todos.find((todo) => String(todo.getFirstPropertyValue("uid")).startsWith(`${id}@`))!;
    expect(todos).toHaveLength(stepsOf(plan).length);
    expect(new Set(todos.map((todo) => todo.getFirstPropertyValue("uid"))).size).toBe(todos.length);
    expect(todos.map((todo) => todo.getFirstPropertyValue("summary"))).toEqual(
      stepsOf(plan).map((step) => step.do[language]),
    );
    expect(byId("jp.appi/art-32-1#0").getFirstPropertyValue("status")).toBe("COMPLETED");
    expect(byId("jp.ai-promotion-act/art-7-1#0").getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(String(byId("jp.appi/art-23-24#0").getFirstPropertyValue("due"))).toBe("2026-12-24");
    expect(String(byId("jp.whistleblower-act/art-11-2026#0").getFirstPropertyValue("due"))).toBe("2026-12-01");
  });

  it.each(LANGUAGES)("as sheets with a row a step and all that was said of it (%s)", (language) => {
    const [sheet, bans] = planSheets(plan, language);
    expect(sheet!.rows).toHaveLength(stepsOf(plan).length);
    expect(bans!.rows).toHaveLength(plan.summary.counts.bans);
    for (const one of [sheet!, bans!]) for (const row of one.rows) expect(row).toHaveLength(one.columns.length);
    const row = sheet!.rows.find((cells) => cells.at(-1) === "jp.appi/art-23-24#0")!;
    expect(row).toContain("Abe");
    expect(row).toContainEqual(new Date("2026-12-24T00:00:00Z"));
    const checked = answered(checkedSubject(store, { facts: RECRUITER, at: TODAY, known: TODAY }));
    const names = [...ledgerSheets(checked, language, ""), sheet!, bans!].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("with ids that lead back to their provision", () => {
    for (const { tasks } of [plan, planOf(IN_US)])
      for (const { bases, section } of tasks)
        for (const { provision, steps, modality } of bases) {
          expect(steps.map(({ id }) => stepOf(id)?.provision)).toEqual(steps.map(() => provision));
          if (section === "offers") expect(isOffer(modality)).toBe(true);
        }
  });
});
