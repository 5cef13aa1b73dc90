// Cooperation by file between installations: an authority's keys, its requests, the sealed answers to them, the receipts back.

// keys: made, rolled over, revoked; known to a firm from its first file on

export { type AuthorityKeys, type KeyTime, newAuthority, revoked, rolledOver } from "./authority-keys.ts";
export { authorityId, latest, standingOf } from "./key-history.ts";
export { type KeyHistory, type KeyStatement, keyHistory, type NamedKey } from "./key-statement.ts";
export { type KeyChange, type Met, meet, type Pin, pins, shortId, withPin } from "./pins.ts";
export { keyId, newSigningKey, type SigningKey } from "./signing.ts";

// files: written by one side, read by the other

export {
  type AnswerPayload,
  type OpenedAnswer,
  type OpenedAnswers,
  type OpenWith,
  openAnswer,
  openedAnswers,
  sealAnswer,
  type ToSeal,
} from "./answer-file.ts";
export { type FileKind, kindOfFile, LARGEST_SEALED_FILE } from "./armour.ts";
export { readKeys, writeKeys } from "./authority-file.ts";
export {
  type InclusionProof,
  type ReadReceipt,
  type Receipt,
  readReceiptFile,
  type SentAnswer,
  sentAnswer,
  signReceipt,
} from "./receipt-file.ts";
export {
  type IssuedRequest,
  type ReadRequest,
  readRequestFile,
  requestId,
  requestPayload,
  signRequest,
  type ToIssue,
} from "./request-file.ts";

// words: what was refused, and what has changed

export { FILE_PROBLEM_CODES, type FileProblem, type FileProblemCode, isFileProblem } from "./problem.ts";
export { FILE_WORDS, fileProblemLine } from "./words.ts";
