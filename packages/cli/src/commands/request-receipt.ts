// `yawara request receipt FILE`: whether a receipt is the authority's, for which of the answers sent, and on which conditions it is kept.
import { paragraph } from "@yawara/answers";
import { readReceiptFile } from "@yawara/cooperation/files";
import { WORDS as ENGINE_WORDS } from "@yawara/engine";
import { BadInput, type Options } from "../args.ts";
import { folderOfFirm, readAnswered, readPins, writePins } from "../cooperation/firm-folder.ts";
import { accepted, bytesOf } from "../cooperation/read-file.ts";
import { metBlocks } from "../cooperation/request-view.ts";
import { EXIT, printAnswer, printBlocks } from "../output.ts";
import { WORDS } from "../words/index.ts";

export async function requestReceipt(options: Options, [file]: string[]): Promise<number> {
  const { language } = options;
  if (file === undefined) throw new BadInput(WORDS[language].missing("FILE", "request receipt"));
  const folder = folderOfFirm(options);
  const sent = Object.values(readAnswered(folder, options)).flatMap((one) => one.sent);
  const pins = readPins(folder, options);
  const read = accepted(await readReceiptFile(bytesOf(file, options), { pins, sent }), file, options);
  writePins(folder, read.pins, options);
  const { receipt } = read;
  if (options.json) {
    printAnswer(options, receipt);
    return EXIT.done;
  }
  const words = WORDS[language].request;
  const day = (iso: string) => ENGINE_WORDS[language].day(iso);
  const { id, version } = receipt.request;
  printBlocks(options, [
    paragraph((receipt.withdrawn ? words.receiptWithdrawn : words.receipt)(id, version, day(receipt.received))),
    ...metBlocks(read.met, options),
    paragraph(words.conditions(receipt.notPublic)),
    paragraph(words.retention[receipt.retention.end](day(receipt.retention.until))),
    paragraph(words.answerHash(receipt.answer)),
  ]);
  return EXIT.done;
}
