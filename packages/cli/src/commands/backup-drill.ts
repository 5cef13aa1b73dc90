// `yawara backup drill`: backs up, restores into a temporary folder, and prints what of it was compared with what.
import type { Drilled } from "@yawara/server/operator";
import { BadInput, type Options } from "../args.ts";
import { EXIT, print, printJson } from "../output.ts";
import { aligned } from "../terminal.ts";
import { WORDS } from "../words/index.ts";
import { interruptible, progressLine } from "./interruptible.ts";

export async function backupDrill(options: Options): Promise<number> {
  const { terminal, language } = options;
  const words = WORDS[language].backup;
  const { drill, installationOf, isProblem, maintenanceOf, problemLine } = await import("@yawara/server/operator");
  const maintenance = await maintenanceOf(installationOf(terminal.env, options.data), terminal.env);
  if (isProblem(maintenance)) throw new BadInput(problemLine(maintenance, language));
  const line = progressLine(terminal);
  try {
    line.say(() => words.copying);
    const told = (step: Parameters<typeof words.restoring>[0]) => line.say(() => words.restoring(step));
    const drilled = await interruptible((signal) => drill(maintenance, { signal, told }));
    line.wipe();
    if (isProblem(drilled)) throw new BadInput(problemLine(drilled, language));
    if (options.json) printJson(options, drilled);
    else report(options, drilled);
    return isSame(drilled) ? EXIT.done : EXIT.failed;
  } finally {
    await maintenance.close();
  }
}

const isSame = ({ compared: { tables, files, chains } }: Drilled): boolean =>
  files.unlike === 0 && chains.broken === 0 && tables.every(({ unlike }) => unlike === 0);

function report(options: Options, drilled: Drilled): void {
  const words = WORDS[options.language].backup;
  const { tables, files, chains, leftOut } = drilled.compared;
  const filled = tables.filter(({ rows }) => rows > 0);
  const rows = [words.drillHead, ...filled.map(({ name, rows, unlike }) => [name, String(rows), String(unlike)])];
  print(options, aligned(rows, options.terminal).join("\n"));
  const empty = tables.length - filled.length;
  print(options, words.drilled({ empty, files, chains, leftOut, bytes: drilled.bytes, isSame: isSame(drilled) }));
}
