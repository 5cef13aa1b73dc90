// What a firm is asked and answers. Who answered stands nowhere: an answer is kept in a transaction of nobody's, under a pseudonym.
import type { RequestDocument } from "@yawara/cooperation";
import type { Facts } from "@yawara/engine";
import { type Kysely, sql } from "kysely";
import { mayWrite } from "../accounts/access.ts";
import type { Identity } from "../accounts/model.ts";
import { asIdentity } from "../database/as-identity.ts";
import type { Database } from "../database/database.ts";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { isKeepable } from "../names.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { KeyStore } from "./key-store.ts";
import type { AnswerToGive, Asked, AskedRequest, OwnAnswer } from "./model.ts";
import { type OwnRow, ownAnswerOf, ownRows, seenReadings } from "./own-answers.ts";
import { pseudonymOf, seal, sealedHash } from "./sealed.ts";

type Db = Kysely<Tables>;

export interface AskedOptions {
  database: Database;
  keys: KeyStore;
  today: () => string;
}

/** What the organisation of an identity is asked. */
export function askedOf(may: Permitted, identity: Identity | undefined, options: AskedOptions): Asked {
  const { database, keys, today } = options;
  const organisation = identity?.organisation?.id ?? "";
  const seen = async (id?: string) => {
    const rows = await may.reading(askedRows);
    if (isProblem(rows)) return rows;
    const newest = newestOf(id === undefined ? rows : rows.filter((row) => row.id === id));
    const secret = await keys.secret(organisation);
    if (isProblem(secret)) return secret;
    return { rows, newest, pseudonym: (request: string) => pseudonymOf(secret, request) };
  };
  const one = async (id: string): Promise<One | Problem> => {
    const found = await seen(id);
    if (isProblem(found)) return found;
    const [row] = found.newest;
    if (row === undefined) return problem("not-found");
    return {
      row,
      pseudonym: found.pseudonym(id),
      versions: found.rows.filter((each) => each.id === id).map(({ number }) => number),
    };
  };
  const own = async ({ row, pseudonym }: One): Promise<{ row: OwnRow; answer: OwnAnswer } | undefined | Problem> => {
    const found = await ownRows(database, [{ request: row.id, pseudonym }], today(), true);
    if (isProblem(found)) return found;
    return found[0] && { row: found[0], answer: await ownAnswerOf(keys, row.authority, found[0]) };
  };
  return {
    list: async () => {
      const found = await seen();
      if (isProblem(found)) return found;
      const asked = found.newest.map(({ id }) => ({ request: id, pseudonym: found.pseudonym(id) }));
      // An auditor sees what is asked, and not what was answered.
      const answered = identity?.role === "auditor" ? [] : await ownRows(database, asked, today(), false);
      if (isProblem(answered)) return answered;
      const byRequest = new Map(answered.map((row) => [row.request, row]));
      return { rows: found.newest.map((row) => requestOf(row, byRequest.get(row.id), today())) };
    },
    read: async (id) => {
      const found = await one(id);
      if (isProblem(found)) return found;
      const answered = identity?.role === "auditor" ? undefined : await own(found);
      if (isProblem(answered)) return answered;
      return {
        ...requestOf(found.row, answered?.row, today()),
        versions: found.versions,
        ...(answered !== undefined && { answer: answered.answer }),
      };
    },
    systems: () => may.reading(ownSystems),
    answer: async (id, given) => {
      const refused = mayAnswer(identity);
      if (refused !== undefined) return refused;
      const found = await one(id);
      if (isProblem(found)) return found;
      const wrong = faultOf(found.row.document, given);
      if (wrong !== undefined) return wrong;
      const kept = await keptAnswer(found, given, options);
      if (kept !== undefined) return kept;
      const answered = await own(found);
      return isProblem(answered) ? answered : (answered?.answer ?? problem("not-found"));
    },
    withdraw: async (id) => {
      const refused = mayAnswer(identity);
      if (refused !== undefined) return refused;
      const found = await one(id);
      if (isProblem(found)) return found;
      const done = await outcomeOf(database, sql`yawara.withdraw_answer(${id}, ${found.pseudonym}, ${today()}::date)`);
      if (isProblem(done)) return done;
      if (done !== "withdrawn") return refusalOf(done);
      await destroyEnded(options);
      const answered = await own(found);
      return isProblem(answered) ? answered : (answered?.answer ?? problem("not-found"));
    },
  };
}

interface One {
  row: AskedRow;
  pseudonym: string;
  versions: number[];
}

interface AskedRow {
  id: string;
  authority: string;
  kind: RequestDocument["kind"];
  state: "published" | "closed";
  reason: string | null;
  number: number;
  document: RequestDocument;
  minutes: number;
  publishedAt: Date;
}

async function askedRows(db: Db): Promise<AskedRow[]> {
  const { rows } = await sql<AskedRow>`select * from yawara.asked_requests()`.execute(db);
  return rows;
}

/** Of each request its newest version, in the order they come. */
function newestOf(rows: readonly AskedRow[]): AskedRow[] {
  const newest = new Map<string, AskedRow>();
  for (const row of rows) if ((newest.get(row.id)?.number ?? 0) < row.number) newest.set(row.id, row);
  return [...newest.values()];
}

function requestOf({ number, reason, ...row }: AskedRow, own: OwnRow | undefined, today: string): AskedRequest {
  const { deadline, expires } = row.document;
  return {
    ...row,
    version: number,
    ...(reason !== null && { reason }),
    open: row.state === "published" && deadline >= today && expires >= today,
    ...(own !== undefined && {
      own: { version: own.version, state: own.state, givenOn: own.given_on, reads: seenReadings(own) },
    }),
  };
}

async function ownSystems(db: Db): Promise<{ id: string; name: string; facts: Facts; revision: number }[]> {
  const { rows } = await sql<{ id: string; name: string; facts: Facts; revision: number }>`
    select id, name, facts, revision from yawara.subject where not removed order by name, id`.execute(db);
  return rows;
}

/** Owners and editors answer, and from a session alone: of a key the moment of its last use is kept, by which an answer could be found. */
function mayAnswer(identity: Identity | undefined): Problem | undefined {
  if (identity === undefined) return problem("not-signed-in");
  if (identity.role === undefined) return problem("no-organisation");
  if (!mayWrite(identity.role)) return problem("not-allowed");
  return identity.by === "session" ? undefined : problem("session-needed");
}

const LONGEST_ANSWER = 1_000_000;

/** What an answer says that nobody asked for, or that does not fit what was asked. */
function faultOf({ questions }: RequestDocument, { values, notPublic }: AnswerToGive): Problem | undefined {
  const asked = new Map(questions.map((question) => [question.id, question]));
  for (const [id, { value }] of Object.entries(values)) {
    const question = asked.get(id);
    if (question === undefined) return problem("invalid", { field: `values.${id}` });
    const isChosen = question.choices?.some((choice) => choice.id === value) ?? true;
    const fits = { fact: true, choice: isChosen, number: typeof value === "number", text: typeof value === "string" }[
      question.kind
    ];
    if (!fits) return problem("invalid", { field: `values.${id}` });
  }
  if (Object.keys(values).length === 0) return problem("invalid", { field: "values" });
  const other = notPublic.find((id) => !(id in values));
  if (other !== undefined) return problem("invalid", { field: `not_public: ${other.slice(0, 40)}` });
  const text = JSON.stringify(values);
  return isKeepable(text) && text.length <= LONGEST_ANSWER ? undefined : problem("unkeepable");
}

/** The key first, on the disk; then the sealed answer, in a transaction that names nobody; then the key of what it replaced goes. */
async function keptAnswer(found: One, given: AnswerToGive, options: AskedOptions): Promise<Problem | undefined> {
  const { database, keys, today } = options;
  if (!(await database.space.isLeft())) return problem("disk-full");
  const made = await keys.make();
  if (isProblem(made)) return made;
  const { row, pseudonym } = found;
  const bound = { request: row.id, version: given.version, pseudonym };
  const sealed = seal(made.key, JSON.stringify({ values: given.values, notPublic: given.notPublic }), bound);
  const done = await outcomeOf(
    database,
    sql`yawara.keep_answer(${row.id}, ${given.version}, ${pseudonym}, ${sealed}, ${sealedHash(sealed)}, ${made.id},
      ${given.took ?? null}::integer, ${today()}::date)`,
  );
  if (isProblem(done) || done !== "kept") {
    await keys.destroy([made.id]);
    return isProblem(done) ? done : refusalOf(done);
  }
  await destroyEnded(options);
  return undefined;
}

/** What a function of the database says became of it, asked as nobody. */
async function outcomeOf(database: Database, call: ReturnType<typeof sql>): Promise<string | Problem> {
  const done = await asIdentity(database, undefined, async (db) => {
    const { rows } = await sql<{ done: string }>`select ${call} as done`.execute(db);
    return rows[0]!;
  });
  return isProblem(done) ? done : done.done;
}

const refusalOf = (outcome: string): Problem =>
  problem(outcome === "over" ? "request-over" : outcome === "older" ? "request-newer" : "not-found");

/** Destroys the keys of what was replaced, withdrawn or has ended. Those that a crash leaves are destroyed with the next. */
export async function destroyEnded({
  database,
  keys,
}: Pick<AskedOptions, "database" | "keys">): Promise<number | Problem> {
  const ended = await asIdentity(database, undefined, async (db) => {
    const { rows } = await sql<{ names: string[] }>`select yawara.keys_to_end() as names`.execute(db);
    return rows[0]!;
  });
  if (isProblem(ended)) return ended;
  const { names } = ended;
  if (names.length === 0) return 0;
  await keys.destroy(names);
  const done = await asIdentity(database, undefined, (db) =>
    sql`select yawara.keys_ended(${names}::text[])`.execute(db),
  );
  return isProblem(done) ? done : names.length;
}
