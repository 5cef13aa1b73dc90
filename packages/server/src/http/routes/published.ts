// The public pages of disclosures: what was published, as HTML and as data, for anybody; nothing of it needs an identity or a script.
import { createHash } from "node:crypto";
import { z } from "@hono/zod-openapi";
import {
  type ListedDisclosure,
  nothingPublishedHtml,
  PUBLIC_STYLE,
  type PublicDocument,
  type PublishedPage,
  publicListHtml,
  publicPageHtml,
  type Shown,
} from "@yawara/answers/disclose";
import { todayIn } from "@yawara/answers/node";
import type { PublishedRow, Register } from "@yawara/register";
import { REQUEST_PROBLEMS } from "../../request-problems.ts";
import type { AppContext } from "../app-context.ts";
import { languageFor } from "../language.ts";
import type { Api } from "../operation.ts";
import { pipeline } from "../pipeline.ts";
import type { Asking, Refusal, Reply } from "../reply.ts";
import { PUBLISHED_ANSWER, PUBLISHED_LIST_ANSWER } from "../schemas/kept-disclosures.ts";
import { PROBLEM } from "../schemas/problem.ts";
import { inTime, isDenied, notReady, withoutRegister } from "../with-identity.ts";

/** Nothing runs, nothing is fetched, nothing is sent: the one style is named by its hash. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(PUBLIC_STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A page may be kept for a minute: who withdraws something wants it gone. */
const KEPT = "public, max-age=60, must-revalidate";

type Answer = { status: 200 | 410; html: () => string; json: object } | "nothing";

/** Puts the public pages at their addresses, and their data into the document of the API. */
export function mountPublished(api: Api, context: AppContext): void {
  describe(api, "/disclosures/{address}.json", "publishedDisclosure", "A published disclosure as data", true);
  describe(
    api,
    "/disclosures/of/{slug}.json",
    "publishedDisclosures",
    "What an organisation publishes, as data",
    false,
  );
  const page = (pattern: string, find: (register: Register, c: Asking) => Promise<Answer>) =>
    api.get(
      pattern,
      pipeline(context, { pattern, budget: "reads" }, async (c) => {
        const register = context.register();
        if (register === undefined) return withoutRegister(context);
        const found = await inTime(context.patience, find(register, c));
        return found === undefined ? notReady() : replyOf(c, found);
      }),
    );
  page("/disclosures/of/:slug", (register, c) => listAt(context, register, c));
  page("/disclosures/:address", (register, c) => pageAt(context, register, c, "everybody"));
  page("/disclosures/:address/detail", (register, c) => pageAt(context, register, c, "detail"));
}

const JSON_END = /\.json$/;

/** What ends the address: a name, whether it is asked for as data or as a page. */
const nameIn = (c: Asking, name: string): string => (c.req.param(name) ?? "").replace(JSON_END, "");

async function pageAt(context: AppContext, register: Register, c: Asking, shown: Shown): Promise<Answer> {
  const name = nameIn(c, "address");
  if (!/^[0-9a-f]{20}$/.test(name)) return "nothing";
  const rows = await register.published.disclosure(name);
  if (isDenied(rows)) return "nothing";
  const found = publishedPage(context, `/disclosures/${name}`, rows, c.req.query("version"));
  if (found === undefined) return "nothing";
  const asked = { language: languageFor(c), shown, origin: context.origin };
  return { status: found.document === undefined ? 410 : 200, html: () => publicPageHtml(found, asked), json: found };
}

/** The version asked for, or the latest. While the latest is withdrawn no other is served. */
function publishedPage(
  context: AppContext,
  address: string,
  rows: readonly PublishedRow[],
  asked: string | undefined,
): PublishedPage | undefined {
  const [latest] = rows;
  if (latest === undefined) return undefined;
  const isGone = latest.state === "withdrawn";
  const row = asked === undefined || isGone ? latest : rows.find(({ number }) => String(number) === asked);
  if (row === undefined) return undefined;
  const day = dayOf(context);
  const { organisation, number, publication, publishedAt, withdrawnAt, reason } = row;
  return {
    address,
    organisation,
    version: number,
    published: day(publishedAt),
    ...(withdrawnAt !== null && { withdrawn: { day: day(withdrawnAt), reason: reason ?? "" } }),
    ...(publication !== null && { document: JSON.parse(publication) as PublicDocument }),
    versions: rows.map((one) => ({
      version: one.number,
      published: day(one.publishedAt),
      ...(one.withdrawnAt !== null && { withdrawn: day(one.withdrawnAt) }),
    })),
  };
}

/** The day of a moment where this server stands, ISO. */
function dayOf({ store }: AppContext): (moment: Date) => string {
  const zone = store.zone() ?? "UTC";
  return (moment) => todayIn(zone, moment);
}

async function listAt(context: AppContext, register: Register, c: Asking): Promise<Answer> {
  const slug = nameIn(c, "slug");
  const found = await register.published.list(slug);
  if (isDenied(found)) return "nothing";
  const day = dayOf(context);
  const disclosures = found.rows.map(({ address, number, publication, publishedAt }): ListedDisclosure => {
    const { title, own } = JSON.parse(publication) as PublicDocument;
    const { product } = own;
    const at = `/disclosures/${address}`;
    return {
      address: at,
      title,
      ...(product !== undefined && { product }),
      version: number,
      published: day(publishedAt),
    };
  });
  const list = { address: `/disclosures/of/${slug}`, organisation: found.organisation, disclosures };
  const asked = { language: languageFor(c), origin: context.origin };
  return { status: 200, html: () => publicListHtml(list, asked), json: list };
}

/** A page or data with its hash: who has it already is told so. */
function replyOf(c: Asking, found: Answer): Reply | Refusal {
  const isData = JSON_END.test(c.req.path);
  const language = languageFor(c);
  if (found === "nothing") {
    if (isData || !c.req.header("accept")?.includes("text/html")) return { refused: "not-found" };
    return { status: 404, type: HTML, body: nothingPublishedHtml(language), headers: pageHeaders(language) };
  }
  const body = isData ? JSON.stringify(found.json) : found.html();
  const headers: Record<string, string> = {
    ...(isData ? {} : pageHeaders(language)),
    "Cache-Control": KEPT,
    ETag: `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`,
    ...(found.status === 410 && { "X-Robots-Tag": "noindex" }),
  };
  const known = c.req.header("if-none-match")?.split(",") ?? [];
  if (found.status === 200 && known.some((tag) => tag.trim() === headers.ETag))
    return { status: 304, type: "", body: "", headers };
  return { status: found.status, type: isData ? "application/json" : HTML, body, headers };
}

const HTML = "text/html; charset=utf-8";

const pageHeaders = (language: string): Record<string, string> => ({
  "Content-Security-Policy": POLICY,
  "Content-Language": language,
  Vary: "Accept-Language",
});

/** The data of a page in the document of the API. */
function describe(api: Api, path: string, id: string, summary: string, canBeWithdrawn: boolean): void {
  const name = /\{(\w+)\}/.exec(path)![1]!;
  const problem = (status: number) => [
    status,
    { description: "What is wrong", content: { "application/problem+json": { schema: PROBLEM } } },
  ];
  const gives = { "application/json": { schema: canBeWithdrawn ? PUBLISHED_ANSWER : PUBLISHED_LIST_ANSWER } };
  const refused = ["not-found", "too-many-requests", "no-accounts", "not-ready"] as const;
  api.openAPIRegistry.registerPath({
    method: "get",
    path,
    operationId: id,
    summary,
    tags: ["Published"],
    request: { params: z.strictObject({ [name]: z.string().openapi({ param: { name, in: "path" } }) }) },
    responses: {
      200: { description: summary, content: gives },
      304: { description: "Not changed since the ETag given." },
      ...(canBeWithdrawn && { 410: { description: "It was withdrawn: the day and the reason.", content: gives } }),
      ...Object.fromEntries(refused.map((one) => problem(REQUEST_PROBLEMS[one]))),
    },
  });
}
