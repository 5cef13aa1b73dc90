// Puts operations on the API: reads the request by their schemas, has the question answered, keeps what may be kept.
import { createHash } from "node:crypto";
import type { z } from "@hono/zod-openapi";
import { isProblems, type Problems, type VerbProblem } from "@yawara/answers";
import { type Kept, keep, kept } from "@yawara/answers/lru";
import type { Language } from "@yawara/engine";
import { hasMoreThan } from "../law-workers/extent.ts";
import { jsonBytes } from "../law-workers/json.ts";
import { readBySchema } from "../read-by-schema.ts";
import type { AppContext } from "./app-context.ts";
import { holdsNul, isJsonType, readBody } from "./body.ts";
import { compressed, type Encoding } from "./compression.ts";
import { readJsonText } from "./json-text.ts";
import { languageFor } from "./language.ts";
import { routeOf } from "./openapi.ts";
import type { Api, Operation, Read, TextAnswer } from "./operation.ts";
import { pipeline } from "./pipeline.ts";
import { nameTwice, schemaErrors, verbErrors } from "./problem-document.ts";
import type { Asking, Refusal, Reply, Work } from "./reply.ts";
import { ownTurn } from "./turns.ts";

/** Puts an operation on the API: into the document, and at its address. */
export function mount(api: Api, context: AppContext, base: string, one: Operation): void {
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
    pipeline(context, route, (c, work) => reply(context, one, c, work)),
  );
}

async function reply(context: AppContext, one: Operation, c: Asking, work: Work): Promise<Reply | Refusal | Response> {
  const query = one.query?.safeParse(queryOf(c), { reportInput: true });
  if (query?.success === false) return invalid(schemaErrors(query.error, "address", languageFor(c)));
  const lang = (query?.data as { lang?: Language } | undefined)?.lang;
  const params = one.params?.safeParse(c.req.param());
  if (params?.success === false) return { refused: "not-found" };
  const read = { params: params?.data, query: query?.data, c, work };
  if (one.cached === true) return cachedReply(context, one, lang, read);
  const body = one.body === undefined ? undefined : await readJson(one.body, c, one.largest);
  if (body !== undefined && "refused" in body) return body;
  const answer = await answerOf(one, { ...read, body: body?.data }, lang);
  // A file, on its way as a stream.
  if (answer instanceof Response) return answer;
  const made = replyOf(one, c, answer, lang);
  return one.asks === undefined || "refused" in made
    ? made
    : { ...made, headers: { ...made.headers, ...todayOf(context) } };
}

/** The parameters of the address; one given twice is a list, which no schema takes, so that neither is passed over. */
function queryOf(c: Asking): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, all]) => [name, all.length > 1 ? all : all[0]!]),
  );
}

/** The day that was taken for today where a question named none, and whose day that is. */
function todayOf({ store }: AppContext): Record<string, string> {
  const zone = store.zone();
  return { "Yawara-Today": zone === undefined ? store.today() : `${store.today()}; zone="${zone}"` };
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
const keptReplies = new WeakMap<AppContext, Kept<KeptReply>>();

/** Law changes with the corpus and with the day: within them the same question has the same answer. Hono's etag hashes the answer, 2.6 times a bare request. */
async function cachedReply(
  context: AppContext,
  one: Operation,
  lang: Language | undefined,
  { c, work, ...read }: Omit<Read<unknown, unknown, undefined>, "body">,
): Promise<Reply | Refusal> {
  const language = "media" in one.gives ? languageFor(c) : "";
  const asked = JSON.stringify([one.id, read, language, context.store.today()]);
  const etag = `W/"${context.store.base.version}-${createHash("sha256").update(asked).digest("base64url").slice(0, 12)}"`;
  const headers = {
    ETag: etag,
    ...todayOf(context),
    "Cache-Control": "public, max-age=300, must-revalidate",
    ...(language !== "" && { "Content-Language": language, Vary: "Accept-Language" }),
  };
  const replies = keptReplies.get(context) ?? new Map();
  keptReplies.set(context, replies);
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

async function readJson(
  schema: z.ZodType,
  c: Asking,
  { bytes, values }: Partial<NonNullable<Operation["largest"]>> = {},
): Promise<Refusal | { data: unknown }> {
  if (!isJsonType(c.req.header("content-type"))) return { refused: "not-json-type" };
  const body = await readBody(c, bytes);
  if ("refused" in body) return body;
  if (holdsNul(body.text)) return { refused: "bad-request" };
  await ownTurn();
  const read = readJsonText(body.text);
  if (read === undefined) return { refused: "bad-request" };
  if ("twice" in read) return invalid([nameTwice(read.twice, languageFor(c))]);
  const { value } = read;
  const most = values ?? MOST_VALUES;
  if (hasMoreThan(most, value)) {
    const tooMany = { code: "too-many", args: { most: String(most) }, path: [] } satisfies VerbProblem;
    return invalid(verbErrors([tooMany], "body", languageFor(c)));
  }
  const found = readBySchema(schema, value);
  return "data" in found ? found : invalid(schemaErrors(found, "body", languageFor(c)));
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
