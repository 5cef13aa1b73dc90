// The whole process, from the start of `yawara check` to the printed report.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root, timed } from "../corpus.ts";
import { type Figure, median } from "../figure.ts";

export async function run(): Promise<Record<string, Figure>> {
  const args = [join(root, "packages/cli/src/main.ts"), "check", join(root, "examples/bank-loan-screening.yaml")];
  const check = () => {
    const done = spawnSync(process.execPath, args, { stdio: "ignore" });
    if (done.status !== 0) throw new Error(`check exited ${done.status}`);
  };
  check();
  const empty = () => void spawnSync(process.execPath, ["-e", ""], { stdio: "ignore" });
  const whole = median(timed(11, check));
  return {
    "start to printed report": { value: whole, unit: "ms", by: "start", bar: 400 },
    "of which starting Node itself": { value: median(timed(11, empty)), unit: "ms", is: "start" },
  };
}
