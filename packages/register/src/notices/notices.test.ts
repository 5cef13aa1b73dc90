// Notices on both kinds of database: who is told of what, once, and who can read it.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, signUp } from "../../test/browser.ts";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { programIn } from "../accounts/identify.ts";
import type { Database } from "../database/database.ts";
import { permitted } from "../database/permitted.ts";
import { isProblem, type NoticesPage, type Register } from "../index.ts";
import { notify, type Told } from "./notify.ts";

describe.each(DATABASES)("notices, database %s", (kind) => {
  let place: Place;
  let register: Register;
  let database: Database;
  let owner: Browser;
  let editor: Browser;
  let outsider: Browser;
  let organisation: string;
  /** A system whose reviewer has the editor's address, and one that nobody owns. */
  let reviewed: string;
  let alone: string;

  beforeAll(async () => {
    place = await placeFor(kind);
    ({ register, database } = await place.openBoth());
    [owner, editor, outsider] = [
      await signUp(register, "Owner"),
      await signUp(register, "Editor"),
      await signUp(register, "Outsider"),
    ];
    organisation = (await owner.identity())!.organisation!.id;
    const { user } = (await editor.identity())!;
    const invited = await owner.post("/organization/invite-member", {
      email: user.email,
      role: "editor",
      organizationId: organisation,
    });
    const { id } = (await invited.json()) as { id: string };
    await editor.post("/organization/accept-invitation", { invitationId: id });
    await editor.post("/organization/set-active", { organizationId: organisation });
    const acting = register.as(await owner.identity());
    const person = done(await acting.people.add({ name: "Reviewer", email: user.email }));
    reviewed = done(await acting.subjects.save({ name: "Screening", facts: {}, reviewer: person.id })).id;
    alone = done(await acting.subjects.save({ name: "Chat", facts: {} })).id;
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
  });

  function done<Value>(value: Value): Exclude<Value, { problem: unknown }> {
    if (isProblem(value)) throw new Error(value.problem);
    return value as Exclude<Value, { problem: unknown }>;
  }
  const told = async (what: Told, by = programIn(organisation)) =>
    permitted(database, by).writing((db) => notify(db, what));
  const listOf = async (browser: Browser): Promise<NoticesPage> =>
    done(await register.as(await browser.identity()).notices.list({ unread: true }));
  const seenBy = async (browser: Browser) =>
    (await listOf(browser)).rows.map(({ kind, subject }) => `${kind} ${subject?.name ?? "-"}`);

  it("reach whoever owns or reviews the system, and of a system without either the organisation's owners", async () => {
    await told({ kind: "check-changed", subjects: [reviewed, alone] });
    expect([await seenBy(owner), await seenBy(editor), await seenBy(outsider)]).toEqual([
      ["check-changed Chat"],
      ["check-changed Screening"],
      [],
    ]);
  });

  it("reach the owners where they are about no system, and nobody of their own doing", async () => {
    await told({ kind: "incident", subjects: [], object: { kind: "incident", id: "i1" }, said: { form: "leak" } });
    await told({ kind: "task", subjects: [alone], object: { kind: "task", id: "t1" } }, (await owner.identity())!);
    expect(await seenBy(owner)).toEqual(["incident -", "check-changed Chat"]);
  });

  it("are there once for what has not been read, and again for what happens after it was", async () => {
    await told({ kind: "check-changed", subjects: [reviewed] });
    const { rows, unread, total } = await listOf(editor);
    expect([rows.length, unread, total]).toEqual([1, 1, 1]);
    const mine = register.as(await editor.identity()).notices;
    expect(await register.as(await owner.identity()).notices.markRead([rows[0]!.id])).toEqual({ marked: 0 });
    expect(await mine.markRead([rows[0]!.id])).toEqual({ marked: 1 });
    expect((await listOf(editor)).unread).toBe(0);
    await told({ kind: "check-changed", subjects: [reviewed] });
    expect((await listOf(editor)).unread).toBe(1);
    expect(await mine.markRead("all")).toEqual({ marked: 1 });
  });

  it("go with the transaction of what they tell of", async () => {
    const gone = await permitted(database, programIn(organisation)).writing(async (db) => {
      await notify(db, { kind: "task", subjects: [], object: { kind: "task", id: "undone" } });
      return { problem: "conflict", args: {} } as const;
    });
    expect(gone).toMatchObject({ problem: "conflict" });
    expect(await seenBy(owner)).not.toContain("task -");
  });

  it("keep the newest 500 of a member", async () => {
    const filled = await permitted(database, programIn(organisation)).writing(async (db) => {
      for (let count = 0; count < 520; count++)
        await notify(db, { kind: "task", subjects: [], object: { kind: "task", id: `many ${count}` } });
      return {};
    });
    expect(filled).toEqual({});
    const page = done(await register.as(await owner.identity()).notices.list({ limit: 1 }));
    expect([page.total, page.rows[0]!.object.id]).toEqual([500, "many 519"]);
  });

  it("come as a feed behind a secret address until it is made anew or ended, to a member only", async () => {
    const mine = register.as(await editor.identity()).notices;
    const { token } = done(await mine.makeFeed());
    expect(await register.feed(token)).toMatchObject({
      organisation: { id: organisation, name: "Owner" },
      notices: [{ kind: "check-changed" }, { kind: "check-changed", subject: { name: "Screening" } }],
    });
    const again = done(await mine.makeFeed());
    expect(await register.feed(token)).toMatchObject({ problem: "not-found" });
    expect(await register.feed(again.token)).toMatchObject({ organisation: { id: organisation } });
    const members = done(await register.as(await owner.identity()).organisations.members());
    const membership = members.find(({ role }) => role === "editor")!.id;
    await owner.post("/organization/update-member-role", {
      memberId: membership,
      role: "authority",
      organizationId: organisation,
    });
    expect(await register.feed(again.token)).toMatchObject({ problem: "not-found" });
    await owner.post("/organization/update-member-role", {
      memberId: membership,
      role: "editor",
      organizationId: organisation,
    });
    expect(await mine.endFeed()).toEqual({ ended: true });
    expect(await register.feed(again.token)).toMatchObject({ problem: "not-found" });
    for (const guessed of ["", "yf_", `yf_${"A".repeat(43)}`, `${"A".repeat(46)}`])
      expect(await register.feed(guessed)).toMatchObject({ problem: "not-found" });
  });

  it("say in which language and of what a member wants e-mail", async () => {
    const mine = register.as(await editor.identity()).notices;
    expect(await mine.wish({ language: "ja", neverByMail: ["task", "task"] })).toEqual({
      language: "ja",
      neverByMail: ["task"],
    });
    expect((await listOf(editor)).wishes).toEqual({ language: "ja", neverByMail: ["task"] });
    expect((await listOf(owner)).wishes).toEqual({ neverByMail: [] });
  });
});
