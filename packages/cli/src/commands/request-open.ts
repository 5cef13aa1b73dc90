// `yawara request open ANSWER… --keys FOLDER --out FOLDER`: sealed answers, verified and opened, each with the receipt that goes back.
import { join } from "node:path";
import {
  type AuthorityKeys,
  fileProblemLine,
  type IssuedRequest,
  isFileProblem,
  type OpenedAnswer,
  openAnswer,
  signReceipt,
} from "@yawara/cooperation/files";
import { problemLine, readDay } from "@yawara/engine";
import { BadInput, type Options } from "../args.ts";
import {
  folderOfAuthority,
  noteOpening,
  readAuthority,
  readIssued,
  readOpened,
  writeOpened,
} from "../cooperation/authority-folder.ts";
import { privateFolder, put } from "../cooperation/private-folder.ts";
import { accepted, bytesOf } from "../cooperation/read-file.ts";
import { EXIT, print, printAnswer, printError } from "../output.ts";
import { WORDS } from "../words/index.ts";
import { today } from "./today.ts";

export async function requestOpen(options: Options, files: string[]): Promise<number> {
  const words = WORDS[options.language];
  if (files.length === 0) throw new BadInput(words.missing("ANSWER", "request open"));
  if (options.out === undefined) throw new BadInput(words.missing("--out", "request open"));
  const received = dayReceived(options);
  const folder = folderOfAuthority(options);
  const keys = readAuthority(folder, options);
  const requests = takenOn(readIssued(folder, options), received);
  const out = privateFolder(options.out, options);
  const made: object[] = [];
  for (const file of files) {
    const opened = readOpened(folder, options);
    const given = { identities: keys.secrets.sealing, requests, opened, received };
    const answer = await openAnswer(bytesOf(file, options), given);
    if (isFileProblem(answer)) printError(options.terminal, `${file}: ${fileProblemLine(answer, options.language)}`);
    else made.push(await hand(answer, { keys, folder, out, received }, options));
  }
  if (options.json) printAnswer(options, { opened: made });
  else print(options, words.request.opened(made.length, files.length));
  return made.length === files.length ? EXIT.done : EXIT.failed;
}

interface Place {
  keys: AuthorityKeys;
  folder: string;
  out: string;
  received: string;
}

/** The opening is written down first; then the answer and its receipt, named by its hash; last that it was opened. */
async function hand(answer: OpenedAnswer, { keys, folder, out, received }: Place, options: Options): Promise<object> {
  const { payload, digest } = answer;
  const issued = today(options.terminal);
  const receipt = await signReceipt(answer, keys, { received, issued });
  if (typeof receipt !== "string") return accepted(receipt, undefined, options);
  const { id, version } = payload.request;
  const fields = "answer" in payload.content ? Object.keys(payload.content.answer.values) : [];
  noteOpening(
    folder,
    { time: new Date().toISOString(), means: "request open", request: id, version, answer: digest, fields },
    options,
  );
  const name = `${id}.${digest.slice(0, 12)}`;
  const files = { answer: join(out, `${name}.answer.json`), receipt: join(out, `${name}.receipt.txt`) };
  put(files.answer, `${JSON.stringify(payload, null, 2)}\n`, options);
  put(files.receipt, receipt, options);
  writeOpened(folder, answer.opened, options);
  if (!options.json) print(options, WORDS[options.language].request.openedOne(files.answer, files.receipt));
  return { request: id, version, digest, files };
}

/** The day on which answers came in: today, unless they lay unopened. */
function dayReceived({ received, language, terminal }: Options): string {
  if (received === undefined) return today(terminal);
  const read = readDay(received);
  if ("day" in read) return read.day;
  throw new BadInput(`--received: ${problemLine(read.problem, language)}`);
}

/** Of each request the versions that were the latest one on a day: until the day the next was issued, both. */
function takenOn(issued: readonly IssuedRequest[], day: string): IssuedRequest[] {
  return issued.filter(({ id, version }) => {
    const next = issued.find((one) => one.id === id && one.version === version + 1);
    return next === undefined || next.issued >= day;
  });
}
