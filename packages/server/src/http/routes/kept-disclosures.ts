// Disclosures of the register: drawn from a system's answers, written in, approved, published; the stateless drafts are in disclosures.ts.
import { isProblems, type Problems, type RawFacts } from "@yawara/answers";
import {
  carriedEdits,
  type DisclosureDraft,
  factsBehind,
  isEmptyDocument,
  type OwnRecord,
  publicDocument,
  touchedSince,
  type VersionText,
  versionCounts,
  versionDifferences,
} from "@yawara/answers/disclose";
import { LANGUAGES, type Language } from "@yawara/engine";
import type { Acting, DisclosureLine, Drawn, Problem, Sources, Version, VersionLine, Written } from "@yawara/register";
import { Written as WrittenJson } from "../../law-workers/json.ts";
import type { AnswerOf } from "../../law-workers/questions.ts";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import type { Work } from "../reply.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/kept-disclosures.ts";
import { ID_PARAMS } from "../schemas/saved.ts";
import { identityOver, isDenied } from "../with-identity.ts";

const COMMON = { tag: "Ledger", budget: "changes", signedIn: true } as const;
const AT = "/register/disclosures";
const AT_VERSION = `${AT}/{id}/versions/{number}`;

export function keptDisclosures(context: AppContext): Operation[] {
  return [...whole(context), ...versions(context), ...publicList(context)];
}

function whole(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const line = (found: DisclosureLine | Problem) => (isDenied(found) ? found : lineOf(context, found));
  return [
    operation({
      ...COMMON,
      id: "keptDisclosures",
      method: "get",
      budget: "reads",
      path: AT,
      summary: "Disclosures of the organisation, each with its latest version",
      query: schema.LIST_ASKED,
      gives: schema.LIST_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, query: { lang: _, removed, touched, ...asked } }) =>
        withIdentity(c, async ({ disclosures }) => {
          const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
          const page = await disclosures.list({ ...given, removed: removed === "true", touched: touched === "true" });
          if (isDenied(page)) return page;
          return { disclosures: page.rows.map((row) => lineOf(context, row)), total: page.total };
        }),
    }),
    operation({
      ...COMMON,
      id: "addDisclosure",
      method: "post",
      path: AT,
      summary: "Draw a disclosure from what is known of a system, or of the firm, and keep it",
      query: LANG_QUERY,
      body: schema.ADD_BODY,
      gives: schema.LINE_ANSWER,
      status: 201,
      refuses: ["not-allowed"],
      answer: ({ c, body: { subject, kind, name, languages = [...LANGUAGES], organisation }, work }) =>
        withIdentity(c, async ({ disclosures }) => {
          const drawn = await drawnNow(work, disclosures, { subject, kind, organisation });
          if (isDenied(drawn) || isProblems(drawn)) return drawn;
          const fields = { kind, name, languages, ...(subject !== undefined && { subject }) };
          return line(await disclosures.add(fields, drawn, writtenOf(drawn.draft, languages, {}, {})));
        }),
    }),
    operation({
      ...COMMON,
      id: "keptDisclosure",
      method: "get",
      budget: "reads",
      path: `${AT}/{id}`,
      summary: "One disclosure with its versions, the newest first",
      params: ID_PARAMS,
      query: LANG_QUERY,
      gives: schema.ONE_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, params }) =>
        withIdentity(c, async ({ disclosures }) => {
          const found = await disclosures.read(params.id);
          return isDenied(found) ? found : { ...lineOf(context, found), versions: found.versions.map(versionLine) };
        }),
    }),
    operation({
      ...COMMON,
      id: "changeDisclosure",
      method: "put",
      path: `${AT}/{id}`,
      summary:
        "Change the name or languages of a disclosure, whether the public list names it, or take it out of the list",
      params: ID_PARAMS,
      query: LANG_QUERY,
      body: schema.CHANGE_BODY,
      gives: schema.LINE_ANSWER,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, body: { revision, ...fields } }) =>
        withIdentity(c, async ({ disclosures }) => {
          const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
          return line(await disclosures.change(params.id, revision, given));
        }),
    }),
    operation({
      ...COMMON,
      id: "beginDisclosureVersion",
      method: "post",
      path: `${AT}/{id}/versions`,
      summary: "Begin the next version, drawn from what is known now; what people wrote goes on in it",
      params: ID_PARAMS,
      query: LANG_QUERY,
      body: schema.BEGIN_BODY,
      gives: schema.LINE_ANSWER,
      status: 201,
      refuses: ["not-allowed"],
      answer: ({ c, params, body, work }) =>
        withIdentity(c, async ({ disclosures }) => {
          const found = await withVersion(disclosures, params.id);
          if (isDenied(found)) return found;
          const { about, version } = found;
          const organisation = body.organisation ?? version.draft.own;
          const drawn = await drawnNow(work, disclosures, { ...asked(about), organisation });
          if (isDenied(drawn) || isProblems(drawn)) return drawn;
          const edits = carriedEdits(version.draft, drawn.draft, version.edits);
          const written = writtenOf(drawn.draft, about.languages, edits, version.tiers);
          return line(await disclosures.begin(params.id, drawn, written));
        }),
    }),
  ];
}

function versions(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const params = schema.VERSION_PARAMS;
  return [
    operation({
      ...COMMON,
      id: "disclosureVersion",
      method: "get",
      budget: "questions",
      path: AT_VERSION,
      summary: "One version: its draft, what people wrote, and what would be drawn otherwise today",
      params,
      query: LANG_QUERY,
      gives: schema.VERSION_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, params: { id, number }, work }) =>
        withIdentity(c, async ({ disclosures }) => {
          const found = await withVersion(disclosures, id, number);
          return isDenied(found) ? found : versionAnswer(work, disclosures, found);
        }),
    }),
    operation({
      ...COMMON,
      id: "saveDisclosureVersion",
      method: "put",
      path: AT_VERSION,
      summary: "Save what was written in a draft, from the revision it was read at; with draw it is drawn anew",
      params,
      query: LANG_QUERY,
      body: schema.SAVE_BODY,
      gives: schema.VERSION_ANSWER,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params: { id, number }, body, work }) =>
        withIdentity(c, async ({ disclosures }) => {
          const found = await withVersion(disclosures, id, number);
          if (isDenied(found)) return found;
          const { about, version } = found;
          const organisation = body.organisation ?? version.draft.own;
          const drawn =
            body.draw === true ? await drawnNow(work, disclosures, { ...asked(about), organisation }) : undefined;
          if (drawn !== undefined && (isDenied(drawn) || isProblems(drawn))) return drawn;
          const draft = drawn?.draft ?? version.draft;
          const given = body.edits as VersionText["edits"];
          const edits = drawn === undefined ? given : carriedEdits(version.draft, draft, given);
          const written = writtenOf(draft, about.languages, edits, body.tiers);
          const saved = await disclosures.save(id, number, body.revision, written, drawn);
          if (isDenied(saved)) return saved;
          const now = await withVersion(disclosures, id, number);
          return isDenied(now) ? now : versionAnswer(work, disclosures, now);
        }),
    }),
    operation({
      ...COMMON,
      id: "stepDisclosureVersion",
      method: "post",
      path: `${AT_VERSION}/step`,
      summary: "Submit, send back, approve, publish or withdraw a version; who wrote last does not approve",
      params,
      query: LANG_QUERY,
      body: schema.STEP_BODY,
      gives: schema.LINE_ANSWER,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params: { id, number }, body: { step, revision, reason } }) =>
        withIdentity(c, async ({ disclosures }) => {
          const publication = step === "publish" ? await publicationOf(disclosures, id, number) : {};
          if (isDenied(publication)) return publication;
          const said = { step, revision, ...(reason !== undefined && { reason }), ...publication };
          const done = await disclosures.step(id, number, said);
          return isDenied(done) ? done : lineOf(context, done);
        }),
    }),
    operation({
      ...COMMON,
      id: "disclosureDifferences",
      method: "get",
      budget: "reads",
      path: `${AT}/{id}/differences`,
      summary: "What differs between two versions, statement by statement",
      params: ID_PARAMS,
      query: schema.DIFFERENCES_QUERY,
      gives: schema.DIFFERENCES_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, params: { id }, query: { from, to } }) =>
        withIdentity(c, async ({ disclosures }) => {
          const before = await disclosures.version(id, from);
          const now = await disclosures.version(id, to);
          if (isDenied(before)) return before;
          if (isDenied(now)) return now;
          return { differences: versionDifferences(textOf(before), textOf(now)) };
        }),
    }),
  ];
}

function publicList(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const common = { ...COMMON, path: "/register/disclosure-list", query: LANG_QUERY, gives: schema.PUBLIC_LIST_ANSWER };
  return [
    operation({
      ...common,
      id: "disclosureList",
      method: "get",
      budget: "reads",
      summary: "Where the organisation's public list of disclosures stands, and whether it is shown",
      refuses: ["not-allowed"],
      answer: ({ c }) => withIdentity(c, ({ disclosures }) => disclosures.publicList()),
    }),
    operation({
      ...common,
      id: "setDisclosureList",
      method: "put",
      summary: "Show the public list of disclosures at an address, or hide it",
      body: schema.PUBLIC_LIST_BODY,
      refuses: ["not-allowed"],
      answer: ({ c, body }) => withIdentity(c, ({ disclosures }) => disclosures.setPublicList(body)),
    }),
  ];
}

type Kept = Acting["disclosures"];

/** A version with its texts as this package reads them. */
type ReadVersion = Omit<Version, keyof VersionText> & VersionText;

const textOf = (version: Version): ReadVersion => version as unknown as ReadVersion;

interface Found {
  about: Omit<DisclosureLine, "languages"> & { languages: Language[] };
  version: ReadVersion;
}

/** A disclosure with one of its versions; the latest where none is named. */
async function withVersion(disclosures: Kept, id: string, number?: number): Promise<Found | Problem> {
  const about = await disclosures.read(id);
  if (isDenied(about)) return about;
  const version = await disclosures.version(id, number ?? about.version.number);
  return isDenied(version) ? version : { about: about as Found["about"], version: textOf(version) };
}

const asked = ({ system, kind }: Pick<DisclosureLine, "system" | "kind">) => ({ subject: system?.id, kind });

interface ToDraw {
  subject: string | undefined;
  kind: string;
  organisation?: Readonly<Record<string, unknown>> | undefined;
}

/** A draft of what is known now. Without a record of its own it names the organisation and the system as the register does. */
async function drawnNow(
  { ask }: Work,
  disclosures: Kept,
  { subject, kind, organisation }: ToDraw,
): Promise<(Drawn & { draft: DisclosureDraft }) | Problems | Problem> {
  const sources = await disclosures.sources(subject);
  if (isDenied(sources)) return sources;
  const draft = await draftFrom(ask, sources, kind, organisation ?? usualRecord(sources));
  if (isProblems(draft)) return draft;
  return { draft, sources, corpus: draft.corpus, restsOn: factsBehind(draft) };
}

const usualRecord = ({ organisation, system }: Sources): OwnRecord => ({
  ...(organisation !== "" && { name: organisation }),
  ...(system !== undefined && { product: system }),
});

async function draftFrom(
  ask: Work["ask"],
  { facts, at, regimes }: Sources,
  kind: string,
  organisation: Readonly<Record<string, unknown>>,
): Promise<AnswerOf<"disclosure">> {
  const question = {
    kind,
    facts: facts as RawFacts,
    organisation,
    ...(at !== undefined && { at }),
    ...(regimes !== undefined && { regimes }),
  };
  return (await ask({ name: "disclosure", asked: question }, "value")) as AnswerOf<"disclosure">;
}

/** What a version keeps of what was written: with how much is left to do. */
function writtenOf(
  draft: DisclosureDraft,
  languages: readonly Language[],
  edits: VersionText["edits"],
  tiers: VersionText["tiers"],
): Written {
  const { gaps, unconfirmed } = versionCounts({ draft, edits, tiers }, languages);
  return { edits: edits as Written["edits"], tiers: { ...tiers }, gaps, unconfirmed };
}

/** What the public is given of a version; nothing where no statement is for anybody outside. */
async function publicationOf(disclosures: Kept, id: string, number: number) {
  const found = await withVersion(disclosures, id, number);
  if (isDenied(found)) return found;
  const document = publicDocument(found.version, found.about.languages);
  return isEmptyDocument(document) ? {} : { publication: JSON.stringify(document) };
}

/** A version with what would be drawn otherwise today. What can no longer be drawn (its kind or law is gone) says nothing of it. */
async function versionAnswer(work: Work, disclosures: Kept, { about, version }: Found): Promise<object> {
  const { draft, edits, tiers, ...line } = version;
  const isOver = version.state === "withdrawn";
  const now = isOver ? undefined : await drawnNow(work, disclosures, { ...asked(about), organisation: draft.own });
  const isDrawn = now !== undefined && !isDenied(now) && !isProblems(now);
  const touched = isDrawn ? touchedSince(draft, now.draft) : [];
  return { ...versionLine(line), edits, tiers, touched, draft: new WrittenJson(asciiJson(draft)) };
}

/** JSON in plain ASCII, which is written as it is. */
const asciiJson = (value: object): string =>
  JSON.stringify(value).replaceAll(
    /[\u0080-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

function versionLine({ subjectRevision, ...version }: VersionLine): object {
  return { ...version, ...(subjectRevision !== undefined && { subject_revision: subjectRevision }) };
}

/** A disclosure as the API writes it. */
function lineOf({ store }: AppContext, found: DisclosureLine): object {
  const { createdBy, createdAt, updatedBy, updatedAt, publicVersion, address, version } = found;
  const { id, name, kind, system, languages, listed, revision, removed, touched } = found;
  const title = store.disclosures().find((one) => one.id === kind)?.title ?? { en: kind, ja: kind };
  return {
    ...{ id, name, kind, title, languages, listed, revision, removed, touched },
    ...(system !== undefined && { system }),
    address: `/disclosures/${address}`,
    newer_law: version.state !== "withdrawn" && version.corpus !== store.base.version,
    ...(publicVersion !== undefined && { public_version: publicVersion }),
    version: versionLine(version),
    ...{ created_by: createdBy, created_at: createdAt, updated_by: updatedBy, updated_at: updatedAt },
  };
}
