// Routes by role: who may list, read, save, change and remove what an organisation has, over HTTP.
import type { Register } from "@yawara/register";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Place, placeFor } from "../../register/test/databases.ts";
import { done, member, type Person, signedUp, stranger } from "./http-people.ts";
import { BANK, type Served, served } from "./http-serving.ts";

const WHO = ["owner", "editor", "reviewer", "viewer", "authority", "stranger", "other organisation"] as const;
type Who = (typeof WHO)[number];

let place: Place;
let register: Register;
let server: Served;
const people = new Map<Who, Person>();

beforeAll(async () => {
  place = await placeFor("in this process");
  server = await served({ register: () => register, behindProxy: true });
  register = await place.open({ baseUrl: server.url });
  const owner = await signedUp(server, "hana");
  people.set("owner", owner);
  for (const role of ["editor", "reviewer", "viewer", "authority"] as const)
    people.set(role, await member(server, owner, role));
  people.set("stranger", stranger(server));
  people.set("other organisation", await signedUp(server, "jiro"));
});
afterAll(async () => {
  await server?.close();
  await register?.close();
  await place?.stop();
});

const { facts } = BANK;
const NAME = "Screening of home loans";

interface Saved {
  id: string;
  revision: number;
}

const anew = () => done<Saved>(people.get("owner")!.send("POST", "/api/v1/subjects", { name: NAME, facts }));

async function removed(): Promise<Saved> {
  const { id, revision } = await anew();
  return done<Saved>(people.get("owner")!.send("DELETE", `/api/v1/subjects/${id}?revision=${revision}`));
}

const makeKey = (person: Person) => person.send("POST", "/api/v1/keys", { name: "short", scope: "read", days: 1 });

/** Each operation on what the owner's organisation has, with the answers expected by person, in the order of WHO. */
const ROUTES: [string, number[], (person: Person) => Promise<Response>][] = [
  ["providers", [200, 200, 200, 200, 200, 200, 200], (person) => person.send("GET", "/api/v1/providers")],
  ["me", [200, 200, 200, 200, 200, 401, 200], (person) => person.send("GET", "/api/v1/me")],
  ["subjects", [200, 200, 200, 200, 403, 401, 200], (person) => person.send("GET", "/api/v1/subjects")],
  ["members", [200, 200, 200, 200, 403, 401, 200], (person) => person.send("GET", "/api/v1/members")],
  ["invitations", [200, 403, 403, 403, 403, 401, 200], (person) => person.send("GET", "/api/v1/invitations")],
  [
    "subject",
    [200, 200, 200, 200, 403, 401, 404],
    async (person) => person.send("GET", `/api/v1/subjects/${(await anew()).id}`),
  ],
  [
    "subjectRevisions",
    [200, 200, 200, 200, 403, 401, 404],
    async (person) => person.send("GET", `/api/v1/subjects/${(await anew()).id}/revisions`),
  ],
  [
    "saveSubject",
    [201, 201, 403, 403, 403, 401, 201],
    (person) => person.send("POST", "/api/v1/subjects", { name: "Another", facts }),
  ],
  [
    "changeSubject",
    [200, 200, 403, 403, 403, 401, 404],
    async (person) => {
      const { id, revision } = await anew();
      return person.send("PUT", `/api/v1/subjects/${id}`, { name: "Changed", facts, revision });
    },
  ],
  [
    "removeSubject",
    [200, 200, 403, 403, 403, 401, 404],
    async (person) => {
      const { id, revision } = await anew();
      return person.send("DELETE", `/api/v1/subjects/${id}?revision=${revision}`);
    },
  ],
  [
    "restoreSubject",
    [200, 200, 403, 403, 403, 401, 404],
    async (person) => {
      const { id, revision } = await removed();
      return person.send("POST", `/api/v1/subjects/${id}/restore`, { revision });
    },
  ],
  ["keys", [200, 200, 200, 200, 200, 401, 200], (person) => person.send("GET", "/api/v1/keys")],
  ["makeKey", [201, 201, 201, 201, 201, 401, 201], makeKey],
  [
    "removeKey",
    [200, 404, 404, 404, 404, 401, 404],
    async (person) => {
      const { id } = await done<{ id: string }>(makeKey(people.get("owner")!));
      return person.send("DELETE", `/api/v1/keys/${id}`);
    },
  ],
];

it("every operation of an account is tried here", async () => {
  const document = await (await server.get("/api/v1/openapi.json")).json();
  const { paths } = document as { paths: Record<string, Record<string, { operationId: string; tags: string[] }>> };
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  const ids = operations.filter(({ tags }) => tags.includes("Account")).map(({ operationId }) => operationId);
  expect(ROUTES.map(([id]) => id).sort()).toEqual(ids.sort());
});

describe("the subjects of an organisation", () => {
  it.each(ROUTES)("%s", async (_, expected, send) => {
    const answers: string[] = [];
    for (const who of WHO) answers.push(`${who} ${(await send(people.get(who)!)).status}`);
    expect(answers).toEqual(WHO.map((who, i) => `${who} ${expected[i]}`));
  });

  it("are in no answer to whoever may not see them", async () => {
    const { id } = await anew();
    for (const who of ["authority", "stranger", "other organisation"] as const)
      for (const [name, , send] of ROUTES) {
        if (name === "saveSubject") continue;
        const text = await (await send(people.get(who)!)).text();
        expect(text, `${who} ${name}`).not.toContain(NAME);
        expect(text, `${who} ${name}`).not.toContain(id);
      }
  });

  it("invite people, whom their owner alone is shown", async () => {
    const owner = people.get("owner")!;
    const { organisation } = await done<{ organisation: { id: string } }>(owner.send("GET", "/api/v1/me"));
    const invitation = { email: "invited@example.org", role: "viewer", organizationId: organisation.id };
    await done(owner.send("POST", "/api/auth/organization/invite-member", invitation));
    for (const who of WHO) {
      const text = await (await people.get(who)!.send("GET", "/api/v1/invitations")).text();
      expect([who, text.includes("invited@example.org")]).toEqual([who, who === "owner"]);
    }
    const { key } = await done<{ key: string }>(owner.send("POST", "/api/v1/keys", { name: "key", scope: "write" }));
    expect((await server.get("/api/v1/invitations", { "x-api-key": key })).status).toBe(403);
  });

  it("open to a key as far as its scope goes, and not to one that was taken back", async () => {
    const owner = people.get("owner")!;
    const make = (scope: string) =>
      done<{ id: string; key: string }>(owner.send("POST", "/api/v1/keys", { name: scope, scope }));
    const [reader, writer] = [await make("read"), await make("write")];
    const status = async (key: string, method: string) =>
      (method === "GET"
        ? await server.get("/api/v1/subjects", { "x-api-key": key })
        : await server.post("/api/v1/subjects", { name: "By key", facts }, { "x-api-key": key })
      ).status;
    expect(await status(reader.key, "GET")).toBe(200);
    expect(await status(reader.key, "POST")).toBe(403);
    expect(await status(writer.key, "POST")).toBe(201);
    expect(await status("yw_nothing", "GET")).toBe(401);
    await done(owner.send("DELETE", `/api/v1/keys/${writer.id}`));
    expect(await status(writer.key, "POST")).toBe(401);
  });

  it("come back as they were saved, dates included", async () => {
    const owner = people.get("owner")!;
    const markets = { "market.countries": ["JP", "EU"], "lifecycle.stage": "in_use" };
    const given = { ...facts, ...markets, "lifecycle.first_market_date": "2027-01-31" };
    const { id } = await done<Saved>(owner.send("POST", "/api/v1/subjects", { name: NAME, facts: given }));
    const { facts: kept } = await done<{ facts: object }>(owner.send("GET", `/api/v1/subjects/${id}`));
    expect(kept).toEqual(given);
    expect((await server.post("/api/v1/check", { facts: kept })).status).toBe(200);
  });
});
