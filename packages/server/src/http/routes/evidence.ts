// Evidence: files that come and go as streams, and what is said of them.
import type {
  Arriving,
  Evidence,
  EvidenceFields,
  EvidenceFile,
  EvidenceLine,
  EvidenceListed,
  Opened,
} from "@yawara/register";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import type { Asking } from "../reply.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/evidence.ts";
import { ID_PARAMS, REVISION_BODY, REVISION_QUERY } from "../schemas/saved.ts";
import { identityOver, isDenied } from "../with-identity.ts";

const COMMON = { tag: "Ledger", budget: "changes", signedIn: true } as const;
const WHOLE = { ...COMMON, params: ID_PARAMS, query: LANG_QUERY, gives: schema.EVIDENCE_ANSWER } as const;

export function evidence(context: AppContext): Operation[] {
  return [...reading(context), ...bringing(context), ...changing(context), ...linking(context)];
}

function reading(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  return [
    operation({
      ...COMMON,
      id: "evidences",
      method: "get",
      budget: "reads",
      path: "/evidence",
      summary: "List evidence, with the file of each that counts and what rests on it",
      query: schema.EVIDENCE_QUERY,
      gives: schema.EVIDENCES_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, query: { lang: _, subject, rests_kind, rests_id, removed, expired, ...query } }) =>
        withIdentity(c, async (acting) => {
          const rests =
            subject !== undefined
              ? ({ kind: "subject", id: subject } as const)
              : rests_kind !== undefined && rests_id !== undefined
                ? { kind: rests_kind, id: rests_id }
                : undefined;
          const asked = query as Partial<Pick<EvidenceListed, keyof typeof query>>;
          const page = await acting.evidence.list(context.store.today(), {
            ...asked,
            removed: removed === "true",
            ...(rests && { rests }),
            ...(expired !== undefined && { expired: expired === "true" }),
          });
          return isDenied(page) ? page : { evidence: page.rows.map(lineOf), total: page.total };
        }),
    }),
    operation({
      ...WHOLE,
      id: "evidence",
      method: "get",
      budget: "reads",
      path: "/evidence/{id}",
      summary: "Read a piece of evidence with every file there ever was",
      refuses: ["not-allowed"],
      answer: ({ c, params }) =>
        withIdentity(c, (acting) => told(acting.evidence.read(context.store.today(), params.id))),
    }),
    operation({
      ...COMMON,
      id: "evidenceFile",
      method: "get",
      budget: "reads",
      path: "/evidence/{id}/files/{number}",
      summary: "Open a file, where its scan and the server's settings let it",
      params: schema.FILE_PARAMS,
      query: LANG_QUERY,
      gives: { media: "application/octet-stream", description: "The file, byte for byte" },
      refuses: ["not-allowed"],
      answer: ({ c, params }) =>
        withIdentity(c, async (acting) => {
          const opened = await acting.evidence.open(params.id, params.number);
          return isDenied(opened) ? opened : attachment(opened);
        }),
    }),
  ];
}

function bringing(context: AppContext): Operation[] {
  const withIdentity = identityOver(context, { ofFile: true });
  return [
    operation({
      ...COMMON,
      id: "addEvidence",
      method: "post",
      path: "/evidence",
      summary: "Bring a file: the body is the file itself, what is said of it stands in the address",
      query: schema.EVIDENCE_TO_ADD,
      takesFile: true,
      gives: schema.EVIDENCE_ANSWER,
      status: 201,
      refuses: ["not-allowed", "not-found"],
      answer: ({ c, query: { name, kind, note, valid_until, subject, rests_kind, rests_id, file } }) =>
        withIdentity(c, (acting) => {
          const fields: EvidenceFields = {
            ...{ name, kind },
            ...(note !== undefined && { note }),
            ...(valid_until !== undefined && { validUntil: valid_until }),
          };
          const rests = [
            ...(subject === undefined ? [] : [{ kind: "subject" as const, id: subject }]),
            ...(rests_kind === undefined || rests_id === undefined ? [] : [{ kind: rests_kind, id: rests_id }]),
          ];
          return told(acting.evidence.add(context.store.today(), fields, rests, arriving(c, file)));
        }),
    }),
    operation({
      ...COMMON,
      id: "addEvidenceFile",
      method: "post",
      path: "/evidence/{id}/files",
      summary: "Bring a newer file of the same, which counts from then on; the body is the file itself",
      params: ID_PARAMS,
      query: schema.FILE_TO_ADD,
      takesFile: true,
      gives: schema.EVIDENCE_ANSWER,
      status: 201,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, query: { file, revision, valid_until } }) =>
        withIdentity(c, (acting) =>
          told(
            acting.evidence.addFile(context.store.today(), params.id, revision, {
              ...arriving(c, file),
              ...(valid_until !== undefined && { validUntil: valid_until }),
            }),
          ),
        ),
    }),
  ];
}

function changing(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const today = () => context.store.today();
  return [
    operation({
      ...WHOLE,
      id: "changeEvidence",
      method: "put",
      path: "/evidence/{id}",
      summary:
        "Change what is said of a piece of evidence, from the revision it was read at; fields left out stay as they are",
      body: schema.EVIDENCE_CHANGE,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, body: { revision, valid_until, ...fields } }) =>
        withIdentity(c, (acting) =>
          told(
            acting.evidence.change(today(), params.id, revision, {
              ...fields,
              ...(valid_until !== undefined && { validUntil: valid_until }),
            } as Partial<EvidenceFields>),
          ),
        ),
    }),
    operation({
      ...WHOLE,
      id: "removeEvidence",
      method: "delete",
      path: "/evidence/{id}",
      summary: "Take a piece of evidence out of the list; it can be restored",
      query: REVISION_QUERY,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, query }) =>
        withIdentity(c, (acting) => told(acting.evidence.remove(today(), params.id, query.revision))),
    }),
    operation({
      ...WHOLE,
      id: "restoreEvidence",
      method: "post",
      path: "/evidence/{id}/restore",
      summary: "Bring a piece of evidence back",
      body: REVISION_BODY,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, body }) =>
        withIdentity(c, (acting) => told(acting.evidence.restore(today(), params.id, body.revision))),
    }),
  ];
}

function linking(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  return [
    operation({
      ...WHOLE,
      id: "linkEvidence",
      method: "post",
      path: "/evidence/{id}/links",
      summary: "Say that something rests on a piece of evidence",
      body: schema.RESTING_BODY,
      refuses: ["not-allowed"],
      answer: ({ c, params, body }) =>
        withIdentity(c, (acting) => told(acting.evidence.link(context.store.today(), params.id, body))),
    }),
    operation({
      ...WHOLE,
      id: "unlinkEvidence",
      method: "delete",
      path: "/evidence/{id}/links/{kind}/{object}",
      summary: "Say that something no longer rests on a piece of evidence",
      params: schema.LINK_PARAMS,
      refuses: ["not-allowed"],
      answer: ({ c, params: { id, kind, object } }) =>
        withIdentity(c, (acting) => told(acting.evidence.unlink(context.store.today(), id, { kind, id: object }))),
    }),
  ];
}

/** The body of a request as a file on its way in. It is not touched before it is wanted: one that nobody reads is drained by the listener. */
function arriving(c: Asking, name: string): Arriving {
  const length = c.req.raw.headers.get("content-length");
  return { name, body: bodyOf(c), ...(length !== null && { length: Number(length) }) };
}

async function* bodyOf(c: Asking): AsyncGenerator<Uint8Array> {
  const { body } = c.req.raw;
  if (body !== null) yield* body;
}

/** A file as nothing but a file: no browser shows or runs it in our place. */
function attachment({ name, size, sha256, bytes }: Opened): Response {
  const plain = name.replace(/[^ !#-.0-9A-Z^-z]/g, "_");
  const coded = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return new Response(bytes, {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Length": String(size),
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${coded}`,
      "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "Repr-Digest": `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`,
    },
  });
}

async function told(found: Promise<Evidence | { problem: string }>): Promise<object> {
  const one = await found;
  if (isDenied(one)) return one;
  const { files } = one as Evidence;
  return { ...lineOf(one as Evidence), files: files.map(fileOf) };
}

/** A row as the API writes it. */
function lineOf(line: EvidenceLine): object {
  const { id, revision, removed, createdBy, createdAt, updatedBy, updatedAt, name, kind, note, validUntil, expired } =
    line;
  return {
    ...{ id, revision, removed, created_by: createdBy, created_at: createdAt, updated_by: updatedBy },
    ...{ updated_at: updatedAt, name, kind, expired },
    ...(note !== undefined && { note }),
    ...(validUntil !== undefined && { valid_until: validUntil }),
    file: fileOf(line.file),
    rests: line.rests,
  };
}

function fileOf({ asNamed, scannedAt, scanSaid, addedBy, addedAt, ...file }: EvidenceFile): object {
  return {
    ...file,
    ...{ as_named: asNamed, added_by: addedBy, added_at: addedAt },
    ...(scannedAt !== undefined && { scanned_at: scannedAt }),
    ...(scanSaid !== undefined && { scan_said: scanSaid }),
  };
}
