// `yawara request answer FILE [SUBJECT…]`: a file of answers to fill in, prefilled with its sources; with it, or with a withdrawal, the sealed answer.
import { type AnswerPayload, type ReadRequest, readRequestFile, sealAnswer } from "@yawara/cooperation/files";
import { BadInput, type Options } from "../args.ts";
import { answersText, readAnswersFile } from "../cooperation/answers-file.ts";
import { type Systems, systemsOf } from "../cooperation/concerns.ts";
import {
  type Answered,
  answeredTo,
  folderOfFirm,
  nameOf,
  readAnswered,
  readPins,
  writeAnswered,
  writePins,
} from "../cooperation/firm-folder.ts";
import { put, TO_SEND } from "../cooperation/private-folder.ts";
import { accepted, bytesOf } from "../cooperation/read-file.ts";
import { metBlocks } from "../cooperation/request-view.ts";
import { EXIT, print, printAnswer, printBlocks, printText } from "../output.ts";
import { WORDS } from "../words/index.ts";
import { whyNotWritable } from "../write-whole.ts";
import { today } from "./today.ts";

export async function requestAnswer(options: Options, [file, ...subjects]: string[]): Promise<number> {
  const words = WORDS[options.language];
  if (file === undefined) throw new BadInput(words.missing("FILE", "request answer"));
  const isSealing = options.with !== undefined || options.withdraw;
  if (isSealing && options.out === undefined)
    throw new BadInput(words.needs(options.withdraw ? "withdraw" : "with", "out"));
  if (!isSealing && options.out !== undefined) throw new BadInput(words.needs("out", "with"));
  if (options.with !== undefined && options.withdraw) throw new BadInput(words.notBoth("with", "withdraw"));
  const folder = folderOfFirm(options);
  const pins = readPins(folder, options);
  const read = accepted(
    await readRequestFile(bytesOf(file, options), { pins, today: today(options.terminal) }),
    file,
    options,
  );
  const systems = systemsOf(options, "request answer", read.request.document, subjects);
  if (!isSealing) return prefill(read, systems, options);
  const content = options.withdraw
    ? ({ withdrawn: true } as const)
    : { answer: readAnswersFile(options.with!, read.request, systems, options) };
  writePins(folder, read.pins, options);
  return send(read, content, folder, options);
}

function prefill({ request }: ReadRequest, systems: Systems, options: Options): number {
  const text = answersText(request, systems, options);
  if (options.save === undefined) printText(options, text);
  else {
    put(options.save, text, options);
    print(options, WORDS[options.language].saved(options.save));
  }
  return EXIT.done;
}

/** What is needed to send again and to know the receipt is kept before the file is there. */
async function send(
  read: ReadRequest,
  content: AnswerPayload["content"],
  folder: string,
  options: Options,
): Promise<number> {
  const words = WORDS[options.language];
  const all = readAnswered(folder, options);
  const name = nameOf(read);
  const before: Answered = await answeredTo(all, name);
  if ("withdrawn" in content && before.sent.length === 0)
    throw new BadInput(words.request.nothingSent(read.request.id));
  const cause = whyNotWritable(options.out!);
  if (cause !== undefined) throw new BadInput(words.notSaved(options.out!, cause));
  const serial = Math.max(0, ...before.sent.map((one) => one.serial)) + 1;
  const { addressee: respondent, authority, id, version } = read.request;
  const sealed = accepted(
    await sealAnswer({ read, content, key: before.key, serial, respondent, today: today(options.terminal) }),
    undefined,
    options,
  );
  const notPublic = "answer" in content ? content.answer.notPublic : [];
  const sent = [...before.sent, { authority, request: id, version, digest: sealed.digest, serial, notPublic }];
  writeAnswered(folder, { ...all, [name]: { key: before.key, sent } }, options);
  put(options.out!, sealed.text, options, TO_SEND);
  if (options.json) printAnswer(options, { request: id, version, serial, answer: sealed.digest, out: options.out });
  else {
    if (read.met.standing !== "known") printBlocks(options, metBlocks(read.met, options));
    print(options, words.saved(options.out!));
    const count = "answer" in content ? Object.keys(content.answer.values).length : 0;
    const said = { answered: count, asked: read.request.document.questions.length, notPublic: notPublic.length };
    print(options, "withdrawn" in content ? words.request.withdrawal : words.request.sealed(said));
  }
  return EXIT.done;
}
