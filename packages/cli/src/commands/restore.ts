// `yawara restore FILE`: puts a backup into an empty data folder, or onto a PostgreSQL server's empty database, all of it or nothing.
import { BadInput, type Options } from "../args.ts";
import { EXIT, print, printError, printJson } from "../output.ts";
import { WORDS } from "../words/index.ts";
import { interruptible, progressLine } from "./interruptible.ts";

export async function restoreBackup(options: Options, [file]: string[]): Promise<number> {
  const { terminal, language } = options;
  const words = WORDS[language].backup;
  if (file === undefined) throw new BadInput(words.whichBackup);
  const { installationOf, isProblem, problemLine, restore } = await import("@yawara/server/operator");
  const place = installationOf(terminal.env, options.data);
  const line = progressLine(terminal);
  const restored = await interruptible((signal) =>
    restore({ file, ...place, signal, told: (step) => line.say(() => words.restoring(step)) }),
  );
  line.wipe();
  if (isProblem(restored)) throw new BadInput(problemLine(restored, language));
  const { tables, files, chains, at, secret, logKey } = restored.manifest;
  if (options.json) printJson(options, { folder: place.folder, ...restored.manifest });
  else {
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    print(
      options,
      words.restored({ folder: place.folder, at, rows, tables: tables.length, files, chains, secret, logKey }),
    );
    for (const { organisation, sha256, why } of restored.lacking)
      printError(terminal, words.lacking[why](`${organisation}/${sha256}`));
  }
  return restored.lacking.length === 0 ? EXIT.done : EXIT.failed;
}
