// Who one is and who else is there: sign-in providers, members, invitations. Changing them is better-auth's, below `/api/auth`.

import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import { refusal } from "../reply.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/saved.ts";
import { identityOver, isDenied, withoutRegister } from "../with-identity.ts";

export function people(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const common = { tag: "Account", method: "get", query: LANG_QUERY } as const;
  const signedIn = { ...common, budget: "changes", signedIn: true } as const;
  return [
    operation({
      ...common,
      budget: "reads",
      id: "providers",
      path: "/providers",
      summary: "The providers one may sign in with, besides e-mail and password",
      gives: schema.PROVIDERS_ANSWER,
      refuses: ["not-ready", "no-accounts"],
      answer: () => {
        const register = context.register();
        return register === undefined
          ? withoutRegister(context)
          : { providers: register.auth.providers, mail: register.mails };
      },
    }),
    operation({
      ...signedIn,
      id: "me",
      path: "/me",
      summary: "Who is asking, where they work, and as what",
      gives: schema.ME_ANSWER,
      answer: ({ c }) =>
        withIdentity(c, async ({ organisations }, identity) => {
          if (identity === undefined) return refusal("not-signed-in");
          const list = await organisations.list();
          if (isDenied(list)) return list;
          const { audit, ...rest } = identity;
          const ends = audit && { audit: { ends_on: audit.endsOn, over: audit.over, whole: audit.whole } };
          return { ...rest, ...ends, organisations: list };
        }),
    }),
    operation({
      ...signedIn,
      id: "members",
      path: "/members",
      summary: "Who belongs to the organisation, and as what",
      gives: schema.MEMBERS_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c }) =>
        withIdentity(c, async ({ organisations }) => {
          const members = await organisations.members();
          return isDenied(members) ? members : { members };
        }),
    }),
    operation({
      ...signedIn,
      id: "invitations",
      path: "/invitations",
      summary: "Whom the organisation has invited who has not answered yet; asked by an owner, from a session",
      gives: schema.INVITATIONS_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c }) =>
        withIdentity(c, async ({ organisations }) => {
          const invitations = await organisations.invitations();
          return isDenied(invitations) ? invitations : { invitations };
        }),
    }),
  ];
}
