// Incidents of the register: each is asked about with what its system said when it was recorded, so that clocks come from the law data alone.
import type { z } from "@hono/zod-openapi";
import { isProblems, type Problems } from "@yawara/answers";
import type { IncidentAnswer, IncidentBrief } from "@yawara/answers/incident";
import { countNearMisses, nearMissesMarkdown, shareNearMisses } from "@yawara/answers/reports";
import type { Facts, Text } from "@yawara/engine";
import type { Acting, FactsThen, Incident, IncidentChange, Problem } from "@yawara/register";
import { type Asked, defined, questionOf } from "../../checks/incident-question.ts";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import type { Work } from "../reply.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/incidents.ts";
import { ID_PARAMS } from "../schemas/saved.ts";
import { identityOver, isDenied } from "../with-identity.ts";
import { eventKinds } from "./event-kinds.ts";

/** Incidents whose clocks are told in a list: each asks the law. */
const MOST_ASKED = 50;
/** Near misses counted and shared at once, the newest first. */
const MOST_NEAR_MISSES = 500;

export function incidents(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const common = { tag: "Ledger", budget: "changes", signedIn: true, refuses: ["not-allowed"] } as const;
  const one = { ...common, path: "/incidents/{id}", params: ID_PARAMS, gives: schema.INCIDENT_WITH_DUE } as const;
  const { version: corpus } = context.store.base;
  return [
    operation({
      ...common,
      id: "incidents",
      method: "get",
      budget: "reads",
      path: "/incidents",
      summary: "List incidents, those whose clocks run first, each with the end that comes next",
      query: schema.INCIDENTS_QUERY,
      gives: schema.INCIDENTS_ANSWER,
      answer: ({ c, query, work }) =>
        withIdentity(c, async (acting) => {
          const { lang: _, open, ...asked } = query;
          const page = await acting.incidents.list({ ...defined(asked), ...(open === "true" && { open: true }) });
          return isDenied(page) ? page : { incidents: await withBriefs(acting, work, page.rows), total: page.total };
        }),
    }),
    operation({
      ...common,
      id: "addIncident",
      method: "post",
      path: "/incidents",
      summary: "Record an incident; with a system, what it stands on now is frozen",
      query: LANG_QUERY,
      body: schema.INCIDENT_TO_ADD,
      gives: schema.INCIDENT_WITH_DUE,
      status: 201,
      answer: ({ c, body, work }) =>
        withIdentity(c, async (acting) => {
          const { facts = {}, ...rest } = body;
          const wrong = await unreadable(acting, work, { ...defined(rest), facts: facts as Facts });
          if (wrong !== undefined) return wrong;
          const made = await acting.incidents.add({ ...defined(rest), name: rest.name, facts: facts as Facts, corpus });
          return isDenied(made) ? made : withDue(acting, work, made);
        }),
    }),
    operation({
      ...common,
      id: "nearMisses",
      method: "get",
      budget: "reads",
      path: "/incidents/near-misses",
      summary: "Near misses counted by kind, quarter and unit, and as they can be told to others: without names",
      query: LANG_QUERY,
      gives: schema.NEAR_MISSES_ANSWER,
      answer: ({ c, work }) => withIdentity(c, (acting) => nearMisses(acting, work)),
    }),
    operation({
      ...one,
      id: "incidentKept",
      method: "get",
      budget: "reads",
      summary: "One incident with its clocks, and a form where one is asked for",
      query: schema.DUE_QUERY,
      answer: ({ c, params, query, work }) =>
        withIdentity(c, async (acting) => {
          const found = await acting.incidents.read(params.id);
          return isDenied(found) ? found : withDue(acting, work, found, query.form);
        }),
    }),
    operation({
      ...one,
      id: "changeIncident",
      method: "put",
      summary: "Change an incident: confirm it, dismiss it, mark a step as reported, close it",
      query: LANG_QUERY,
      body: schema.INCIDENT_CHANGE,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, body, work }) =>
        withIdentity(c, async (acting) => {
          const there = await acting.incidents.read(params.id);
          if (isDenied(there)) return there;
          const { revision, ...change } = body;
          const wrong = await unreadable(acting, work, asChanged(there, change));
          if (wrong !== undefined) return wrong;
          const asked = { ...defined(change), corpus } as IncidentChange;
          const made = await acting.incidents.change(params.id, revision, asked);
          return isDenied(made) ? made : withDue(acting, work, made);
        }),
    }),
  ];
}

/** The incident as it would be once it is changed. */
function asChanged(there: Incident, change: Omit<z.output<typeof schema.INCIDENT_CHANGE>, "revision">): Asked {
  const given = Object.entries(change).filter(([name, value]) => name !== "done" && value !== undefined);
  const steps = Object.entries({ ...there.done, ...change.done }).filter(([, step]) => step !== null);
  const changed = Object.fromEntries(given.map(([name, value]) => [name, value ?? undefined]));
  return { ...there, ...changed, done: Object.fromEntries(steps) as Incident["done"] };
}

/** What cannot be read of an incident before it is kept: facts that are none, moments that are none or cannot be in this order. */
async function unreadable(acting: Acting, { ask }: Work, asked: Asked): Promise<Problems | Problem | undefined> {
  const then = await factsNow(acting, asked);
  if (isDenied(then)) return then;
  const answer = await ask({ name: "incident", asked: questionOf(asked, then) }, "value");
  return isProblems(answer) ? answer : undefined;
}

/** The answers of the frozen revision, or of the system as it is where another is named now. */
async function factsNow({ incidents, subjects }: Acting, { frozen, subject }: Asked): Promise<FactsThen | Problem> {
  if (subject === undefined) return { facts: {} };
  if (subject === frozen?.subject) {
    const known = await incidents.factsThen([{ id: subject, frozen }]);
    return isDenied(known) ? (known as Problem) : (known.get(subject) ?? { facts: {} });
  }
  const found = await subjects.read(subject);
  if (isDenied(found))
    return found.problem === "not-found" ? { problem: "invalid", args: { field: "subject" } } : found;
  return { facts: found.facts, ...(found.regimes !== undefined && { regimes: found.regimes }) };
}

async function withDue({ incidents }: Acting, { ask }: Work, found: Incident, form?: string) {
  const known = await incidents.factsThen([found]);
  if (isDenied(known)) return known as Problem;
  const asked = questionOf(found, known.get(found.id) ?? { facts: {} }, form);
  const due = (await ask({ name: "incident", asked }, "value")) as IncidentAnswer | Problems;
  if (isProblems(due)) return due;
  const { facts, regimes } = asked;
  return { incident: rowOf(found), asked: { facts, ...(regimes !== undefined && { regimes }) }, due };
}

/** Rows with how the clocks of the open ones stand; those that run and end first come first. */
async function withBriefs({ incidents }: Acting, { ask }: Work, rows: Incident[]): Promise<object[]> {
  const open = rows.filter(isOpen).slice(0, MOST_ASKED);
  const known = await incidents.factsThen(open);
  const then: Map<string, FactsThen> = isDenied(known) ? new Map() : known;
  const asked = open.map((one) => questionOf(one, then.get(one.id) ?? { facts: {} }));
  const told = (await ask({ name: "incidentsBriefly", asked: { incidents: asked } }, "value")) as {
    rows: (IncidentBrief | Problems)[];
  };
  const due = new Map(open.flatMap(({ id }, i) => (isProblems(told.rows[i]!) ? [] : [[id, told.rows[i]!] as const])));
  return rows
    .map((row, place) => ({ row, place, due: due.get(row.id) as IncidentBrief | undefined }))
    .sort((a, b) => rankOf(a) - rankOf(b) || endOf(a.due) - endOf(b.due) || a.place - b.place)
    .map(({ row, due: brief }) => ({ ...rowOf(row), ...(brief !== undefined && { due: brief }) }));
}

const isOpen = ({ state, summary }: Incident) =>
  (state === "possible" || state === "confirmed") && summary === undefined;

function rankOf({ row, due }: { row: Incident; due: IncidentBrief | undefined }): number {
  if (!isOpen(row)) return 3;
  if (row.state === "confirmed") return due !== undefined && due.counts.runs + due.counts.overdue > 0 ? 0 : 1;
  return 2;
}

const endOf = (due: IncidentBrief | undefined): number =>
  due?.next?.until === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(due.next.until);

async function nearMisses({ incidents }: Acting, work: Work) {
  const page = await incidents.list({ state: "near_miss", limit: MOST_NEAR_MISSES });
  if (isDenied(page)) return page;
  const names = await incidents.names();
  if (isDenied(names)) return names as Problem;
  const kinds = new Map((await eventKinds(work)).map(({ id, name }) => [id, name]));
  const misses = page.rows.map(({ id, facts, occurred, received, unit, name, said, summary }) => ({
    ...{ id, kinds: membersOf(facts["event.incidents"]), day: (occurred ?? received).slice(0, 10), unit, summary },
    said: said === undefined ? name : `${name}\n${said}`,
  }));
  const counts = countNearMisses(misses);
  const shared = shareNearMisses(misses, names);
  const named = (kind: string): Text => kinds.get(kind) ?? { en: kind, ja: kind };
  return {
    ...counts,
    kinds: counts.kinds.map((one) => ({ ...one, name: named(one.kind) })),
    shared,
    markdown: {
      en: nearMissesMarkdown(shared, (kind) => named(kind).en, "en"),
      ja: nearMissesMarkdown(shared, (kind) => named(kind).ja, "ja"),
    },
  };
}

/** What was ticked of a choice of several, in either way of writing it. */
function membersOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  const map = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return map.flatMap(([id, is]) => (is === true ? [id] : []));
}

function rowOf(found: Incident): object {
  const { createdBy, createdAt, updatedBy, updatedAt, ...rest } = found;
  return {
    ...rest,
    ...(createdBy !== undefined && { created_by: createdBy }),
    created_at: createdAt,
    ...(updatedBy !== undefined && { updated_by: updatedBy }),
    updated_at: updatedAt,
  };
}
