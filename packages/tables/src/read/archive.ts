// Opens the zip archive of a workbook with care: sizes are looked at before anything is unpacked and counted while it is.
// Layout: PKWARE's APPNOTE 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end).
import { MOST_PARTS, MOST_UNPACKED } from "../limits.ts";
import { problem, type TableProblem } from "../problem.ts";

/** The XML parts of an archive by path. */
export type Parts = Map<string, Uint8Array>;

interface Entry {
  path: string;
  stored: boolean;
  packed: number;
  size: number;
  local: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** What an archive says where a size or place is in a 64-bit extension; no workbook within the limits needs one. */
const ELSEWHERE = 0xffffffff;

export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Unpacks the XML parts; pictures, fonts and macros are passed over. One problem where anything about the archive is wrong. */
export async function openArchive(bytes: Uint8Array): Promise<{ parts: Parts } | { problem: TableProblem }> {
  const entries = entriesOf(bytes);
  if (!Array.isArray(entries)) return { problem: entries };
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > MOST_UNPACKED) return { problem: tooLarge() };
  const parts: Parts = new Map();
  let left = MOST_UNPACKED;
  for (const entry of entries) {
    if (!/\.(xml|rels)$/i.test(entry.path)) continue;
    if (parts.has(entry.path)) return { problem: problem("workbook-part-twice", { part: entry.path }) };
    const part = await unpack(bytes, entry, left);
    if (!(part instanceof Uint8Array)) return { problem: part };
    left -= part.length;
    parts.set(entry.path, part);
  }
  return { parts };
}

function tooLarge(): TableProblem {
  return problem("workbook-unpacks-too-large", { limit: String(MOST_UNPACKED) });
}

const broken = (): TableProblem => problem("workbook-broken");

/** The central directory: what is in the archive, how large it says to be, and where it begins. */
function entriesOf(bytes: Uint8Array): Entry[] | TableProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return broken();
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) return problem("workbook-many-parts", { limit: String(MOST_PARTS) });
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return broken();
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    const local = view.getUint32(at + 42, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
    if ((flags & 1) !== 0) return problem("workbook-password");
    if (isTrick(path)) return problem("workbook-path", { part: path });
    if (packed === ELSEWHERE || size === ELSEWHERE || local === ELSEWHERE) return tooLarge();
    if (method !== 0 && method !== 8) return broken();
    entries.push({ path, stored: method === 0, packed, size, local });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

/** A path that leads out of the archive, or anywhere but to a part of a workbook. */
function isTrick(path: string): boolean {
  return path === "" || /^[/\\]|^[a-z]:|\\|\p{Cc}/iu.test(path) || path.split("/").includes("..");
}

async function unpack(bytes: Uint8Array, entry: Entry, left: number): Promise<Uint8Array | TableProblem> {
  const { path, stored, packed, size, local } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return broken();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) return broken();
  const data = bytes.slice(start, start + packed);
  try {
    const part = stored ? data : await inflated(data, Math.min(size, left));
    if (part === undefined && left < size) return tooLarge();
    return part?.length === size ? part : problem("workbook-part-size", { part: path });
  } catch {
    return broken();
  }
}

/** What a part unpacks to; nothing as soon as that is more than `most` bytes, whatever else would come. */
async function inflated(data: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array | undefined> {
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  const out = new Uint8Array(most);
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    if (length + read.value.length > most) {
      await reader.cancel();
      return undefined;
    }
    out.set(read.value, length);
    length += read.value.length;
  }
  return out.subarray(0, length);
}
