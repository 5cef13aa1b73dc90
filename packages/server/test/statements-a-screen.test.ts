// However much the register holds, a screen asks its database at most fifteen statements: counted for every address that is read there.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isProblem, type Register } from "@yawara/register";
import type { Kysely, KyselyPlugin } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameAuthorities } from "../../register/src/cooperation/name-authorities.ts";
import type { Database } from "../../register/src/database/database.ts";
import type { Tables } from "../../register/src/database/tables.ts";
import { openDatabase, registerOver } from "../../register/src/open-register.ts";
import { emptyDatabase, SECRET } from "../../register/test/databases.ts";
import { fill, fillChecks, LARGE } from "../../register/test/full-ledger.ts";
import { checkedBy } from "../src/checks/checked-by.ts";
import { answered } from "./http-cooperation.ts";
import { done, type Person, signedUp } from "./http-people.ts";
import { BANK, type Served, served, store, TODAY } from "./http-serving.ts";

const MOST = 15;
/** As many rows of each as make one statement a row be seen at once. */
const SIZE = {
  ...{ ...LARGE, systems: 60, assets: 20, units: 20, people: 20, files: 60 },
  ...{ tasks: 60, steps: 60, incidents: 15, disclosures: 15, proposals: 20 },
};

/** What each address is asked with; `{id}` of each is a row that `fill` makes. Those that are not of the register are not asked. */
const ASKED: Record<string, string> = {
  "/me": "",
  "/subjects": "?limit=50&sort=unit&q=審査",
  "/subjects/{id}": "s1",
  "/subjects/{id}/revisions": "s1",
  "/subjects/{id}/check": "s1",
  "/subjects/{id}/assets": "s1",
  "/subjects/{id}/facts": "s1",
  "/subjects/{id}/plan": "s1",
  "/subjects/{id}/plan-states": "s1",
  "/subjects/{id}/comments": "s1",
  "/subjects/{id}/since": "s1",
  "/subjects/{id}/glance": "s1",
  "/members": "",
  "/auditors": "",
  "/audit/reads": "",
  "/invitations": "",
  "/keys": "",
  "/units": "",
  "/units/{id}": "u1",
  "/people": "",
  "/people/{id}": "p1",
  "/assets": "",
  "/assets/{id}": "a1",
  "/assets/{id}/parts": "a1",
  "/risks": "?limit=50",
  "/risks/{id}": "r1.1",
  "/risks/{id}/measures": "r1.1",
  "/risks/coverage": "?unit=u1",
  "/risks/matrix": "",
  "/risks/not-looked-at": "?subdomain=privacy.leak",
  "/measure-uses": "",
  "/measure-uses/{id}": "m1.1",
  "/risk-appetites": "",
  "/risk-appetites/{id}": "x0",
  "/risk-acceptances": "",
  "/risk-acceptances/{id}": "t0",
  "/inventories/cyclonedx": "",
  "/proposals": "",
  "/organisation": "",
  "/batches": "",
  "/snapshots": "",
  "/snapshots/{id}/differences": "SNAPSHOT",
  "/tasks": "?limit=50",
  "/tasks.ics": "",
  "/tasks.csv": "",
  "/tasks/{id}/comments": "k1",
  "/sign-offs": "?kind=subject&object=s1",
  "/evidence": "?limit=50",
  "/evidence/{id}": "e1",
  "/checks": "?changed_since=2026-11-01",
  "/changes": "?limit=50",
  "/changes/log": "",
  "/log/checkpoint": "",
  "/notices": "",
  "/register/disclosures": "?limit=50",
  "/register/disclosures/{id}": "d1",
  "/register/disclosures/{id}/versions/{number}": "DISCLOSURE",
  "/register/disclosures/{id}/differences": "DISCLOSURE?from=1&to=1",
  "/register/disclosure-list": "",
  "/incidents": "?limit=50",
  "/incidents/{id}": "n1",
  "/incidents/near-misses": "",
  "/report-links": "",
  "/reported-uses": "",
  "/cooperation": "",
  "/requests": "",
  "/requests/{id}": "REQUEST",
  "/requests/{id}/answers": "REQUEST",
  "/requests/{id}/reads": "REQUEST",
  "/asked": "",
  "/asked/{id}": "REQUEST",
};
/** Signed in too, but files that are saved: the bytes of evidence, the package of a day, and proofs, for which a checkpoint may have to be made first. */
const NOT_SCREENS = ["/evidence/{id}/files/{number}", "/audit/package", "/log/proof", "/log/consistency"];

let folder: string;
let database: Database;
let register: Register;
let server: Served;
let owner: Person;
let statements: number;
let snapshot: string;
/** Drawn from the law, as those that `fill` makes are not. */
let disclosure: string;
/** Answered by the authority itself. */
let request: string;

const counting: KyselyPlugin = {
  transformQuery: ({ node }) => {
    statements++;
    return node;
  },
  transformResult: async ({ result }) => result,
};
const counted = (db: Kysely<Tables>) => db.withPlugin(counting);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "yawara-statements-"));
  server = await served({ register: () => register, behindProxy: true });
  const options = {
    ...{ emptyDatabase: await emptyDatabase(), baseUrl: server.url, secret: SECRET, files: { folder } },
    ...{ keys: { folder: join(folder, "keys") }, today: () => TODAY },
  };
  const opened = await openDatabase(options);
  if (isProblem(opened)) throw new Error(opened.problem);
  database = { ...opened, app: counted(opened.app), auth: counted(opened.auth) };
  register = registerOver(options, database);
  owner = await signedUp(server, "hana");
  const me = await done<{ user: { id: string }; organisation: { id: string } }>(owner.send("GET", "/api/v1/me"));
  const whose = { organisation: me.organisation.id, user: me.user.id, size: SIZE, facts: [BANK.facts as never] };
  await nameAuthorities(database, { authorities: [me.organisation.id] });
  await database.asOwner(async (tables) => {
    await fill(tables, whose);
    await fillChecks(tables, whose, checkedBy(store));
  });
  ({ id: snapshot } = await done<{ id: string }>(owner.send("POST", "/api/v1/snapshots", { name: "then" })));
  const card = { subject: "s1", kind: "system-card", name: "Card", organisation: { name: "例" } };
  ({ id: request } = await answered(owner, owner));
  ({ id: disclosure } = await done<{ id: string }>(owner.send("POST", "/api/v1/register/disclosures", card)));
});
afterAll(async () => {
  await server?.close();
  await register?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The address with what it is asked. */
function address(path: string): string {
  const [id, query] = ASKED[path]!.replace("SNAPSHOT", snapshot)
    .replace("DISCLOSURE", disclosure)
    .replace("REQUEST", request)
    .split("?");
  const whole = path.replace("{id}", id!).replace("{number}", "1");
  return `/api/v1${whole}${query === undefined ? "" : `?${query}`}`;
}

describe("statements a screen", () => {
  it("are counted for every address that is read by whoever is signed in", async () => {
    const { paths } = (await (await server.get("/api/v1/openapi.json")).json()) as {
      paths: Record<string, { get?: { security?: object[] } }>;
    };
    const read = Object.entries(paths).filter(([, { get }]) => (get?.security ?? []).length > 0);
    const known = [...Object.keys(ASKED), ...NOT_SCREENS].map((path) => `/api/v1${path}`);
    expect(known.sort()).toEqual(read.map(([path]) => path).sort());
  });

  it.each(Object.keys(ASKED))(`are at most ${MOST}: %s`, async (path) => {
    statements = 0;
    const response = await owner.send("GET", address(path));
    expect([response.status, await response.text()]).toEqual([200, expect.any(String)]);
    expect(statements).toBeGreaterThan(0);
    expect(statements).toBeLessThanOrEqual(MOST);
  });
});
