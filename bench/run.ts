// `npm run bench -- [--json] SUITE…`: runs suites and prints their figures; a suite is a file in bench/suites/.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

/** A figure with its unit and the bar it has to reach, if there is one. */
export interface Figure {
  value: number;
  unit: string;
  /** `value` must be at most (or, with `atLeast`, at least) this. */
  bar?: number;
  atLeast?: boolean;
  note?: string;
}

const folder = join(import.meta.dirname, "suites");
const known = readdirSync(folder).map((file) => file.replace(/\.ts$/, ""));
const { values, positionals } = parseArgs({ options: { json: { type: "boolean" } }, allowPositionals: true });
const wanted = positionals.length > 0 ? positionals : known;
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`no suite ${unknown.join(", ")}; suites: ${known.join(", ")}\n`);
  process.exit(2);
}

const results: Record<string, Record<string, Figure>> = {};
for (const name of wanted) {
  const { run } = (await import(join(folder, `${name}.ts`))) as { run: () => Promise<Record<string, Figure>> };
  results[name] = await run();
  if (values.json !== true) print(name, results[name]);
}
if (values.json === true) process.stdout.write(`${JSON.stringify({ node: process.version, results }, null, 2)}\n`);

function print(name: string, figures: Record<string, Figure>): void {
  process.stdout.write(`${name}\n`);
  for (const [what, { value, unit, bar, atLeast, note }] of Object.entries(figures)) {
    const reached =
      bar === undefined
        ? ""
        : `  (${atLeast ? "≥" : "≤"} ${bar}: ${(atLeast ? value >= bar : value <= bar) ? "reached" : "MISSED"})`;
    process.stdout.write(
      `  ${what.padEnd(44)} ${value.toLocaleString("en-GB", { maximumFractionDigits: 2 })} ${unit}${reached}${note ? `  ${note}` : ""}\n`,
    );
  }
}
