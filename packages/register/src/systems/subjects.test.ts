// Saved systems: what each role may do with them, and that nothing saved is lost.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, invite, signUp } from "../../test/browser.ts";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { isProblem, type Page, type Register, ROLES, type SavedSubject, type Subjects } from "../index.ts";

const LOANS = {
  name: "Loan screening",
  facts: { "organisation.kind": "stock_company", "role.functions": ["uses_at_work"] },
};

describe.each(DATABASES)("subjects, database %s", (kind) => {
  let place: Place;
  let register: Register;
  const people: Record<string, Browser> = {};
  const as = async (name: string): Promise<Subjects> => register.as(await people[name]?.identity()).subjects;
  const saved = async (name: string, subject: Parameters<Subjects["save"]>[0] = LOANS): Promise<SavedSubject> => {
    const result = await (await as(name)).save(subject);
    if (isProblem(result)) throw new Error(result.problem);
    return result;
  };

  beforeAll(async () => {
    place = await placeFor(kind);
    register = await place.open();
    for (const role of ROLES) people[role] = await signUp(register, role);
    for (const role of ROLES.slice(1)) await invite(people.owner!, people[role]!, role);
    people.outsider = await signUp(register, "outsider");
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
  });

  it("gives back what was saved", async () => {
    const subject = { ...LOANS, at: "2026-11-25", regimes: ["JP", "EU"] };
    const made = await saved("owner", subject);
    const id = (await people.owner!.identity())!.user.id;
    expect(made).toEqual({
      ...subject,
      id: expect.any(String),
      revision: 1,
      removed: false,
      createdBy: id,
      createdAt: expect.any(Date),
      updatedBy: id,
      updatedAt: made.createdAt,
    });
    expect(await (await as("owner")).read(made.id)).toEqual(made);
    const { facts: _, ...line } = made;
    expect(((await (await as("owner")).list()) as Page<SavedSubject>).rows).toContainEqual(line);
  });

  it("keeps facts to the letter, whatever their names look like", async () => {
    const facts = { snake_case: true, "a.b_c": "日本語 😀", "x'); drop table subject; --": 1.5, n: { in_side: false } };
    expect((await saved("owner", { name: "Odd", facts })).facts).toEqual(facts);
  });

  it("has readers read, and only owners and editors save, remove and restore", async () => {
    const made = await saved("owner");
    // An auditor reads nothing before an owner has set what and until when.
    const refusedTo = (role: string) => ({ problem: role === "auditor" ? "audit-over" : "not-allowed", args: {} });
    const may: Record<string, string> = {};
    for (const role of ROLES) {
      const subjects = await as(role);
      const reads = [await subjects.list(), await subjects.read(made.id), await subjects.history(made.id)];
      const current = (await (await as("owner")).read(made.id)) as SavedSubject;
      const change = { ...LOANS, id: made.id, revision: current.revision };
      const writes = [await subjects.save(LOANS), await subjects.save(change)];
      const removal = await subjects.remove(made.id, current.revision + 1);
      const restoring = await subjects.restore(made.id, current.revision + 2);
      const answers = [...reads, ...writes, removal, restoring];
      for (const answer of answers.filter(isProblem)) expect([role, answer]).toEqual([role, refusedTo(role)]);
      may[role] = answers.map((answer) => (isProblem(answer) ? "-" : "+")).join("");
    }
    expect(may).toEqual({
      owner: "+++++++",
      editor: "+++++++",
      reviewer: "+++----",
      viewer: "+++----",
      authority: "-------",
      auditor: "-------",
    });
  });

  it("is not there for another organisation, and asks a stranger to sign in", async () => {
    const { id, revision } = await saved("owner");
    const outside = await as("outsider");
    const missing = { problem: "not-found", args: {} };
    expect(await outside.list()).toEqual({ rows: [], total: 0 });
    expect(await outside.read(id)).toEqual(missing);
    expect(await outside.history(id)).toEqual(missing);
    expect(await outside.save({ ...LOANS, id, revision })).toEqual(missing);
    expect(await outside.remove(id, revision)).toEqual(missing);
    const stranger = register.as(undefined);
    const signIn = { problem: "not-signed-in", args: {} };
    expect(await stranger.subjects.list()).toEqual(signIn);
    expect(await stranger.subjects.save(LOANS)).toEqual(signIn);
    expect(await stranger.organisations.list()).toEqual(signIn);
    expect(await stranger.keys.list()).toEqual(signIn);
  });

  it("tells whoever belongs to no organisation so", async () => {
    const { organisation: _, role: __, ...alone } = (await people.owner!.identity())!;
    const acting = register.as(alone);
    const nowhere = { problem: "no-organisation", args: {} };
    expect(await acting.subjects.list()).toEqual(nowhere);
    expect(await acting.subjects.save(LOANS)).toEqual(nowhere);
    expect(await acting.organisations.members()).toEqual(nowhere);
    expect(await acting.keys.create({ name: "k", scope: "read" })).toEqual(nowhere);
  });

  it("answers a stale revision with the current one", async () => {
    const { id } = await saved("owner");
    const editor = await as("editor");
    const second = await editor.save({ ...LOANS, name: "Second", id, revision: 1 });
    expect(second).toMatchObject({ name: "Second", revision: 2 });
    const conflict = { problem: "conflict", args: { revision: "2" } };
    expect(await editor.save({ ...LOANS, name: "Late", id, revision: 1 })).toEqual(conflict);
    expect(await editor.remove(id, 1)).toEqual(conflict);
    expect(await editor.read(id)).toMatchObject({ name: "Second", revision: 2 });
  });

  it("lets one of many who save the same revision at once through", async () => {
    const { id } = await saved("owner");
    const subjects = await as("owner");
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, n) => subjects.save({ ...LOANS, name: `Try ${n}`, id, revision: 1 })),
    );
    expect(results.filter((result) => !isProblem(result))).toHaveLength(1);
    expect(results.filter(isProblem)).toEqual(Array(11).fill({ problem: "conflict", args: { revision: "2" } }));
    expect(await subjects.history(id)).toHaveLength(2);
  });

  it("keeps identities apart when many act at once", async () => {
    await saved("outsider", { name: "Theirs", facts: {} });
    const [ours, theirs] = [await as("viewer"), await as("outsider")];
    const lists = await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? ours : theirs).list()));
    for (const [n, list] of lists.entries())
      expect((list as Page<SavedSubject>).rows.some(({ name }) => name === "Theirs")).toBe(n % 2 === 1);
  });

  it("removes, lists what was removed, and restores; every step stays in the history", async () => {
    const { id } = await saved("owner", { ...LOANS, at: "2026-01-01" });
    const [owner, editor] = [await as("owner"), await as("editor")];
    await editor.save({ name: "Renamed", facts: { a: 1 }, id, revision: 1 });
    expect(await editor.remove(id, 2)).toMatchObject({ removed: true, revision: 3 });
    const names = async (removed: boolean) =>
      ((await owner.list({ removed })) as Page<SavedSubject>).rows.map((line) => line.id);
    expect(await names(false)).not.toContain(id);
    expect(await names(true)).toEqual([id]);
    expect(await editor.save({ ...LOANS, id, revision: 3 })).toEqual({ problem: "not-found", args: {} });
    expect(await owner.restore(id, 3)).toMatchObject({ name: "Renamed", removed: false, revision: 4 });
    expect(await names(false)).toContain(id);
    const [ownerId, editorId] = [(await people.owner!.identity())!.user.id, (await people.editor!.identity())!.user.id];
    expect(await owner.history(id)).toMatchObject([
      { revision: 4, name: "Renamed", removed: false, by: ownerId },
      { revision: 3, name: "Renamed", removed: true, by: editorId },
      { revision: 2, name: "Renamed", facts: { a: 1 }, removed: false, by: editorId },
      { revision: 1, name: "Loan screening", facts: LOANS.facts, at: "2026-01-01", removed: false, by: ownerId },
    ]);
  });

  it("lists by name, a part at a time", async () => {
    const person = await signUp(register, "lister");
    const { subjects } = register.as(await person.identity());
    for (const name of ["c", "a", "b"]) await subjects.save({ name, facts: {} });
    const names = async (options: object) =>
      ((await subjects.list(options)) as Page<SavedSubject>).rows.map((line) => line.name);
    expect(await names({})).toEqual(["a", "b", "c"]);
    expect(await names({ limit: 2 })).toEqual(["a", "b"]);
    expect(await names({ limit: 2, offset: 2 })).toEqual(["c"]);
    expect(await subjects.list({ limit: -1 })).toMatchObject({ problem: "invalid" });
  });

  it.each(["", " ", "x".repeat(201), "a\u0000b", "two\nlines", "\u202eturned", "half \ud800", "\u200b"])(
    "takes no name like %j",
    async (name) => {
      const refused = await (await as("owner")).save({ name, facts: {} });
      expect(refused).toEqual({ problem: "name-unfit", args: { most: "200" } });
    },
  );

  it("takes names of 200 characters in any script, and keeps them without the blanks around", async () => {
    for (const name of ["𠮟".repeat(200), "👩‍👩‍👧 家族", "O'Neil & Söhne; نظام"])
      expect(await saved("owner", { name: ` ${name}\u3000`, facts: {} })).toMatchObject({ name });
  });

  it("are at most as many, of as many revisions, as an organisation may have", async () => {
    const full = await place.open({ quotas: { systems: 2, revisions: 3 } });
    const { subjects } = full.as(await (await signUp(full, "collector")).identity());
    const made = await Promise.all(["a", "b", "c", "d"].map((name) => subjects.save({ name, facts: {} })));
    expect(made.filter(isProblem)).toEqual(Array(2).fill({ problem: "too-many-systems", args: { most: "2" } }));
    const [{ id }] = made.filter((one) => !isProblem(one)) as [SavedSubject];
    const again = (revision: number) => subjects.save({ name: "again", facts: {}, id, revision });
    expect(await again(1)).toMatchObject({ revision: 2 });
    expect(await again(2)).toMatchObject({ revision: 3 });
    const refused = { problem: "too-many-revisions", args: { most: "3" } };
    expect(await again(3)).toEqual(refused);
    // What is no longer wanted can always be taken out of the list; its facts can still be read.
    expect(await subjects.remove(id, 3)).toMatchObject({ revision: 4 });
    expect(await subjects.restore(id, 4)).toEqual(refused);
    expect(await subjects.read(id)).toMatchObject({ name: "again", removed: true });
    // Those removed count too.
    expect(await subjects.save({ name: "e", facts: {} })).toMatchObject({ problem: "too-many-systems" });
    await full.close();
  });

  it.each([
    ["at", { ...LOANS, at: "2026-02-30" }],
    ["at", { ...LOANS, at: "tomorrow" }],
    ["facts", { name: "a", facts: [] as never }],
    ["regimes", { ...LOANS, regimes: Array(101).fill("JP") }],
    ["revision", { ...LOANS, id: "some" }],
    ["revision", { ...LOANS, id: "some", revision: 2 ** 31 }],
  ])("names %s where it cannot be saved as given", async (field, subject) => {
    expect(await (await as("owner")).save(subject)).toEqual({ problem: "invalid", args: { field } });
  });

  it("says that a text no database holds cannot be kept", async () => {
    const subject = { name: "a", facts: { text: "\u0000" } };
    expect(await (await as("owner")).save(subject)).toEqual({ problem: "unkeepable", args: {} });
  });
});
