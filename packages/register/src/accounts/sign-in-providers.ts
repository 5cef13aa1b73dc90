// Sign-in providers are looked up when somebody begins to sign in: a start needs no network, one that is down is said to be, and heals.
import { setTimeout as wait } from "node:timers/promises";
import { duringRequest } from "../database/acting-account.ts";
import type { Database } from "../database/database.ts";
import type { RegisterOptions } from "../model.ts";
import { type AccountMail, type Auth, makeAuth } from "./auth.ts";
import { type Discovered, discover } from "./discovery.ts";
import { accountFailure, accountRefusal, diskFull } from "./failures.ts";
import type { OidcProvider } from "./model.ts";
import type { ReachedProvider } from "./oidc.ts";

const BEGINS = /\/api\/auth\/(sign-in\/social|link-social)$/;
const RETURNS = /\/api\/auth\/callback\/([^/]+)$/;

/** How long a provider may take over somebody who comes back from it: its token, its keys, what it says of the person. */
const PATIENCE = 9_000;

interface SignInProviders {
  /** The account service as it is now. */
  current(): Auth;
  /** Answers a request below `/api/auth`, with the provider that it is about looked up first. */
  answer(request: Request): Promise<Response>;
}

/** Accounts with the sign-in providers that are configured. */
export function signInProviders(options: RegisterOptions, database: Database, mail?: AccountMail): SignInProviders {
  const service = accountService(options, database, mail);
  const answered = async (request: Request): Promise<Response> => {
    if (keeps(request) && !(await database.space.isLeft())) return diskFull();
    try {
      return await duringRequest(() => service.current().handler(request));
    } catch (error) {
      database.space.ranOut(error);
      return accountFailure(error, (message) => options.log?.("error", message));
    }
  };
  return {
    current: service.current,
    async answer(request) {
      const { pathname } = new URL(request.url);
      const returning = RETURNS.exec(pathname)?.[1];
      const id = BEGINS.test(pathname) ? await providerIn(request) : returning;
      const provider = options.oidc?.find((each) => each.id === id);
      if (provider === undefined) return answered(request);
      // Whoever comes back has seen the provider; it is looked for then only if this process has not.
      const isThere = (returning !== undefined && service.knows(provider)) || (await service.lookUp(provider));
      if (!isThere) return unreachable();
      const stalled = wait(PATIENCE, undefined, { ref: false });
      return (await Promise.race([answered(request), stalled])) ?? unreachable();
    },
  };
}

interface AccountService {
  current(): Auth;
  knows(provider: OidcProvider): boolean;
  /** Asks a provider what it is; whether it can be used. */
  lookUp(provider: OidcProvider): Promise<boolean>;
}

/**
 * The account service with those providers that could be reached. It takes its providers once, when it is made; so it is
 * made again when one says something new of itself. Until that is read to its end the old one stays, for everybody.
 */
function accountService(options: RegisterOptions, database: Database, mail?: AccountMail): AccountService {
  const reached = new Map<string, Discovered>();
  const looking = new Map<string, Promise<boolean>>();
  const make = () => makeAuth(options, database, reachedOf(options.oidc ?? [], reached), mail);
  let auth = make();
  const look = async ({ id, issuer }: OidcProvider): Promise<boolean> => {
    const found = await discover(issuer);
    if ("unusable" in found) {
      options.log?.("warn", `sign-in provider ${id} cannot be used: ${found.unusable}`);
      return false;
    }
    if (JSON.stringify(found) !== JSON.stringify(reached.get(id))) {
      reached.set(id, found);
      auth = make();
    }
    return true;
  };
  return {
    current: () => auth,
    knows: ({ id }) => reached.has(id),
    // However many ask at once, a provider is asked once.
    lookUp(provider) {
      const under = looking.get(provider.id) ?? look(provider).finally(() => looking.delete(provider.id));
      looking.set(provider.id, under);
      return under;
    },
  };
}

const reachedOf = (configured: readonly OidcProvider[], reached: ReadonlyMap<string, Discovered>): ReachedProvider[] =>
  configured.flatMap((each) => {
    const discovered = reached.get(each.id);
    return discovered === undefined ? [] : [{ ...each, discovered }];
  });

/** Whether something is kept because of a request; what only ends something needs next to no room. */
const keeps = ({ method, url }: Request): boolean =>
  method === "POST" && !/\/api\/auth\/(sign-out|revoke-[a-z-]+)$/.test(new URL(url).pathname);

async function providerIn(request: Request): Promise<unknown> {
  try {
    return ((await request.clone().json()) as { provider?: unknown } | null)?.provider;
  } catch {
    return undefined;
  }
}

function unreachable(): Response {
  const response = accountRefusal(
    503,
    "PROVIDER_UNREACHABLE",
    "This sign-in provider does not answer as it should. Sign in another way, or try again later.",
  );
  response.headers.set("retry-after", "30");
  return response;
}
