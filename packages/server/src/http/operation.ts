// An operation of the API: declared once, for the OpenAPI document, for reading the request and for the answer.
import { createHash } from "node:crypto";
import type { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Language } from "@yawara/engine";
import { type Kept, keep, kept } from "../kept.ts";
import { hasMoreThan } from "../law-workers/extent.ts";
import { jsonBytes } from "../law-workers/json.ts";
import type { Question } from "../law-workers/questions.ts";
import { leaveOutNulls } from "../optional-nulls.ts";
import { isProblems, type Problems, type VerbProblem } from "../verbs/problem.ts";
import type { RequestProblem } from "../words/words.ts";
import { type Asking, answering, type Refusal, type Reply, type Work } from "./answering.ts";
import { holdsNul, isJsonType, readBody } from "./body.ts";
import { compressed, type Encoding } from "./compression.ts";
import { languageOf } from "./language.ts";
import type { Budget } from "./limits.ts";
import { routeOf } from "./openapi.ts";
import { schemaErrors, verbErrors } from "./problem-document.ts";
import type { Bindings, Room } from "./room.ts";
import { ownTurn } from "./turns.ts";

export type Api = OpenAPIHono<{ Bindings: Bindings }>;

/** What an operation was asked, read by its schemas. */
export interface Read<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  c: Asking;
  work: Work;
}

export interface Operation<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
> {
  id: string;
  method: "get" | "post" | "put" | "delete";
  /** With parameters in braces: `/law/{instrument}`. */
  path: string;
  summary: string;
  tag: string;
  params?: Params;
  query?: Query;
  body?: Body;
  /** The schema of the answer, or the media type of a text. */
  gives: z.ZodType | { media: string; description: string };
  /** Status of the answer; 200 where it says nothing. */
  status?: 200 | 201;
  /** Problems it may answer with, besides those every operation may. */
  refuses?: readonly RequestProblem[];
  /** What it takes points from; nothing where it says none. */
  budget?: Budget;
  cost?: number;
  /** Needs an account. */
  signedIn?: boolean;
  /** What depends on nothing but the law, the day and the question may be kept by whoever asked. */
  cached?: boolean;
  /** The question about the law that it puts, or what it does itself. */
  asks?: (read: Read<z.output<Params>, z.output<Query>, z.output<Body>>) => Question;
  answer?: (read: Read<z.output<Params>, z.output<Query>, z.output<Body>>) => object | Promise<object>;
}

/** Lets inference see an operation's own schemas. */
export function operation<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType>(
  one: Operation<Params, Query, Body>,
): Operation {
  return one as unknown as Operation;
}

/** An answer that is a refusal. */
export function refusal(refused: RequestProblem, more: Omit<Refusal, "refused"> = {}): Refusal {
  return { refused, ...more };
}

/** A text that is no JSON. */
export interface TextAnswer {
  text: string;
  headers?: Record<string, string>;
}

/** Puts an operation on the API: into the document, and at its address. */
export function mount(api: Api, room: Room, base: string, one: Operation): void {
  api.openAPIRegistry.registerPath(routeOf(one, base));
  const path = `${base}${one.path}`;
  const pattern = path.replaceAll(/\{(.+?)\}/g, ":$1");
  const route = {
    pattern: path,
    ...(one.budget && { budget: one.budget }),
    ...(one.cost !== undefined && { cost: one.cost }),
  };
  api.on(
    one.method.toUpperCase(),
    pattern,
    answering(room, route, (c, work) => reply(room, one, c, work)),
  );
}

async function reply(room: Room, one: Operation, c: Asking, work: Work): Promise<Reply | Refusal> {
  const query = one.query?.safeParse(c.req.query(), { reportInput: true });
  if (query?.success === false) return invalid(schemaErrors(query.error, "address", languageFor(c)));
  const lang = (query?.data as { lang?: Language } | undefined)?.lang;
  const params = one.params?.safeParse(c.req.param());
  if (params?.success === false) return { refused: "not-found" };
  const read = { params: params?.data, query: query?.data, c, work };
  if (one.cached === true) return cachedReply(room, one, lang, read);
  const body = one.body === undefined ? undefined : await readJson(one.body, c);
  if (body !== undefined && "refused" in body) return body;
  const made = replyOf(one, c, await answerOf(one, { ...read, body: body?.data }, lang), lang);
  return one.asks === undefined || "refused" in made
    ? made
    : { ...made, headers: { ...made.headers, ...todayOf(room) } };
}

/** The day that was taken for today where a question named none, and whose day that is. */
function todayOf({ shelf }: Room): Record<string, string> {
  const zone = shelf.zone();
  return { "Yawara-Today": zone === undefined ? shelf.today() : `${shelf.today()}; zone="${zone}"` };
}

async function answerOf(one: Operation, read: Read<unknown, unknown, unknown>, lang: Language | undefined) {
  return one.asks === undefined
    ? one.answer!(read as never)
    : read.work.ask(one.asks(read as never), { json: lang ?? "both" });
}

function replyOf(
  one: Operation,
  c: Asking,
  answer: object | Uint8Array<ArrayBuffer>,
  lang: Language | undefined,
): Reply | Refusal {
  if (answer instanceof Uint8Array) return { status: one.status ?? 200, type: "application/json", body: answer };
  if ("refused" in answer) return answer as Refusal;
  if (isProblems(answer)) return problemsRefusal(one, c, answer);
  if ("media" in one.gives) {
    const { text, headers } = answer as TextAnswer;
    return { status: 200, type: `${one.gives.media}; charset=utf-8`, body: text, ...(headers && { headers }) };
  }
  return { status: one.status ?? 200, type: "application/json", body: jsonBytes(answer, lang) };
}

/** Answers kept with what they were compressed to. */
const MOST_KEPT = 128;
interface KeptReply {
  reply: Reply;
}
const keptReplies = new WeakMap<Room, Kept<KeptReply>>();

/** Law changes with the corpus and with the day: within them the same question has the same answer. */
async function cachedReply(
  room: Room,
  one: Operation,
  lang: Language | undefined,
  { c, work, ...read }: Omit<Read<unknown, unknown, undefined>, "body">,
): Promise<Reply | Refusal> {
  const language = "media" in one.gives ? languageFor(c) : "";
  const asked = JSON.stringify([one.id, read, language, room.shelf.today()]);
  const etag = `W/"${room.shelf.base.version}-${createHash("sha256").update(asked).digest("base64url").slice(0, 12)}"`;
  const headers = {
    ETag: etag,
    ...todayOf(room),
    "Cache-Control": "public, max-age=300, must-revalidate",
    ...(language !== "" && { "Content-Language": language, Vary: "Accept-Language" }),
  };
  const replies = keptReplies.get(room) ?? new Map();
  keptReplies.set(room, replies);
  let known = kept(replies, etag);
  if (known === undefined) {
    const answer = await answerOf(one, { ...read, body: undefined, c, work }, lang);
    const made = replyOf(one, c, answer, lang);
    if ("refused" in made) return made;
    const { body } = made;
    const zipped = new Map<Encoding, Promise<Buffer>>();
    const compress = (encoding: Encoding) => {
      const done = zipped.get(encoding) ?? compressed(body, encoding);
      zipped.set(encoding, done);
      return done;
    };
    known = keep(replies, etag, { reply: { ...made, headers: { ...made.headers, ...headers }, compress } }, MOST_KEPT);
  }
  if (
    c.req
      .header("if-none-match")
      ?.split(",")
      .some((tag) => tag.trim() === etag || tag.trim() === "*")
  )
    return { status: 304, type: "", body: "", headers: known.reply.headers ?? {} };
  return known.reply;
}

/** Values within a body: more than any question has, and few enough to be read at once. */
const MOST_VALUES = 10_000;

async function readJson(schema: z.ZodType, c: Asking): Promise<Refusal | { data: unknown }> {
  if (!isJsonType(c.req.header("content-type"))) return { refused: "not-json-type" };
  const text = await readBody(c.req.raw);
  if (text === undefined) return { refused: "too-large" };
  if (holdsNul(text)) return { refused: "bad-request" };
  await ownTurn();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { refused: "bad-request" };
  }
  if (hasMoreThan(MOST_VALUES, value)) {
    const tooMany = { code: "too-many", args: { most: String(MOST_VALUES) }, path: [] } satisfies VerbProblem;
    return invalid(verbErrors([tooMany], "body", languageFor(c)));
  }
  const parsed = schema.safeParse(leaveOutNulls(schema, value), { reportInput: true });
  return parsed.success ? { data: parsed.data } : invalid(schemaErrors(parsed.error, "body", languageFor(c)));
}

/** The language of what is wrong. */
export function languageFor(c: Asking): Language {
  return languageOf(c.req.query("lang"), c.req.header("accept-language"));
}

function invalid(errors: Refusal["errors"]): Refusal {
  return { refused: "invalid", ...(errors && { errors }) };
}

/** Something in the address that is not there is not found; all else is a fault of the question. */
function problemsRefusal(one: Operation, c: Asking, { problems }: Problems): Refusal {
  const names = one.params === undefined ? [] : Object.keys(one.params.shape);
  const missing = problems.some(({ path, code }) => code.startsWith("unknown-") && names.includes(String(path[0])));
  const part = one.body === undefined ? "address" : "body";
  return { refused: missing ? "not-found" : "invalid", errors: verbErrors(problems, part, languageFor(c)) };
}
