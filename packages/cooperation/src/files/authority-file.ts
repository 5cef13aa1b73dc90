// What every file of an authority has: its statements of keys, a payload, a signature; signed with the key in use, verified against what a firm knows.
import { z } from "zod";
import { canonicalJson, isWellFormedJson } from "../canonical-json.ts";
import { type FileKind, fromArmour, toArmour } from "./armour.ts";
import type { AuthorityKeys } from "./authority-keys.ts";
import { keyProblem, latest } from "./key-history.ts";
import { type KeyHistory, keyHistory, type NamedKey, signatureText } from "./key-statement.ts";
import { type Met, meet, type Pin } from "./pins.ts";
import { type FileProblem, fileProblem, isFileProblem } from "./problem.ts";
import { readDocumentOf } from "./read-signed.ts";
import { isSignedBy, sign } from "./signing.ts";

/** What the payload of each of them says: whose it is, which key signed it, on which day. */
export interface AuthorityPayload {
  authority: string;
  key: string;
  issued: string;
}

type SignedFile = Extract<FileKind, "request" | "receipt">;

/** The text of a file: the payload under the signature of the key that it names. */
export async function writeSigned(
  kind: SignedFile,
  payload: AuthorityPayload,
  { history, secrets }: AuthorityKeys,
): Promise<string | FileProblem> {
  if (!isWellFormedJson(payload)) return fileProblem("bad-text");
  const signature = await sign(kind, payload, secrets.signing[payload.key]!);
  return toArmour(kind, new TextEncoder().encode(canonicalJson({ keys: history, payload, signature })));
}

/** A payload whose signature is good, and the authority as the firm now knows it. */
export interface ReadSigned<Payload> {
  payload: Payload;
  met: Met;
  signer: NamedKey;
}

/** Reads a file of a kind and verifies it by the authority's keys as far as they are known. Whether its key has ended is for the caller. */
export async function readSigned<Payload extends AuthorityPayload>(
  kind: SignedFile,
  file: Uint8Array,
  schema: z.ZodType<Payload>,
  known: readonly Pin[],
): Promise<ReadSigned<Payload> | FileProblem> {
  const armoured = fromArmour(kind, file);
  if (isFileProblem(armoured)) return armoured;
  const form = z.strictObject({ keys: keyHistory, payload: schema, signature: signatureText });
  const read = readDocumentOf(armoured.bytes, form);
  if (isFileProblem(read)) return read;
  const { keys, payload, signature } = read.document as { keys: KeyHistory; payload: Payload; signature: string };
  const met = await meet(known, keys);
  if (isFileProblem(met)) return met;
  const signer = latest(met.pin.history).signing.find(({ id }) => id === payload.key);
  if (payload.authority !== met.pin.authority || signer === undefined)
    return fileProblem("unknown-key", { key: payload.key });
  if (!(await isSignedBy(signer.key, kind, payload, signature))) return fileProblem("changed");
  return keyProblem(signer, payload.issued) ?? { payload, met, signer };
}

/** The statements alone, as a file that firms learn of changed keys by. */
export function writeKeys(history: KeyHistory): string {
  return toArmour("keys", new TextEncoder().encode(canonicalJson(history)));
}

/** The authority of a file of statements, as a firm now knows it. */
export async function readKeys(file: Uint8Array, known: readonly Pin[]): Promise<Met | FileProblem> {
  const armoured = fromArmour("keys", file);
  if (isFileProblem(armoured)) return armoured;
  const read = readDocumentOf(armoured.bytes, keyHistory);
  return isFileProblem(read) ? read : meet(known, read.document);
}
