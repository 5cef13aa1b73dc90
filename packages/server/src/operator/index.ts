// What the command may ask of an installation: of its running server where there is one, else of its data themselves under the same lock.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, isProblem, type Maintenance, openMaintenance, type Problem } from "@yawara/register";
import { askOperator } from "./ask-operator.ts";

export {
  isProblem,
  type LackingFile,
  type Maintenance,
  type Manifest,
  type Problem,
  problemLine,
  type RestoreStep,
  readBackup,
  restore,
  type Verified,
} from "@yawara/register";
export { type Drilled, drill } from "./drill.ts";

/** An installation: its data folder, and its database where that is on a server. */
export interface Installation {
  folder: string;
  databaseUrl?: string;
}

type Environment = Record<string, string | undefined>;

/** The installation an environment and a folder name, as the server itself would take them. */
export function installationOf(environment: Environment, folder: string | undefined): Installation {
  const said = (name: string) => environment[name]?.trim() || undefined;
  const databaseUrl = said("DATABASE_URL");
  return {
    folder: folder ?? said("YAWARA_DATA") ?? dataFolder(process.platform, environment),
    ...(databaseUrl !== undefined && { databaseUrl }),
  };
}

/** Its maintenance. On Windows there is no socket: the server has to be stopped first, and the lock says so. */
export async function maintenanceOf(of: Installation, environment: Environment): Promise<Maintenance | Problem> {
  const running = await askOperator(of.folder);
  if (running !== undefined) return running;
  const secret = environment.YAWARA_SECRET?.trim() || keptIn(of.folder);
  const opened = await openMaintenance({ ...of, ...(secret !== undefined && { secret }) });
  const isLocked = isProblem(opened) && opened.problem === "folder-in-use";
  return isLocked ? { problem: "operator-silent", args: opened.args } : opened;
}

function keptIn(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, "secret"), "utf8").trim();
  } catch {
    return undefined;
  }
}
