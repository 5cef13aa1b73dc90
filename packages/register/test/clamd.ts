// A real clamd for tests, with a signature database of our own: one harmless sentence counts as a virus.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** What our one signature finds. */
export const SUSPECT = "yawara test signature: harmless, and found all the same";
export const SIGNATURE = "Yawara.Test.Harmless";

/** Whether the program is here; Debian's package is clamav-daemon. */
export const hasClamd: boolean = (() => {
  try {
    execFileSync("clamd", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

export interface Clamd {
  /** As the setting says it: the path of its socket. */
  address: string;
  stop(): Promise<void>;
}

/** Starts clamd and waits until it listens; streams longer than `megabytes` it refuses. */
export async function startClamd({ folder = newClamdFolder(), megabytes = 5 } = {}): Promise<Clamd> {
  const socket = join(folder, "clamd.sock");
  const hex = Buffer.from(SUSPECT, "utf8").toString("hex");
  writeFileSync(join(folder, "ours.ndb"), `${SIGNATURE}:0:*:${hex}\n`);
  const settings = [
    `DatabaseDirectory ${folder}`,
    `LocalSocket ${socket}`,
    `StreamMaxLength ${megabytes}M`,
    "Foreground yes",
    "MaxThreads 2",
  ];
  writeFileSync(join(folder, "clamd.conf"), `${settings.join("\n")}\n`);
  const child = spawn("clamd", ["-c", join(folder, "clamd.conf")], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  while (!existsSync(socket)) {
    if (child.exitCode !== null) throw new Error(`clamd ended: ${said}`);
    await pause(20);
  }
  return {
    address: socket,
    stop: async () => {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A folder of its own, in which a clamd that is started later will listen at `clamd.sock`. */
export const newClamdFolder = (): string => mkdtempSync(join(tmpdir(), "yawara-clamd-"));
