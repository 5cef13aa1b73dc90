// The whole process, from the start of `yawara check` to the printed report.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, timed } from "../corpus.ts";
import { type Figure, median } from "../figure.ts";

const BUNDLE = join(root, "node_modules/.cache/yawara/command");

export async function run(): Promise<Record<string, Figure>> {
  const args = [join(root, "packages/cli/bin/yawara.mjs"), "check", join(root, "examples/bank-loan-screening.yaml")];
  const check = () => {
    const done = spawnSync(process.execPath, args, { stdio: "ignore" });
    if (done.status !== 0) throw new Error(`check exited ${done.status}`);
  };
  const note = existsSync(BUNDLE) ? "bundled" : "from its sources: npm run site bundles the command";
  check();
  const empty = () => void spawnSync(process.execPath, ["-e", ""], { stdio: "ignore" });
  const whole = median(timed(11, check));
  const node = median(timed(11, empty));
  return {
    "start to printed report": { value: whole, unit: "ms", by: "start", bar: 400 },
    "of which starting Node itself": { value: node, unit: "ms", is: "start" },
    "start to printed report as a multiple of it": { value: whole / node, unit: "×", bar: 6, note },
  };
}
