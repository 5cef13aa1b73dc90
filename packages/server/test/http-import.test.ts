// Importing tables over HTTP: hostile rows are told in words, and nobody is told to come again with what is being written.
import type { Register } from "@yawara/register";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Place, placeFor } from "../../register/test/databases.ts";
import { done, type Person, signedUp } from "./http-people.ts";
import { type Served, served } from "./http-serving.ts";

let place: Place;
let register: Register;
let server: Served;
let hasty: Served;
let owner: Person;

beforeAll(async () => {
  place = await placeFor("in this process");
  server = await served({ register: () => register, behindProxy: true });
  hasty = await served({ register: () => register, behindProxy: true, patience: 200 });
  register = await place.open({ baseUrl: server.url });
  owner = await signedUp(server, "hana");
});
afterAll(async () => {
  await hasty?.close();
  await server?.close();
  await register?.close();
  await place?.stop();
});

const imported = (body: object | string) =>
  server.post("/api/v1/subjects/import", body, { ...owner.headers, origin: server.url });

describe("an import over HTTP", () => {
  it.each([
    ["a note that is a number", '{"name":"n","note":5}'],
    ["a code that is a map", '{"name":"n","code":{"a":{"b":1}}}'],
    ["a name that is a list", '{"name":["n"]}'],
    ["a value of nothing", '{"name":"n","note":null}'],
    ["a key of every object", '{"name":"n","__proto__":{"a":1}}'],
    ["a fact of every object", '{"name":"n","constructor":"a"}'],
    ["a fact nobody asks for", '{"name":"n","no.such_fact":true}'],
    ["a fact of another type", '{"name":"n","organisation.uses_ai":"perhaps"}'],
    ["half a character", '{"name":"\\ud800"}'],
    ["a zero character", '{"name":"n","note":"\\u0000"}'],
    ["a text without end", `{"name":"n","note":"${"あ".repeat(100_000)}"}`],
  ])("tells of %s in one line of words, and writes nothing", async (_, values) => {
    const answer = await imported(`{"mode":"update","rows":[{"number":2,"values":${values}}]}`);
    const text = await answer.text();
    expect([200, 400, 422], text).toContain(answer.status);
    const { rows, counts, detail } = JSON.parse(text) as {
      rows?: { problems: { en: string; ja: string }[] }[];
      counts?: object;
      detail?: string;
    };
    if (answer.status !== 200) return void expect(detail).toMatch(/^.{10,400}$/);
    expect(counts).toMatchObject({ create: 0, error: 1 });
    expect(rows![0]!.problems).not.toEqual([]);
    for (const { en, ja } of rows![0]!.problems) {
      expect(en).toMatch(/^.{10,400}$/);
      expect(ja).toMatch(/[ぁ-ん]/);
    }
  });

  it("names units and people as they are written", async () => {
    await done(owner.send("POST", "/api/v1/units", { name: "Credit", code: "S1" }));
    const rows = [{ number: 2, values: { name: "by unit", unit: "S1", next_review: "2027/4/1" } }];
    expect(await (await imported({ mode: "update", rows })).json()).toMatchObject({ counts: { create: 1, error: 0 } });
  });

  it("is waited for: whoever is told to come again would import twice", async () => {
    const rows = Array.from({ length: 400 }, (_, n) => ({ number: n + 2, values: { name: `waited for ${n}` } }));
    const headers = { ...owner.headers, origin: hasty.url };
    const answer = await hasty.post("/api/v1/subjects/import", { mode: "update", rows }, headers);
    expect(answer.status).toBe(200);
  });
});
