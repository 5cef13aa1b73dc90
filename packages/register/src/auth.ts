// Accounts by better-auth: e-mail and password, sign-in by OpenID Connect, sessions, organisations, keys.
import { apiKey } from "@better-auth/api-key";
import { getCurrentAdapter } from "@better-auth/core/context";
import { type BetterAuthOptions, betterAuth, generateId } from "better-auth";
import { APIError, isAPIError } from "better-auth/api";
import { genericOAuth, organization } from "better-auth/plugins";
import { accessControl, isRole } from "./access.ts";
import { type Database, SCHEMA, sqlState } from "./database/database.ts";
import type { OidcProvider, RegisterOptions } from "./model.ts";

/** Set by the register itself from the address it is told; what a client sends under this name is thrown away. */
export const ADDRESS_HEADER = "x-yawara-address";

export const KEY_PREFIX = "yw_";

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
export function makeAuth(options: RegisterOptions, database: Database, reachable: OidcProvider[]) {
  return betterAuth({
    appName: "Yawara",
    baseURL: options.baseUrl,
    basePath: "/api/auth",
    secret: options.secret,
    trustedOrigins: options.trustedOrigins ?? [],
    database: { db: database.auth, type: "postgres", schemaName: SCHEMA, transaction: true },
    emailAndPassword: { enabled: true, minPasswordLength: 10 },
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
      level: "warn",
      // The message alone: what comes after it may hold an address or a row. Its errors are a wrong password or an unknown
      // key too; what really went wrong is `onAPIError`'s.
      log: (_, message) => options.log?.("warn", message),
    },
    onAPIError: {
      onError: (error) => {
        if (isAPIError(error)) return;
        options.log?.("error", `accounts: ${(error as Error).name} ${sqlState(error) ?? ""}`.trim());
        // Left to itself it would be printed whole, and a database's error names the row it is about.
        throw new APIError("INTERNAL_SERVER_ERROR", { code: "FAILED", message: "It did not work. Try again." });
      },
    },
    databaseHooks: {
      account: {
        create: {
          before: async ({ userId }, context) =>
            foundPersonalOrganisation(await getCurrentAdapter(context!.context.adapter), userId),
        },
      },
    },
    plugins: [organisations(), keys(), providers(reachable)],
  } satisfies BetterAuthOptions);
}

const organisations = () =>
  organization({
    ...accessControl,
    creatorRole: "owner",
    disableOrganizationDeletion: true,
    organizationLimit: 20,
    membershipLimit: 1_000,
    organizationHooks: {
      beforeCreateInvitation: async ({ invitation }) => oneOfFive(invitation.role),
      beforeUpdateMemberRole: async ({ newRole }) => oneOfFive(newRole),
    },
  });

const keys = () =>
  apiKey({
    defaultPrefix: KEY_PREFIX,
    maximumNameLength: 100,
    requireName: true,
    enableMetadata: true,
    startingCharactersConfig: { shouldStore: true, charactersLength: KEY_PREFIX.length + 5 },
    // The server has limits of its own, by address and key.
    rateLimit: { enabled: false },
  });

/** Where a provider describes itself. */
export const discoveryOf = (issuer: string): string => `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;

const providers = (oidc: OidcProvider[]) =>
  genericOAuth({
    config: oidc.map(({ id, issuer, clientId, clientSecret, name }) => ({
      providerId: id,
      discoveryUrl: discoveryOf(issuer),
      requireIdTokenVerification: true,
      clientId,
      clientSecret,
      name: name ?? id,
      scopes: ["openid", "email", "profile"],
      pkce: true,
      // Signing out ends the session here; what else a person has open at their provider is theirs.
      disableProviderLogout: true,
    })),
  });

/** better-auth would take its own `admin` and `member` too, and several roles at once. */
function oneOfFive(role: string): void {
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
