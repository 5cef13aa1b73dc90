// What the public is served of disclosures: published versions as they were published, and nothing of any other state, whoever asks.
import type { Register } from "@yawara/register";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Place, placeFor } from "../../register/test/databases.ts";
import { done, member, type Person, signedUp, stranger } from "./http-people.ts";
import { BANK, type Served, served } from "./http-serving.ts";

let place: Place;
let register: Register;
let server: Served;
let owner: Person;
let editor: Person;
const people: Person[] = [];

beforeAll(async () => {
  place = await placeFor("in this process");
  server = await served({ register: () => register, behindProxy: true });
  register = await place.open({ baseUrl: server.url });
  owner = await signedUp(server, "hana");
  editor = await member(server, owner, "editor");
  people.push(owner, editor);
  for (const role of ["reviewer", "viewer", "authority"]) people.push(await member(server, owner, role));
  people.push(stranger(server), await signedUp(server, "jiro"));
});
afterAll(async () => {
  await server?.close();
  await register?.close();
  await place?.stop();
});

interface Kept {
  id: string;
  revision: number;
  address: string;
  touched: boolean;
  version: { number: number; state: string; gaps: number; revision: number };
}
interface Version {
  revision: number;
  gaps: number;
  touched: { id: string; answers: object[] }[];
  edits: { en?: Record<string, { text: string; by: string }> };
}

const AT = "/api/v1/register/disclosures";
const SAID = "To decide on home loans.";
const SECRET = "Said inside alone.";
const GAP = "use.that.still";

async function drawn(): Promise<{ system: Kept; notice: Kept }> {
  const system = await done<Kept>(owner.send("POST", "/api/v1/subjects", { name: "Screening", facts: BANK.facts }));
  const body = {
    subject: system.id,
    kind: "public-notice",
    name: "Notice",
    organisation: { name: "Minato", product: "P" },
  };
  return { system, notice: await done<Kept>(owner.send("POST", AT, body)) };
}

const step = (by: Person, { id }: Kept, name: string, revision: number, version = 1) =>
  by.send("POST", `${AT}/${id}/versions/${version}/step`, { step: name, revision, reason: "It was wrong." });

const write = (by: Person, { id }: Kept, revision: number, text: string, version = 1) =>
  done<Version>(
    by.send("PUT", `${AT}/${id}/versions/${version}`, {
      ...{ revision, edits: { en: { [GAP]: { text }, "use.whom.says-1": { text: SECRET } } } },
      tiers: { "use.whom.says-1": "kept" },
    }),
  );

/** Written by the owner, approved by the editor, published. */
async function published(): Promise<{ system: Kept; notice: Kept }> {
  const { system, notice } = await drawn();
  await write(owner, notice, 1, SAID);
  await done(step(owner, notice, "submit", 2));
  await done(step(editor, notice, "approve", 3));
  return { system, notice: await done<Kept>(step(owner, notice, "publish", 4)) };
}

const page = (address: string, headers = {}) => server.get(address, { accept: "text/html", ...headers });

describe("the public page", () => {
  it("is there for nobody before it is published, whatever the state and whoever asks", async () => {
    const { notice } = await drawn();
    const nothing = async (state: string) => {
      for (const person of people)
        for (const end of ["", "/detail", ".json", "?version=1"]) {
          const response = await person.send("GET", `${notice.address}${end}`);
          expect([state, person.name, end, response.status]).toEqual([state, person.name, end, 404]);
          expect(await response.text()).not.toContain("Minato");
        }
    };
    await nothing("draft");
    await write(owner, notice, 1, SAID);
    await done(step(owner, notice, "submit", 2));
    await nothing("submitted");
    await done(step(editor, notice, "approve", 3));
    await nothing("approved");
    await done(step(owner, notice, "publish", 4));
    for (const person of people) expect((await person.send("GET", notice.address)).status).toBe(200);
    await done(step(owner, notice, "withdraw", 5));
    for (const person of people) {
      const gone = await person.send("GET", `${notice.address}?lang=en`);
      const text = await gone.text();
      expect([person.name, gone.status, text.includes("It was wrong."), text.includes(SAID)]).toEqual([
        ...[person.name, 410, true, false],
      ]);
    }
  });

  it("never changes by later writing, drawing or answers; a later version takes its place, the earlier stays to be read", async () => {
    const { system, notice } = await published();
    const before = await (await server.get(`${notice.address}.json`)).json();
    expect(JSON.stringify(before)).toContain(SAID);
    expect(JSON.stringify(before)).not.toContain(SECRET);
    const facts = { ...BANK.facts, "use.areas": ["finance", "employment"] };
    await done(owner.send("PUT", `/api/v1/subjects/${system.id}`, { name: "Screening", facts, revision: 1 }));
    expect(await (await server.get(`${notice.address}.json`)).json()).toEqual(before);
    expect(await done<Kept>(owner.send("GET", `${AT}/${notice.id}`))).toMatchObject({ touched: true });
    await done(owner.send("POST", `${AT}/${notice.id}/versions`, {}));
    const again = await write(owner, notice, 1, "To decide on more.", 2);
    expect(again.touched).toEqual([]);
    expect(await (await server.get(`${notice.address}.json`)).json()).toEqual(before);
    await done(step(owner, notice, "submit", 2, 2));
    await done(step(editor, notice, "approve", 3, 2));
    await done(step(owner, notice, "publish", 4, 2));
    expect(await (await page(`${notice.address}?lang=en`)).text()).toContain("To decide on more.");
    const earlier = await (await page(`${notice.address}?lang=en&version=1`)).text();
    expect(earlier).toContain(SAID);
    expect(earlier).toContain("This is an earlier version. The latest is version 2.");
    expect(earlier).toContain('content="noindex"');
  });

  it("runs nothing and fetches nothing, is kept by its hash, and gives the same as data", async () => {
    const { notice } = await published();
    const response = await page(`${notice.address}?lang=ja`);
    expect([response.status, response.headers.get("content-language")]).toEqual([200, "ja"]);
    const policy = response.headers.get("content-security-policy")!;
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/);
    const html = await response.text();
    expect(html).toContain('<html lang="ja">');
    expect(html).toContain(`<link rel="canonical" href="${notice.address}?lang=ja">`);
    expect(html).not.toMatch(/<script|<link rel="stylesheet"|<img/);
    const etag = response.headers.get("etag")!;
    const again = await page(`${notice.address}?lang=ja`, { "if-none-match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(response.headers.get("set-cookie")).toBeNull();
  });

  it("stands in the public list while the list is shown and it is named there", async () => {
    const { notice } = await published();
    const list = "/disclosures/of/hana-list";
    expect((await server.get(`${list}.json`)).status).toBe(404);
    const set = (shown: boolean) =>
      done(owner.send("PUT", "/api/v1/register/disclosure-list", { slug: "hana-list", shown }));
    const addresses = async () => {
      const { disclosures } = (await (await server.get(`${list}.json`)).json()) as { disclosures: Kept[] };
      return disclosures.map(({ address }) => address);
    };
    await set(true);
    expect(await addresses()).toContain(notice.address);
    await done(owner.send("PUT", `${AT}/${notice.id}`, { revision: notice.revision, listed: false }));
    expect(await addresses()).not.toContain(notice.address);
    await set(false);
    expect((await server.get(`${list}.json`)).status).toBe(404);
    const taken = await people
      .at(-1)!
      .send("PUT", "/api/v1/register/disclosure-list", { slug: "hana-list", shown: true });
    expect(taken.status).toBe(422);
  });
});

describe("a version in the register", () => {
  it("marks the statements a changed answer touches with what it was and is, and rewrites none", async () => {
    const { system, notice } = await drawn();
    const at = `${AT}/${notice.id}/versions/1?lang=en`;
    expect((await done<Version>(owner.send("GET", at))).touched).toEqual([]);
    const facts = { ...BANK.facts, "use.areas": ["finance", "employment"] };
    await done(owner.send("PUT", `/api/v1/subjects/${system.id}`, { name: "Screening", facts, revision: 1 }));
    const { touched, revision } = await done<Version>(owner.send("GET", at));
    expect(revision).toBe(1);
    expect(touched.find(({ id }) => id === "use.that.says-2")?.answers).toMatchObject([{ fact: "use.areas" }]);
    const body = { revision: 1, edits: { en: { [GAP]: { text: SAID } } }, tiers: {}, draw: true };
    const anew = await done<Version>(owner.send("PUT", at, body));
    expect([anew.touched, anew.edits.en?.[GAP]?.text]).toEqual([[], SAID]);
  });

  it("keeps who wrote what, and tells the second of two who write at once", async () => {
    const { notice } = await drawn();
    const first = await write(owner, notice, 1, SAID);
    const late = await editor.send("PUT", `${AT}/${notice.id}/versions/1`, { revision: 1, edits: {}, tiers: {} });
    expect(late.status).toBe(409);
    const second = await write(editor, notice, 2, "Another.");
    const by = (version: Version, id: string) => version.edits.en?.[id]?.by;
    expect(by(second, GAP)).not.toBe(by(first, GAP));
    expect(by(second, "use.whom.says-1")).toBe(by(first, "use.whom.says-1"));
  });

  it("has as much left to do as the languages it is to stand in", async () => {
    const { notice } = await drawn();
    const gaps = async () => (await done<Version>(owner.send("GET", `${AT}/${notice.id}/versions/1`))).gaps;
    const before = await gaps();
    // Filled in English alone: in Japanese the gap is still there.
    await write(owner, notice, 1, SAID);
    expect(await gaps()).toBe(before);
    await done(owner.send("PUT", `${AT}/${notice.id}`, { revision: 1, languages: ["en"] }));
    expect(await gaps()).toBe(before - 1);
    await done(owner.send("PUT", `${AT}/${notice.id}`, { revision: 2, languages: ["en", "ja"] }));
    expect(await gaps()).toBe(before);
  });

  it("is published in no language that was added after a second person had read it", async () => {
    const { notice } = await drawn();
    const languages = (revision: number, given: string[]) =>
      owner.send("PUT", `${AT}/${notice.id}`, { revision, languages: given });
    expect((await languages(1, ["en"])).status).toBe(200);
    await write(owner, notice, 1, SAID);
    await done(step(owner, notice, "submit", 2));
    expect((await languages(2, ["en", "ja"])).status).toBe(422);
    await done(step(editor, notice, "approve", 3));
    expect((await languages(2, ["en", "ja"])).status).toBe(422);
    await done(step(owner, notice, "publish", 4));
    const { document } = (await (await server.get(`${notice.address}.json`)).json()) as {
      document: { languages: string[] };
    };
    expect(document.languages).toEqual(["en"]);
    expect((await languages(2, ["en", "ja"])).status).toBe(200);
  });

  it("goes its way step by step and no other, and is published only where it says something to somebody", async () => {
    const { notice } = await drawn();
    for (const name of ["approve", "publish", "withdraw", "return"])
      expect([name, (await step(editor, notice, name, 1)).status]).toEqual([name, 422]);
    const inside = await done<Kept>(owner.send("POST", AT, { kind: "employee-policy", name: "Policy" }));
    await done(step(owner, inside, "submit", 1));
    await done(step(editor, inside, "approve", 2));
    const refused = await step(owner, inside, "publish", 3);
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("for anybody outside")]);
  });
});
