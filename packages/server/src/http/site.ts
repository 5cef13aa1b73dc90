// Serves the built screens: a table of files made at start, so that no address ever becomes a path.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { LANGUAGES } from "@yawara/engine";
import { encodingOf } from "./compression.ts";
import type { Asking, Refusal, Reply } from "./reply.ts";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

const COMPRESSED = { br: ".br", gzip: ".gz" } as const;

/** Files whose names change with their content: hashed assets, and law under its version. */
const NEVER_CHANGES = /^\/(assets|data)\//;

interface SiteFile {
  path: string;
  type: string;
  etag: string;
  /** Compressed copies that lie beside it. */
  beside: (keyof typeof COMPRESSED)[];
}

export interface Site {
  /** The file at an address, or the page that serves every address of the application. */
  answer: (c: Asking, headers: Record<string, string>, origin: string | undefined) => Promise<Reply | Refusal>;
}

/** Opens a folder of built screens; `undefined` where there is none. */
export function openSite(folder: string): Site | undefined {
  if (!existsSync(join(folder, "index.html"))) return undefined;
  const files = filesIn(folder);
  return {
    answer: async (c, headers, origin) => {
      const path = c.req.path;
      const file = files.get(path) ?? files.get(`${path.replace(/\/$/, "")}/index.html`) ?? fallback(files, c);
      if (file === undefined) return { refused: "not-found" };
      return send(c, file, NEVER_CHANGES.test(path), { ...headers, ...otherLanguages(path, origin) });
    },
  };
}

/** Where a page of one language stands in each: whole addresses, which only whoever runs the server knows; without them nothing, for others are read by nobody. */
function otherLanguages(path: string, origin: string | undefined): { Link?: string } {
  const [, language, rest = "/"] = /^\/(\w\w)(\/[\w./-]*)?$/.exec(path) ?? [];
  if (origin === undefined || !LANGUAGES.some((one) => one === language)) return {};
  return { Link: LANGUAGES.map((one) => `<${origin}/${one}${rest}>; rel="alternate"; hreflang="${one}"`).join(", ") };
}

function filesIn(folder: string): Map<string, SiteFile> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  const known = new Set(names);
  const files = new Map<string, SiteFile>();
  for (const name of names) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const path = join(folder, name);
    const beside = (["br", "gzip"] as const).filter((encoding) => known.has(`${name}${COMPRESSED[encoding]}`));
    files.set(`/${name}`, { path, type, etag: "", beside });
  }
  return files;
}

/** An address of the application that is no file: its own page finds out what it means. */
function fallback(files: Map<string, SiteFile>, c: Asking): SiteFile | undefined {
  const { path } = c.req;
  if (/^\/(api|assets|data|mcp)(\/|$)/.test(path) || TYPES[extname(path)] !== undefined) return undefined;
  return c.req.header("accept")?.includes("text/html") ? files.get("/index.html") : undefined;
}

async function send(
  c: Asking,
  file: SiteFile,
  forever: boolean,
  common: Record<string, string>,
): Promise<Reply | Refusal> {
  const asked = encodingOf(c.req.header("accept-encoding"));
  const encoding = asked !== undefined && file.beside.includes(asked) ? asked : gzipIn(c, file);
  if (file.etag === "")
    file.etag = `W/"${createHash("sha256").update(readFileSync(file.path)).digest("base64url").slice(0, 16)}"`;
  const headers: Record<string, string> = {
    ...common,
    "Cache-Control": forever ? "public, max-age=31536000, immutable" : "no-cache",
    ETag: file.etag,
    ...(file.beside.length > 0 && { Vary: "Accept-Encoding" }),
    ...(encoding && { "Content-Encoding": encoding }),
  };
  if (
    c.req
      .header("if-none-match")
      ?.split(",")
      .some((tag) => tag.trim() === file.etag)
  )
    return { status: 304, type: file.type, body: "", headers };
  const bytes = await readFile(encoding === undefined ? file.path : `${file.path}${COMPRESSED[encoding]}`);
  return { status: 200, type: file.type, body: bytes, packed: true, headers };
}

function gzipIn(c: Asking, file: SiteFile): "gzip" | undefined {
  const taken = encodingOf(c.req.header("accept-encoding")?.replace(/\bbr\b/g, ""));
  return taken === "gzip" && file.beside.includes("gzip") ? "gzip" : undefined;
}
