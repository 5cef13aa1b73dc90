// The API keeps its word: every operation answers with every status its document declares, each as the schema says.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import type { Register } from "@yawara/register";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameAuthorities } from "../../register/src/cooperation/name-authorities.ts";
import { type Place, placeFor } from "../../register/test/databases.ts";
import { layOnPastDay, PAST } from "../../register/test/past-log.ts";
import { ANSWER, answered, drafted, REQUEST, published as requested } from "./http-cooperation.ts";
import { done, member, type Person, signedUp, stranger } from "./http-people.ts";
import { BANK, type Served, served, TODAY } from "./http-serving.ts";

interface Declared {
  content?: Record<string, { schema: object }>;
}
interface DescribedOperation {
  operationId: string;
  parameters?: { name: string; in: string }[];
  requestBody?: object;
  security?: object[];
  responses: Record<string, Declared>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, DescribedOperation>>;
}

/** One request of an operation. */
interface Sent {
  path?: string;
  body?: unknown;
  headers?: Record<string, string>;
  by?: Person;
  to?: Served;
}

let place: Place;
let register: Register;
let server: Served;
/** Lets nobody ask anything. */
let spent: Served;
/** Waits for its database. */
let bare: Served;
/** Keeps no accounts. */
let accountless: Served;
let owner: Person;
let authority: Person;
let reviewer: Person;
let auditor: Person;
/** Where a disclosure was withdrawn. */
let gone: string;
let document: Document;
let ajv: Ajv2020;
let key: string;
let saved: { id: string; revision: number };
/** Where files lie. */
let folder: string;
const seen = new Set<string>();

beforeAll(async () => {
  place = await placeFor("in this process");
  folder = mkdtempSync(join(tmpdir(), "yawara-contract-"));
  server = await served({ register: () => register, behindProxy: true });
  const files = { folder, largest: 256 * 1024, unscanned: true };
  const opened = await place.openBoth({
    ...{ baseUrl: server.url, files, today: () => TODAY },
    keys: { folder: join(folder, "keys") },
  });
  register = opened.register;
  spent = await served({ limits: { reads: 0, questions: 0, changes: 0, reports: 0 } });
  bare = await served();
  accountless = await served({ withoutAccounts: () => true });
  owner = await signedUp(server, "hana");
  authority = await member(server, owner, "authority");
  reviewer = await member(server, owner, "reviewer");
  document = (await (await server.get("/api/v1/openapi.json")).json()) as Document;
  ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ ...document, $id: "https://yawara.example/openapi" });
  auditor = await member(server, owner, "auditor");
  const { path, body } = await auditSet();
  await done(owner.send("PUT", `/api/v1/auditors${path}`, body));
  saved = await savedAnew();
  await layOnPastDay(opened.database);
  gone = await withdrawn();
  const { organisation } = await done<{ organisation: { id: string } }>(owner.send("GET", "/api/v1/me"));
  await nameAuthorities(opened.database, { authorities: [organisation.id] });
  ({ key } = await done<{ key: string }>(owner.send("POST", "/api/v1/keys", { name: "key", scope: "write" })));
});
afterAll(async () => {
  for (const one of [server, spent, bare, accountless]) await one?.close();
  await register?.close();
  await place?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What sets the auditor's audit, from the revision it is at. */
async function auditSet(): Promise<{ path: string; body: object }> {
  const { user } = await done<{ user: { id: string } }>(auditor.send("GET", "/api/v1/me"));
  const { auditors } = await done<{ auditors: { revision: number }[] }>(owner.send("GET", "/api/v1/auditors"));
  const revision = auditors[0]?.revision ?? 0;
  return { path: `/${user.id}`, body: { revision, ends_on: "2199-03-31", whole: true, units: [], systems: [] } };
}

const facts = BANK.facts;
const DAYS = { from: "2025-01-01", to: "2026-11-24" };

async function savedAnew(): Promise<{ id: string; revision: number }> {
  const response = await owner.send("POST", "/api/v1/subjects", { name: "Screening", facts });
  return (await response.json()) as { id: string; revision: number };
}

/** A request that goes well, by operation. */
const GOOD: Record<string, () => Sent | Promise<Sent>> = {
  alive: () => ({}),
  ready: () => ({}),
  check: () => ({ path: "?expand=text,because,source", body: { ...BANK, path: undefined, id: undefined } }),
  recheck: async () => ({ body: { facts: { ...facts, "organisation.employees": 7 }, earlier: await checkOf(facts) } }),
  next: () => ({ body: { facts: {} } }),
  support: () => ({ body: { facts } }),
  disclosures: () => ({ body: { facts } }),
  disclosure: () => ({
    path: "/ai-guidelines-checklist?lang=ja",
    body: { facts, organisation: { name: "株式会社例", contact: "ai@example.com" } },
  }),
  incident: () => ({
    body: {
      facts: { ...facts, "event.incidents": ["personal_data_leak"] },
      aware: "2026-12-01T09:30+09:00",
      now: "2026-12-02",
      form: "jp-leak-report",
    },
  }),
  plan: () => ({ body: { facts, states: { items: { "jp.appi/art-32-1#0": { state: "doing" } } } } }),
  explain: () => ({ body: { facts, provision: "jp.appi/art-22" } }),
  compare: () => ({
    body: { basket: true, subjects: [{ id: "bank", facts }], regimes: ["JP", "EU", "JP + eu.ai-act"] },
  }),
  facts: () => ({ path: "?lang=ja" }),
  law: () => ({ path: "?q=AI&limit=5" }),
  lawDiff: () => ({ path: `?from=${DAYS.from}&to=${DAYS.to}&regimes=JP` }),
  lawDiffForSubject: () => ({ body: { ...DAYS, facts } }),
  calendarIcs: () => ({ path: "?lang=ja" }),
  calendarAtom: () => ({ path: "?regimes=JP,EU" }),
  instrument: () => ({ path: "/jp.ai-promotion-act" }),
  provision: () => ({ path: "/jp.ai-promotion-act/art-7-2" }),
  measures: () => ({ path: "?risk=privacy&item=iso-42001/A.6.2.4" }),
  measuresForSubject: () => ({ body: { facts, limit: 3 } }),
  measuresSssom: () => ({}),
  measure: () => ({ path: "/kill-switch" }),
  providers: () => ({}),
  me: () => ({}),
  subjects: () => ({}),
  saveSubject: () => ({ body: { name: "A", facts, at: "2026-11-24", regimes: ["JP"] } }),
  subject: () => ({ path: `/${saved.id}` }),
  changeSubject: async () => {
    const { id, revision } = await savedAnew();
    return { path: `/${id}`, body: { name: "B", facts, revision } };
  },
  removeSubject: async () => {
    const { id, revision } = await savedAnew();
    return { path: `/${id}?revision=${revision}` };
  },
  restoreSubject: async () => {
    const { id, revision } = await savedAnew();
    const removed = await owner.send("DELETE", `/api/v1/subjects/${id}?revision=${revision}`);
    return { path: `/${id}/restore`, body: { revision: ((await removed.json()) as typeof saved).revision } };
  },
  checkSubject: () => ({ path: `/${saved.id}/check` }),
  subjectGlance: () => ({ path: `/${saved.id}/glance` }),
  subjectRevisions: () => ({ path: `/${saved.id}/revisions` }),
  members: () => ({}),
  invitations: () => ({}),
  keys: () => ({}),
  makeKey: () => ({ body: { name: "robot", scope: "read", days: 7 } }),
  removeKey: async () => {
    const made = await owner.send("POST", "/api/v1/keys", { name: "short", scope: "write" });
    return { path: `/${((await made.json()) as { id: string }).id}` };
  },
  ...listExamples("unit", "units", () => ({ name: "Sales", code: crypto.randomUUID() })),
  ...listExamples("person", "people", () => ({ name: "Mori", email: `${crypto.randomUUID()}@example.org` })),
  ...listExamples("asset", "assets", () => ({ kind: "model", name: "kaname", version: "2", note: "two\nlines" })),
  ...listExamples("risk", "risks", () => RISK, {
    changed: { description: "two\nlines", likelihood_after: 2, impact_after: 3 },
  }),
  ...listExamples("measureUse", "measureUses", () => ({ name: "Our own", due: "2027-01-31", shown: "minutes" }), {
    path: "measure-uses",
  }),
  ...listExamples("riskAppetite", "riskAppetites", freeAppetite, {
    path: "risk-appetites",
    changed: { acceptable: ["1-1"] },
  }),
  ...listExamples(
    "riskAcceptance",
    "riskAcceptances",
    async () => ({
      risk: (await added("risks", RISK)).id,
      accepted_by: (await added("people", { name: "Mori" })).id,
      why: "small",
      until: "2199-01-01",
    }),
    { path: "risk-acceptances", changed: { why: "smaller" } },
  ),
  riskCoverage: () => ({ path: `?subject=${saved.id}` }),
  riskMatrix: () => ({ path: "?subdomain=privacy.leak" }),
  systemsNotLookedAt: () => ({ path: "?subdomain=privacy.leak&limit=5" }),
  riskMeasures: async () => ({ path: `/${(await added("risks", RISK)).id}/measures` }),
  setRiskMeasures: async () => ({
    path: `/${(await added("risks", RISK)).id}/measures`,
    body: { measures: [(await added("measure-uses", { measure: "kill-switch" })).id] },
  }),
  erasePerson: async () => ({ path: `/${(await added("people", { name: "Gone" })).id}/erase` }),
  assetParts: async () => ({ path: `/${(await added("assets", { kind: "service", name: "s" })).id}/parts` }),
  setAssetParts: async () => {
    const [whole, part] = [await added("assets", { kind: "service", name: "s" }), await added("assets", MODEL)];
    return { path: `/${whole.id}/parts`, body: { assets: [part.id] } };
  },
  subjectAssets: () => ({ path: `/${saved.id}/assets` }),
  setSubjectAssets: async () => ({
    path: `/${saved.id}/assets`,
    body: { assets: [(await added("assets", MODEL)).id] },
  }),
  changeSubjects: () => ({ body: { ids: [saved.id, "nothing"], set: { note: crypto.randomUUID() } } }),
  importSubjects: () => ({
    body: {
      rows: [{ sheet: "台帳", number: 3, values: { name: "Imported", "organisation.kind": "stock_company" } }],
      mode: "update",
      source: "台帳.xlsx",
    },
  }),
  importInventory: () => ({ body: { name: "bom.json", content: JSON.stringify(BOM) } }),
  cycloneDx: () => ({ path: "?version=1.6&q=A" }),
  proposals: () => ({ path: "?state=open&limit=5" }),
  proposeApplications: () => ({
    body: { applications: [{ name: crypto.randomUUID(), users: 3, last_seen: "2026-11-01" }] },
  }),
  decideProposal: async () => {
    const { id, revision } = await proposed();
    return { path: `/${id}`, body: { revision, as: "ignored", reason: "no AI in it" } };
  },
  organisation: () => ({}),
  changeOrganisation: async () => {
    const { revision } = await done<{ revision: number }>(owner.send("GET", "/api/v1/organisation"));
    return { body: { revision, corporate_number: "7000012050002" } };
  },
  batches: () => ({}),
  undoBatch: async () => ({ path: `/${await batchAnew()}/undo` }),
  snapshots: () => ({}),
  makeSnapshot: () => ({ body: { name: crypto.randomUUID() } }),
  compareSnapshots: async () => ({
    path: `/${(await added("snapshots", { name: crypto.randomUUID() })).id}/differences`,
  }),
  factsSaid: () => ({ path: `/${saved.id}/facts?fact=organisation.kind` }),
  subjectPlan: () => ({ path: `/${saved.id}/plan?lang=ja` }),
  planStates: () => ({ path: `/${saved.id}/plan-states` }),
  sayPlanState: async () => ({
    path: `/${(await savedAnew()).id}/plan-states`,
    body: { step: "jp.appi/art-32-1#0", revision: 0, state: "doing", due: "2027-01-31" },
  }),
  tasks: () => ({ path: "?mine=false&state=open&limit=5" }),
  tasksIcs: () => ({ path: "?lang=ja" }),
  tasksCsv: () => ({}),
  addTask: () => ({ body: { title: "Ask the vendor", about: { kind: "system", id: saved.id }, due: "2027-01-31" } }),
  changeTask: async () => ({
    path: `/${(await added("tasks", { title: "t" })).id}`,
    body: { revision: 1, state: "dropped", reason: "bought elsewhere" },
  }),
  changeTasks: async () => ({ body: { ids: [(await added("tasks", { title: "t" })).id], set: { due: "2027-02-01" } } }),
  subjectComments: () => ({ path: `/${saved.id}/comments` }),
  commentSubject: () => ({ path: `/${saved.id}/comments`, body: { text: "two\nlines" } }),
  taskComments: async () => ({ path: `/${(await added("tasks", { title: "t" })).id}/comments` }),
  commentTask: async () => ({ path: `/${(await added("tasks", { title: "t" })).id}/comments`, body: { text: "a" } }),
  removeComment: async () => ({ path: `/${(await added(`subjects/${saved.id}/comments`, { text: "gone" })).id}` }),
  withdrawSignOff: async () => {
    const body = { kind: "subject", object: (await savedAnew()).id, revision: 1 };
    const { id } = await done<{ id: string }>(reviewer.send("POST", "/api/v1/sign-offs", body));
    return { path: `/${id}`, by: reviewer };
  },
  signOffs: () => ({ path: `?kind=subject&object=${saved.id}` }),
  signOff: async () => ({
    body: { kind: "subject", object: (await savedAnew()).id, revision: 1, note: "looked at" },
    by: reviewer,
  }),
  evidences: async () => ({ path: `?subject=${saved.id}&within=30&expired=false&limit=5` }),
  addEvidence: () => fileSent(""),
  evidence: async () => ({ path: `/${(await evidenceAnew()).id}` }),
  evidenceFile: async () => ({ path: `/${(await evidenceAnew()).id}/files/1` }),
  addEvidenceFile: async () => {
    const { id, revision } = await evidenceAnew();
    return fileSent(`/${id}/files`, { file: "report-2.txt", revision: String(revision) });
  },
  changeEvidence: async () => {
    const { id, revision } = await evidenceAnew();
    return { path: `/${id}`, body: { revision, name: "Renamed", valid_until: "2027-03-31", note: null } };
  },
  removeEvidence: async () => {
    const { id, revision } = await evidenceAnew();
    return { path: `/${id}?revision=${revision}` };
  },
  restoreEvidence: async () => {
    const { id, revision } = await evidenceAnew();
    await done(owner.send("DELETE", `/api/v1/evidence/${id}?revision=${revision}`));
    return { path: `/${id}/restore`, body: { revision: revision + 1 } };
  },
  linkEvidence: async () => ({
    path: `/${(await evidenceAnew()).id}/links`,
    body: { kind: "subject", id: saved.id },
  }),
  unlinkEvidence: async () => ({ path: `/${(await evidenceAnew()).id}/links/subject/${saved.id}` }),
  checks: () => ({ path: "?changed_since=2026-11-01" }),
  subjectSince: () => ({ path: `/${saved.id}/since` }),
  changes: () => ({ path: "?kind=subject&limit=5" }),
  changeLog: () => ({}),
  auditPackage: () => ({ path: `?day=${PAST}` }),
  lastCheckpoint: () => ({}),
  makeCheckpoint: () => ({ body: {} }),
  logProof: () => ({ path: "?entry=1" }),
  logConsistency: async () => {
    const { size } = await done<{ size: number }>(owner.send("POST", "/api/v1/log/checkpoints", {}));
    return { path: `?from=${size}&up_to=${size}` };
  },
  auditors: () => ({}),
  setAuditor: auditSet,
  cooperation: () => ({}),
  setCounted: async () => {
    const { revision } = await done<{ revision: number }>(owner.send("GET", "/api/v1/cooperation"));
    return { body: { revision, counted: true } };
  },
  requests: () => ({ path: "?state=draft&limit=5" }),
  draftRequest: () => ({ body: { document: REQUEST } }),
  request: async () => ({ path: `/${(await requested(owner)).id}` }),
  changeRequest: async () => {
    const { id, revision } = await drafted(owner);
    return { path: `/${id}`, body: { revision, document: REQUEST } };
  },
  publishRequest: async () => {
    const { id, revision } = await drafted(owner);
    return { path: `/${id}/publish`, body: { revision } };
  },
  closeRequest: async () => {
    const { id, revision } = await requested(owner);
    return { path: `/${id}/close`, body: { revision, reason: "Enough" } };
  },
  removeRequest: async () => {
    const { id, revision } = await drafted(owner);
    return { path: `/${id}?revision=${revision}` };
  },
  countRequest: async () => ({
    path: `/${(await drafted(owner)).id}/counts`,
    body: { condition: "organisation.uses_ai" },
  }),
  endAnswers: async () => {
    const { id } = await answered(owner, owner);
    const { organisation } = await done<{ organisation: { id: string } }>(owner.send("GET", "/api/v1/me"));
    await register.cooperation.endDue(organisation.id, "2027-02-01");
    return { path: `/${id}/end-answers`, body: { version: 1, revision: 1, reference: "1-23" } };
  },
  asked: () => ({}),
  askedRequest: async () => ({ path: `/${(await answered(owner, owner)).id}` }),
  answerRequest: async () => ({ path: `/${(await requested(owner)).id}/answer`, body: ANSWER }),
  withdrawAnswer: async () => ({ path: `/${(await answered(owner, owner)).id}/answer` }),
  answers: async () => ({ path: `/${(await answered(owner, owner)).id}/answers` }),
  readAnswers: async () => ({
    path: `/${(await answered(owner, owner)).id}/answers/read`,
    body: { purpose: "To know", means: "screen" },
  }),
  answerReads: async () => {
    const { id } = await answered(owner, owner);
    await done(owner.send("POST", `/api/v1/requests/${id}/answers/read`, { purpose: "To know", means: "api" }));
    return { path: `/${id}/reads` };
  },
  collections: () => ({}),
  collection: async () => ({ path: `/${(await requested(owner)).id}` }),
  auditReads: () => ({ path: "?limit=5" }),
  askQuestion: () => ({ path: `/${saved.id}/questions`, body: { text: "Who looks?", due: "2027-04-01" }, by: auditor }),
  notices: () => ({ path: "?unread=true&limit=5&lang=ja" }),
  markNotices: () => ({ body: {} }),
  wishNotices: () => ({ body: { language: "ja", never_by_mail: ["task"] } }),
  makeNoticeFeed: () => ({}),
  endNoticeFeed: () => ({}),
  noticeFeed: async () => {
    const { path } = await done<{ path: string }>(owner.send("POST", "/api/v1/notices/feed"));
    return { path: `/${path.split("/").at(-1)}` };
  },
  keptDisclosures: () => ({ path: "?q=card&state=draft&touched=false&limit=5" }),
  addDisclosure: () => ({ body: CARD() }),
  keptDisclosure: async () => ({ path: `/${(await added(DISCLOSURES, CARD())).id}` }),
  changeDisclosure: async () => {
    const { id, revision } = await added(DISCLOSURES, CARD());
    return { path: `/${id}`, body: { revision, name: "Renamed", languages: ["ja"], listed: false } };
  },
  beginDisclosureVersion: async () => ({ path: `/${(await published()).id}/versions`, body: {} }),
  disclosureVersion: async () => ({ path: `/${(await added(DISCLOSURES, CARD())).id}/versions/1` }),
  saveDisclosureVersion: async () => {
    const { id } = await added(DISCLOSURES, CARD());
    const edits = { ja: { "identity.what.still": { text: "審査を助ける。" } } };
    return { path: `/${id}/versions/1`, body: { revision: 1, edits, tiers: {}, draw: true } };
  },
  stepDisclosureVersion: async () => {
    const { id } = await added(DISCLOSURES, CARD());
    return { path: `/${id}/versions/1/step`, body: { step: "submit", revision: 1 } };
  },
  disclosureDifferences: async () => ({
    path: `/${(await added(DISCLOSURES, CARD())).id}/differences?from=1&to=1`,
  }),
  disclosureList: () => ({}),
  setDisclosureList: () => ({ body: { slug: "hana", shown: true } }),
  publishedDisclosure: async () => ({ path: `${await addressOf(await published())}.json` }),
  publishedDisclosures: async () => {
    await done(owner.send("PUT", "/api/v1/register/disclosure-list", { slug: "hana", shown: true }));
    return { path: "/hana.json" };
  },
  incidents: () => ({ path: "?open=true" }),
  addIncident: () => ({ body: { ...LEAK, subject: saved.id, aware: "2026-11-20T09:30+09:00", state: "confirmed" } }),
  nearMisses: async () => {
    await added("incidents", { ...LEAK, state: "near_miss" });
    return {};
  },
  incidentKept: async () => ({ path: `/${await incidentAnew()}?form=jp-leak-report` }),
  changeIncident: async () => ({
    path: `/${await incidentAnew()}`,
    body: { revision: 1, done: { "jp.appi/art-26#first-report": { at: "2026-11-23", reference: "PPC-1" } } },
  }),
  reportLinks: () => ({ path: "?purpose=use" }),
  makeReportLink: () => ({ body: { purpose: "use", name: "Intranet", notice: "Translation is free.", days: 30 } }),
  revokeReportLink: async () => ({ path: `/${(await linkAnew("use")).id}?revision=1` }),
  reportedUses: async () => {
    await useAnew();
    return { path: "?state=open" };
  },
  decideReport: async () => ({ path: `/${await useAnew()}/decision`, body: { revision: 1, take: { name: "Chat" } } }),
  eraseReporter: async () => ({ path: `/${await useAnew()}/erase-contact` }),
  reportPlace: async () => ({ path: `/${(await linkAnew("incident")).token}` }),
  makeReport: async () => ({ path: `/${(await linkAnew("use")).token}`, body: { use: USE, contact: "mori" } }),
  ownReport: async () => ({ path: `/${await secretAnew()}` }),
  correctReport: async () => ({ path: `/${await secretAnew()}`, body: { revision: 1, use: USE } }),
  eraseOwnContact: async () => ({ path: `/${await secretAnew()}/contact` }),
};

/** A file as the body, with what is said of it in the address. */
function fileSent(path: string, said?: Record<string, string>): Sent {
  const asked = said ?? {
    name: "Test report",
    kind: "test",
    file: "report.txt",
    note: "two\nlines",
    subject: saved.id,
  };
  return {
    path: `${path}?${new URLSearchParams(asked)}`,
    body: "What was tested",
    headers: { "content-type": "application/octet-stream" },
  };
}

async function evidenceAnew(): Promise<{ id: string; revision: number }> {
  const response = await send("/api/v1/evidence", "post", fileSent(""));
  return (await response.json()) as { id: string; revision: number };
}
const RISK = { subdomain: "privacy.leak", likelihood_before: 3, impact_before: 4 };

/** What is acceptable for a subdomain for which nothing is said: what was said is taken out first. */
async function freeAppetite() {
  const { risk_appetites } = await done<{ risk_appetites: (typeof saved)[] }>(
    owner.send("GET", "/api/v1/risk-appetites"),
  );
  for (const { id, revision } of risk_appetites)
    await done(owner.send("DELETE", `/api/v1/risk-appetites/${id}?revision=${revision}`));
  return { subdomain: "privacy.leak", acceptable: ["1-1", "2-1"] };
}
/** The document of a check. */
async function checkOf(of: object): Promise<unknown> {
  return (await server.post("/api/v1/check", { facts: of })).json();
}

const DISCLOSURES = "register/disclosures";
const CARD = () => ({ subject: saved.id, kind: "system-card", name: "Card", organisation: { name: "例" } });

const addressOf = async ({ address }: { address: string }) => address.slice("/disclosures".length);

/** A disclosure that was written by the owner, approved by another and published. */
async function published(): Promise<{ id: string; revision: number; address: string }> {
  const { id } = await added(DISCLOSURES, CARD());
  const step = (by: Person, name: string, revision: number) =>
    done<{ id: string; revision: number; address: string }>(
      by.send("POST", `/api/v1/${DISCLOSURES}/${id}/versions/1/step`, { step: name, revision, reason: "why" }),
    );
  await step(owner, "submit", 1);
  await step(reviewer, "approve", 2);
  return step(owner, "publish", 3);
}

async function withdrawn(): Promise<string> {
  const { id, address } = await published();
  const body = { step: "withdraw", revision: 4, reason: "It was wrong." };
  await done(owner.send("POST", `/api/v1/${DISCLOSURES}/${id}/versions/1/step`, body));
  return `${address.slice("/disclosures".length)}.json`;
}

const MODEL = { kind: "model", name: "kaname" };
const BOM = {
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  components: [{ type: "machine-learning-model", "bom-ref": "urn:model", name: "kaname", supplier: { name: "Acme" } }],
};

const LEAK = { name: "A leak", facts: { "event.incidents": ["personal_data_leak"] } };
const USE = { tool: "Chat", purpose: "Drafts of letters", data: ["people"], often: "daily" };

async function incidentAnew(): Promise<string> {
  const fields = { ...LEAK, subject: saved.id };
  return (await done<{ incident: { id: string } }>(owner.send("POST", "/api/v1/incidents", fields))).incident.id;
}

const linkAnew = (purpose: string) =>
  done<{ id: string; token: string }>(
    owner.send("POST", "/api/v1/report-links", { purpose, name: "Intranet", days: 30 }),
  );

async function secretAnew(): Promise<string> {
  const { token } = await linkAnew("use");
  const report = { use: USE, contact: "mori" };
  return (await done<{ secret: string }>(stranger(server).send("POST", `/api/v1/report/${token}`, report))).secret;
}

async function useAnew(): Promise<string> {
  await secretAnew();
  const { reports } = await done<{ reports: { id: string }[] }>(owner.send("GET", "/api/v1/reported-uses?state=open"));
  return reports[0]!.id;
}

/** Something new of the owner's organisation. */
function added(many: string, body: object): Promise<{ id: string; revision: number }> {
  return done(owner.send("POST", `/api/v1/${many}`, body));
}

async function proposed(): Promise<{ id: string; revision: number }> {
  const domain = `${crypto.randomUUID()}.example.com`;
  await done(owner.send("POST", "/api/v1/proposals", { applications: [{ name: "App", domain }] }));
  const { proposals } = await done<{ proposals: { id: string; revision: number }[] }>(
    owner.send("GET", `/api/v1/proposals?q=${domain}`),
  );
  return proposals[0]!;
}

async function batchAnew(): Promise<string> {
  const body = { ids: [saved.id], set: { note: crypto.randomUUID() } };
  return (await done<{ batch: string }>(owner.send("POST", "/api/v1/subjects/bulk", body))).batch;
}

/** Good requests of the six operations of a list of the ledger. */
function listExamples(
  one: string,
  many: string,
  fields: () => object | Promise<object>,
  { path = many, changed = { name: "Renamed" } }: { path?: string; changed?: object } = {},
): typeof GOOD {
  const capital = one[0]!.toUpperCase() + one.slice(1);
  const fresh = async () => added(path, await fields());
  return {
    [many]: () => ({ path: "?q=a&limit=5" }),
    [`add${capital}`]: async () => ({ body: await fields() }),
    [one]: async () => ({ path: `/${(await fresh()).id}` }),
    [`change${capital}`]: async () => {
      const { id, revision } = await fresh();
      return { path: `/${id}`, body: { ...changed, revision } };
    },
    [`remove${capital}`]: async () => {
      const { id, revision } = await fresh();
      return { path: `/${id}?revision=${revision}` };
    },
    [`restore${capital}`]: async () => {
      const { id, revision } = await fresh();
      await done(owner.send("DELETE", `/api/v1/${path}/${id}?revision=${revision}`));
      return { path: `/${id}/restore`, body: { revision: revision + 1 } };
    },
  };
}

/** What may be sent of an operation, where that is more than usual. */
const LARGEST_KILOBYTES: Record<string, number> = {
  importSubjects: 16 * 1024,
  importInventory: 8 * 1024,
  recheck: 8 * 1024,
  proposeApplications: 2 * 1024,
};

/** What turns a good request into one that is answered with a status, by status. */
const SPOILT: Record<string, (good: Sent, operation: DescribedOperation, method: string) => Sent> = {
  400: (good) => ({ ...good, body: "{" }),
  401: (good) => ({ ...good, by: stranger(server) }),
  // Whoever changes something is refused for coming from elsewhere, whoever reads for not being allowed to.
  403: (good, { operationId, security }, method) => {
    if (method !== "get" || security === undefined)
      return { ...good, headers: { cookie: "any=thing", "sec-fetch-site": "cross-site" } };
    return operationId === "keys"
      ? { by: stranger(server), headers: { "x-api-key": key } }
      : { ...good, by: authority };
  },
  404: (good, { operationId }) => {
    const nothing = "00000000-0000-4000-8000-000000000000";
    if (operationId.startsWith("log")) return { ...good, path: good.path!.replace(/(entry|from)=\d+/, "$1=999999") };
    if (operationId === "signOff") return { ...good, body: { ...(good.body as object), object: nothing } };
    return {
      ...good,
      path: (good.path ?? "").replace(/^\/[^/?.]+/, `/${nothing}`).replace(/\bsubject=[^&]+/, `subject=${nothing}`),
    };
  },
  409: (good) => ({
    ...good,
    path: (good.path ?? "").replace(/revision=\d+/, "revision=99"),
    ...(good.body !== undefined && { body: { ...(good.body as object), revision: 99 } }),
  }),
  410: (good) => ({ ...good, path: gone }),
  // A table and the document of a check may be larger than anything else that is sent.
  413: (good, { operationId }) => {
    const kilobytes = LARGEST_KILOBYTES[operationId] ?? 256;
    return { ...good, body: JSON.stringify({ facts: { padding: "x".repeat((kilobytes + 1) * 1024) } }) };
  },
  415: (good) => ({ ...good, headers: { "content-type": "text/plain" } }),
  422: (good) => ({ ...good, path: `${good.path ?? ""}${good.path?.includes("?") ? "&" : "?"}nonsense=1` }),
  429: (good) => ({ ...good, to: spent }),
  501: (good) => ({ ...good, to: accountless }),
  503: (good) => ({ ...good, to: bare }),
};

async function send(
  path: string,
  method: string,
  { body, headers, by, to = server, ...sent }: Sent,
): Promise<Response> {
  const address = path.replace(/\/\{.*$/, "") + (sent.path ?? "");
  return fetch(to.url + address, {
    method: method.toUpperCase(),
    headers: {
      ...(by ?? owner).headers,
      ...(body !== undefined && { "content-type": "application/json" }),
      origin: to.url,
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

/** Asserts that a response is one the document declares, and fits its schema. */
async function fits(path: string, method: string, operation: DescribedOperation, response: Response): Promise<void> {
  const { status } = response;
  const declared = operation.responses[status];
  expect(
    declared,
    `${operation.operationId} ${status}: ${response.bodyUsed ? "" : await response.clone().text()}`,
  ).toBeDefined();
  seen.add(`${operation.operationId} ${status}`);
  if (declared?.content === undefined) {
    expect(await response.text()).toBe("");
    return;
  }
  const type = response.headers.get("content-type")!.split(";")[0]!;
  expect(Object.keys(declared.content)).toContain(type);
  const isText = (declared.content[type]!.schema as { type?: string }).type === "string";
  if (isText || !/[/+]json$/.test(type)) {
    expect((await response.text()).length).toBeGreaterThan(0);
    return;
  }
  const part = (text: string) => text.replaceAll("~", "~0").replaceAll("/", "~1");
  const pointer = ["paths", path, method, "responses", String(status), "content", type, "schema"].map(part).join("/");
  const validate = ajv.getSchema(
    `https://yawara.example/openapi#/${pointer.replaceAll("{", "%7B").replaceAll("}", "%7D")}`,
  )!;
  const value = await response.json();
  const valid = validate(value);
  expect(validate.errors ?? [], `${operation.operationId} ${status}`).toEqual([]);
  expect(valid).toBe(true);
}

describe("the document", () => {
  it("is OpenAPI 3.1", async () => {
    expect(document.openapi).toBe("3.1.0");
    const { valid, errors } = await new Validator().validate(structuredClone(document) as never);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it("has an example of every operation here", () => {
    const ids = Object.values(document.paths).flatMap((path) => Object.values(path).map((one) => one.operationId));
    expect(Object.keys(GOOD).sort()).toEqual(ids.sort());
  });

  it("declares what it takes and gives with no room for more", () => {
    const open = JSON.stringify(document).match(/"additionalProperties":true/g);
    expect(open).toBeNull();
  });
});

describe("every operation", () => {
  it("answers with every status it declares, and each answer fits", async () => {
    const declared: string[] = [];
    for (const [path, methods] of Object.entries(document.paths))
      for (const [method, operation] of Object.entries(methods)) {
        const good = GOOD[operation.operationId]!;
        // What is refused changes nothing: one request is spoilt for every refusal but that of an older revision.
        const toSpoil = await good();
        for (const status of Object.keys(operation.responses)) {
          declared.push(`${operation.operationId} ${status}`);
          const isAnew = status < "305" || status === "409";
          const sent = isAnew ? await good() : toSpoil;
          const response =
            status === "304"
              ? await unchanged(path, method, sent)
              : await send(path, method, status < "300" ? sent : SPOILT[status]!(sent, operation, method));
          expect(`${operation.operationId} ${response.status}`).toBe(`${operation.operationId} ${status}`);
          await fits(path, method, operation, response);
        }
      }
    expect(declared.filter((one) => !seen.has(one))).toEqual([]);
    expect(declared.length).toBeGreaterThan(150);
  });

  it("answers wrong facts with 422 and where they stand", async () => {
    const wrong = { facts: { "use.areas": ["fishing"], "organisation.employees": "many" } };
    for (const path of ["/api/v1/check", "/api/v1/next"]) {
      const response = await server.post(path, wrong);
      await fits(path, "post", document.paths[path]!.post!, response.clone());
      const { status, errors } = (await response.json()) as { status: number; errors: object[] };
      expect(status).toBe(422);
      expect(errors).toMatchObject([
        { pointer: "/facts/use.areas/0", code: "unknown-choice" },
        { pointer: "/facts/organisation.employees", code: "wrong-type" },
      ]);
    }
  });

  it("says what is wrong in the language that was asked for", async () => {
    const wrong = { facts: { "organisation.employes": 3 } };
    const detail = async (query: string, headers = {}) => {
      const response = await server.post(`/api/v1/check${query}`, wrong, headers);
      const { errors } = (await response.json()) as { errors: { detail: string }[] };
      return [response.headers.get("content-language"), errors[0]!.detail];
    };
    const en = 'there is no fact organisation.employes. Did you mean "organisation.employees"?';
    const ja = "organisation.employes という事実はありません。「organisation.employees」ではありませんか。";
    expect(await detail("")).toEqual(["en", en]);
    expect(await detail("", { "accept-language": "ja,en;q=0.5" })).toEqual(["ja", ja]);
    expect(await detail("?lang=ja")).toEqual(["ja", ja]);
    expect(await detail("?lang=en", { "accept-language": "ja" })).toEqual(["en", en]);
  });

  it("gives texts in both languages, or with lang as plain strings", async () => {
    const both = await (await server.post("/api/v1/check", { facts })).json();
    const ja = await (await server.post("/api/v1/check?lang=ja", { facts })).json();
    expect(both).toMatchObject({ summary: { verdict: { en: expect.any(String), ja: expect.any(String) } } });
    const { verdict } = (both as { summary: { verdict: { ja: string } } }).summary;
    expect(ja).toMatchObject({ summary: { verdict: verdict.ja } });
  });

  it("says of an address that is not there, or asked otherwise, what is wrong", async () => {
    const nowhere = await server.get("/api/v1/nowhere");
    expect(nowhere.status).toBe(404);
    expect(await nowhere.json()).toMatchObject({ type: "urn:yawara:problem:not-found", status: 404 });
    const put = await fetch(`${server.url}/api/v1/check`, { method: "PUT" });
    expect([put.status, put.headers.get("allow")]).toEqual([405, "POST"]);
    const law = await fetch(`${server.url}/api/v1/law/jp.appi`, { method: "DELETE" });
    expect([law.status, law.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    const head = await fetch(`${server.url}/api/v1/law/jp.appi`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  async function unchanged(path: string, method: string, sent: Sent): Promise<Response> {
    const first = await send(path, method, sent);
    await first.arrayBuffer();
    return send(path, method, { ...sent, headers: { "if-none-match": first.headers.get("etag")! } });
  }
});
