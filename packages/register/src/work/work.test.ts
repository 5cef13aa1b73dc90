// Work on the register: states of plans, tasks, comments and sign-offs, and who may do what with them.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, invite, signUp } from "../../test/browser.ts";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { verifyLog } from "../audit/verify.ts";
import {
  type Acting,
  isProblem,
  type PlanItemFields,
  type Problem,
  type Register,
  type SavedSubject,
} from "../index.ts";

const TODAY = "2026-11-30";
const BINDS = { asked: true, binding: true, today: TODAY };
const FREE = { asked: true, binding: false, today: TODAY };

describe.each(DATABASES)("work, database %s", (kind) => {
  let place: Place;
  let register: Register;
  const people = new Map<string, Browser>();
  let owner: Acting;
  let editor: Acting;
  let reviewer: Acting;
  let viewer: Acting;

  beforeAll(async () => {
    place = await placeFor(kind);
    register = await place.open();
    for (const name of ["Hana", "Editor", "Reviewer", "Viewer"]) people.set(name, await signUp(register, name));
    for (const role of ["Editor", "Reviewer", "Viewer"])
      await invite(people.get("Hana")!, people.get(role)!, role.toLowerCase());
    const acting = async (name: string) => register.as(await people.get(name)!.identity());
    [owner, editor, reviewer, viewer] = [
      await acting("Hana"),
      await acting("Editor"),
      await acting("Reviewer"),
      await acting("Viewer"),
    ];
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
  });

  const system = async (name: string): Promise<SavedSubject> => got(await owner.subjects.save({ name, facts: {} }));
  const say = (
    subject: string,
    fields: PlanItemFields,
    { revision = 0, by = owner, law = FREE, step = "a/b#0" } = {},
  ) => by.planItems.say({ subject, step, revision }, fields, law);

  describe("the states of a plan", () => {
    it("keeps who, by when, how far, each from the revision it was read at", async () => {
      const { id } = await system("審査");
      const sato = got(await owner.people.add({ name: "佐藤" }));
      const first = got(await say(id, { state: "doing", owner: sato.id, note: "begun" }));
      expect(first).toMatchObject({ state: "doing", owner: { id: sato.id, name: "佐藤" }, note: "begun", revision: 1 });
      const done = got(await say(id, { state: "done" }, { revision: 1 }));
      expect(done).toMatchObject({ state: "done", doneOn: TODAY, note: "begun", revision: 2 });
      expect(await say(id, { state: "open" }, { revision: 1 })).toEqual({
        problem: "conflict",
        args: { revision: "2" },
      });
      const open = got(await say(id, { state: "open", owner: null }, { revision: 2 }));
      expect(open).not.toHaveProperty("doneOn");
      expect(open).not.toHaveProperty("owner");
      expect(got(await viewer.planItems.ofSubject(id))).toEqual([open]);
    });

    it("leaves out what is voluntary with a reason, and lets what binds only not apply, with one too", async () => {
      const { id } = await system("採用");
      expect(await say(id, { state: "left" })).toEqual({ problem: "reason-missing", args: {} });
      expect(await say(id, { state: "left", reason: "  " })).toEqual({ problem: "reason-missing", args: {} });
      expect(await say(id, { state: "left", reason: "no capacity" }, { law: BINDS })).toMatchObject({
        problem: "binding-left",
      });
      expect(await say(id, { state: "not_applicable", reason: "no" })).toMatchObject({ problem: "invalid" });
      expect(await say(id, { state: "not_applicable" }, { law: BINDS })).toMatchObject({ problem: "reason-missing" });
      expect(got(await say(id, { state: "left", reason: "no capacity" }))).toMatchObject({
        state: "left",
        reason: "no capacity",
      });
      const step = "a/b#1";
      expect(
        got(await say(id, { state: "not_applicable", reason: "by contract" }, { law: BINDS, step })),
      ).toMatchObject({ state: "not_applicable", signOffs: [] });
      // What was left out and binds since may be noted on as it is; it is not left out anew.
      expect(got(await say(id, { note: "asked again" }, { law: BINDS, revision: 1 }))).toMatchObject({ state: "left" });
    });

    it("gives whoever takes a step up the law's day, until the firm says its own", async () => {
      const { id } = await system("期限");
      const mori = got(await owner.people.add({ name: "森" }));
      const law = { ...FREE, due: "2027-04-01" };
      expect(got(await say(id, { owner: mori.id }, { law }))).toMatchObject({ due: "2027-04-01" });
      expect(got(await say(id, { due: "2027-01-31" }, { law, revision: 1 }))).toMatchObject({ due: "2027-01-31" });
      expect(got(await say(id, { due: null }, { law, revision: 2 }))).not.toHaveProperty("due");
    });

    it("takes no step of another form, no day that is none, and no owner who is not listed", async () => {
      const { id } = await system("形式");
      expect(await say(id, {}, { step: "nothing" })).toEqual({ problem: "invalid", args: { field: "step" } });
      expect(await say(id, { due: "2026-02-30" })).toEqual({ problem: "invalid", args: { field: "due" } });
      expect(await say(id, { owner: "nobody" })).toEqual({ problem: "invalid", args: { field: "owner" } });
      expect(await say("nowhere", {})).toMatchObject({ problem: "not-found" });
    });

    it("says nothing anew of a step that the plan does not have, and keeps what was said of one that it had", async () => {
      const { id } = await system("失効");
      const gone = { ...FREE, asked: false };
      expect(await say(id, { note: "new" }, { law: gone })).toMatchObject({ problem: "not-found" });
      got(await say(id, { state: "doing" }));
      expect(got(await say(id, { note: "while it lasted" }, { law: gone, revision: 1 }))).toMatchObject({
        state: "doing",
      });
    });

    it("loses nothing whatever is saved of the system's facts", async () => {
      const saved = await system("事実");
      const said = [
        got(await say(saved.id, { state: "done", note: "一" })),
        got(await say(saved.id, { state: "left", reason: "二" }, { step: "c/d#2" })),
      ];
      let { revision } = saved;
      await fc.assert(
        fc.asyncProperty(fc.dictionary(fc.constantFrom("use.a", "use.b"), fc.boolean()), async (facts) => {
          const next = got(await owner.subjects.save({ id: saved.id, revision, name: "事実", facts }));
          revision = next.revision;
          expect(got(await owner.planItems.ofSubject(saved.id))).toEqual(said);
        }),
        { numRuns: 15 },
      );
    });
  });

  describe("sign-offs", () => {
    it("are given by a second person, and are of an earlier revision once anything changed", async () => {
      const { id } = await system("承認");
      const item = got(await say(id, { state: "done" }));
      const of = { kind: "plan_item", id: item.id };
      expect(await owner.signOffs.sign({ ...of, revision: 1 })).toEqual({ problem: "own-change", args: {} });
      const signed = got(await reviewer.signOffs.sign({ ...of, revision: 1, note: "見ました" }));
      expect(signed).toMatchObject({ revision: 1, current: true, note: "見ました" });
      expect(got(await owner.planItems.ofSubject(id))[0]!.signOffs).toMatchObject([{ id: signed.id, current: true }]);
      got(await say(id, { note: "more" }, { revision: 1 }));
      expect(got(await viewer.signOffs.list(of))).toMatchObject([{ id: signed.id, revision: 1, current: false }]);
      expect(await reviewer.signOffs.sign({ ...of, revision: 1 })).toEqual({
        problem: "conflict",
        args: { revision: "2" },
      });
    });

    it("are taken back by whoever signed alone, stand in the log, and can be given again", async () => {
      const { id } = await system("取消");
      const of = { kind: "subject", id };
      const signed = got(await editor.signOffs.sign({ ...of, revision: 1 }));
      for (const other of [owner, reviewer, viewer])
        expect(await other.signOffs.withdraw(signed.id)).toMatchObject({ problem: "not-allowed" });
      expect(got(await editor.signOffs.withdraw(signed.id))).toEqual({ withdrawn: signed.id });
      expect(await editor.signOffs.withdraw(signed.id)).toMatchObject({ problem: "not-found" });
      expect(got(await owner.signOffs.list(of))).toEqual([]);
      const log = got(await owner.audit.changes({ object: signed.id }));
      expect(log.rows.map(({ action }) => action)).toEqual(["change", "create"]);
      const again = got(await editor.signOffs.sign({ ...of, revision: 1 }));
      expect(got(await owner.signOffs.list(of)).map((one) => one.id)).toEqual([again.id]);
    });

    it("hold the commitment of what was signed, as the log has it", async () => {
      const { id } = await system("記録");
      const signed = got(await editor.signOffs.sign({ kind: "subject", id, revision: 1 }));
      const { lines } = got(await owner.audit.log());
      const entries = lines.slice(1).map((line) => JSON.parse(line) as { object: string; commitment: string });
      expect(entries.findLast(({ object }) => object === id)!.commitment).toBe(signed.commitment);
      // The same person signs a revision once.
      expect(got(await editor.signOffs.sign({ kind: "subject", id, revision: 1 })).id).toBe(signed.id);
      expect(got(await owner.signOffs.list({ kind: "subject", id }))).toHaveLength(1);
    });

    it("are of what has revisions and a log alone", async () => {
      for (const other of ["user", "comment", "chain_entry", "no; such", "subject_revision"])
        expect(await reviewer.signOffs.sign({ kind: other, id: "x", revision: 1 })).toEqual({
          problem: "invalid",
          args: { field: "kind" },
        });
      expect(await reviewer.signOffs.sign({ kind: "subject", id: "x", revision: 1 })).toMatchObject({
        problem: "not-found",
      });
    });

    it("hold, through any changes by anybody, only for what stands, and never by who changed it last", async () => {
      const saved = await system("順序");
      const actors = { owner, editor, reviewer };
      const step = fc.record({
        who: fc.constantFrom("owner", "editor", "reviewer"),
        does: fc.constantFrom("change", "sign"),
      });
      let { revision } = saved;
      let last: string = "owner";
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
          for (const { who, does } of steps) {
            const acting = actors[who as keyof typeof actors];
            if (does === "change") {
              const next = await acting.subjects.save({ id: saved.id, revision, name: "順序", facts: {} });
              if (isProblem(next)) expect([who, next.problem]).toEqual(["reviewer", "not-allowed"]);
              else [revision, last] = [next.revision, who];
            } else {
              const signed = await acting.signOffs.sign({ kind: "subject", id: saved.id, revision });
              expect(isProblem(signed) ? signed.problem : "signed").toBe(who === last ? "own-change" : "signed");
            }
            const all = got(await owner.signOffs.list({ kind: "subject", id: saved.id }));
            expect(all.filter(({ current }) => current).every((one) => one.revision === revision)).toBe(true);
            expect(all.filter(({ current }) => !current).every((one) => one.revision < revision)).toBe(true);
          }
        }),
        { numRuns: 12 },
      );
    });
  });

  describe("comments", () => {
    it("are said by whoever reviews, in order, and taken back by their author alone, while the log still verifies", async () => {
      const { id } = await system("意見");
      const first = got(await reviewer.comments.add({ subject: id }, "一行目\r\n二行目"));
      expect(first).toMatchObject({ text: "一行目\n二行目", removed: false });
      const task = got(await owner.tasks.add({ title: "問い", about: { kind: "system", id } }));
      got(await editor.comments.add({ task: task.id }, "task"));
      got(await owner.comments.add({ subject: id }, "answer"));
      expect(await owner.comments.remove(first.id)).toMatchObject({ problem: "not-allowed" });
      expect(await reviewer.comments.remove(first.id)).toEqual({ removed: first.id });
      expect(await reviewer.comments.remove(first.id)).toMatchObject({ problem: "not-found" });
      const [gone, answer] = got(await viewer.comments.list({ subject: id }));
      expect(gone).toMatchObject({ id: first.id, removed: true });
      expect(gone).not.toHaveProperty("text");
      expect(answer).toMatchObject({ text: "answer" });
      const { lines } = got(await owner.audit.log());
      expect(lines.join("\n")).not.toContain("二行目");
      expect(verifyLog(lines).faults).toEqual([]);
    });

    it("are not empty, and of what is there", async () => {
      const { id } = await system("空");
      expect(await reviewer.comments.add({ subject: id }, " \n ")).toEqual({
        problem: "invalid",
        args: { field: "text" },
      });
      expect(await reviewer.comments.add({ subject: "nowhere" }, "a")).toMatchObject({ problem: "not-found" });
      expect(await viewer.comments.add({ subject: id }, "a")).toMatchObject({ problem: "not-allowed" });
    });
  });

  describe("tasks", () => {
    it("are found by who, unit, system, kind and state, the most overdue first, steps with an owner among them", async () => {
      const head = got(await owner.units.add({ name: "本部" }));
      const team = got(await owner.units.add({ name: "課", parent: head.id }));
      const me = got(await owner.people.add({ name: "Reviewer", email: "reviewer@example.org" }));
      const { id } = got(await owner.subjects.save({ name: "一覧", facts: {}, unit: team.id }));
      const risk = got(await owner.risks.risks.add({ subject: id, subdomain: "privacy.leak" }));
      const add = async (title: string, more: object = {}) => got(await owner.tasks.add({ title, ...more }));
      const late = await add("late", {
        about: { kind: "risk", id: risk.id },
        subject: id,
        due: "2026-01-31",
        owner: me.id,
      });
      await add("undated", { about: { kind: "system", id } });
      const soon = await add("soon", { subject: id, due: "2026-12-31" });
      got(await say(id, { due: "2026-06-30", owner: me.id }));
      const titles = async (asked: object, by = owner) =>
        got(await by.tasks.list({ subject: id, ...asked })).rows.map(({ title }) => title);
      expect(await titles({})).toEqual(["late", "a/b#0", "soon", "undated"]);
      expect(await titles({ unit: head.id })).toHaveLength(4);
      expect(await titles({ kind: "plan_item" })).toEqual(["a/b#0"]);
      expect(await titles({ mine: true }, reviewer)).toEqual(["late", "a/b#0"]);
      expect(await titles({ mine: true })).toEqual([]);
      expect(await titles({ dueBefore: TODAY })).toEqual(["late", "a/b#0"]);
      got(await owner.tasks.change(late.id, 1, { state: "done" }));
      expect(await titles({ state: "open" })).toEqual(["a/b#0", "soon", "undated"]);
      expect(await titles({})).toEqual(["a/b#0", "soon", "undated", "late"]);
      expect(await owner.tasks.change(soon.id, 1, { state: "dropped" })).toMatchObject({ problem: "reason-missing" });
      expect(got(await owner.tasks.change(soon.id, 1, { state: "dropped", reason: "obsolete" }))).toMatchObject({
        state: "dropped",
        reason: "obsolete",
        revision: 2,
      });
      expect(await owner.tasks.change(soon.id, 1, { title: "late change" })).toEqual({
        problem: "conflict",
        args: { revision: "2" },
      });
    });

    it("are given to another and moved many at once, and put back by one undoing, where nobody changed them since", async () => {
      const { id } = await system("一括");
      const sato = got(await owner.people.add({ name: "担当" }));
      const one = got(await owner.tasks.add({ title: "one", subject: id, due: "2026-01-01" }));
      const two = got(await owner.tasks.add({ title: "two", subject: id }));
      const item = got(await say(id, { due: "2026-02-02" }));
      const ids = [one.id, two.id, item.id, "nowhere"];
      const set = { owner: sato.id, due: "2027-01-01" };
      const { batch, rows } = got(await editor.tasks.changeMany(ids, set));
      expect(rows.map(({ outcome }) => outcome)).toEqual(["change", "change", "change", "not-found"]);
      expect(got(await editor.tasks.changeMany(ids, set)).rows[0]).toMatchObject({ outcome: "unchanged" });
      got(await owner.tasks.change(two.id, 2, { title: "two, changed since" }));
      const undone = got(await owner.audit.undo(batch));
      expect(Object.fromEntries(undone.rows.map(({ object, outcome }) => [object, outcome]))).toEqual({
        [one.id]: "undone",
        [two.id]: "changed-since",
        [item.id]: "undone",
      });
      const after = got(await owner.tasks.list({ subject: id })).rows;
      expect(after.find((row) => row.id === one.id)).toMatchObject({ due: "2026-01-01" });
      expect(after.find((row) => row.id === item.id)).toMatchObject({ due: "2026-02-02" });
      expect(after.find((row) => row.id === two.id)).toMatchObject({ owner: { id: sato.id } });
    });

    it("a reviewer signs and comments and changes nothing else, a viewer not even that", async () => {
      const { id } = await system("権限");
      const task = got(await owner.tasks.add({ title: "t" }));
      for (const acting of [reviewer, viewer]) {
        const tried = [
          await acting.tasks.add({ title: "t" }),
          await acting.tasks.change(task.id, 1, { title: "u" }),
          await acting.tasks.changeMany([task.id], { due: null }),
          await say(id, { state: "doing" }, { by: acting }),
        ];
        expect(tried.map((one) => (one as Problem).problem)).toEqual(Array(4).fill("not-allowed"));
      }
      expect(await viewer.signOffs.sign({ kind: "subject", id, revision: 1 })).toMatchObject({
        problem: "not-allowed",
      });
    });
  });
});

/** What was given, of an answer that has to have gone well. */
function got<T>(found: T | Problem): T {
  if (isProblem(found)) throw new Error(JSON.stringify(found));
  return found;
}
