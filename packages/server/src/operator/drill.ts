// A drill: a backup is restored into a temporary place, and every row and file there compared with what the backup holds.
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import {
  type Compared,
  compareRestored,
  isProblem,
  type Maintenance,
  type Problem,
  type RestoreStep,
  restore,
} from "@yawara/register";

export interface Drilled {
  compared: Compared;
  /** Bytes of the backup. */
  bytes: number;
}

/** Backs up, restores, compares; what it made is gone afterwards, whatever came of it. */
export async function drill(
  maintenance: Maintenance,
  { signal, told }: { signal?: AbortSignal; told?: (step: RestoreStep) => void } = {},
): Promise<Drilled | Problem> {
  const folder = await mkdtemp(join(tmpdir(), "yawara-drill-"));
  const place = join(folder, "data");
  const file = join(folder, "drill.zip");
  try {
    const made = await maintenance.backup({ ...(signal && { signal }) });
    if (isProblem(made)) return made;
    let bytes = 0;
    made.bytes.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
    });
    await pipeline(made.bytes, createWriteStream(file, { mode: 0o600 }), { ...(signal && { signal }) });
    const restored = await restore({ file, folder: place, ...(told && { told }), ...(signal && { signal }) });
    if (isProblem(restored)) return restored;
    const compared = await compareRestored(file, place);
    return isProblem(compared) ? compared : { compared, bytes };
  } catch (error) {
    if (signal?.aborted) return { problem: "restore-given-up", args: {} };
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
