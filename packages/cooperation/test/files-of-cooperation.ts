// An authority and a firm on two machines that share nothing but files: keys made once, and each step of an exchange.
import {
  type AnswerPayload,
  type AuthorityKeys,
  authorityId,
  type FileProblem,
  type IssuedRequest,
  isFileProblem,
  newAuthority,
  newSigningKey,
  openAnswer,
  type Pin,
  type ReadRequest,
  readRequestFile,
  sealAnswer,
  signReceipt,
  signRequest,
  type ToIssue,
  type ToSeal,
} from "../src/files/index.ts";
import type { Answer, RequestDocument } from "../src/index.ts";
import { request as hiring, PUBLISHED } from "./request-of-hiring.ts";

export const NAME = { ja: "見本庁", en: "Sample Agency" };
export const TIME = { from: PUBLISHED, until: "2028-11-30" };
export const ID = "hiring-2026";

export const bytes = (text: string) => new TextEncoder().encode(text);

/** What went well, or a failure of the test that says why it did not. */
export function good<T extends object>(found: T | FileProblem): T {
  if (isFileProblem(found)) throw new Error(`${found.problem} ${JSON.stringify(found.args)}`);
  return found;
}

/** The code of a refusal; nothing where it went well. */
export function code(found: object): string | undefined {
  return isFileProblem(found) ? found.problem : undefined;
}

export const agency: AuthorityKeys = good(await newAuthority(NAME, PUBLISHED, TIME));
/** The firm's key for this request. */
export const firm = await newSigningKey();

export const inquiry: RequestDocument = (({ condition, ...rest }) => ({
  ...rest,
  kind: "inquiry",
  publication: { form: "none" },
}))(hiring);

/** A request of an authority. */
export async function issue(keys: AuthorityKeys = agency, given: Partial<ToIssue> = {}) {
  const whole = { id: ID, version: 1, document: hiring, issued: PUBLISHED, ...given };
  return good(await signRequest(whole, keys, await authorityId(keys.history)));
}

/** A request as a firm that knows some authorities reads it. */
export async function read(text: string, pins: readonly Pin[] = [], today = PUBLISHED): Promise<ReadRequest> {
  return good(await readRequestFile(bytes(text), { pins, today }));
}

export const answer: Answer = {
  request: ID,
  version: 1,
  values: {
    areas: { value: ["employment"], source: "register" },
    applicants: { value: 1200, source: "typed" },
    case: { value: "書類選考で誤りがありました。", source: "typed" },
  },
  notPublic: ["case"],
};

/** An answer sealed by the firm. */
export async function seal(to: ReadRequest, given: Partial<ToSeal> = {}) {
  const content: AnswerPayload["content"] = { answer: { ...answer, version: to.request.version } };
  return good(await sealAnswer({ read: to, content, key: firm, serial: 1, today: PUBLISHED, ...given }));
}

/** What the authority says of a sealed answer to one of these requests. */
export function open(
  text: string,
  requests: readonly IssuedRequest[],
  given: Partial<Parameters<typeof openAnswer>[1]> = {},
) {
  const { sealing } = agency.secrets;
  return openAnswer(bytes(text), { identities: sealing, requests, opened: {}, received: PUBLISHED, ...given });
}

/** A request, its answer, and the receipt for it. */
export async function exchange() {
  const { text, request } = await issue();
  const asked = await read(text);
  const sealed = await seal(asked);
  const opened = good(await open(sealed.text, [request]));
  const receipt = await signReceipt(opened, agency, { received: PUBLISHED, issued: PUBLISHED });
  if (typeof receipt !== "string") throw new Error(receipt.problem);
  const { authority } = request;
  const sent = { authority, request: ID, version: 1, digest: sealed.digest, serial: 1, notPublic: ["case"] };
  return { text, request, asked, sealed, opened, receipt, sent };
}
