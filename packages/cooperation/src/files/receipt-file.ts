// A receipt as a file: that an answer came in, known by its hash, with the conditions it was given on and how long it is kept.
import { z } from "zod";
import { RETENTION_ENDS } from "../request/request.ts";
import type { OpenedAnswer } from "./answer-file.ts";
import { readSigned, writeSigned } from "./authority-file.ts";
import type { AuthorityKeys } from "./authority-keys.ts";
import { latest, standingOf } from "./key-history.ts";
import { hashText, keyIdText } from "./key-statement.ts";
import { type Met, type Pin, withPin } from "./pins.ts";
import { type FileProblem, fileProblem, isFileProblem } from "./problem.ts";
import { requestId } from "./request-file.ts";

const day = z.iso.date();

/** That an entry stands in a log: a signed checkpoint, the entry's number, the hashes on the way up in base64. Who keeps the log verifies it. */
const inclusionProof = z.strictObject({
  checkpoint: z.string().min(1).max(10_000),
  index: z.int().nonnegative(),
  path: z.array(z.string().min(1).max(100)).max(64),
});

export const receiptPayload = z.strictObject({
  type: z.literal("yawara-receipt/1"),
  authority: hashText,
  key: keyIdText,
  /** The day on which the receipt was signed, and the one on which the answer came in. */
  issued: day,
  received: day,
  request: z.strictObject({ id: requestId, version: z.int().positive() }),
  /** The hash of the signed answer. */
  answer: hashText,
  /** That the answer withdraws the one before. */
  withdrawn: z.boolean(),
  /** Questions whose answer was given on the condition that it is not made public. */
  notPublic: z.array(z.string().max(40)).max(100),
  retention: z.strictObject({ until: day, end: z.enum(RETENTION_ENDS) }),
  proof: inclusionProof.optional(),
});

export type Receipt = z.infer<typeof receiptPayload>;
export type InclusionProof = z.infer<typeof inclusionProof>;

/** The file of a receipt for an answer that was opened. `no-key` where none of the keys in use is good that day. */
export async function signReceipt(
  { payload, request, digest }: OpenedAnswer,
  keys: AuthorityKeys,
  { received, issued, proof }: { received: string; issued: string; proof?: InclusionProof | undefined },
): Promise<string | FileProblem> {
  const { current, next, signing } = latest(keys.history);
  const isUsable = (id: string) =>
    keys.secrets.signing[id] !== undefined && standingOf(signing.find((one) => one.id === id)!, issued) === "good";
  const key = [current, next].find(isUsable);
  if (key === undefined) return fileProblem("no-key", { day: issued });
  const { authority, id, version, document } = request;
  const receipt: Receipt = {
    type: "yawara-receipt/1",
    authority,
    key,
    issued,
    received,
    request: { id, version },
    answer: digest,
    withdrawn: "withdrawn" in payload.content,
    notPublic: "answer" in payload.content ? payload.content.answer.notPublic : [],
    retention: document.retention,
    ...(proof !== undefined && { proof }),
  };
  return writeSigned("receipt", receipt, keys);
}

/** What a firm keeps of an answer that it sent. */
export const sentAnswer = z.strictObject({
  authority: hashText,
  request: requestId,
  version: z.int().positive(),
  digest: hashText,
  serial: z.int().positive(),
  notPublic: z.array(z.string()),
});

export type SentAnswer = z.infer<typeof sentAnswer>;

/** A receipt for one of the firm's own answers. */
export interface ReadReceipt {
  receipt: Receipt;
  sent: SentAnswer;
  met: Met;
  pins: Pin[];
}

/** Reads a receipt. Refused where it is for none of the answers sent, or the conditions in it are not those that were set. */
export async function readReceiptFile(
  file: Uint8Array,
  { pins, sent }: { pins: readonly Pin[]; sent: readonly SentAnswer[] },
): Promise<ReadReceipt | FileProblem> {
  const read = await readSigned("receipt", file, receiptPayload, pins);
  if (isFileProblem(read)) return read;
  const { payload: receipt, met } = read;
  const mine = sent.find(({ digest, authority }) => digest === receipt.answer && authority === receipt.authority);
  if (mine === undefined || mine.request !== receipt.request.id || mine.version !== receipt.request.version)
    return fileProblem("another-answer", { id: receipt.request.id });
  if ([...mine.notPublic].sort().join() !== [...receipt.notPublic].sort().join())
    return fileProblem("conditions-differ", { set: said(mine.notPublic), given: said(receipt.notPublic) });
  return { receipt, sent: mine, met, pins: withPin(pins, met.pin) };
}

function said(questions: readonly string[]): string {
  return questions.length === 0 ? "-" : questions.join(", ");
}
