// What the command line says on the day the browsers are in: what the screens are held against.
import { yawara } from "../../cli/test/yawara.ts";

/** Pages that are compared with it are opened in UTC. */
export const TODAY = new Date().toISOString().slice(0, 10);

/** What a command prints. */
export async function printed(...args: string[]): Promise<string> {
  const { code, out, err } = await yawara(args, { YAWARA_TODAY: TODAY });
  if (code > 1) throw new Error(`yawara ${args.join(" ")}: ${err}`);
  return out;
}

/** What a command answers with `--json`. */
export const printedJson = async (...args: string[]) => JSON.parse(await printed(...args, "--json"));
