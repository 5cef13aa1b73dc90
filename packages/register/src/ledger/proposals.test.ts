// Applications seen in use: proposed once, decided once, and never with a person in them.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { PERSONAS, populate } from "../../test/population.ts";
import { verifyLog } from "../audit/verify.ts";
import type { Acting, Page, Proposal, Register } from "../index.ts";

describe.each(DATABASES)("proposals, database %s", (kind) => {
  let place: Place;
  let register: Register;
  let editor: Acting;

  beforeAll(async () => {
    place = await placeFor(kind);
    const both = await place.openBoth();
    register = both.register;
    await populate(both.database);
    editor = register.as(PERSONAS.editor);
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
  });

  const find = async (q: string) => ((await editor.proposals.list({ q })) as Page<Proposal>).rows;

  it("are told by their domain, a known AI service by its vendor's, and come first", async () => {
    const seen = [
      { name: "Mail", domain: "mail.example.com", users: 900 },
      { name: "Chat", domain: "https://chatgpt.com/c/1", users: 3, requests: 50, lastSeen: "2026-11-20" },
    ];
    expect(await editor.proposals.take(seen, "proxy.csv")).toMatchObject({
      counts: { added: 2, updated: 0, decided: 0 },
    });
    const { rows } = (await editor.proposals.list({ state: "open" })) as Page<Proposal>;
    expect(rows[0]).toMatchObject({
      name: "Chat",
      domain: "chatgpt.com",
      service: "chatgpt",
      users: 3,
      source: "proxy.csv",
    });
    expect(
      await editor.proposals.take([{ name: "Chat", domain: "chatgpt.com", users: 5, lastSeen: "2026-11-01" }]),
    ).toMatchObject({
      counts: { added: 0, updated: 1, decided: 0 },
    });
    expect(await find("chatgpt.com")).toMatchObject([{ users: 5, requests: 50, lastSeen: "2026-11-20" }]);
  });

  it("that were decided stay so, whatever the next list says", async () => {
    await editor.proposals.take([{ name: "Wiki", domain: "wiki.example.com" }]);
    const [wiki] = await find("wiki.example.com");
    expect(await editor.proposals.decide(wiki!.id, wiki!.revision, { as: "ignored", reason: " " })).toMatchObject({
      problem: "invalid",
    });
    const left = await editor.proposals.decide(wiki!.id, wiki!.revision, { as: "ignored", reason: "no AI in it" });
    expect(left).toMatchObject({ state: "ignored", reason: "no AI in it" });
    expect(await editor.proposals.take([{ name: "Wiki", domain: "wiki.example.com", users: 9 }])).toEqual({
      counts: { added: 0, updated: 0, decided: 1 },
    });
    expect(await find("wiki.example.com")).toMatchObject([{ state: "ignored" }]);
    expect(await editor.proposals.decide(wiki!.id, wiki!.revision, { as: "open" })).toMatchObject({
      problem: "conflict",
    });
  });

  it("become a system or an asset, or are linked with one that is there", async () => {
    await editor.proposals.take([{ name: "Notes", domain: "notes.example.com" }, { name: "Draw" }, { name: "Old" }]);
    const decided = async (q: string, decision: Parameters<Acting["proposals"]["decide"]>[2]) => {
      const [one] = await find(q);
      return (await editor.proposals.decide(one!.id, one!.revision, decision)) as Proposal;
    };
    const { subject } = await decided("notes.example.com", { as: "system" });
    expect(await editor.subjects.read(subject!)).toMatchObject({ name: "Notes", note: "https://notes.example.com" });
    const { asset } = await decided("Draw", { as: "asset" });
    expect(await editor.assets.read(asset!)).toMatchObject({ kind: "service", name: "Draw" });
    expect(await decided("Old", { as: "linked", asset: "nothing" })).toMatchObject({ problem: "not-found" });
    expect(await decided("Old", { as: "linked", subject: subject! })).toMatchObject({ state: "linked", subject });
  });

  it.each(["hanako@example.jp", "Hanako <hanako@example.jp>", "192.0.2.7", "2001:db8::7", "00:1b:44:11:3a:b7"])(
    "are refused with a person or a machine in their name: %s",
    async (name) => {
      const before = await editor.proposals.list();
      expect(await editor.proposals.take([{ name: "Fine" }, { name }])).toMatchObject({ problem: "names-person" });
      expect(await editor.proposals.list()).toEqual(before);
    },
  );

  it("are taken back as they came, and stand in the log of changes", async () => {
    const done = (await editor.proposals.take([{ name: "Undone" }])) as { batch: string };
    await editor.audit.undo(done.batch);
    expect(await find("Undone")).toEqual([]);
    await editor.proposals.take([{ name: "Undone" }]);
    expect(await find("Undone")).toHaveLength(1);
    const { lines } = (await editor.audit.log()) as { lines: string[] };
    expect(verifyLog(lines).faults).toEqual([]);
  });
});
