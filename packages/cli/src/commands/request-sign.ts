// `yawara request sign DRAFT.json --keys FOLDER --id ID --out FILE`: a draft, read whole, becomes the next version of a request, signed.
import { decodeText } from "@yawara/answers/subject-file";
import { documentProblemLine, type RequestDocument, readRequest } from "@yawara/cooperation";
import { authorityId, type IssuedRequest, requestId, signRequest } from "@yawara/cooperation/files";
import { problemLine } from "@yawara/engine";
import { BadInput, type Options } from "../args.ts";
import { folderOfAuthority, readAuthority, readIssued, writeIssued } from "../cooperation/authority-folder.ts";
import { put, TO_SEND } from "../cooperation/private-folder.ts";
import { accepted, bytesOf } from "../cooperation/read-file.ts";
import { EXIT, print, printAnswer } from "../output.ts";
import { WORDS } from "../words/index.ts";
import { today } from "./today.ts";

export async function requestSign(options: Options, [file]: string[]): Promise<number> {
  const { language, id, out } = options;
  const words = WORDS[language];
  if (file === undefined) throw new BadInput(words.missing("DRAFT.json", "request sign"));
  for (const name of ["id", "out"] as const)
    if (options[name] === undefined) throw new BadInput(words.missing(`--${name}`, "request sign"));
  if (!requestId.safeParse(id).success) throw new BadInput(words.request.unfitId(id!));
  const folder = folderOfAuthority(options);
  const keys = readAuthority(folder, options);
  const document = draftOf(file, options);
  const issued = readIssued(folder, options);
  const version = nextVersion(issued, id!, document, options);
  const given = { id: id!, version, document, issued: today(options.terminal), addressee: options.addressee };
  const authority = await authorityId(keys.history);
  const { text, request } = accepted(await signRequest(given, keys, authority), undefined, options);
  writeIssued(folder, [...issued, request], options);
  put(out!, text, options, TO_SEND);
  if (options.json) printAnswer(options, { id, version, key: request.key, out });
  else {
    print(options, words.saved(out!));
    print(options, words.request.signed(id!, version));
  }
  return EXIT.done;
}

/** The draft in a file. Throws BadInput with a line for each thing wrong. */
function draftOf(file: string, { language, ...options }: Options): RequestDocument {
  const decoded = decodeText(bytesOf(file, { language, ...options }));
  if ("problem" in decoded) throw new BadInput(problemLine({ ...decoded.problem, file }, language));
  const read = readRequest(decoded.text, today(options.terminal));
  if ("request" in read) return read.request;
  throw new BadInput(read.problems.map((problem) => `${file}: ${documentProblemLine(problem, language)}`).join("\n"));
}

/** The version that comes next. A request cannot become one of the other kind. */
function nextVersion(
  issued: readonly IssuedRequest[],
  id: string,
  { kind }: RequestDocument,
  options: Options,
): number {
  const before = issued.filter((one) => one.id === id);
  if (before.some(({ document }) => document.kind !== kind))
    accepted({ problem: "kind-changed", args: { id } }, undefined, options);
  return Math.max(0, ...before.map(({ version }) => version)) + 1;
}
