// Checks kept by a server: made in the background, gone on with after a stop half-way, and what became of one with its causes.
import type { Register } from "@yawara/register";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Place, placeFor } from "../../register/test/databases.ts";
import { checkedBy } from "../src/checks/checked-by.ts";
import { recheckOrganisation } from "../src/checks/recheck-organisation.ts";
import { doJob } from "../src/law-workers/message.ts";
import { done, type Person, signedUp } from "./http-people.ts";
import { BANK, EXAMPLES, type Served, served, store } from "./http-serving.ts";

interface Line {
  id: string;
  name: string;
  revision: number;
  check: { state: string; figures?: { applying: Record<string, number>; open: number } };
}
interface Since {
  state: string;
  since?: { facts: { fact: string }[]; changes: { causes: string[] }[] };
}
interface Checks {
  systems: number;
  current: number;
  again: number;
  never: number;
  forces: Record<string, number>;
  run?: { total: number; done: number };
}

let place: Place;
let register: Register;
let server: Served;
let owner: Person;

beforeAll(async () => {
  place = await placeFor("in this process");
  server = await served({ register: () => register, behindProxy: true, keepsChecks: true });
  register = await place.open({ baseUrl: server.url });
  owner = await signedUp(server, "hana");
});
afterAll(async () => {
  await server?.close();
  await register?.close();
  await place?.stop();
});

const checks = () => done<Checks>(owner.send("GET", "/api/v1/checks"));
const list = async (query = "") =>
  (await done<{ subjects: Line[] }>(owner.send("GET", `/api/v1/subjects${query}`))).subjects;
const since = (id: string) => done<Since>(owner.send("GET", `/api/v1/subjects/${id}/since?lang=ja`));
const allChecked = () =>
  expect
    .poll(async () => {
      const { systems, current } = await checks();
      return systems - current;
    })
    .toBe(0);

describe("kept checks", () => {
  it("are made after a saving, and say what a check says", async () => {
    await done(owner.send("POST", "/api/v1/subjects", { name: "bank", facts: BANK.facts }));
    await allChecked();
    const [{ check }] = (await list()) as [Line];
    expect(check.state).toBe("current");
    const asked = await done<{ findings: { outcome: string; modality: string; group: string; from?: string }[] }>(
      server.post("/api/v1/check", { facts: BANK.facts }),
    );
    const cooperating = asked.findings.filter(
      ({ outcome, modality, from }) => outcome === "applies" && modality === "cooperate" && from === undefined,
    );
    expect(check.figures!.applying.cooperate).toBe(cooperating.length);
    expect((await list("?force=cooperate")).length).toBe(cooperating.length > 0 ? 1 : 0);
    expect((await checks()).forces.must).toBe((await list("?force=must")).length);
  });

  it("say what became of the one before, by the fact that was changed", async () => {
    const [system] = (await list("?q=bank")) as [Line];
    expect((await since(system.id)).since).toBeUndefined();
    const { "organisation.home_country": _, ...others } = BANK.facts;
    const facts = { ...others, "role.functions": [], "system.functions": [] };
    await done(owner.send("PUT", `/api/v1/subjects/${system.id}`, { name: "bank", facts, revision: system.revision }));
    await expect.poll(async () => (await since(system.id)).since?.changes.length ?? 0).toBeGreaterThan(0);
    const { since: found } = await since(system.id);
    expect(found!.facts.map(({ fact }) => fact)).toContain("role.functions");
    expect(new Set(found!.changes.flatMap(({ causes }) => causes))).toEqual(new Set(["facts"]));
    expect((await list(`?changed_since=2020-01-01&sort=changed&descending=true`))[0]!.id).toBe(system.id);
  });

  it("are made of a system however it came: of an application seen in use, of a use that was reported", async () => {
    await done(owner.send("POST", "/api/v1/proposals", { applications: [{ name: "Chat", domain: "chat.example" }] }));
    const { proposals } = await done<{ proposals: { id: string }[] }>(owner.send("GET", "/api/v1/proposals"));
    await done(owner.send("PUT", `/api/v1/proposals/${proposals[0]!.id}`, { revision: 1, as: "system" }));
    await allChecked();
    const link = { purpose: "use", name: "Intranet", days: 7 };
    const { token } = await done<{ token: string }>(owner.send("POST", "/api/v1/report-links", link));
    await done(server.post(`/api/v1/report/${token}`, { use: { tool: "Words", purpose: "Drafts", data: [] } }));
    const { reports } = await done<{ reports: { id: string }[] }>(owner.send("GET", "/api/v1/reported-uses"));
    const taking = { revision: 1, take: { name: "Words" } };
    await done(owner.send("POST", `/api/v1/reported-uses/${reports[0]!.id}/decision`, taking));
    await allChecked();
    expect((await list("?q=Words"))[0]!.check.state).toBe("current");
  });

  it("go on where a server was stopped, each system checked once", async () => {
    const other = await signedUp(server, "jiro");
    const identity = await register.identify(new Headers(other.headers));
    const { organisation } = await done<{ organisation: { id: string } }>(other.send("GET", "/api/v1/me"));
    for (const { id, facts } of EXAMPLES)
      for (const employees of [10, 20, 30, 40])
        await register.as(identity).subjects.save({
          name: `${id} ${employees}`,
          facts: { ...facts, "organisation.employees": employees } as never,
        });
    const stop = new AbortController();
    let asked = 0;
    const answer = async (
      { name, asked: { systems } }: { name: never; asked: { systems: never[] } },
      { form }: { form: never },
    ) => {
      const question = { name, asked: { systems: systems.slice(0, 20) } } as never;
      const answered = await doJob(store, { question, form });
      asked += (answered.answer as { of: unknown[] }).of.length;
      stop.abort();
      return answered;
    };
    const work = { checks: register.checks, answer: answer as never, by: checkedBy(store) };
    const first = await recheckOrganisation({ ...work, signal: stop.signal }, organisation.id);
    const half = await done<Checks>(other.send("GET", "/api/v1/checks"));
    expect(first).toMatchObject({ isWhole: false });
    expect(half.never).toBeGreaterThan(0);
    const second = await recheckOrganisation(work, organisation.id);
    expect(second).toMatchObject({ isWhole: true });
    const whole = await done<Checks>(other.send("GET", "/api/v1/checks"));
    expect(whole).toMatchObject({ systems: EXAMPLES.length * 4, never: 0, again: 0 });
    expect(whole.run!.total).toBe(whole.run!.done);
    expect(asked).toBeGreaterThanOrEqual(EXAMPLES.length * 4);
    expect((await recheckOrganisation(work, organisation.id)) as object).toMatchObject({ checked: 0, isWhole: true });
  });
});
