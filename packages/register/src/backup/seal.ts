// The last bytes of a backup are the SHA-256 of all before them, within the archive's comment: one byte changed anywhere is found.
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { Transform } from "node:stream";

const HEX = 64;
const SAYS = "yawara-backup sha256 ";

/** The comment an archive is made with; the stream that leaves puts the digest in its place. */
export const UNSEALED = SAYS + "0".repeat(HEX);

/** Puts the digest at the end of a stream of bytes whose end is `UNSEALED`. */
export function sealing(): Transform {
  const hash = createHash("sha256");
  let held = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const all = Buffer.concat([held, chunk]);
      const sure = all.subarray(0, Math.max(0, all.length - HEX));
      held = Buffer.from(all.subarray(sure.length));
      hash.update(sure);
      done(null, sure);
    },
    flush(done) {
      done(null, Buffer.from(hash.digest("hex")));
    },
  });
}

/** Whether a file is what was sealed; `none` where it does not end with a seal. */
export async function sealOf(
  file: string,
  told: (bytes: number) => void = () => {},
): Promise<"whole" | "broken" | "none"> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const end = Buffer.alloc(SAYS.length + HEX);
    if (size < end.length) return "none";
    await handle.read(end, 0, end.length, size - end.length);
    if (end.toString("latin1", 0, SAYS.length) !== SAYS) return "none";
    const hash = createHash("sha256");
    const bytes = handle.createReadStream({ start: 0, end: size - HEX - 1, highWaterMark: 1 << 20, autoClose: false });
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      hash.update(chunk);
      told(chunk.length);
    }
    return hash.digest("hex") === end.toString("latin1", SAYS.length) ? "whole" : "broken";
  } finally {
    await handle.close();
  }
}
