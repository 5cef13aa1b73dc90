// An answer as a file: signed by the firm's key for that request, with the request, its version, recipient and deadline, and sealed by age.
import { base64urlnopad } from "@scure/base";
import { Decrypter, Encrypter } from "age-encryption";
import { z } from "zod";
import { type Answer, answerDocument } from "../answer/answer.ts";
import { canonicalJson, isWellFormedJson } from "../canonical-json.ts";
import { fromArmour, LARGEST_SEALED_FILE, toArmour } from "./armour.ts";
import { hashText, keyIdText, nameText, publicKeyText, signatureText } from "./key-statement.ts";
import { type FileProblem, fileProblem, isFileProblem } from "./problem.ts";
import { readDocumentOf } from "./read-signed.ts";
import { type IssuedRequest, type ReadRequest, requestId } from "./request-file.ts";
import { digestOf, isSignedBy, keyId, type SigningKey, sign } from "./signing.ts";

export const answerPayload = z.strictObject({
  type: z.literal("yawara-answer/1"),
  request: z.strictObject({ id: requestId, version: z.int().positive(), digest: hashText }),
  /** The key that this is sealed to: an answer that was sealed anew for somebody else says so. */
  recipient: keyIdText,
  deadline: z.iso.date(),
  nonce: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  /** The firm's key, and how many answers to the request it has signed: the latest one counts. */
  key: publicKeyText,
  serial: z.int().positive(),
  /** Who answers an inquiry; an answer to a condition request names nobody. */
  respondent: nameText.optional(),
  /** The answer, or that the one before is withdrawn. */
  content: z.union([z.strictObject({ answer: answerDocument }), z.strictObject({ withdrawn: z.literal(true) })]),
});

const signedAnswer = z.strictObject({ payload: answerPayload, signature: signatureText });

export type AnswerPayload = z.infer<typeof answerPayload>;

/** The sealed text is a multiple of this long, so that its length does not tell a long answer from a short one or a withdrawal. */
const PAD = 4096;

/** What a firm gives to answer. */
export interface ToSeal {
  read: ReadRequest;
  content: AnswerPayload["content"];
  /** Made for this request alone, so that nobody links its answer to another. */
  key: SigningKey;
  serial: number;
  respondent?: string | undefined;
  today: string;
}

/** The file of an answer, and the hash of what was signed, by which its receipt is known. */
export async function sealAnswer(given: ToSeal): Promise<{ text: string; digest: string } | FileProblem> {
  const problem = sealProblem(given);
  if (problem !== undefined) return problem;
  const payload = payloadOf(given);
  if (!isWellFormedJson(payload)) return fileProblem("bad-text");
  const whole = answerPayload.safeParse(payload);
  if (!whole.success) return fileProblem("answer-form", { where: whole.error.issues[0]!.path.join(".") || "-" });
  const signed = { payload: whole.data, signature: await sign("answer", whole.data, given.key) };
  const encrypter = new Encrypter();
  encrypter.addRecipient(given.read.sealTo);
  const text = toArmour("answer", await encrypter.encrypt(padded(canonicalJson(signed))));
  if (text.length > LARGEST_SEALED_FILE) return fileProblem("too-large", { limit: String(LARGEST_SEALED_FILE) });
  return { text, digest: await digestOf(signed) };
}

function payloadOf({ read, content, key, serial, respondent }: ToSeal): AnswerPayload {
  const { id, version, sealTo, document } = read.request;
  return {
    type: "yawara-answer/1",
    request: { id, version, digest: read.digest },
    recipient: sealTo,
    deadline: document.deadline,
    nonce: base64urlnopad.encode(crypto.getRandomValues(new Uint8Array(16))),
    key: key.public,
    serial,
    ...(respondent !== undefined && { respondent }),
    content,
  };
}

function sealProblem({ read, content, respondent, today }: ToSeal): FileProblem | undefined {
  const { request } = read;
  const { deadline, expires } = request.document;
  if (today > deadline) return fileProblem("deadline-passed", { deadline });
  if (today > expires) return fileProblem("request-over", { expires });
  if (!keepsPromise(request, respondent)) return fileProblem("wrong-promise");
  return "answer" in content ? answerProblem(request, content.answer) : undefined;
}

/** Whether somebody is named in the answer to an inquiry and nobody in that to a condition request. */
function keepsPromise({ document }: IssuedRequest, respondent: string | undefined): boolean {
  return (document.kind === "inquiry") === (respondent !== undefined);
}

/** Why an answer is none to this request. */
function answerProblem({ id, version, document }: IssuedRequest, answer: Answer): FileProblem | undefined {
  if (answer.request !== id || answer.version !== version)
    return fileProblem("other-request-answered", { request: answer.request, version: String(answer.version) });
  const questions = new Set(document.questions.map((question) => question.id));
  const stranger = [...Object.keys(answer.values), ...answer.notPublic].find((one) => !questions.has(one));
  return stranger === undefined ? undefined : fileProblem("unknown-question", { question: stranger });
}

function padded(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const whole = new Uint8Array(Math.ceil(bytes.length / PAD) * PAD).fill(0x20);
  whole.set(bytes);
  return whole;
}

/** What is kept of the answers that were opened, by request and the firm's key for it. */
export const openedAnswers = z.record(
  z.string(),
  z.record(z.string(), z.strictObject({ serial: z.int().positive(), digest: hashText })),
);

export type OpenedAnswers = z.infer<typeof openedAnswers>;

/** What an authority opens with. */
export interface OpenWith {
  /** Its age identities by the id of their key. */
  identities: Readonly<Record<string, string>>;
  /** The versions of its requests whose answers it takes. */
  requests: readonly IssuedRequest[];
  opened: OpenedAnswers;
  /** The day on which the answer came in. */
  received: string;
}

/** An answer that was opened and is what it says. */
export interface OpenedAnswer {
  payload: AnswerPayload;
  request: IssuedRequest;
  digest: string;
  /** The answers opened so far, with this one. */
  opened: OpenedAnswers;
}

/** Opens an answer: unsealed, signed, to a request and version of this authority, in time, sealed to this key, and not seen before. */
export async function openAnswer(file: Uint8Array, given: OpenWith): Promise<OpenedAnswer | FileProblem> {
  const armoured = fromArmour("answer", file);
  if (isFileProblem(armoured)) return armoured;
  const unsealed = await unseal(armoured.bytes, given.identities);
  if (unsealed === undefined) return fileProblem("not-for-us");
  const read = readDocumentOf(unpadded(unsealed.bytes), signedAnswer);
  if (isFileProblem(read)) return read;
  const { payload, signature } = read.document;
  if (!(await isSignedBy(payload.key, "answer", payload, signature))) return fileProblem("changed");
  if (payload.recipient !== unsealed.key) return fileProblem("sealed-anew");
  const request = requestOf(payload, given.requests);
  if (isFileProblem(request)) return request;
  const digest = await digestOf(read.document);
  const problem = (await mismatch(payload, request)) ?? lateness(payload, given.received);
  return problem ?? counted(payload, request, digest, given.opened);
}

/** What one of the identities opens, with the id of its key: each is tried by itself, for age does not say whose it was. */
async function unseal(bytes: Uint8Array, identities: OpenWith["identities"]) {
  for (const [key, identity] of Object.entries(identities)) {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    try {
      return { key, bytes: await decrypter.decrypt(bytes) };
    } catch {
      // Sealed for another key, or changed: age does not tell these apart.
    }
  }
  return undefined;
}

/** Without the blanks behind it; one that is not padded as it should be stays as it is, and is then no document. */
function unpadded(bytes: Uint8Array): Uint8Array {
  const end = bytes.findLastIndex((byte) => byte !== 0x20) + 1;
  return bytes.length === Math.ceil(end / PAD) * PAD ? bytes.subarray(0, end) : bytes;
}

function requestOf({ request }: AnswerPayload, requests: readonly IssuedRequest[]): IssuedRequest | FileProblem {
  const versions = requests.filter(({ id }) => id === request.id);
  const found = versions.find(({ version }) => version === request.version);
  if (found !== undefined) return found;
  if (versions.length === 0) return fileProblem("another-request", { id: request.id });
  const taken = versions.map(({ version }) => version).join(", ");
  return fileProblem("another-version", { id: request.id, version: String(request.version), taken });
}

async function mismatch(payload: AnswerPayload, request: IssuedRequest): Promise<FileProblem | undefined> {
  const { id, version } = request;
  const isTo = payload.request.digest === (await digestOf(request)) && payload.recipient === request.sealTo;
  if (!isTo || payload.deadline !== request.document.deadline)
    return fileProblem("another-version", { id, version: String(version), taken: String(version) });
  if (!keepsPromise(request, payload.respondent)) return fileProblem("wrong-promise");
  return "answer" in payload.content ? answerProblem(request, payload.content.answer) : undefined;
}

function lateness({ deadline }: AnswerPayload, received: string): FileProblem | undefined {
  return received > deadline ? fileProblem("deadline-passed", { deadline }) : undefined;
}

async function counted(
  payload: AnswerPayload,
  request: IssuedRequest,
  digest: string,
  opened: OpenedAnswers,
): Promise<OpenedAnswer | FileProblem> {
  const firm = await keyId(payload.key);
  const ofRequest = Object.hasOwn(opened, request.id) ? opened[request.id]! : {};
  const last = ofRequest[firm];
  if (last !== undefined && digest === last.digest) return fileProblem("replay");
  if (last !== undefined && payload.serial <= last.serial) return fileProblem("overtaken");
  const { serial } = payload;
  return {
    payload,
    request,
    digest,
    opened: { ...opened, [request.id]: { ...ofRequest, [firm]: { serial, digest } } },
  };
}
