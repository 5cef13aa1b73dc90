// Where the rooms of the register meet, on both kinds of database: who is told of what, what is stale, what an incident freezes.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, invite, signUp } from "../../test/browser.ts";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { type Acting, isProblem, type Problem, problemLine, type Register, type RestingKind } from "../index.ts";

const TODAY = "2026-11-24";
const LATER = "2026-12-11";

function got<Value>(found: Value | Problem): Value {
  if (isProblem(found)) throw new Error(problemLine(found, "en"));
  return found;
}

describe.each(DATABASES)("where rooms meet, database %s", (kind) => {
  let place: Place;
  let register: Register;
  let folder: string;
  let today = TODAY;
  const browsers = new Map<string, Browser>();
  let organisation: string;
  /** Of the list of people: those who have an account under the same name. */
  const people: Record<string, string> = {};

  const as = async (name: string): Promise<Acting> => register.as(await browsers.get(name)!.identity());
  /** The unread notices of somebody, which are read by that. */
  const toldTo = async (name: string): Promise<string[]> => {
    const { notices } = await as(name);
    const { rows } = got(await notices.list({ unread: true }));
    got(await notices.markRead("all"));
    return rows.map((row) => `${row.kind} ${row.object.kind} ${row.subject?.name ?? "-"}`).sort();
  };
  const forgetAll = async () => {
    for (const name of browsers.keys()) await toldTo(name);
  };
  const system = async (name: string, more: object = {}) =>
    got(
      await (await as("Owner")).subjects.save({
        name,
        facts: {},
        owner: people.Editor!,
        reviewer: people.Reviewer!,
        ...more,
      }),
    );
  /** Saves a system's answers anew, as whoever acts. */
  const answered = async (acting: Acting, saved: { id: string; name: string; revision: number }, facts: object) => {
    const { id, name, revision } = saved;
    const both = { owner: people.Editor!, reviewer: people.Reviewer! };
    return got(await acting.subjects.save({ id, name, revision, facts: facts as never, ...both }));
  };
  const evidence = async (name: string, validUntil: string, rests: { kind: RestingKind; id: string }[]) =>
    got(
      await (await as("Owner")).evidence.add(TODAY, { name, kind: "record", validUntil }, rests, {
        name: `${name}.txt`,
        body: (async function* () {
          yield Buffer.from(name);
        })(),
      }),
    );

  beforeAll(async () => {
    place = await placeFor(kind);
    folder = mkdtempSync(join(tmpdir(), "yawara-seams-"));
    register = await place.open({ files: { folder, unscanned: true }, today: () => today });
    for (const name of ["Owner", "Editor", "Reviewer"]) browsers.set(name, await signUp(register, name));
    const owner = browsers.get("Owner")!;
    await invite(owner, browsers.get("Editor")!, "editor");
    await invite(owner, browsers.get("Reviewer")!, "reviewer");
    organisation = (await owner.identity())!.organisation!.id;
    for (const [name, browser] of browsers) {
      const { email } = (await browser.identity())!.user;
      people[name] = got(await (await as("Owner")).people.add({ name, email })).id;
    }
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("a task is told to whoever is given it or whose day is moved, and not to whoever does that", async () => {
    const { tasks } = await as("Editor");
    const one = got(await tasks.add({ title: "one", owner: people.Reviewer! }));
    got(await tasks.add({ title: "own", owner: people.Editor! }));
    expect([await toldTo("Reviewer"), await toldTo("Editor"), await toldTo("Owner")]).toEqual([
      ["task task -"],
      [],
      [],
    ]);
    got(await tasks.change(one.id, 1, { title: "one, said better" }));
    expect(await toldTo("Reviewer")).toEqual([]);
    got(await tasks.change(one.id, 2, { due: "2026-12-01" }));
    expect(await toldTo("Reviewer")).toEqual(["task task -"]);
    got(await tasks.changeMany([one.id], { owner: people.Owner! }));
    expect([await toldTo("Owner"), await toldTo("Reviewer")]).toEqual([["task task -"], []]);
  });

  it("a comment is told to those who answer for what it is about, and to those it names", async () => {
    const { id } = await system("Comments");
    const { comments } = await as("Owner");
    got(await comments.add({ subject: id }, "Please look, ＠reviewer."));
    expect(await toldTo("Reviewer")).toEqual(["mention subject Comments"]);
    expect(await toldTo("Editor")).toEqual(["comment subject Comments"]);
    got(await (await as("Reviewer")).comments.add({ subject: id }, "I looked: name@example.com is no call."));
    expect([await toldTo("Reviewer"), await toldTo("Editor")]).toEqual([[], ["comment subject Comments"]]);
    expect(await toldTo("Owner")).toEqual([]);
  });

  it("a possible and a confirmed incident are told to those who answer for the system, a near miss to nobody", async () => {
    const { id } = await system("Incidents");
    const { incidents } = await as("Editor");
    const given = { name: "A leak", facts: {}, subject: id, corpus: "c" };
    const made = got(await incidents.add(given));
    expect([await toldTo("Reviewer"), await toldTo("Editor")]).toEqual([["incident incident Incidents"], []]);
    got(await incidents.change(made.id, 1, { state: "confirmed", aware: TODAY, corpus: "c" }));
    expect(await toldTo("Reviewer")).toEqual(["incident-confirmed incident Incidents"]);
    got(await incidents.add({ ...given, state: "near_miss" }));
    expect(await toldTo("Reviewer")).toEqual([]);
  });

  it("a report without an account is told to the organisation's owners, with its own transaction", async () => {
    const { reportLinks } = await as("Owner");
    const use = got(await reportLinks.make({ purpose: "use", name: "Uses", days: 9 }));
    const incident = got(await reportLinks.make({ purpose: "incident", name: "Incidents", days: 9 }));
    await forgetAll();
    got(await register.reporting.make(use.token, { name: "Chat", said: {}, corpus: "c" }));
    expect([await toldTo("Owner"), await toldTo("Editor")]).toEqual([["report report -"], []]);
    const event = { said: "It leaked", facts: {} };
    got(await register.reporting.make(incident.token, { name: "Leak", said: {}, event, corpus: "c" }));
    expect(await toldTo("Owner")).toEqual(["incident incident -"]);
  });

  it("what is said not to apply is told to whoever has to sign it", async () => {
    const { id } = await system("Plan");
    const law = { asked: true, binding: true, today: TODAY };
    const of = { subject: id, step: "a/b#0", revision: 0 };
    got(await (await as("Editor")).planItems.say(of, { state: "not_applicable", reason: "by contract" }, law));
    expect([await toldTo("Reviewer"), await toldTo("Editor")]).toEqual([["sign-off plan_item Plan"], []]);
  });

  it("the check that follows a saving is not told to whoever saved, and is told to the others", async () => {
    const saved = await system("Checked");
    const by = { corpus: "c1", engine: "1", today: TODAY };
    const keep = async (revision: number, corpus: string, line: string) => {
      const check = {
        ...{ at: TODAY, jurisdictions: [], figures: { applying: {}, broken: 0, open: 0 }, lines: [line] },
        ...{ forces: [], broken: 0, open: 0 },
      } as never;
      const systems = [{ id: saved.id, revision }];
      got(await register.checks.begin(organisation, { ...by, corpus }, []));
      const changed = got(await register.checks.keep(organisation, { ...by, corpus }, [{ systems, check }]));
      await register.checks.end(organisation, { ...by, corpus });
      return changed;
    };
    await keep(1, "c1", "a");
    await forgetAll();
    const next = await answered(await as("Editor"), saved, { "use.x": true });
    expect(await keep(next.revision, "c1", "b")).toEqual([saved.id]);
    expect([await toldTo("Editor"), await toldTo("Reviewer")]).toEqual([[], ["check-changed subject Checked"]]);
    expect(await keep(next.revision, "c2", "c")).toEqual([saved.id]);
    expect(await toldTo("Editor")).toEqual(["check-changed subject Checked"]);
  });

  it("what is due with a day is told once, and again only when its day is another", async () => {
    await forgetAll();
    const { id } = await system("Daily", { nextReview: "2026-11-20" });
    const file = await evidence("soon", "2026-12-10", [{ kind: "subject", id }]);
    const { daily } = register;
    expect(await daily.hasDue(organisation, TODAY)).toBe(true);
    await daily.tell(organisation, TODAY, []);
    const both = ["evidence-expiring evidence Daily", "review-due subject Daily"];
    expect([await toldTo("Editor"), await toldTo("Reviewer")]).toEqual([both, both]);
    expect(await daily.tell(organisation, TODAY, [])).toBe(0);
    expect(await toldTo("Editor")).toEqual([]);
    await daily.tell(organisation, LATER, []);
    expect(await toldTo("Editor")).toEqual(["evidence-expired evidence Daily"]);
    got(await (await as("Owner")).evidence.change(TODAY, file.id, 1, { validUntil: "2026-12-05" }));
    await daily.tell(organisation, LATER, []);
    expect(await toldTo("Editor")).toEqual(["evidence-expired evidence Daily"]);
  });

  it("a clock that ends soon is told once", async () => {
    const { id } = await system("Clock");
    const { incidents } = await as("Owner");
    const made = got(await incidents.add({ name: "Leak", facts: {}, subject: id, corpus: "c" }));
    await forgetAll();
    const clocks = [{ incident: made.id, subject: id, clock: "jp.appi/early", until: "2026-11-25T15:00:00Z" }];
    for (const _ of [1, 2]) got(await register.daily.tell(organisation, LATER, clocks));
    expect(await toldTo("Editor")).toEqual(["incident-clock incident Clock"]);
    got(await register.daily.tell(organisation, LATER, clocks));
    expect(await toldTo("Editor")).toEqual([]);
  });

  it("a changed answer tells of the statements it touches, once for each way in which they no longer agree", async () => {
    const saved = await system("Stated", { facts: { "use.x": true } });
    const { disclosures } = await as("Owner");
    const sources = got(await disclosures.sources(saved.id));
    const drawn = { draft: { text: "x" }, sources, corpus: "c", restsOn: ["use.x"] };
    const written = { edits: {}, tiers: {}, gaps: 0, unconfirmed: 0 };
    const { id } = got(await disclosures.add({ subject: saved.id, kind: "system-card", name: "Card" }, drawn, written));
    got(await disclosures.step(id, 1, { step: "submit", revision: 1 }));
    expect(await toldTo("Reviewer")).toContain("sign-off disclosure Stated");
    await forgetAll();
    const editor = await as("Editor");
    const next = await answered(editor, saved, { "use.x": false });
    expect([await toldTo("Reviewer"), await toldTo("Editor")]).toEqual([["statement-touched disclosure Stated"], []]);
    got(await register.daily.tell(organisation, LATER, []));
    await answered(editor, next, { "use.x": false, "use.y": true });
    expect(await toldTo("Reviewer")).toEqual([]);
  });

  it("evidence and tasks are about what is there, and say what it is called", async () => {
    const { id } = await system("Named");
    const { risks, tasks, evidence: room } = await as("Owner");
    const use = got(await risks.measureUses.add({ subject: id, name: "Second look", state: "in_place" }));
    const file = await evidence("minutes", "2026-11-30", [{ kind: "measure", id: use.id }]);
    expect(file.rests).toEqual([{ kind: "measure", id: use.id, name: "Second look", subject: id }]);
    for (const kind of ["risk", "measure", "incident", "disclosure", "task", "plan_item"] as const)
      expect(await room.link(TODAY, file.id, { kind, id: "nowhere" })).toMatchObject({ problem: "not-found" });
    for (const kind of ["risk", "evidence", "incident", "disclosure"] as const)
      expect(await tasks.add({ title: "t", about: { kind, id: "nowhere" } })).toEqual({
        problem: "invalid",
        args: { field: "about" },
      });
    expect(got(await tasks.add({ title: "t", about: { kind: "evidence", id: file.id } })).about).toEqual({
      kind: "evidence",
      id: file.id,
      name: "minutes",
    });
  });

  it("a measure in place whose file has expired is stale from the next day, and its risk says so", async () => {
    const { id } = await system("Stale");
    const { risks } = await as("Owner");
    const risk = got(await risks.risks.add({ subject: id, subdomain: "privacy.leak" }));
    const use = got(await risks.measureUses.add({ subject: id, name: "Second look", state: "in_place" }));
    got(await risks.risks.setMeasures(risk.id, [use.id]));
    await evidence("certificate", "2026-11-24", [{ kind: "measure", id: use.id }]);
    const staleOn = async (day: string) => {
      today = day;
      const acting = (await as("Owner")).risks;
      const [measure] = got(await acting.risks.measures(risk.id));
      const { rows } = got(await acting.risks.list({ subject: id }, day));
      return [measure!.evidence, measure!.evidenceExpired, rows[0]!.measuresStale, rows[0]!.standing];
    };
    expect(await staleOn("2026-11-24")).toEqual([1, 0, 0, "in_place"]);
    expect(await staleOn("2026-11-25")).toEqual([1, 1, 1, "in_place"]);
    today = TODAY;
  });

  it("an incident freezes the evidence of its system by the file that counted, whoever records it", async () => {
    const { id } = await system("Frozen");
    const { incidents, reportLinks, evidence: room } = await as("Owner");
    const file = await evidence("policy", "2027-11-24", [{ kind: "subject", id }]);
    const link = got(await reportLinks.make({ purpose: "incident", name: "L", subject: id, days: 9 }));
    const event = { said: "It leaked", facts: {} };
    got(await register.reporting.make(link.token, { name: "Reported", said: {}, event, corpus: "c" }));
    const recorded = got(await incidents.add({ name: "Recorded", facts: {}, subject: id, corpus: "c" }));
    const then = [{ id: file.id, name: "policy", revision: 1, file: 1, sha256: file.file.sha256 }];
    const body = (async function* () {
      yield Buffer.from("another");
    })();
    got(await room.addFile(TODAY, file.id, 1, { name: "newer.txt", body }));
    const { rows } = got(await incidents.list({ subject: id }));
    expect(rows.map(({ frozen }) => frozen?.evidence)).toEqual([then, then]);
    expect(recorded.frozen?.log?.sequence).toBeGreaterThan(0);
  });
});
