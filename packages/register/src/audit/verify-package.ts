// Verifies an auditor's package: its files against the manifest, the chain, each object against its last change, each file's content.
import { createHash } from "node:crypto";
import { StringDecoder } from "node:string_decoder";
import { canonicalJson } from "@yawara/cooperation/canonical-json";
import { openPackage, type PackageOnDisk } from "./package-folder.ts";
import { draftFile, evidenceFile, PACKAGE_FILES, PACKAGE_FORMAT, type PackageManifest } from "./package-model.ts";
import { type LogFault, readLog, type Verified } from "./verify.ts";

export type PackageFault =
  | "not-a-package"
  | "missing"
  | "not-listed"
  | "changed"
  | "unreadable"
  | "log-differs"
  | "state-differs"
  | "state-missing"
  | "content-differs"
  | "content-missing";

export interface VerifiedPackage {
  organisation: string;
  day: string;
  entries: number;
  erased: number;
  head: string;
  /** Files but for the manifest, objects of which it has the state, and contents of evidence. */
  files: number;
  objects: number;
  contents: number;
  /** Contents that were left out, each with a reason. */
  leftOut: number;
  /** What is wrong, by file, and line where one is meant. Empty: the package is whole. */
  faults: { file: string; line?: number; fault: PackageFault | LogFault }[];
}

const MOST_FAULTS = 20;
/** The manifest names some 40,000 files at most. */
const LARGEST_MANIFEST = 64 * 1024 * 1024;
/** No line of ours is longer; more is no package, and would only fill the memory. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** The last change of an object, as the chain says. */
interface Last {
  sequence: number;
  commitment: string;
  action: string;
  /** Of its state in the one form; absent where it was erased. */
  digest?: string;
}

interface Look {
  found: VerifiedPackage;
  last: Map<string, Last>;
  /** Files of contents and drafts the state tells of, and which of them are there or left out. */
  wanted: Set<string>;
  there: Set<string>;
}

/** Verifies the zip or the folder at a path; what cannot be opened at all throws. */
export async function verifyPackage(path: string): Promise<VerifiedPackage> {
  const disk = await openPackage(path);
  try {
    return await verified(disk);
  } finally {
    disk.close();
  }
}

async function verified(disk: PackageOnDisk): Promise<VerifiedPackage> {
  const manifest = disk.paths.includes(PACKAGE_FILES.manifest) ? await manifestOf(disk) : undefined;
  const found = emptyFinding(manifest);
  const look: Look = { found, last: new Map(), wanted: new Set(), there: new Set() };
  if (manifest === undefined) {
    found.faults.push({ file: PACKAGE_FILES.manifest, fault: "not-a-package" });
    return found;
  }
  const listed = new Set(manifest.files.map((file) => file.path));
  for (const path of disk.paths)
    if (!listed.has(path) && path !== PACKAGE_FILES.manifest) add(look, { file: path, fault: "not-listed" });
  for (const needed of [PACKAGE_FILES.log, PACKAGE_FILES.leftOut])
    if (!listed.has(needed)) add(look, { file: needed, fault: "missing" });
  const inOrder = [...manifest.files].sort((a, b) => rank(a.path) - rank(b.path));
  for (const file of inOrder) {
    if (!disk.paths.includes(file.path)) add(look, { file: file.path, fault: "missing" });
    else await lookAt(look, disk, file, manifest);
    if (found.faults.length >= MOST_FAULTS) return found;
  }
  return closing(look);
}

/** The chain is read before what is measured by it. */
const rank = (path: string): number => (path === PACKAGE_FILES.log ? 0 : path.startsWith("state/") ? 1 : 2);

const emptyFinding = (manifest: PackageManifest | undefined): VerifiedPackage => ({
  ...{ organisation: manifest?.organisation ?? "", day: manifest?.day ?? "", head: "", entries: 0, erased: 0 },
  ...{ files: manifest?.files.length ?? 0, objects: 0, contents: 0, leftOut: 0, faults: [] },
});

const add = ({ found }: Look, fault: VerifiedPackage["faults"][number]): void => {
  if (found.faults.length < MOST_FAULTS) found.faults.push(fault);
};

async function manifestOf(disk: PackageOnDisk): Promise<PackageManifest | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of await disk.read(PACKAGE_FILES.manifest)) {
    size += chunk.length;
    if (size > LARGEST_MANIFEST) return undefined;
    parts.push(chunk);
  }
  const read = parsed(Buffer.concat(parts).toString()) as Partial<PackageManifest> | undefined;
  const isManifest =
    read?.format === PACKAGE_FORMAT &&
    read.version === 1 &&
    [read.organisation, read.day, read.head].every((text) => typeof text === "string") &&
    typeof read.entries === "number" &&
    Array.isArray(read.files) &&
    read.files.every((file) => typeof file?.path === "string" && typeof file.sha256 === "string");
  return isManifest ? (read as PackageManifest) : undefined;
}

/** Reads a file once: hashed, and by its lines where it has any. */
async function lookAt(
  look: Look,
  disk: PackageOnDisk,
  file: PackageManifest["files"][number],
  manifest: PackageManifest,
) {
  const { path } = file;
  const lines = readerOf(look, path, manifest);
  const hash = createHash("sha256");
  let size = 0;
  try {
    for await (const chunk of await disk.read(path)) {
      hash.update(chunk);
      size += chunk.length;
      lines?.bytes(chunk);
    }
    lines?.end();
  } catch {
    add(look, { file: path, fault: "unreadable" });
    return;
  }
  const sha256 = hash.digest("hex");
  if (sha256 !== file.sha256 || size !== file.size) add(look, { file: path, fault: "changed" });
  const isEvidence = path.startsWith("evidence/");
  if (!isEvidence && !path.startsWith("disclosures/")) return;
  if (path !== (isEvidence ? evidenceFile(sha256) : draftFile(sha256)))
    add(look, { file: path, fault: "content-differs" });
  look.there.add(path);
  if (isEvidence) look.found.contents += 1;
}

interface LineReader {
  bytes(chunk: Uint8Array): void;
  end(): void;
}

function readerOf(look: Look, path: string, manifest: PackageManifest): LineReader | undefined {
  if (path === PACKAGE_FILES.log) return logReader(look, manifest);
  if (path === PACKAGE_FILES.leftOut) return byLine((text) => leftOutLine(look, text));
  const kind = /^state\/([a-z_]+)\.ndjson$/.exec(path)?.[1];
  return kind === undefined ? undefined : byLine((text, line) => stateLine(look, { file: path, line }, kind, text));
}

/** Cuts bytes into lines. */
function byLine(each: (text: string, line: number) => void, done = () => {}): LineReader {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let line = 0;
  return {
    bytes(chunk) {
      const parts = (rest + decoder.write(Buffer.from(chunk))).split("\n");
      rest = parts.pop()!;
      if (rest.length > LONGEST_LINE) throw new Error("a line without an end");
      for (const text of parts) each(text, ++line);
    },
    end() {
      if (rest !== "") each(rest, ++line);
      done();
    },
  };
}

function logReader(look: Look, manifest: PackageManifest): LineReader {
  const { found, last } = look;
  const log = readLog(({ kind, object, sequence, commitment, action, value }) => {
    const state = value === undefined || action === "erase" ? undefined : digestOf(value);
    last.set(`${kind} ${object}`, { sequence, commitment, action, ...(state !== undefined && { digest: state }) });
  });
  let goesOn = true;
  return byLine(
    (text) => {
      if (goesOn) goesOn = log.take(text);
    },
    () => {
      const chain: Verified = log.done();
      Object.assign(found, { entries: chain.entries, erased: chain.erased, head: chain.head });
      for (const { line, fault } of chain.faults) add(look, { file: PACKAGE_FILES.log, line, fault });
      const same =
        chain.entries === manifest.entries &&
        chain.head === manifest.head &&
        chain.organisation === manifest.organisation;
      if (!same && chain.faults.length === 0) add(look, { file: PACKAGE_FILES.log, fault: "log-differs" });
    },
  );
}

/** What an object was has to be what its last change says, which the chain's commitment holds. */
function stateLine(look: Look, at: { file: string; line: number }, kind: string, text: string): void {
  const read = parsed(text) as
    | { object?: string; sequence?: number; commitment?: string; state?: { draft_hash?: string } }
    | undefined;
  const key = `${kind} ${read?.object}`;
  const last = look.last.get(key);
  const digest = read?.state === undefined ? undefined : sha256(canonicalJson(read.state));
  const same =
    last !== undefined &&
    last.action !== "delete" &&
    last.sequence === read?.sequence &&
    last.commitment === read.commitment &&
    last.digest === digest;
  if (!same) {
    add(look, { ...at, fault: "state-differs" });
    return;
  }
  look.last.delete(key);
  look.found.objects += 1;
  if (kind === "evidence_content") look.wanted.add(evidenceFile(read!.object!));
  if (kind === "disclosure_version" && read?.state?.draft_hash !== undefined)
    look.wanted.add(draftFile(read.state.draft_hash));
}

function leftOutLine(look: Look, text: string): void {
  const read = parsed(text) as { sha256?: unknown } | undefined;
  if (typeof read?.sha256 !== "string") {
    add(look, { file: PACKAGE_FILES.leftOut, fault: "unreadable" });
    return;
  }
  look.there.add(evidenceFile(read.sha256));
  look.found.leftOut += 1;
}

/** What the chain tells of and no file has. */
function closing(look: Look): VerifiedPackage {
  for (const [key, { action }] of look.last)
    if (action !== "delete")
      add(look, { file: `state/${key.slice(0, key.indexOf(" "))}.ndjson`, fault: "state-missing" });
  for (const file of look.wanted) if (!look.there.has(file)) add(look, { file, fault: "content-missing" });
  return look.found;
}

/** Of a state in its one form. */
function digestOf(value: string): string | undefined {
  const state = parsed(value);
  return state === undefined ? undefined : sha256(canonicalJson(state));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
