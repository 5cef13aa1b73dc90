// Routes by role: who may list, read, save, change and remove what an organisation has, over HTTP.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Register } from "@yawara/register";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameAuthorities } from "../../register/src/cooperation/name-authorities.ts";
import { type Place, placeFor } from "../../register/test/databases.ts";
import { layOnPastDay, PAST } from "../../register/test/past-log.ts";
import { ANSWER, answered, drafted, published, REQUEST } from "./http-cooperation.ts";
import { done, member, type Person, signedUp, stranger } from "./http-people.ts";
import { BANK, type Served, served, TODAY } from "./http-serving.ts";

const WHO = [
  "owner",
  "editor",
  "reviewer",
  "viewer",
  "authority",
  "stranger",
  "other organisation",
  "auditor",
] as const;
type Who = (typeof WHO)[number];

let place: Place;
let register: Register;
let server: Served;
/** Where files lie. */
let folder: string;
const people = new Map<Who, Person>();

beforeAll(async () => {
  place = await placeFor("in this process");
  folder = mkdtempSync(join(tmpdir(), "yawara-roles-"));
  server = await served({ register: () => register, behindProxy: true });
  const opened = await place.openBoth({
    baseUrl: server.url,
    files: { folder, unscanned: true },
    keys: { folder: join(folder, "keys") },
    today: () => TODAY,
  });
  register = opened.register;
  const owner = await signedUp(server, "hana");
  people.set("owner", owner);
  for (const role of ["editor", "reviewer", "viewer", "authority"] as const)
    people.set(role, await member(server, owner, role));
  people.set("stranger", stranger(server));
  people.set("other organisation", await signedUp(server, "jiro"));
  people.set("auditor", await member(server, owner, "auditor"));
  await done(owner.send("PUT", `/api/v1/auditors/${await auditorId()}`, { ...EVERYTHING, revision: 0 }));
  await layOnPastDay(opened.database);
  await nameAuthorities(opened.database, { authorities: [await organisationOf("owner")] });
});
afterAll(async () => {
  await server?.close();
  await register?.close();
  await place?.stop();
  rmSync(folder, { recursive: true, force: true });
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

const EVERYTHING = { ends_on: "2199-03-31", whole: true, units: [], systems: [] };

const organisationOf = async (who: Who) =>
  (await done<{ organisation: { id: string } }>(people.get(who)!.send("GET", "/api/v1/me"))).organisation.id;

const auditorId = async () =>
  (await done<{ user: { id: string } }>(people.get("auditor")!.send("GET", "/api/v1/me"))).user.id;

/** Where an auditor of everything is answered otherwise than a viewer, whose place in the lists is the fourth. */
const AUDITOR: Record<string, number> = { auditPackage: 200, askQuestion: 201 };

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
    "checkSubject",
    [200, 200, 200, 200, 403, 401, 404],
    async (person) => person.send("GET", `/api/v1/subjects/${(await anew()).id}/check?lang=ja`),
  ],
  [
    "subjectGlance",
    [200, 200, 200, 200, 403, 401, 404],
    async (person) => person.send("GET", `/api/v1/subjects/${(await anew()).id}/glance`),
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
  ["checks", [200, 200, 200, 200, 403, 401, 200], (person) => person.send("GET", "/api/v1/checks")],
  [
    "subjectSince",
    [200, 200, 200, 200, 403, 401, 404],
    async (person) => person.send("GET", `/api/v1/subjects/${(await anew()).id}/since`),
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

/** Who reads the organisation's ledger, and who changes it. */
const READ = [200, 200, 200, 200, 403, 401, 404];
const CHANGED = [200, 200, 403, 403, 403, 401, 404];
/** Of what has no owner by its address, another organisation has its own. */
const READ_ALL = [200, 200, 200, 200, 403, 401, 200];
const ADDED = [201, 201, 403, 403, 403, 401, 201];

const ofOwner = (many: string, body: object) => done<Saved>(people.get("owner")!.send("POST", `/api/v1/${many}`, body));

/** A file brought by somebody. */
const fileBy = (
  person: Person,
  path = "",
  said: Record<string, string> = { name: `Tested by ${person.name}`, kind: "test", file: "report.txt" },
): Promise<Response> =>
  fetch(`${server.url}/api/v1/evidence${path}?${new URLSearchParams(said)}`, {
    method: "POST",
    headers: { ...person.headers, origin: server.url, "content-type": "application/octet-stream" },
    body: "What was tested",
  });
const evidenceAnew = () => done<Saved>(fileBy(people.get("owner")!));

/** The six operations of a list of the ledger. */
function listRoutes(
  one: string,
  many: string,
  fields: object | (() => Promise<object>),
  {
    path = many,
    changed = { name: "Changed" },
    adds = ADDED,
  }: { path?: string; changed?: object; adds?: number[] } = {},
): typeof ROUTES {
  const capital = one[0]!.toUpperCase() + one.slice(1);
  const made = async () => (typeof fields === "function" ? await fields() : fields);
  const fresh = async () => ofOwner(path, await made());
  const at = (id: string) => `/api/v1/${path}/${id}`;
  return [
    [many, READ_ALL, (person) => person.send("GET", `/api/v1/${path}`)],
    [`add${capital}`, adds, async (person) => person.send("POST", `/api/v1/${path}`, await made())],
    [one, READ, async (person) => person.send("GET", at((await fresh()).id))],
    [
      `change${capital}`,
      CHANGED,
      async (person) => person.send("PUT", at((await fresh()).id), { ...changed, revision: 1 }),
    ],
    [`remove${capital}`, CHANGED, async (person) => person.send("DELETE", `${at((await fresh()).id)}?revision=1`)],
    [
      `restore${capital}`,
      CHANGED,
      async (person) => {
        const { id } = await fresh();
        await done(people.get("owner")!.send("DELETE", `${at(id)}?revision=1`));
        return person.send("POST", `${at(id)}/restore`, { revision: 2 });
      },
    ],
  ];
}

const BOM = { bomFormat: "CycloneDX", specVersion: "1.6", components: [{ type: "data", name: "Loans" }] };
const LEAK = { name: "A leak of loans", facts: { "event.incidents": ["personal_data_leak"] } };
const LINK = { purpose: "use", name: "Intranet of loans", days: 30 };

async function incidentAnew(): Promise<string> {
  const made = people.get("owner")!.send("POST", "/api/v1/incidents", LEAK);
  return (await done<{ incident: { id: string } }>(made)).incident.id;
}

async function useAnew(): Promise<string> {
  const owner = people.get("owner")!;
  const { token } = await done<{ token: string }>(owner.send("POST", "/api/v1/report-links", LINK));
  const use = { tool: "Chat", purpose: "Letters", data: [] };
  await done(stranger(server).send("POST", `/api/v1/report/${token}`, { use, contact: "mori" }));
  const { reports } = await done<{ reports: { id: string }[] }>(owner.send("GET", "/api/v1/reported-uses?state=open"));
  return reports[0]!.id;
}

const MODEL = { kind: "model", name: "Screening model" };
const TASK = { title: "Screening task" };
/** What a reviewer may too. */
const REVIEWED = [201, 201, 201, 403, 403, 401, 404];
const RISK = { subdomain: "privacy.leak", description: "Screening risk" };

/** An acceptance names a risk and a person of the owner's organisation: there is none of that name elsewhere. */
const acceptance = async () => ({
  risk: (await ofOwner("risks", RISK)).id,
  accepted_by: (await ofOwner("people", { name: "Screening person" })).id,
  why: "Screening why",
  until: "2199-01-01",
});

/** What is acceptable is said once for each subdomain, so each is taken out again. */
const SUBDOMAINS = [
  ...["discrimination.unfair-treatment", "discrimination.toxic-content", "discrimination.unequal-performance"],
  ...["privacy.leak", "privacy.security-attacks", "misinformation.false-information"],
  ...["misinformation.information-ecosystem", "socioeconomic.governance-failure"],
];
let appetites = 0;
const appetite = async () => {
  const { risk_appetites } = await done<{ risk_appetites: Saved[] }>(
    people.get("owner")!.send("GET", "/api/v1/risk-appetites"),
  );
  for (const { id, revision } of risk_appetites)
    await done(people.get("owner")!.send("DELETE", `/api/v1/risk-appetites/${id}?revision=${revision}`));
  return { subdomain: SUBDOMAINS[appetites++ % SUBDOMAINS.length], acceptable: ["1-1"] };
};

ROUTES.push(
  ...listRoutes("unit", "units", { name: "Screening unit" }),
  ...listRoutes("person", "people", { name: "Screening person" }),
  ...listRoutes("asset", "assets", MODEL),
  ...listRoutes("risk", "risks", RISK, { changed: { description: "Changed" } }),
  ...listRoutes("measureUse", "measureUses", { name: "Screening measure" }, { path: "measure-uses" }),
  ...listRoutes("riskAppetite", "riskAppetites", appetite, {
    path: "risk-appetites",
    changed: { acceptable: ["1-2"] },
  }),
  ...listRoutes("riskAcceptance", "riskAcceptances", acceptance, {
    path: "risk-acceptances",
    changed: { why: "Changed" },
    adds: [201, 201, 403, 403, 403, 401, 404],
  }),
  ["riskCoverage", READ_ALL, (person) => person.send("GET", "/api/v1/risks/coverage")],
  ["riskMatrix", READ_ALL, (person) => person.send("GET", "/api/v1/risks/matrix?level=before")],
  [
    "systemsNotLookedAt",
    READ_ALL,
    (person) => person.send("GET", "/api/v1/risks/not-looked-at?subdomain=privacy.leak"),
  ],
  [
    "riskMeasures",
    READ,
    async (person) => person.send("GET", `/api/v1/risks/${(await ofOwner("risks", RISK)).id}/measures`),
  ],
  [
    "setRiskMeasures",
    CHANGED,
    async (person) =>
      person.send("PUT", `/api/v1/risks/${(await ofOwner("risks", RISK)).id}/measures`, { measures: [] }),
  ],
  [
    "erasePerson",
    [200, 403, 403, 403, 403, 401, 404],
    async (person) => person.send("POST", `/api/v1/people/${(await ofOwner("people", { name: "Gone" })).id}/erase`),
  ],
  [
    "assetParts",
    READ,
    async (person) => person.send("GET", `/api/v1/assets/${(await ofOwner("assets", MODEL)).id}/parts`),
  ],
  [
    "setAssetParts",
    CHANGED,
    async (person) => person.send("PUT", `/api/v1/assets/${(await ofOwner("assets", MODEL)).id}/parts`, { assets: [] }),
  ],
  ["subjectAssets", READ, async (person) => person.send("GET", `/api/v1/subjects/${(await anew()).id}/assets`)],
  [
    "setSubjectAssets",
    CHANGED,
    async (person) => person.send("PUT", `/api/v1/subjects/${(await anew()).id}/assets`, { assets: [] }),
  ],
  [
    "changeSubjects",
    // Who belongs elsewhere changes nothing, and is told so row by row.
    [200, 200, 403, 403, 403, 401, 200],
    async (person) => {
      const { id } = await anew();
      const answer = await person.send("POST", "/api/v1/subjects/bulk", { ids: [id], set: { note: "changed" } });
      const kept = await done<{ note?: string }>(people.get("owner")!.send("GET", `/api/v1/subjects/${id}`));
      expect(kept.note === "changed").toBe(["hana", "editor-of-hana"].includes(person.name));
      return answer;
    },
  ],
  [
    "importSubjects",
    [200, 200, 403, 403, 403, 401, 200],
    (person) =>
      person.send("POST", "/api/v1/subjects/import", {
        rows: [{ number: 2, values: { name: "Row" } }],
        mode: "update",
      }),
  ],
  [
    "importInventory",
    [200, 200, 403, 403, 403, 401, 200],
    (person) => person.send("POST", "/api/v1/inventories", { name: "bom.json", content: JSON.stringify(BOM) }),
  ],
  ["cycloneDx", READ_ALL, (person) => person.send("GET", "/api/v1/inventories/cyclonedx")],
  ["proposals", READ_ALL, (person) => person.send("GET", "/api/v1/proposals")],
  [
    "proposeApplications",
    [200, 200, 403, 403, 403, 401, 200],
    (person) => person.send("POST", "/api/v1/proposals", { applications: [{ name: "Screening desk" }] }),
  ],
  [
    "decideProposal",
    CHANGED,
    async (person) => {
      const domain = `${crypto.randomUUID()}.example.com`;
      await ofOwner("proposals", { applications: [{ name: "Screening app", domain }] });
      const { proposals } = await done<{ proposals: Saved[] }>(
        people.get("owner")!.send("GET", `/api/v1/proposals?q=${domain}`),
      );
      const { id, revision } = proposals[0]!;
      return person.send("PUT", `/api/v1/proposals/${id}`, { revision, as: "system" });
    },
  ],
  ["organisation", READ_ALL, (person) => person.send("GET", "/api/v1/organisation")],
  [
    "changeOrganisation",
    [200, 403, 403, 403, 403, 401, 200],
    async (person) => {
      const own = (await (await person.send("GET", "/api/v1/organisation")).json()) as { revision?: number };
      return person.send("PUT", "/api/v1/organisation", {
        revision: own.revision ?? 1,
        corporate_number: "7000012050002",
      });
    },
  ],
  ["batches", READ_ALL, (person) => person.send("GET", "/api/v1/batches")],
  [
    "undoBatch",
    CHANGED,
    async (person) => {
      const body = { ids: [(await anew()).id], set: { note: "changed" } };
      const { batch } = await done<{ batch: string }>(people.get("owner")!.send("POST", "/api/v1/subjects/bulk", body));
      return person.send("POST", `/api/v1/batches/${batch}/undo`);
    },
  ],
  ["snapshots", READ_ALL, (person) => person.send("GET", "/api/v1/snapshots")],
  ["makeSnapshot", ADDED, (person) => person.send("POST", "/api/v1/snapshots", { name: crypto.randomUUID() })],
  [
    "compareSnapshots",
    READ,
    async (person) => {
      const { id } = await ofOwner("snapshots", { name: crypto.randomUUID() });
      return person.send("GET", `/api/v1/snapshots/${id}/differences`);
    },
  ],
  ["subjectPlan", READ, async (person) => person.send("GET", `/api/v1/subjects/${(await anew()).id}/plan?lang=ja`)],
  ["planStates", READ, async (person) => person.send("GET", `/api/v1/subjects/${(await anew()).id}/plan-states`)],
  [
    "sayPlanState",
    CHANGED,
    async (person) => {
      const said = { step: "jp.appi/art-32-1#0", revision: 0, state: "doing" };
      return person.send("PUT", `/api/v1/subjects/${(await anew()).id}/plan-states`, said);
    },
  ],
  ["tasks", READ_ALL, (person) => person.send("GET", "/api/v1/tasks")],
  ["tasksIcs", READ_ALL, (person) => person.send("GET", "/api/v1/tasks.ics")],
  ["tasksCsv", READ_ALL, (person) => person.send("GET", "/api/v1/tasks.csv")],
  ["addTask", ADDED, (person) => person.send("POST", "/api/v1/tasks", TASK)],
  [
    "changeTask",
    CHANGED,
    async (person) =>
      person.send("PUT", `/api/v1/tasks/${(await ofOwner("tasks", TASK)).id}`, { revision: 1, state: "done" }),
  ],
  [
    "changeTasks",
    // Who belongs elsewhere changes nothing, and is told so row by row.
    [200, 200, 403, 403, 403, 401, 200],
    async (person) => {
      const { id } = await ofOwner("tasks", TASK);
      return person.send("POST", "/api/v1/tasks/bulk", { ids: [id], set: { due: "2027-01-31" } });
    },
  ],
  ["subjectComments", READ, async (person) => person.send("GET", `/api/v1/subjects/${(await anew()).id}/comments`)],
  [
    "commentSubject",
    REVIEWED,
    async (person) => person.send("POST", `/api/v1/subjects/${(await anew()).id}/comments`, { text: "said" }),
  ],
  [
    "taskComments",
    READ,
    async (person) => person.send("GET", `/api/v1/tasks/${(await ofOwner("tasks", TASK)).id}/comments`),
  ],
  [
    "commentTask",
    REVIEWED,
    async (person) =>
      person.send("POST", `/api/v1/tasks/${(await ofOwner("tasks", TASK)).id}/comments`, { text: "said" }),
  ],
  [
    // One's own alone: the owner wrote it.
    "removeComment",
    [200, 403, 403, 403, 403, 401, 404],
    async (person) => {
      const { id } = await ofOwner(`subjects/${(await anew()).id}/comments`, { text: "gone" });
      return person.send("DELETE", `/api/v1/comments/${id}`);
    },
  ],
  [
    "signOffs",
    READ,
    async (person) => person.send("GET", `/api/v1/sign-offs?kind=subject&object=${(await anew()).id}`),
  ],
  [
    // The owner saved it last.
    "signOff",
    [403, 201, 201, 403, 403, 401, 404],
    async (person) => {
      const { id: object, revision } = await anew();
      return person.send("POST", "/api/v1/sign-offs", { kind: "subject", object, revision });
    },
  ],
  [
    // One's own alone: the reviewer signed.
    "withdrawSignOff",
    [403, 403, 200, 403, 403, 401, 404],
    async (person) => {
      const { id: object, revision } = await anew();
      const body = { kind: "subject", object, revision };
      const { id } = await done<Saved>(people.get("reviewer")!.send("POST", "/api/v1/sign-offs", body));
      return person.send("DELETE", `/api/v1/sign-offs/${id}`);
    },
  ],
  ["factsSaid", READ, async (person) => person.send("GET", `/api/v1/subjects/${(await anew()).id}/facts`)],
  ["evidences", READ_ALL, (person) => person.send("GET", "/api/v1/evidence")],
  ["addEvidence", ADDED, (person) => fileBy(person)],
  ["evidence", READ, async (person) => person.send("GET", `/api/v1/evidence/${(await evidenceAnew()).id}`)],
  ["evidenceFile", READ, async (person) => person.send("GET", `/api/v1/evidence/${(await evidenceAnew()).id}/files/1`)],
  [
    "addEvidenceFile",
    [201, 201, 403, 403, 403, 401, 404],
    async (person) => {
      const { id, revision } = await evidenceAnew();
      return fileBy(person, `/${id}/files`, { file: "second.txt", revision: String(revision) });
    },
  ],
  [
    "changeEvidence",
    CHANGED,
    async (person) => {
      const { id, revision } = await evidenceAnew();
      return person.send("PUT", `/api/v1/evidence/${id}`, { revision, name: "Renamed" });
    },
  ],
  [
    "removeEvidence",
    CHANGED,
    async (person) => {
      const { id, revision } = await evidenceAnew();
      return person.send("DELETE", `/api/v1/evidence/${id}?revision=${revision}`);
    },
  ],
  [
    "restoreEvidence",
    CHANGED,
    async (person) => {
      const { id, revision } = await evidenceAnew();
      await done(people.get("owner")!.send("DELETE", `/api/v1/evidence/${id}?revision=${revision}`));
      return person.send("POST", `/api/v1/evidence/${id}/restore`, { revision: revision + 1 });
    },
  ],
  [
    "linkEvidence",
    CHANGED,
    async (person) =>
      person.send("POST", `/api/v1/evidence/${(await evidenceAnew()).id}/links`, {
        kind: "risk",
        id: (await ofOwner("risks", RISK)).id,
      }),
  ],
  [
    "unlinkEvidence",
    CHANGED,
    async (person) => person.send("DELETE", `/api/v1/evidence/${(await evidenceAnew()).id}/links/risk/r-1`),
  ],
  ["changes", READ_ALL, (person) => person.send("GET", "/api/v1/changes")],
  ["notices", READ_ALL, (person) => person.send("GET", "/api/v1/notices")],
  ["markNotices", READ_ALL, (person) => person.send("POST", "/api/v1/notices/read", {})],
  ["wishNotices", READ_ALL, (person) => person.send("PUT", "/api/v1/notices/wishes", { never_by_mail: ["task"] })],
  ["makeNoticeFeed", [201, 201, 201, 201, 403, 401, 201], (person) => person.send("POST", "/api/v1/notices/feed")],
  ["endNoticeFeed", READ_ALL, (person) => person.send("DELETE", "/api/v1/notices/feed")],
  [
    "noticeFeed",
    // The address is the secret: whoever has it needs no account.
    [200, 200, 200, 200, 200, 200, 200],
    async (person) => {
      const { path } = await done<{ path: string }>(people.get("owner")!.send("POST", "/api/v1/notices/feed"));
      return person.send("GET", path);
    },
  ],
  ["incidents", READ_ALL, (person) => person.send("GET", "/api/v1/incidents")],
  ["addIncident", ADDED, (person) => person.send("POST", "/api/v1/incidents", LEAK)],
  ["nearMisses", READ_ALL, (person) => person.send("GET", "/api/v1/incidents/near-misses")],
  ["incidentKept", READ, async (person) => person.send("GET", `/api/v1/incidents/${await incidentAnew()}`)],
  [
    "changeIncident",
    CHANGED,
    async (person) =>
      person.send("PUT", `/api/v1/incidents/${await incidentAnew()}`, { revision: 1, state: "near_miss" }),
  ],
  ["reportLinks", READ_ALL, (person) => person.send("GET", "/api/v1/report-links")],
  ["makeReportLink", ADDED, (person) => person.send("POST", "/api/v1/report-links", LINK)],
  [
    "revokeReportLink",
    CHANGED,
    async (person) => {
      const { id } = await ofOwner("report-links", LINK);
      return person.send("DELETE", `/api/v1/report-links/${id}?revision=1`);
    },
  ],
  ["reportedUses", READ_ALL, (person) => person.send("GET", "/api/v1/reported-uses")],
  [
    "decideReport",
    CHANGED,
    async (person) => {
      const body = { revision: 1, decline: { reason: "Not ours" } };
      return person.send("POST", `/api/v1/reported-uses/${await useAnew()}/decision`, body);
    },
  ],
  ["eraseReporter", CHANGED, async (person) => person.send("POST", `/api/v1/reports/${await useAnew()}/erase-contact`)],
  ["changeLog", READ_ALL, (person) => person.send("GET", "/api/v1/changes/log")],
  [
    "auditPackage",
    [200, 403, 403, 403, 403, 401, 200],
    (person) => person.send("GET", `/api/v1/audit/package?day=${PAST}`),
  ],
  ["lastCheckpoint", READ_ALL, (person) => person.send("GET", "/api/v1/log/checkpoint")],
  ["makeCheckpoint", READ_ALL, (person) => person.send("POST", "/api/v1/log/checkpoints", {})],
  ["logProof", READ_ALL, (person) => person.send("GET", "/api/v1/log/proof?entry=1")],
  [
    "logConsistency",
    [200, 200, 200, 200, 403, 401, 404],
    async (person) => {
      const { size } = await done<{ size: number }>(people.get("owner")!.send("POST", "/api/v1/log/checkpoints", {}));
      return person.send("GET", `/api/v1/log/consistency?from=${size}&up_to=${size}`);
    },
  ],
  ["auditors", READ_ALL, (person) => person.send("GET", "/api/v1/auditors")],
  ["auditReads", READ_ALL, (person) => person.send("GET", "/api/v1/audit/reads")],
  [
    "setAuditor",
    [200, 403, 403, 403, 403, 401, 404],
    async (person) => {
      const { auditors } = await done<{ auditors: { revision: number }[] }>(
        people.get("owner")!.send("GET", "/api/v1/auditors"),
      );
      const body = { ...EVERYTHING, revision: auditors[0]!.revision };
      return person.send("PUT", `/api/v1/auditors/${await auditorId()}`, body);
    },
  ],
  [
    "askQuestion",
    [403, 403, 403, 403, 403, 401, 404],
    async (person) => person.send("POST", `/api/v1/subjects/${(await anew()).id}/questions`, { text: "Who looks?" }),
  ],
);

const DISCLOSURES = "register/disclosures";

/** A disclosure of the owner's, as far as the steps take it: the editor approves what the owner wrote. */
async function disclosed(...steps: string[]): Promise<Saved & { address: string }> {
  const subject = (await anew()).id;
  const body = { subject, kind: "public-notice", name: "A notice" };
  let now = await done<Saved & { address: string }>(people.get("owner")!.send("POST", `/api/v1/${DISCLOSURES}`, body));
  for (const [index, step] of steps.entries())
    now = await done(
      people
        .get(step === "approve" ? "editor" : "owner")!
        .send("POST", `/api/v1/${DISCLOSURES}/${now.id}/versions/1/step`, { step, revision: index + 1, reason: "r" }),
    );
  return now;
}

const stepOf =
  (step: string, ...before: string[]) =>
  async (person: Person) => {
    const { id } = await disclosed(...before);
    const body = { step, revision: before.length + 1, reason: "r" };
    return person.send("POST", `/api/v1/${DISCLOSURES}/${id}/versions/1/step`, body);
  };

ROUTES.push(
  ["keptDisclosures", READ_ALL, (person) => person.send("GET", `/api/v1/${DISCLOSURES}`)],
  [
    "addDisclosure",
    [201, 201, 403, 403, 403, 401, 201],
    (person) => person.send("POST", `/api/v1/${DISCLOSURES}`, { kind: "public-notice", name: "Of the firm" }),
  ],
  ["keptDisclosure", READ, async (person) => person.send("GET", `/api/v1/${DISCLOSURES}/${(await disclosed()).id}`)],
  [
    "changeDisclosure",
    CHANGED,
    async (person) =>
      person.send("PUT", `/api/v1/${DISCLOSURES}/${(await disclosed()).id}`, { revision: 1, name: "Changed" }),
  ],
  [
    "beginDisclosureVersion",
    [201, 201, 403, 403, 403, 401, 404],
    async (person) => {
      const { id } = await disclosed("submit", "approve", "publish");
      return person.send("POST", `/api/v1/${DISCLOSURES}/${id}/versions`, {});
    },
  ],
  [
    "disclosureVersion",
    READ,
    async (person) => person.send("GET", `/api/v1/${DISCLOSURES}/${(await disclosed()).id}/versions/1`),
  ],
  [
    "saveDisclosureVersion",
    CHANGED,
    async (person) =>
      person.send("PUT", `/api/v1/${DISCLOSURES}/${(await disclosed()).id}/versions/1`, {
        ...{ revision: 1, edits: {}, tiers: {} },
      }),
  ],
  ["stepDisclosureVersion", CHANGED, stepOf("submit")],
  // Who wrote last does not approve; a reviewer does, who writes nothing.
  ["stepDisclosureVersion", [403, 200, 200, 403, 403, 401, 404], stepOf("approve", "submit")],
  ["stepDisclosureVersion", [200, 200, 200, 403, 403, 401, 404], stepOf("return", "submit")],
  ["stepDisclosureVersion", CHANGED, stepOf("publish", "submit", "approve")],
  ["stepDisclosureVersion", CHANGED, stepOf("withdraw", "submit", "approve", "publish")],
  [
    "disclosureDifferences",
    READ,
    async (person) => person.send("GET", `/api/v1/${DISCLOSURES}/${(await disclosed()).id}/differences?from=1&to=1`),
  ],
  ["disclosureList", READ_ALL, (person) => person.send("GET", "/api/v1/register/disclosure-list")],
  [
    "setDisclosureList",
    [200, 200, 403, 403, 403, 401, 200],
    (person) =>
      person.send("PUT", "/api/v1/register/disclosure-list", {
        slug: `at-${crypto.randomUUID().slice(0, 8)}`,
        shown: true,
      }),
  ],
);

const owner = () => people.get("owner")!;
/** The owner's organisation is an authority, the other is none. */
const OFFICERS = [200, 200, 403, 403, 403, 401, 403];
const OFFICERS_MAKE = [201, 201, 403, 403, 403, 401, 403];
/** The request is whoever's that is signed in and reads; the answer is given by whoever writes. */
const SEEN_BY_ALL = [200, 200, 200, 200, 403, 401, 200];
const ANSWERED = [200, 200, 403, 403, 403, 401, 200];

ROUTES.push(
  ["cooperation", SEEN_BY_ALL, (person) => person.send("GET", "/api/v1/cooperation")],
  [
    "setCounted",
    [200, 403, 403, 403, 403, 401, 200],
    async (person) => {
      const found = await person.send("GET", "/api/v1/cooperation");
      const { revision = 0 } = found.ok ? ((await found.json()) as { revision: number }) : {};
      return person.send("PUT", "/api/v1/cooperation", { revision, counted: true });
    },
  ],
  ["requests", SEEN_BY_ALL, (person) => person.send("GET", "/api/v1/requests")],
  ["draftRequest", OFFICERS_MAKE, (person) => person.send("POST", "/api/v1/requests", { document: REQUEST })],
  ["request", READ, async (person) => person.send("GET", `/api/v1/requests/${(await drafted(owner())).id}`)],
  [
    "changeRequest",
    OFFICERS,
    async (person) => {
      const { id, revision } = await drafted(owner());
      return person.send("PUT", `/api/v1/requests/${id}`, { revision, document: REQUEST });
    },
  ],
  [
    "publishRequest",
    OFFICERS,
    async (person) => {
      const { id, revision } = await drafted(owner());
      return person.send("POST", `/api/v1/requests/${id}/publish`, { revision });
    },
  ],
  [
    "closeRequest",
    OFFICERS,
    async (person) => {
      const { id, revision } = await published(owner());
      return person.send("POST", `/api/v1/requests/${id}/close`, { revision, reason: "Enough" });
    },
  ],
  [
    "removeRequest",
    OFFICERS,
    async (person) => {
      const { id, revision } = await drafted(owner());
      return person.send("DELETE", `/api/v1/requests/${id}?revision=${revision}`);
    },
  ],
  [
    "countRequest",
    OFFICERS_MAKE,
    async (person) =>
      person.send("POST", `/api/v1/requests/${(await drafted(owner())).id}/counts`, {
        condition: "organisation.uses_ai",
      }),
  ],
  [
    "endAnswers",
    OFFICERS,
    async (person) => {
      const { id } = await published(owner());
      await register.cooperation.endDue(await organisationOf("owner"), "2027-02-01");
      return person.send("POST", `/api/v1/requests/${id}/end-answers`, { version: 1, revision: 1, reference: "1-23" });
    },
  ],
  ["asked", SEEN_BY_ALL, (person) => person.send("GET", "/api/v1/asked")],
  ["askedRequest", SEEN_BY_ALL, async (person) => person.send("GET", `/api/v1/asked/${(await published(owner())).id}`)],
  [
    "answerRequest",
    ANSWERED,
    async (person) => person.send("PUT", `/api/v1/asked/${(await published(owner())).id}/answer`, ANSWER),
  ],
  [
    "withdrawAnswer",
    ANSWERED,
    async (person) => {
      const { id } = await answered(owner(), people.get("other organisation")!);
      await owner().send("PUT", `/api/v1/asked/${id}/answer`, ANSWER);
      return person.send("DELETE", `/api/v1/asked/${id}/answer`);
    },
  ],
  ["answers", READ, async (person) => person.send("GET", `/api/v1/requests/${(await published(owner())).id}/answers`)],
  [
    "readAnswers",
    OFFICERS,
    async (person) => {
      const { id } = await answered(owner(), people.get("other organisation")!);
      return person.send("POST", `/api/v1/requests/${id}/answers/read`, { purpose: "To know", means: "screen" });
    },
  ],
  [
    "answerReads",
    READ,
    async (person) => person.send("GET", `/api/v1/requests/${(await published(owner())).id}/reads`),
  ],
);

it("has no way to decline: nothing is sent", async () => {
  const { paths } = (await (await server.get("/api/v1/openapi.json")).json()) as { paths: Record<string, object> };
  const ways = Object.entries(paths).flatMap(([path, methods]) =>
    path.startsWith("/api/v1/asked") ? Object.keys(methods).map((method) => `${method} ${path}`) : [],
  );
  expect(ways.sort()).toEqual([
    "delete /api/v1/asked/{id}/answer",
    "get /api/v1/asked",
    "get /api/v1/asked/{id}",
    "put /api/v1/asked/{id}/answer",
  ]);
  expect(JSON.stringify(paths)).not.toMatch(/declin(e|ing)[^"]*(request of an authority|answer)/i);
});

it("every operation of an account is tried here", async () => {
  const document = await (await server.get("/api/v1/openapi.json")).json();
  const { paths } = document as { paths: Record<string, Record<string, { operationId: string; tags: string[] }>> };
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  const ids = operations
    .filter(({ tags }) => ["Account", "Ledger", "Notices", "Cooperation"].some((tag) => tags.includes(tag)))
    .map(({ operationId }) => operationId);
  expect([...new Set(ROUTES.map(([id]) => id))].sort()).toEqual(ids.sort());
});

describe("the subjects of an organisation", () => {
  it.each(ROUTES)("%s", async (id, expected, send) => {
    const answers: string[] = [];
    for (const who of WHO) answers.push(`${who} ${(await send(people.get(who)!)).status}`);
    expect(answers).toEqual(WHO.map((who, i) => `${who} ${expected[i] ?? AUDITOR[id] ?? expected[3]}`));
  });

  it("are in no answer to whoever may not see them", async () => {
    const { id } = await anew();
    for (const who of ["authority", "stranger", "other organisation"] as const)
      for (const [name, , send] of ROUTES) {
        // What repeats what was sent, and the feed whose secret address is all it takes to read it.
        if (["saveSubject", "changeSubjects", "changeTasks", "addEvidence", "noticeFeed"].includes(name)) continue;
        const text = await (await send(people.get(who)!)).text();
        expect(text, `${who} ${name}`).not.toContain(NAME);
        expect(text, `${who} ${name}`).not.toContain("Tested by hana");
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
    // A member's own marks need no right to change the ledger, and still are no reading.
    const marked = (key: string) => server.post("/api/v1/notices/read", {}, { "x-api-key": key });
    expect([(await marked(reader.key)).status, (await marked(writer.key)).status]).toEqual([403, 200]);
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
