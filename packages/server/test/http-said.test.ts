// What the API says of a question: what is wrong is told from what is missing, in words, and which day was taken for today.

import { openLawStore, warm } from "@yawara/answers/node";
import type { Register } from "@yawara/register";
import { WORDS } from "@yawara/register/words";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeFor } from "../../register/test/databases.ts";
import { signedUp } from "./http-people.ts";
import { type Served, served, TODAY } from "./http-serving.ts";

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

const errorsOf = async (path: string, body: unknown) =>
  ((await (await server.post(path, body)).json()) as { errors: object[] }).errors;

describe("a field that is null", () => {
  it("is left out where it may be", async () => {
    const nulls = { facts: {}, at: null, known: null, regimes: null, name: null };
    expect((await server.post("/api/v1/check", nulls)).status).toBe(200);
    const subjects = [{ id: "a", name: null, facts: {} }];
    expect((await server.post("/api/v1/compare", { subjects, basket: null, regimes: ["JP"] })).status).toBe(200);
  });

  it("is no answer where one is needed", async () => {
    expect(await errorsOf("/api/v1/check", { facts: null })).toEqual([
      { pointer: "/facts", code: "wrong-type", detail: "expected an object, found null" },
    ]);
    expect(await errorsOf("/api/v1/check", {})).toEqual([{ pointer: "/facts", code: "missing", detail: "is missing" }]);
  });
});

describe("a parameter given twice", () => {
  it.each([
    ["/api/v1/law?q=AI&regimes=JP&regimes=EU", "regimes"],
    ["/api/v1/law/calendar.ics?regimes=JP&regimes=EU", "regimes"],
    ["/api/v1/law?at=2026-01-01&at=2027-01-01", "at"],
    ["/api/v1/law?q=AI&limit=1&limit=2", "limit"],
    ["/api/v1/law?lang=en&lang=ja", "lang"],
  ])("is refused rather than half of it passed over: %s", async (path, parameter) => {
    const answer = await server.get(path);
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as { errors: object[] }).errors).toMatchObject([{ parameter }]);
  });
});

describe("a field of another kind", () => {
  it.each([
    [{ at: 20261129 }, "/at", "expected a day as YYYY-MM-DD, found 20261129"],
    [{ known: true }, "/known", "expected a day as YYYY-MM-DD, found true"],
    [{ facts: [] }, "/facts", "expected an object, found []"],
    [{ facts: "{}" }, "/facts", 'expected an object, found "{}"'],
    [{ regimes: 3 }, "/regimes", 'expected a list of jurisdictions such as ["JP", "EU"], or "all", found 3'],
  ])("%j is told as it is", async (more, pointer, detail) => {
    expect(await errorsOf("/api/v1/check", { facts: {}, ...more })).toEqual([{ pointer, code: "wrong-type", detail }]);
  });

  it("is told in Japanese too, and never by a regular expression", async () => {
    expect(await errorsOf("/api/v1/check?lang=ja", { facts: {}, at: 20261129 })).toEqual([
      { pointer: "/at", code: "wrong-type", detail: "日付(YYYY-MM-DD) が必要ですが、20261129 になっています" },
    ]);
    const answer = await server.post("/api/v1/check?expand=all", { facts: {} });
    expect(await answer.text()).toContain("text, because, source or does-not-apply, with commas between");
  });
});

describe("too much and too little of something", () => {
  it.each([
    [{ regimes: [] }, "/regimes", "expected a list of at least 1", "1件以上のリスト が必要です"],
    [{ declined: Array(401).fill("a") }, "/declined", "expected a list of at most 400", "400件以下のリスト が必要です"],
    [{ about: "x".repeat(201) }, "/about", "expected a text of at most 200 characters", "200字以下の文字列 が必要です"],
  ])("is said in words", async (more, pointer, en, ja) => {
    const told = (detail: string) => [{ pointer, code: "wrong", detail }];
    expect(await errorsOf("/api/v1/next", { facts: {}, ...more })).toEqual(told(en));
    expect(await errorsOf("/api/v1/next?lang=ja", { facts: {}, ...more })).toEqual(told(ja));
  });

  it("is said of the address too", async () => {
    const answer = await server.post("/api/v1/check?limit=0", { facts: {} });
    expect(await answer.json()).toMatchObject({
      errors: [{ parameter: "limit", detail: "expected a number of at least 1" }],
    });
  });
});

describe("a body", () => {
  it.each([
    ['{"facts": {}, "at": "2026-01-01", "at": "2027-01-01"}', "/at", "at"],
    ['{"facts": {"use.areas": ["hiring"], "use.areas": []}}', "/facts/use.areas", "use.areas"],
    ['{"facts": {"use": {"areas": [], "areas": []}}}', "/facts/use/areas", "areas"],
    [
      `{"facts": {"organisation.uses_ai": true, "organisation.uses\\u005fai": false}}`,
      "/facts/organisation.uses_ai",
      "organisation.uses_ai",
    ],
  ])("that says a name twice is refused, not read as its last: %s", async (body, pointer, name) => {
    expect(await errorsOf("/api/v1/check", body)).toEqual([
      { pointer, code: "twice", detail: `"${name}" is given twice` },
    ]);
    expect(await errorsOf("/api/v1/check?lang=ja", body)).toMatchObject([{ detail: `「${name}」が2回書かれています` }]);
  });

  it("may say a name again elsewhere, and hold what looks like names", async () => {
    const subjects = [
      { id: "a", name: { en: '{"id":1,"id":2}', ja: '\\"a":' }, facts: {} },
      { id: "b", facts: {} },
    ];
    expect((await server.post("/api/v1/compare", { subjects, regimes: ["JP"] })).status).toBe(200);
  });

  it("is refused with a fact that no object keeps, as with any fact there is none of", async () => {
    for (const value of [1, {}, { a: 1 }])
      expect(await errorsOf("/api/v1/check", `{"facts": {"__proto__": ${JSON.stringify(value)}}}`)).toEqual([
        { pointer: "/facts/__proto__", code: "unexpected", detail: '"__proto__" does not belong here' },
      ]);
    const subjects = '{"subjects": [{"id": "a", "facts": {"__proto__": 1}}], "regimes": ["JP"]}';
    expect(await errorsOf("/api/v1/compare", subjects)).toMatchObject([{ pointer: "/subjects/0/facts/__proto__" }]);
  });

  it.each(["/api/v1/check", "/mcp", "/api/auth/sign-in/email"])(
    "in another encoding than UTF-8 is refused by %s",
    async (path) => {
      const register = { auth: { handler: () => new Response() } } as unknown as Register;
      const open = await served({ register: () => register });
      const shiftJis = Buffer.from([...Buffer.from('{"facts":{"a":"'), 0x8d, 0xcc, 0x97, 0x70, ...Buffer.from('"}}')]);
      const headers = { "content-type": "application/json", "accept-language": "ja" };
      const answer = await fetch(open.url + path, { method: "POST", headers, body: shiftJis });
      expect([answer.status, await answer.json()]).toMatchObject([400, { detail: "本文が UTF-8 ではありません。" }]);
      await open.close();
    },
  );
});

describe("a day", () => {
  it.each(["0000-01-01", "1899-12-31", "2201-01-01", "9999-12-31"])("%s is beyond what is kept", async (at) => {
    expect(await errorsOf("/api/v1/check", { facts: {}, at })).toEqual([
      { pointer: "/at", code: "day-out-of-range", detail: `"${at}" is outside 1900-01-01 to 2200-12-31` },
    ]);
    expect((await server.get(`/api/v1/law/diff?from=${at}&to=2026-01-01`)).status).toBe(422);
    expect((await server.get(`/api/v1/law?at=${at}`)).status).toBe(422);
  });

  it("that was taken for today is said, with the zone whose day it is", async () => {
    expect((await server.get("/api/v1/law")).headers.get("yawara-today")).toBe(TODAY);
    const store = openLawStore({ today: () => TODAY, zone: () => "Asia/Tokyo" });
    warm(store);
    const zoned = await served({ store });
    const said = `${TODAY}; zone="Asia/Tokyo"`;
    for (const answer of [await zoned.get("/api/v1/law"), await zoned.post("/api/v1/check", { facts: {} })])
      expect(answer.headers.get("yawara-today")).toBe(said);
    const message = { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "law_at", arguments: {} } };
    expect(await (await zoned.post("/mcp", message)).text()).toContain(`${TODAY}, the day in Asia/Tokyo`);
    await zoned.close();
  });
});

describe("a full disk", () => {
  it("is told from a mistake of ours, once in the log, and by readiness", async () => {
    const place = await placeFor("in this process");
    const logged: string[] = [];
    let register: Register | undefined;
    const server = await served({ register: () => register });
    const opened = await place.openBoth({ baseUrl: server.url, log: (_, message) => logged.push(message) });
    register = opened.register;
    const person = await signedUp(server, "packrat");
    expect((await server.get("/readyz")).status).toBe(200);
    opened.database.space.ranOut(Object.assign(new Error("could not extend file"), { code: "53100" }));
    const answers = {
      saved: await person.send("POST", "/api/v1/subjects", { name: "one more", facts: {} }),
      signedIn: await person.send("POST", "/api/auth/sign-in/email", { email: "packrat@example.org", password: "x" }),
      ready: await server.get("/readyz?lang=ja"),
      read: await person.send("GET", "/api/v1/subjects"),
    };
    const [detail, inJapanese] = [WORDS.en, WORDS.ja].map(({ problem }) => problem["disk-full"]());
    expect([answers.saved.status, await answers.saved.json()]).toMatchObject([
      507,
      { type: "urn:yawara:problem:disk-full", detail },
    ]);
    expect([answers.signedIn.status, await answers.signedIn.json()]).toEqual([
      507,
      { code: "DISK_FULL", message: detail },
    ]);
    expect([answers.ready.status, await answers.ready.json()]).toMatchObject([503, { detail: inJapanese }]);
    expect(answers.read.status).toBe(200);
    expect(logged).toEqual(["the disk is full: nothing is kept until there is room"]);
    expect(server.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
    await server.close();
    await register.close();
  });
});
