// Disclosures of the register as wholes, and the public list: the stateless drafts are in disclosures.ts, versions in disclosure-versions.ts.
import { isProblems } from "@yawara/answers";
import { carriedEdits } from "@yawara/answers/disclose";
import { LANGUAGES } from "@yawara/engine";
import type { DisclosureLine, Problem } from "@yawara/register";
import type { AppContext } from "../app-context.ts";
import { asked, countedIn, drawnNow, lineOf, versionLine, withVersion, writtenOf } from "../drawn-disclosures.ts";
import { type Operation, operation } from "../operation.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/kept-disclosures.ts";
import { ID_PARAMS } from "../schemas/saved.ts";
import { identityOver, isDenied } from "../with-identity.ts";
import { disclosureVersions } from "./disclosure-versions.ts";

const COMMON = { tag: "Ledger", budget: "changes", signedIn: true } as const;
const AT = "/register/disclosures";

export function keptDisclosures(context: AppContext): Operation[] {
  return [...whole(context), ...disclosureVersions(context), ...publicList(context)];
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
      answer: ({ c, query: { lang: _, removed, touched, firm, ...asked } }) =>
        withIdentity(c, async ({ disclosures }) => {
          const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
          const page = await disclosures.list({
            ...given,
            ...{ removed: removed === "true", touched: touched === "true", firm: firm === "true" },
          });
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
          return line(await disclosures.change(params.id, revision, given, countedIn));
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
