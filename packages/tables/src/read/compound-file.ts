// Tells what an OLE compound file is by the names in its directory: an old .xls, a workbook with a password, or another document.
// Layout: [MS-CFB] 2.2 (header) and 2.6 (directory entries of 128 bytes, names in UTF-16).

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export type CompoundKind = "password" | "old-excel" | "other";

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** What a compound file holds. Its directory is one chain of sectors; where the chain is broken, what was found so far counts. */
export function compoundKind(bytes: Uint8Array): CompoundKind {
  const names = streamNames(bytes);
  if (names.has("EncryptedPackage") || names.has("EncryptionInfo")) return "password";
  return names.has("Workbook") || names.has("Book") ? "old-excel" : "other";
}

const ENTRY = 128;

function streamNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  if (bytes.length < 512) return names;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 2 ** Math.min(view.getUint16(30, true), 20);
  const seen = new Set<number>();
  for (let sector = view.getUint32(48, true); !seen.has(sector); sector = nextSector(view, size, sector)) {
    seen.add(sector);
    const start = (sector + 1) * size;
    for (let at = start; at < start + size && at + ENTRY <= bytes.length; at += ENTRY) names.add(nameAt(view, at));
    if (start >= bytes.length) break;
  }
  return names;
}

/** The next sector of a chain by the file's own table of sectors, of which the first 109 places stand in the header. */
function nextSector(view: DataView, size: number, sector: number): number {
  const perTable = size / 4;
  const table = 76 + 4 * Math.floor(sector / perTable);
  if (table + 4 > 512) return Number.MAX_SAFE_INTEGER;
  const at = (view.getUint32(table, true) + 1) * size + 4 * (sector % perTable);
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : Number.MAX_SAFE_INTEGER;
}

function nameAt(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + 64, true), 64);
  const signs = Array.from({ length: Math.max(0, length / 2 - 1) }, (_, i) => view.getUint16(at + 2 * i, true));
  return String.fromCharCode(...signs);
}
