// The organisation worked in: its name, and its corporate number, which its owners set.
import type { OwnOrganisation } from "@yawara/register";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/organisation.ts";
import { identityOver, isDenied } from "../with-identity.ts";

export function organisation(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const common = { tag: "Ledger", path: "/organisation", query: LANG_QUERY, signedIn: true } as const;
  return [
    operation({
      ...common,
      id: "organisation",
      method: "get",
      budget: "reads",
      summary: "The organisation worked in",
      gives: schema.ORGANISATION_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c }) => withIdentity(c, async ({ own }) => shown(await own.read())),
    }),
    operation({
      ...common,
      id: "changeOrganisation",
      method: "put",
      budget: "changes",
      summary: "Set the corporate number of the organisation; asked by an owner",
      body: schema.ORGANISATION_CHANGE,
      gives: schema.ORGANISATION_ANSWER,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, body: { revision, corporate_number } }) =>
        withIdentity(c, async ({ own }) => shown(await own.setCorporateNumber(revision, corporate_number))),
    }),
  ];
}

function shown(found: OwnOrganisation | object): object {
  if (isDenied(found)) return found;
  const { corporateNumber, ...rest } = found as OwnOrganisation;
  return { ...rest, ...(corporateNumber !== undefined && { corporate_number: corporateNumber }) };
}
