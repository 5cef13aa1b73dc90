// An auditor's package: the register as of the end of a day, as a zip that is made while it is sent.
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { canonicalJson } from "@yawara/cooperation/canonical-json";
import { isDay } from "@yawara/engine";
import { ZipFile } from "yazl";
import type { Permitted } from "../database/permitted.ts";
import type { FileRules } from "../evidence/evidence.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import { logOf } from "./log-lines.ts";
import {
  type AuditPackage,
  draftFile,
  evidenceFile,
  type LeftOut,
  PACKAGE_FILES,
  PACKAGE_FORMAT,
  type PackagedBy,
  type PackagedFile,
  stateFile,
} from "./package-model.ts";
import { type PackageFrame, packageReadme } from "./package-readme-words.ts";
import {
  type ChainEnd,
  type ContentThen,
  chainEnd,
  contentsThen,
  draftsThen,
  draftText,
  erasedUpTo,
  kindsUpTo,
  lastChanges,
  stateLines,
} from "./packaged-states.ts";

const STATES_AT_ONCE = 1_000;
/** A zip keeps the hours of whoever makes it: the first moment it can tell, by their own clock, is the same bytes everywhere. */
const MOMENT = new Date(1980, 0, 1);

type Bytes = AsyncIterable<Uint8Array>;
type Reading = Permitted["reading"];

/** The package of a day for an organisation; each part is read in a transaction of its own, so that a slow download holds up nobody. */
export async function buildPackage(
  reading: Reading,
  organisation: string,
  files: Pick<FileRules, "store" | "opens">,
  day: string,
  by: PackagedBy,
): Promise<AuditPackage | Problem> {
  if (!isDay(day)) return problem("invalid", { field: "day" });
  const then = await reading(async (db) => {
    const end = await chainEnd(db, day, by.zone);
    if (isProblem(end)) return end;
    return {
      end,
      kinds: await kindsUpTo(db, end.entries),
      drafts: await draftsThen(db, end.entries),
      contents: await contentsThen(db, end.entries),
    };
  });
  if (isProblem(then)) return then;
  const { end, kinds, drafts } = then;
  const name = `yawara-audit-${day}.zip`;
  const { entries, head, until } = end;
  const frame: PackageFrame = {
    ...{ format: PACKAGE_FORMAT, version: 1, organisation, day, zone: by.zone, until },
    ...{ entries, head, corpus: by.corpus, yawara: by.version },
  };
  const { kept, leftOut } = await sorted(then.contents, organisation, files);
  const zip = zipOf();
  zip.add(PACKAGE_FILES.readme, () => lines([packageReadme(frame, name)]));
  zip.add(PACKAGE_FILES.log, () => logBytes(reading, end.entries));
  for (const kind of kinds) zip.add(stateFile(kind), () => stateBytes(reading, kind, end.entries));
  for (const hash of drafts) zip.add(draftFile(hash), () => draftBytes(reading, hash));
  zip.add(PACKAGE_FILES.leftOut, () => lines(leftOut.map((one) => `${canonicalJson(one)}\n`)));
  for (const { sha256 } of kept)
    zip.add(evidenceFile(sha256), () => fileBytes(files, organisation, sha256), "as it is");
  return { name, bytes: zip.finish((listed) => manifest(reading, end, frame, listed)) };
}

/** Which contents may be opened by what was known of them then, and why the others may not. */
async function sorted(
  contents: ContentThen[],
  organisation: string,
  { store, opens }: Pick<FileRules, "store" | "opens">,
): Promise<{ kept: ContentThen[]; leftOut: LeftOut[] }> {
  const kept: ContentThen[] = [];
  const leftOut: LeftOut[] = [];
  for (const content of contents) {
    const { sha256, size, scan } = content;
    const why = !opens(scan) ? scan : (await store.has(organisation, sha256)) ? undefined : "not-there";
    if (why === undefined) kept.push(content);
    else leftOut.push({ sha256, size, why: why as LeftOut["why"] });
  }
  return { kept, leftOut };
}

async function* lines(texts: string[]): Bytes {
  for (const text of texts) yield Buffer.from(text);
}

async function* logBytes(reading: Reading, entries: number): Bytes {
  let asked: { from?: number; upTo: number } | undefined = { upTo: entries };
  while (asked !== undefined) {
    const now: { from?: number; upTo: number } = asked;
    const part = orThrow(await reading((db) => logOf(db, now)));
    yield Buffer.from(`${part.lines.join("\n")}\n`);
    asked = part.next;
  }
}

async function* stateBytes(reading: Reading, kind: string, entries: number): Bytes {
  const sequences = orThrow(await reading((db) => lastChanges(db, kind, entries)));
  for (let at = 0; at < sequences.length; at += STATES_AT_ONCE) {
    const part = sequences.slice(at, at + STATES_AT_ONCE);
    const found = orThrow(await reading((db) => stateLines(db, part)));
    yield Buffer.from(`${found.join("\n")}\n`);
  }
}

async function* draftBytes(reading: Reading, hash: string): Bytes {
  yield Buffer.from(orThrow(await reading((db) => draftText(db, hash))).document);
}

async function* fileBytes({ store }: Pick<FileRules, "store">, organisation: string, sha256: string): Bytes {
  const bytes = await store.read(organisation, sha256);
  if (bytes === undefined) throw new Error(`file ${sha256} went away while the package was made`);
  yield* bytes;
}

/** The manifest, last: where values were erased meanwhile the parts would disagree, and there is none. */
async function* manifest(reading: Reading, end: ChainEnd, frame: PackageFrame, listed: PackagedFile[]): Bytes {
  const erased = orThrow(await reading(async (db) => ({ now: await erasedUpTo(db, end.entries) })));
  if (erased.now !== end.erased) throw new Error("values were erased while the package was made");
  yield Buffer.from(`${canonicalJson({ ...frame, files: listed })}\n`);
}

/** What was given, within a stream that can only break off. */
function orThrow<T>(found: T | Problem): T {
  if (isProblem(found)) throw new Error(found.problem);
  return found;
}

interface Zipping {
  add(path: string, bytes: () => Bytes, how?: "as it is"): void;
  /** The zip, closed by the manifest of what was put in. */
  finish(manifest: (listed: PackagedFile[]) => Bytes): ReadableStream<Uint8Array>;
}

/** A zip that takes one file after the other as it is read, and lets go of the one under way where nobody reads on. */
function zipOf(): Zipping {
  const zip = new ZipFile();
  const listed: PackagedFile[] = [];
  const out = zip.outputStream as Readable;
  let current: Readable | undefined;
  const put = (path: string, bytes: () => Bytes, compress: boolean) => {
    const options = { mtime: MOMENT, mode: 0o100644, compress, forceDosTimestamp: true };
    zip.addReadStreamLazy(path, options, (give) => {
      current = Readable.from(bytes(), { objectMode: false });
      give(null, current);
    });
  };
  zip.on("error", (error: Error) => out.destroy(error));
  out.once("close", () => current?.destroy());
  return {
    add: (path, bytes, how) => put(path, () => listedAs(path, bytes(), listed), how === undefined),
    finish: (manifest) => {
      put(PACKAGE_FILES.manifest, () => manifest(listed), true);
      zip.end();
      return Readable.toWeb(out) as ReadableStream<Uint8Array>;
    },
  };
}

/** The bytes as they pass, counted and hashed for the manifest. */
async function* listedAs(path: string, bytes: Bytes, listed: PackagedFile[]): Bytes {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of bytes) {
    hash.update(chunk);
    size += chunk.length;
    yield chunk;
  }
  listed.push({ path, size, sha256: hash.digest("hex") });
}
