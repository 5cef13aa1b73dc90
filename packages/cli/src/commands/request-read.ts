// `yawara request read FILE [SUBJECT…]`: verifies a request and says what is asked, why, on what basis and which systems it concerns; of a file of keys what has changed.
import { kindOfFile, latest, type Met, readKeys, readRequestFile, withPin } from "@yawara/cooperation/files";
import { BadInput, type Options } from "../args.ts";
import { systemsOf } from "../cooperation/concerns.ts";
import { folderOfFirm, readPins, writePins } from "../cooperation/firm-folder.ts";
import { accepted, bytesOf } from "../cooperation/read-file.ts";
import { metBlocks, requestBlocks } from "../cooperation/request-view.ts";
import { EXIT, printAnswer, printBlocks } from "../output.ts";
import { WORDS } from "../words/index.ts";
import { today } from "./today.ts";

export async function requestRead(options: Options, [file, ...subjects]: string[]): Promise<number> {
  if (file === undefined) throw new BadInput(WORDS[options.language].missing("FILE", "request read"));
  const bytes = bytesOf(file, options);
  const folder = folderOfFirm(options);
  const known = readPins(folder, options);
  if (kindOfFile(bytes) === "keys") {
    const met = accepted(await readKeys(bytes, known), file, options);
    writePins(folder, withPin(known, met.pin), options);
    if (options.json) printAnswer(options, { authority: authorityOf(met) });
    else printBlocks(options, metBlocks(met, options));
    return EXIT.done;
  }
  const read = accepted(await readRequestFile(bytes, { pins: known, today: today(options.terminal) }), file, options);
  const systems = systemsOf(options, "request read", read.request.document, subjects);
  writePins(folder, read.pins, options);
  if (!options.json) printBlocks(options, requestBlocks(read, systems, options));
  else {
    const { request, isOpen, met } = read;
    printAnswer(options, { request, open: isOpen, authority: authorityOf(met), concerns: systems.concerns });
  }
  return EXIT.done;
}

function authorityOf({ pin, standing, changes }: Met) {
  return { id: pin.authority, name: latest(pin.history).name, standing, changes };
}
