// What is wrong with a request or an answer: a value with a code, the words' arguments and the place; and its line in words.
import { type Language, WORDS } from "@yawara/engine";
import type { Form } from "../request/request.ts";
import { DOCUMENT_WORDS, type DocumentProblemCode, type ValueKind, type ValueType } from "./words.ts";

export type { DocumentProblemCode };

/** Steps from the document to the place: keys, and places in a list counted from 0. */
export type DocumentPath = readonly (string | number)[];

export interface DocumentProblem {
  code: DocumentProblemCode;
  args: Record<string, string>;
  path: DocumentPath;
}

/** A problem at a place. */
export function problemAt(
  path: DocumentPath,
  code: DocumentProblemCode,
  args: Record<string, string> = {},
): DocumentProblem {
  return { code, args, path };
}

/**
 * A problem as one line: where it is, then what is wrong; without control characters, and cut where it runs on.
 *
 * @example
 * documentProblemLine({ code: "missing", args: {}, path: ["questions", 2, "reason"] }, "en"); // → "questions[2].reason: missing"
 */
export function documentProblemLine({ code, args, path }: DocumentProblem, language: Language): string {
  const words = DOCUMENT_WORDS[language];
  const named = {
    ...args,
    ...(args.form !== undefined && { form: words.form[args.form as Form] ?? args.form }),
    ...(args.expected !== undefined && { kind: words.kind[args.expected as ValueKind] }),
    ...(args.type !== undefined && { value: words.value[args.type as ValueType] }),
  };
  const place = oneLine(pathText(path));
  const what = oneLine(words.problem[code](named));
  return place === "" ? what : `${place}${WORDS[language].colon}${what}`;
}

/** `questions[2].reason`: a path as it is written in programs. */
export function pathText(path: DocumentPath): string {
  return path.map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`)).join("");
}

const LONGEST = 300;

/** Whatever a document put into the words: one line, no control or direction signs, cut where it runs on. */
function oneLine(text: string): string {
  const plain = text.replace(/[\s\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
