// Versions of the register's disclosures: read, written in, taken a step further, compared.
import { isProblems } from "@yawara/answers";
import { carriedEdits, type VersionText, versionDifferences } from "@yawara/answers/disclose";
import type { AppContext } from "../app-context.ts";
import {
  asked,
  drawnNow,
  lineOf,
  publicationOf,
  textOf,
  versionAnswer,
  withVersion,
  writtenOf,
} from "../drawn-disclosures.ts";
import { type Operation, operation } from "../operation.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/kept-disclosures.ts";
import { ID_PARAMS } from "../schemas/saved.ts";
import { identityOver, isDenied } from "../with-identity.ts";

const COMMON = { tag: "Ledger", budget: "changes", signedIn: true } as const;
const AT = "/register/disclosures";
const AT_VERSION = `${AT}/{id}/versions/{number}`;

export function disclosureVersions(context: AppContext): Operation[] {
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
