// A request as a file: its document, id and version under the authority's signature; read by a firm that learns what it can rely on.
import { z } from "zod";
import { requestDocument } from "../request/request.ts";
import { readSigned, writeSigned } from "./authority-file.ts";
import type { AuthorityKeys } from "./authority-keys.ts";
import { keyProblem, latest, standingOf } from "./key-history.ts";
import { hashText, keyIdText, type NamedKey, nameText } from "./key-statement.ts";
import { type Met, type Pin, withPin } from "./pins.ts";
import { type FileProblem, fileProblem, isFileProblem } from "./problem.ts";
import { digestOf } from "./signing.ts";

const day = z.iso.date();

export const requestId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);

export const requestPayload = z.strictObject({
  type: z.literal("yawara-request/1"),
  authority: hashText,
  id: requestId,
  version: z.int().positive(),
  issued: day,
  /** The key that signed this, and the one that answers are sealed to. */
  key: keyIdText,
  sealTo: keyIdText,
  /** The firm that an inquiry is put to; a condition request has none. */
  addressee: nameText.optional(),
  document: requestDocument,
});

/** A request as it was issued. */
export type IssuedRequest = z.infer<typeof requestPayload>;

/** What an authority gives to issue a version of a request. Days are ISO. */
export interface ToIssue {
  id: string;
  version: number;
  document: unknown;
  issued: string;
  addressee?: string | undefined;
}

/** The file of a request, signed with the current key. Both its keys must last until the deadline. */
export async function signRequest(
  given: ToIssue,
  keys: AuthorityKeys,
  authority: string,
): Promise<{ text: string; request: IssuedRequest } | FileProblem> {
  const read = requestDocument.safeParse(given.document);
  if (!read.success) return fileProblem("draft-form", { where: whereOf(read.error) });
  const key = signingKeyFor(keys, given.issued, read.data.deadline);
  if (isFileProblem(key)) return key;
  const { sealTo, sealing } = latest(keys.history);
  const ended = endsEarly(sealing.find(({ id }) => id === sealTo)!, read.data.deadline);
  if (ended !== undefined) return ended;
  const { id, version, issued, addressee } = given;
  const parts = { authority, id, version, issued, key: key.id, sealTo };
  const payload = {
    type: "yawara-request/1",
    ...parts,
    ...(addressee !== undefined && { addressee }),
    document: read.data,
  };
  const whole = requestPayload.safeParse(payload);
  if (!whole.success) return fileProblem("draft-form", { where: whereOf(whole.error) });
  const problem = promiseProblem(whole.data);
  if (problem !== undefined) return problem;
  if (read.data.deadline < issued) return fileProblem("deadline-over", { deadline: read.data.deadline });
  const text = await writeSigned("request", whole.data, keys);
  return typeof text === "string" ? { text, request: whole.data } : text;
}

/** The current key where it is good that day and has a secret here, else the next one; it must last until a day. */
function signingKeyFor({ history, secrets }: AuthorityKeys, issued: string, until: string): NamedKey | FileProblem {
  const { current, next, signing } = latest(history);
  const usable = [current, next]
    .map((id) => signing.find((one) => one.id === id)!)
    .filter((one) => secrets.signing[one.id] !== undefined && standingOf(one, issued) === "good");
  if (usable.length === 0) return fileProblem("no-key", { day: issued });
  return usable.find((one) => one.until >= until) ?? endsEarly(usable[0]!, until)!;
}

function endsEarly({ id, until }: NamedKey, deadline: string): FileProblem | undefined {
  return until < deadline ? fileProblem("key-ends-early", { key: id, until, deadline }) : undefined;
}

/** An inquiry names one firm, a condition request nobody. */
function promiseProblem({ document, addressee }: IssuedRequest): FileProblem | undefined {
  if (document.kind === "inquiry" && addressee === undefined) return fileProblem("addressee-missing");
  if (document.kind === "condition" && addressee !== undefined) return fileProblem("addressee-given");
  return undefined;
}

/** Where a document does not have its form: the first place. */
function whereOf(error: z.ZodError): string {
  return error.issues[0]!.path.join(".") || "-";
}

/** What a firm learns of a request that is to be relied on. */
export interface ReadRequest {
  request: IssuedRequest;
  digest: string;
  /** The authority, as it was known or now is. */
  met: Met;
  /** What the firm keeps from now on. */
  pins: Pin[];
  /** The text of the key that answers are sealed to. */
  sealTo: string;
  /** Whether an answer is still taken that day. */
  isOpen: boolean;
}

/**
 * Reads a request on a day. Refused where the file is damaged, its authority is another than the one known, its key is not good on
 * the day of issue or today, or another version of it is known that is later or the same and says something else.
 */
export async function readRequestFile(
  file: Uint8Array,
  { pins, today }: { pins: readonly Pin[]; today: string },
): Promise<ReadRequest | FileProblem> {
  const read = await readSigned("request", file, requestPayload, pins);
  if (isFileProblem(read)) return read;
  const { payload: request, met, signer } = read;
  const digest = await digestOf(request);
  const problem = keyProblem(signer, today) ?? promiseProblem(request) ?? versionProblem(met.pin, request, digest);
  if (problem !== undefined) return problem;
  const seal = latest(met.pin.history).sealing.find(({ id }) => id === request.sealTo);
  if (seal === undefined) return fileProblem("unknown-key", { key: request.sealTo });
  const sealProblem = keyProblem(seal, today);
  if (sealProblem !== undefined) return sealProblem;
  const pin = { ...met.pin, requests: { ...met.pin.requests, [request.id]: { version: request.version, digest } } };
  const { deadline, expires } = request.document;
  const isOpen = today <= deadline && today <= expires;
  return { request, digest, met, pins: withPin(pins, pin), sealTo: seal.key, isOpen };
}

function versionProblem({ requests }: Pin, { id, version }: IssuedRequest, digest: string): FileProblem | undefined {
  const seen = Object.hasOwn(requests, id) ? requests[id] : undefined;
  if (seen === undefined || version > seen.version) return undefined;
  if (version < seen.version)
    return fileProblem("older-version", { id, version: String(version), known: String(seen.version) });
  return digest === seen.digest ? undefined : fileProblem("version-twice", { id, version: String(version) });
}
