// Accounts by better-auth: e-mail and password, sign-in by OpenID Connect, sessions, organisations, keys.
import { apiKey } from "@better-auth/api-key";
import { getCurrentAdapter } from "@better-auth/core/context";
import { isLanguage } from "@yawara/engine";
import { type BetterAuthOptions, betterAuth, generateId } from "better-auth";
import { APIError } from "better-auth/api";
import { organization } from "better-auth/plugins";
import { type Database, SCHEMA } from "../database/database.ts";
import type { RegisterOptions } from "../model.ts";
import { LONGEST_NAME } from "../names.ts";
import type { MailLanguage } from "../notices/model.ts";
import { type Quotas, USUAL_QUOTAS } from "../quotas.ts";
import { accessControl, isRole } from "./access.ts";
import { gate } from "./gate.ts";
import { type ReachedProvider, signInPlugins } from "./oidc.ts";

/** Set by the register itself from the address it is told; what a client sends under this name is thrown away. */
export const ADDRESS_HEADER = "x-yawara-address";

export const KEY_PREFIX = "yw_";

/** Seconds a link for a new password works. */
const RESET_EXPIRES = 3_600;
/** Seconds a link that confirms an address works. */
export const CONFIRM_EXPIRES = 86_400;

/** Has mail about an account sent, without waiting for it: whoever asks is answered alike whether there is an account. */
export interface AccountMail {
  confirm(user: string, language: MailLanguage): void;
  forgotten(user: string, language: MailLanguage): void;
}

/** The language of the page somebody will return to, or else the browser's. */
function languageOf(url: string, request?: Request): MailLanguage {
  const page = /^\/(en|ja)\//.exec(new URL(url).searchParams.get("callbackURL") ?? "")?.[1];
  if (page !== undefined && isLanguage(page)) return page;
  return request?.headers.get("accept-language")?.toLowerCase().startsWith("ja") ? "ja" : "en";
}

/** What better-auth would answer from its own, wider role; the register has it with row-level security, or nobody needs it. */
const CLOSED_PATHS = [
  "/api-key/create",
  "/api-key/update",
  "/api-key/delete",
  "/api-key/get",
  "/api-key/list",
  "/organization/list-members",
  "/organization/list-invitations",
  "/organization/get-full-organization",
  "/organization/get-active-member-role",
  "/get-access-token",
  "/refresh-token",
  "/account-info",
];

export type Auth = ReturnType<typeof makeAuth>;

/** Makes better-auth over the register's database, with the providers of sign-in that can be reached. */
export function makeAuth(
  options: RegisterOptions,
  database: Database,
  reached: readonly ReachedProvider[],
  mail?: AccountMail,
) {
  const quotas = { ...USUAL_QUOTAS, ...options.quotas };
  return betterAuth({
    appName: "Yawara",
    baseURL: options.baseUrl,
    basePath: "/api/auth",
    secret: options.secret,
    trustedOrigins: options.trustedOrigins ?? [],
    database: { db: database.auth, type: "postgres", schemaName: SCHEMA, transaction: true },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: RESET_EXPIRES,
      // Whoever has not confirmed their address signs in all the same: a mail server that is down keeps nobody out.
      requireEmailVerification: false,
      ...(mail !== undefined && {
        sendResetPassword: async ({ user, url }, request) => mail.forgotten(user.id, languageOf(url, request)),
      }),
    },
    ...(mail !== undefined && {
      emailVerification: {
        sendOnSignUp: true,
        expiresIn: CONFIRM_EXPIRES,
        sendVerificationEmail: async ({ user, url }, request) => mail.confirm(user.id, languageOf(url, request)),
      },
    }),
    account: {
      encryptOAuthTokens: true,
      // By verified e-mail on both sides only: no provider is trusted beyond what it says of the address.
      accountLinking: {
        enabled: true,
        trustedProviders: [],
        allowDifferentEmails: false,
        requireLocalEmailVerified: true,
      },
    },
    rateLimit: {
      enabled: true,
      // Several processes may share a server; the in-process database has one.
      storage: options.databaseUrl === undefined ? "memory" : "database",
    },
    telemetry: { enabled: false },
    disabledPaths: CLOSED_PATHS,
    advanced: {
      cookiePrefix: "yawara",
      useSecureCookies: options.secureCookies ?? options.baseUrl.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      // Said because better-auth would leave them out under a test runner.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    logger: {
      // Of what it has to say for itself one thing is news to whoever runs this; a wrong password or an unknown key is none, and
      // what really went wrong is thrown.
      log: (_, message) => {
        if (message.includes("id_token failed verification"))
          options.log?.("warn", "a sign-in provider sent a token that is not its own, or not for this sign-in");
      },
    },
    // What it throws is answered by whoever asked it.
    onAPIError: { throw: true },
    hooks: { before: gate },
    databaseHooks: {
      session: { create: { before: (session, context) => inOrganisation(session, context) } },
      account: {
        create: {
          before: async ({ userId }, context) =>
            foundPersonalOrganisation(await getCurrentAdapter(context!.context.adapter), userId),
        },
      },
    },
    plugins: [organisations(quotas), keys(), ...signInPlugins(reached)],
  } satisfies BetterAuthOptions);
}

const organisations = (quotas: Quotas) =>
  organization({
    ...accessControl,
    creatorRole: "owner",
    disableOrganizationDeletion: true,
    organizationLimit: quotas.organisations,
    membershipLimit: quotas.members,
    invitationLimit: quotas.invitations,
    organizationHooks: {
      beforeCreateInvitation: async ({ invitation }) => oneRole(invitation.role),
      beforeUpdateMemberRole: async ({ newRole }) => oneRole(newRole),
    },
  });

const keys = () =>
  apiKey({
    defaultPrefix: KEY_PREFIX,
    maximumNameLength: LONGEST_NAME.key,
    requireName: true,
    enableMetadata: true,
    startingCharactersConfig: { shouldStore: true, charactersLength: KEY_PREFIX.length + 5 },
    // The server has limits of its own, by address and key.
    rateLimit: { enabled: false },
  });

/** better-auth would take its own `admin` and `member` too, and several roles at once. */
function oneRole(role: string): void {
  if (!isRole(role)) throw new APIError("BAD_REQUEST", { code: "ROLE_NOT_FOUND", message: `Not a role: ${role}` });
}

type Adapter = Awaited<ReturnType<typeof getCurrentAdapter>>;

/**
 * An organisation of one's own, so that saving works at once. Made with a person's first account and not after the person,
 * because that is still inside the transaction of the sign-up: nobody is left half made.
 */
async function foundPersonalOrganisation(adapter: Adapter, userId: string): Promise<void> {
  const where = [{ field: "userId", value: userId }];
  if ((await adapter.count({ model: "account", where })) > 0) return;
  if ((await adapter.count({ model: "member", where })) > 0) return;
  const user = await adapter.findOne<{ name: string }>({ model: "user", where: [{ field: "id", value: userId }] });
  const createdAt = new Date();
  const made = await adapter.create<Record<string, unknown>, { id: string }>({
    model: "organization",
    data: { name: user?.name ?? "", slug: generateId().toLowerCase(), createdAt },
  });
  await adapter.create({
    model: "member",
    data: { organizationId: made.id, userId, role: "owner", createdAt },
  });
}

type SessionHook = NonNullable<NonNullable<NonNullable<BetterAuthOptions["databaseHooks"]>["session"]>["create"]>;
type BeforeSession = NonNullable<SessionHook["before"]>;

/**
 * A session says from its beginning which organisation is worked in: the one of the session it takes the place of, or the
 * oldest membership. Left open, it would be whichever is oldest at each request, and move by itself when that one ends.
 */
async function inOrganisation(
  { userId }: Parameters<BeforeSession>[0],
  context: Parameters<BeforeSession>[1],
): ReturnType<BeforeSession> {
  const before = context?.context.session;
  const kept: unknown = before?.user.id === userId ? before.session.activeOrganizationId : undefined;
  if (typeof kept === "string") return { data: { activeOrganizationId: kept } };
  const adapter = await getCurrentAdapter(context!.context.adapter);
  const where = [{ field: "userId", value: userId }];
  const memberships = await adapter.findMany<{ organizationId: string }>({
    model: "member",
    where,
    limit: 1,
    sortBy: { field: "createdAt", direction: "asc" },
  });
  return { data: { activeOrganizationId: memberships[0]?.organizationId ?? null } };
}
