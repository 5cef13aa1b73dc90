// Incidents and reports over HTTP: clocks as the command tells them, what is frozen, links that cannot be guessed or used again, what reporters see and what they do not.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IncidentAnswer } from "@yawara/answers/incident";
import type { Register } from "@yawara/register";
import { assert, asyncProperty, constantFrom, option, record, subarray } from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Place, placeFor } from "../../register/test/databases.ts";
import { done, member, type Person, signedUp, stranger } from "./http-people.ts";
import { type Served, served, TODAY } from "./http-serving.ts";
import { yawara } from "./mcp-clients.ts";

let place: Place;
let register: Register;
let database: Awaited<ReturnType<Place["openBoth"]>>["database"];
let server: Served;
let owner: Person;
let viewer: Person;
const folder = mkdtempSync(join(tmpdir(), "yawara-incidents-"));

beforeAll(async () => {
  place = await placeFor("in this process");
  server = await served({ register: () => register, behindProxy: true });
  ({ register, database } = await place.openBoth({ baseUrl: server.url }));
  owner = await signedUp(server, "hana");
  viewer = await member(server, owner, "viewer");
});
afterAll(async () => {
  await server?.close();
  await register?.close();
  await place?.stop();
  rmSync(folder, { recursive: true });
});

interface Kept {
  id: string;
  revision: number;
  received: string;
  state: string;
  name: string;
  done: Record<string, { by: string; reference?: string }>;
  corpus: string;
  frozen?: { revision: number; assets: { name: string; version?: string }[]; log: { sequence: number } };
  report?: { said: { said: string }; contact?: string };
}
interface WithDue {
  incident: Kept;
  due: IncidentAnswer;
}

/** A shop with a chat; what more is asked of a leak is answered with it. */
const FACTS = {
  "organisation.home_country": "JP",
  "organisation.kind": "stock_company",
  "organisation.uses_ai": true,
  "market.countries": ["JP"],
  "role.functions": ["uses_at_work"],
  "use.areas": ["customer_service"],
  "data.personal_kinds": ["ordinary", "financial"],
  "data.expression_purposes": [],
};
const LEAK = {
  "event.incidents": ["personal_data_leak"],
  "event.leak_traits": ["attack_or_insider"],
  "event.persons": 1200,
};
const record_ = (fields: object) => done<WithDue>(owner.send("POST", "/api/v1/incidents", fields));
const read = (id: string, by = owner) => done<WithDue>(by.send("GET", `/api/v1/incidents/${id}`));
const change = (id: string, fields: object) => done<WithDue>(owner.send("PUT", `/api/v1/incidents/${id}`, fields));
const system = (name: string, facts: object = FACTS) =>
  done<{ id: string; revision: number }>(owner.send("POST", "/api/v1/subjects", { name, facts }));
const link = (fields: object) =>
  done<{ id: string; token: string }>(
    owner.send("POST", "/api/v1/report-links", { purpose: "incident", name: "Intranet", days: 7, ...fields }),
  );
const report = (token: string, fields: object, by = stranger(server)) =>
  by.send("POST", `/api/v1/report/${token}`, fields);

describe("an incident", () => {
  it("has the clocks that the command tells for the same answers and moments, whatever they are", async () => {
    let compared = 0;
    const moments = constantFrom("2026-11-02", "2026-11-10T23:50+09:00", "2026-11-13 09:30", "2026-11-20T00:00Z");
    await assert(
      asyncProperty(
        record({
          kinds: subarray(["personal_data_leak", "death_or_injury", "product_accident", "rights_infringed"], {
            minLength: 1,
          }),
          markets: subarray(["JP", "EU"], { minLength: 1 }),
          received: moments,
          aware: option(moments, { nil: undefined }),
          reported: option(moments, { nil: undefined }),
          zone: constantFrom("Asia/Tokyo", "Europe/Paris"),
        }),
        async ({ kinds, markets, received, aware, reported, zone }) => {
          const facts = { ...FACTS, "market.countries": markets };
          const event = kinds.includes("personal_data_leak")
            ? { ...LEAK, "event.incidents": kinds }
            : { "event.incidents": kinds };
          const subject = (await system("Chat", facts)).id;
          const moments = { received, zone, ...(aware !== undefined && { aware, state: "confirmed" }) };
          const { incident } = await record_({ name: "Something", subject, facts: event, ...moments });
          const first = "jp.appi/art-26#first-report";
          if (reported !== undefined)
            await change(incident.id, { revision: 1, done: { [first]: { at: reported, reference: "1" } } });
          const { due } = await read(incident.id);
          const path = join(folder, "incident.json");
          writeFileSync(path, JSON.stringify({ facts: { ...facts, ...event } }));
          const options = [
            ...["--received", received, "--zone", zone, "--now", due.now],
            ...(aware === undefined ? [] : ["--aware", aware]),
            ...(reported === undefined ? [] : ["--done", `${first}=${reported}`]),
          ];
          const told = (await yawara("incident", path, ...options)) as IncidentAnswer;
          compared += due.clocks.length;
          expect({ clocks: due.clocks, next: due.next }).toEqual({ clocks: told.clocks, next: told.next });
        },
      ),
      { numRuns: 6 },
    );
    expect(compared).toBeGreaterThan(0);
  });

  it("freezes what the system said and stood on, whatever becomes of them afterwards", async () => {
    const { id, revision } = await system("Screening");
    const model = await done<{ id: string }>(
      owner.send("POST", "/api/v1/assets", { kind: "model", name: "kaname", version: "2.1" }),
    );
    const service = await done<{ id: string }>(
      owner.send("POST", "/api/v1/assets", { kind: "service", name: "minato" }),
    );
    await done(owner.send("PUT", `/api/v1/assets/${service.id}/parts`, { assets: [model.id] }));
    await done(owner.send("PUT", `/api/v1/subjects/${id}/assets`, { assets: [service.id] }));
    const { incident, due } = await record_({ name: "Leak", subject: id, facts: LEAK });
    expect(incident.frozen).toMatchObject({
      revision,
      assets: [{ name: "kaname", version: "2.1" }, { name: "minato" }],
    });
    expect(incident.frozen!.log.sequence).toBeGreaterThan(0);
    expect(due.counts["would-run"]).toBeGreaterThan(0);

    await done(owner.send("PUT", `/api/v1/assets/${model.id}`, { revision: 1, version: "3.0" }));
    const nothing = { name: "Screening", facts: {}, revision };
    await done(owner.send("PUT", `/api/v1/subjects/${id}`, nothing));
    const aware = "2026-11-20T09:30+09:00";
    const confirmed = await change(incident.id, { revision: 1, state: "confirmed", aware, received: undefined });
    expect(confirmed.incident.frozen).toEqual(incident.frozen);
    expect([confirmed.incident.received, confirmed.incident.corpus]).toEqual([incident.received, incident.corpus]);
    expect(confirmed.due.standing).toBe("confirmed");
    expect(confirmed.due.clocks.map((clock) => clock.id)).toEqual(due.clocks.map((clock) => clock.id));
  });

  it("keeps what was reported, by whom and under which number, and takes it back", async () => {
    const { incident } = await record_({
      ...{ name: "Leak", subject: (await system("A")).id, facts: LEAK },
      ...{ aware: "2026-11-20T09:30+09:00", state: "confirmed" },
    });
    const clock = "jp.appi/art-26#first-report";
    const reported = await change(incident.id, {
      revision: 1,
      done: { [clock]: { at: "2026-11-22", reference: "R-7" } },
    });
    expect(reported.incident.done[clock]).toMatchObject({ reference: "R-7", by: expect.stringMatching(/./) });
    expect(reported.due.clocks.find(({ id }) => id === clock)!.state).toBe("met");
    const back = await change(incident.id, { revision: 2, done: { [clock]: null } });
    expect(back.incident.done).toEqual({});
    expect((await owner.send("PUT", `/api/v1/incidents/${incident.id}`, { revision: 1, said: "x" })).status).toBe(409);
  });

  it("is not kept where the law could not be asked, a state lacks what it needs, or a step is of no clock", async () => {
    const status = async (fields: object) => (await owner.send("POST", "/api/v1/incidents", fields)).status;
    expect(await status({ name: "x", facts: { "event.nonsense": true } })).toBe(422);
    expect(await status({ name: "x", occurred: "2026-11-12", aware: "2026-11-10", state: "confirmed" })).toBe(422);
    expect(await status({ name: "x", state: "confirmed" })).toBe(422);
    expect(await status({ name: "x", state: "dismissed" })).toBe(422);
    expect(await status({ name: "x", subject: "nothing" })).toBe(422);
    const { incident } = await record_({ name: "Leak", facts: LEAK });
    const stray = { revision: 1, done: { "jp.appi/art-26#nothing": { at: TODAY } } };
    expect((await owner.send("PUT", `/api/v1/incidents/${incident.id}`, stray)).status).toBe(422);
  });
});

describe("a link", () => {
  it("takes what was pasted: signs that no name has are no reason to turn a reporter away", async () => {
    const { token } = await link({});
    for (const said of ["List\tsent\tto", "\u200fقائمة", "\u0007Bell and more"]) {
      const { secret } = await done<{ secret: string }>(report(token, { incident: { said } }));
      const own = await done<{ said: { said: string } }>(stranger(server).send("GET", `/api/v1/own-report/${secret}`));
      expect(own.said.said).toBe(said);
    }
    const { incidents } = await done<{ incidents: Kept[] }>(owner.send("GET", "/api/v1/incidents?open=true"));
    expect(incidents.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["List sent to", "قائمة", "Bell and more"]),
    );
    expect((await report(token, { incident: { said: "\u200b" } })).status).toBe(422);
  });

  it("opens a possible incident, which its reporter follows and corrects until somebody decides", async () => {
    const subject = (await system("Desk")).id;
    const { token } = await link({ subject, notice: "Ring 119 first." });
    const place = await done<{ system: string; notice: string; kinds: object[] }>(
      stranger(server).send("GET", `/api/v1/report/${token}`),
    );
    expect(place).toMatchObject({
      purpose: "incident",
      organisation: "hana",
      system: "Desk",
      notice: "Ring 119 first.",
    });
    expect(place.kinds.length).toBeGreaterThan(5);
    const said = { said: "A list went to the wrong firm.", kinds: ["personal_data_leak"], occurred: "2026-11-20" };
    const { secret } = await done<{ secret: string }>(report(token, { incident: said, contact: "ext. 204" }));
    const { incidents } = await done<{ incidents: (Kept & { due: { standing: string; next?: object } })[] }>(
      owner.send("GET", "/api/v1/incidents?open=true"),
    );
    const opened = incidents.find(({ name }) => name === said.said)!;
    expect(opened).toMatchObject({ state: "possible", due: { standing: "possible" }, report: { contact: "ext. 204" } });
    expect(opened.frozen).toBeDefined();

    const own = `/api/v1/own-report/${secret}`;
    const more = { incident: { ...said, said: "Two lists went." }, contact: "ext. 204", revision: 1 };
    await done(stranger(server).send("PUT", own, more));
    expect((await stranger(server).send("PUT", own, more)).status).toBe(409);
    expect((await read(opened.id)).incident.report).toMatchObject({ said: { said: "Two lists went." } });
    await change(opened.id, { revision: 1, state: "confirmed", aware: "2026-11-21" });
    expect(await done(stranger(server).send("GET", own))).toMatchObject({ state: "confirmed", open: false });
    expect((await stranger(server).send("PUT", own, { ...more, revision: 2 })).status).toBe(422);
  });

  it("tells how a reporter can be reached to those who may answer alone, never to the log, and to nobody once erased", async () => {
    const { token } = await link({});
    const contact = "kagami@example.org";
    const { secret } = await done<{ secret: string }>(report(token, { incident: { said: "Mirror" }, contact }));
    const { incidents } = await done<{ incidents: Kept[] }>(owner.send("GET", "/api/v1/incidents?q=Mirror"));
    const { id } = incidents[0]!;
    expect((await read(id)).incident.report?.contact).toBe(contact);
    for (const path of [`incidents/${id}`, "incidents", "changes?limit=200", "changes/log", "reported-uses"])
      expect([path, (await (await viewer.send("GET", `/api/v1/${path}`)).text()).includes(contact)]).toEqual([
        path,
        false,
      ]);
    await done(stranger(server).send("DELETE", `/api/v1/own-report/${secret}/contact`));
    expect((await read(id)).incident.report?.contact).toBeUndefined();
    expect(await (await owner.send("GET", "/api/v1/changes/log")).text()).not.toContain(contact);
  });

  it("opens nothing when guessed, revoked or ended, and says nothing of the ledger", async () => {
    const { id, token } = await link({});
    const status = async (one: string) => (await report(one, { incident: { said: "x" } })).status;
    expect(await status(`${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`)).toBe(404);
    expect(await status(id)).toBe(404);
    await done(owner.send("DELETE", `/api/v1/report-links/${id}?revision=1`));
    expect(await status(token)).toBe(404);
    const ended = await link({});
    await database.asOwner((tables) =>
      tables.query("update yawara.report_link set expires_at = clock_timestamp() where id = $1", [ended.id]),
    );
    expect(await status(ended.token)).toBe(404);
    expect((await stranger(server).send("GET", `/api/v1/own-report/${token}`)).status).toBe(404);
    const listed = await (await owner.send("GET", "/api/v1/report-links")).text();
    expect([listed.includes(token), listed.includes(ended.token), listed.includes("hash")]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("is no way to fill the register: a budget for each address and each link", async () => {
    const { token } = await link({});
    const narrow = await served({
      register: () => register,
      behindProxy: true,
      limits: { reads: 1e6, questions: 1e6, changes: 1e6, reports: 3 },
    });
    const from = async (address: string, one = token) =>
      (await narrow.post(`/api/v1/report/${one}`, { incident: { said: "x" } }, { "x-forwarded-for": address })).status;
    expect([await from("203.0.113.1"), await from("203.0.113.2"), await from("203.0.113.3")]).toEqual([201, 201, 201]);
    expect(await from("203.0.113.4")).toBe(429);
    const other = await link({});
    const same: number[] = [];
    for (let i = 0; i < 4; i++) same.push(await from("203.0.113.9", i < 2 ? "guess" : other.token));
    expect(same).toEqual([404, 404, 201, 429]);
    await narrow.close();
  });
});

describe("a reported use of AI", () => {
  interface Use {
    id: string;
    revision: number;
    state: string;
    subject?: string;
    similar: { name: string }[];
  }
  const use = { tool: "Chat GPT", purpose: "Drafts", data: ["people"], often: "weekly", touches: "customers" };

  async function reported(fields: object = {}) {
    const { token } = await link({ purpose: "use" });
    const { secret } = await done<{ secret: string }>(report(token, { use: { ...use, ...fields } }));
    const { reports } = await done<{ reports: Use[] }>(owner.send("GET", "/api/v1/reported-uses?state=open"));
    return { secret, kept: reports[0]! };
  }
  const decide = (id: string, body: object) => owner.send("POST", `/api/v1/reported-uses/${id}/decision`, body);
  const own = (secret: string) => stranger(server).send("GET", `/api/v1/own-report/${secret}`);

  it("becomes a system with the facts that were said and no others", async () => {
    const { kept, secret } = await reported();
    const taken = await done<Use>(decide(kept.id, { revision: 1, take: { name: "Chat for letters" } }));
    const { facts, note } = await done<{ facts: object; note: string }>(
      owner.send("GET", `/api/v1/subjects/${taken.subject}`),
    );
    expect(facts).toEqual({
      "role.functions": { uses_at_work: true },
      "lifecycle.stage": "in_use",
      "data.personal_kinds": { ordinary: true },
    });
    expect(note).toContain("Drafts");
    expect((await server.post("/api/v1/check", { facts })).status).toBe(200);
    expect(await done(own(secret))).toMatchObject({ state: "taken", open: false });
    expect((await decide(kept.id, { revision: 2, take: { name: "Again" } })).status).toBe(409);
  });

  it("is found to be a system that is there, of which the editor alone is told", async () => {
    const { id } = await system("ChatGPT Enterprise");
    const { kept, secret } = await reported();
    expect(kept.similar.map(({ name }) => name)).toContain("ChatGPT Enterprise");
    await done(decide(kept.id, { revision: 1, merge: { subject: id } }));
    expect(await (await own(secret)).text()).not.toContain("Enterprise");
  });

  it("is declined with a reason that the reporter reads", async () => {
    const { kept, secret } = await reported({ tool: "Oracle bones" });
    expect((await decide(kept.id, { revision: 1, decline: { reason: " " } })).status).toBe(422);
    expect((await decide(kept.id, { revision: 1 })).status).toBe(422);
    await done(decide(kept.id, { revision: 1, decline: { reason: "Not allowed here" } }));
    expect(await done(own(secret))).toMatchObject({ state: "declined", reason: "Not allowed here" });
  });
});

describe("near misses", () => {
  it("are counted, and told without any name the organisation keeps", async () => {
    const { id } = await system("Aozora Desk");
    await done(owner.send("POST", "/api/v1/people", { name: "Sato Hanako", email: "sato@example.org" }));
    const said =
      "Sato nearly sent the list of aozora  desk to mori@example.org on 2026-11-12 (03-1234-5678); hana saw it.";
    const fields = {
      name: "List nearly sent by ＡＯＺＯＲＡ DESK",
      said,
      subject: id,
      state: "near_miss",
      facts: LEAK,
    };
    await record_({ ...fields, occurred: "2026-11-12" });
    const answer = await done<{ kinds: object[]; quarters: object[]; shared: { month: string }[]; markdown: string }>(
      viewer.send("GET", "/api/v1/incidents/near-misses?lang=en"),
    );
    expect(answer.kinds).toContainEqual(
      expect.objectContaining({ kind: "personal_data_leak", name: "Leak or loss of personal data" }),
    );
    expect(answer.quarters).toContainEqual(expect.objectContaining({ quarter: "2026-Q4" }));
    expect(answer.shared).toContainEqual(expect.objectContaining({ month: "2026-11" }));
    const told = (answer.markdown + JSON.stringify(answer.shared)).normalize("NFKC").toLowerCase();
    for (const name of ["aozora", "sato", "hana", "mori@", "2026-11-12", "1234-5678"])
      expect([name, told.includes(name)]).toEqual([name, false]);
  });
});
