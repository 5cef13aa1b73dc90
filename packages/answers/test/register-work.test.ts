// What a register keeps of plans and tasks, as the plan and the files say it: no state is lost by any change of the facts.
import type { RawFacts } from "@yawara/answers";
import { type KeptStep, makePlan, type Plan, statesKept, stepInLaw, stepTexts } from "@yawara/answers/plan";
import { type TaskLine, tasksCsv } from "@yawara/answers/tasks";
import { tasksCalendar } from "@yawara/answers/tasks-calendar";
import { isBinding } from "@yawara/engine";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { answered, EXAMPLES, store, TODAY } from "./store.ts";

const SOME = EXAMPLES.slice(0, 5).map(({ facts }) => facts);
const RECRUITER = EXAMPLES.find(({ id }) => id === "recruiter-screening")!.facts;

const planOf = (facts: RawFacts, kept: readonly KeptStep[] = []): Plan =>
  answered(makePlan(store, { facts, at: TODAY, known: TODAY, states: statesKept(kept) }));
const stepsOf = ({ tasks, kept }: Plan) =>
  [...tasks.flatMap(({ bases }) => bases), ...kept].flatMap(({ steps }) => steps);

const STEPS = [...new Set(SOME.flatMap((facts) => stepsOf(planOf(facts)).map(({ id }) => id)))];
const KEPT: fc.Arbitrary<KeptStep[]> = fc.uniqueArray(
  fc.record({
    step: fc.constantFrom(...STEPS),
    state: fc.constantFrom("open", "doing", "done", "left", "not_applicable"),
    reason: fc.constant("because"),
    owner: fc.option(fc.record({ name: fc.constantFrom("佐藤", "Mori") }), { nil: undefined }),
    due: fc.option(fc.constantFrom("2027-01-31", "2027-06-30"), { nil: undefined }),
    note: fc.option(fc.string({ minLength: 1, maxLength: 20 }), { nil: undefined }),
  }),
  { selector: ({ step }) => step, maxLength: 8 },
);

describe("states kept in a register", () => {
  it("stand each once, at the step or as no longer asked, through any facts, and are where they were when the facts are back", () => {
    fc.assert(
      fc.property(KEPT, fc.array(fc.constantFrom(...SOME), { maxLength: 4 }), (kept, changes) => {
        const first = planOf(SOME[0]!, kept);
        for (const facts of changes) {
          const plan = planOf(facts, kept);
          const said = [
            ...stepsOf(plan).flatMap(({ id, state }) => (state === undefined ? [] : [[id, state] as const])),
            ...plan.no_longer.map(({ id, state }) => [id, state] as const),
          ];
          expect(said).toHaveLength(kept.length);
          expect(Object.fromEntries(said)).toEqual(statesKept(kept).items);
        }
        expect(planOf(SOME[0]!, kept)).toEqual(first);
      }),
      { numRuns: 12 },
    );
  });

  it("say of what binds that it is held not to apply, and why; it is neither done nor left out", () => {
    const step = "jp.appi/art-32-1#0";
    const plan = planOf(RECRUITER, [{ step, state: "not_applicable", reason: "no data is kept" }]);
    const said = stepsOf(plan).find(({ id }) => id === step)!;
    expect(said.state).toEqual({ state: "not-applicable", reason: "no data is kept" });
    expect(plan.summary.counts.done).toBe(0);
    expect(plan.summary.counts.left).toBe(0);
  });
});

describe("a step in law", () => {
  it("binds as its provision does, for every step of a plan, and has the plan's day", () => {
    const { tasks } = planOf(RECRUITER);
    const bases = tasks.flatMap((task) => task.bases);
    expect(bases.some(({ modality }) => !isBinding(modality))).toBe(true);
    for (const { modality, due, steps } of bases) {
      const found = stepInLaw(store, { facts: RECRUITER, at: TODAY, known: TODAY, step: steps[0]!.id });
      expect(found).toEqual({
        asked: true,
        binding: isBinding(modality),
        ...(due.day !== undefined && { due: due.day }),
      });
    }
  });

  it("is not asked where the plan does not have it", () => {
    const asked = (step: string) => stepInLaw(store, { facts: { "organisation.uses_ai": true }, at: TODAY, step });
    expect(asked("jp.medical-care-act/rules-14-2#0")).toEqual({ asked: false, binding: false });
    expect(asked("no.such/law#0")).toEqual({ asked: false, binding: false });
  });

  it("is put in words whoever it is asked of, as its plan has it", () => {
    const steps = stepsOf(planOf(RECRUITER));
    const { texts } = stepTexts(store, { steps: [...steps.map(({ id }) => id), "no.such/law#0", "nonsense"] });
    expect(texts).toEqual(
      Object.fromEntries(steps.map(({ id, do: text }) => [id, expect.objectContaining({ do: text })])),
    );
  });
});

const TASKS: TaskLine[] = [
  { id: "1", title: "委託先に確認", about: "system", system: "審査", due: "2027-01-31", state: "open", changed: TODAY },
  { id: "2", title: '=1+1, with "quotes"', state: "dropped", reason: "no\nlonger", changed: TODAY },
  { id: "3", title: "done", owner: "Mori", due: "2026-01-31", state: "done", changed: TODAY },
];

describe("tasks as files", () => {
  it("are a row each in CSV, where nothing is run as a formula", () => {
    const lines = tasksCsv(TASKS, "ja").split("\r\n");
    expect(lines[0]).toBe("\uFEFF行うこと,対象,根拠法令,システム,担当,期限,状態,理由,ID");
    expect(lines[1]).toBe("委託先に確認,システム,,審査,,2027-01-31,未着手,,1");
    expect(lines[2]).toContain(`"'=1+1, with ""quotes"""`);
  });

  it("are a VTODO each of those that have a day, with ids that stay", () => {
    const read = () => new ICAL.Component(ICAL.parse(tasksCalendar(TASKS, "en"))).getAllSubcomponents("vtodo");
    const todos = read();
    expect(todos.map((todo) => todo.getFirstPropertyValue("uid"))).toEqual(["1@task.yawara", "3@task.yawara"]);
    expect(todos.map((todo) => todo.getFirstPropertyValue("status"))).toEqual(["NEEDS-ACTION", "COMPLETED"]);
    expect(String(todos[0]!.getFirstPropertyValue("due"))).toBe("2027-01-31");
    expect(todos[1]!.getFirstPropertyValue("description")).toBe("Who: Mori");
  });
});
