// What can be wrong with a file that travels between an authority and a firm: a code with the arguments of its words.

export const FILE_PROBLEM_CODES = [
  // the file as such
  "not-such-file",
  "other-kind",
  "several-in-one",
  "too-large",
  "truncated",
  "changed",
  "newer-form",
  // who signed it
  "keys-broken",
  "keys-forked",
  "wrong-authority",
  "unknown-key",
  "early-key",
  "expired-key",
  "revoked-key",
  // requests
  "older-version",
  "version-twice",
  "deadline-passed",
  "request-over",
  // answers
  "not-for-us",
  "sealed-anew",
  "another-request",
  "another-version",
  "wrong-promise",
  "replay",
  "overtaken",
  // receipts
  "another-answer",
  "conditions-differ",
  // what is to be signed or sealed
  "bad-text",
  "draft-form",
  "deadline-over",
  "addressee-missing",
  "addressee-given",
  "kind-changed",
  "key-ends-early",
  "keys-not-yet",
  "no-key",
  "last-key",
  "answer-form",
  "unknown-question",
  "other-request-answered",
] as const;

export type FileProblemCode = (typeof FILE_PROBLEM_CODES)[number];

/** Why a file is refused, or cannot be made. */
export interface FileProblem {
  problem: FileProblemCode;
  args: Record<string, string>;
}

export function fileProblem(problem: FileProblemCode, args: Record<string, string> = {}): FileProblem {
  return { problem, args };
}

/** Whether a file was refused. */
export function isFileProblem(found: object): found is FileProblem {
  return "problem" in found && "args" in found;
}
