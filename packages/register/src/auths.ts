// Sign-in providers are looked up when somebody first signs in with one: a start needs no network, and one that is down heals.
import { type Auth, discoveryOf, makeAuth } from "./auth.ts";
import type { Database } from "./database/database.ts";
import type { OidcProvider, RegisterOptions } from "./model.ts";

const PATIENCE = 5_000;
const WITH_PROVIDERS = /\/api\/auth\/(sign-in\/social|link-social|callback\/)/;

export interface Auths {
  current(): Auth;
  /** The one to answer a request: where the request needs providers, with all that can be reached now. */
  answering(request: Request): Promise<Auth>;
}

/** better-auth reads its providers once, when it is made; so it is made again when more can be reached. */
export function authsOver(options: RegisterOptions, database: Database): Auths {
  const configured = options.oidc ?? [];
  let known: OidcProvider[] = [];
  let auth = makeAuth(options, database, known);
  let looking: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    const missing = configured.filter((provider) => !known.includes(provider));
    const answers = await Promise.all(missing.map(describesItself));
    const reached = missing.filter((_, index) => answers[index]);
    for (const { id } of missing.filter((provider) => !reached.includes(provider)))
      options.log?.("warn", `sign-in provider ${id} cannot be reached`);
    if (reached.length === 0) return;
    known = [...known, ...reached];
    auth = makeAuth(options, database, known);
  };
  return {
    current: () => auth,
    async answering(request) {
      if (known.length < configured.length && WITH_PROVIDERS.test(new URL(request.url).pathname)) {
        looking ??= look().finally(() => {
          looking = undefined;
        });
        await looking;
      }
      return auth;
    },
  };
}

async function describesItself({ issuer }: OidcProvider): Promise<boolean> {
  try {
    const response = await fetch(discoveryOf(issuer), { signal: AbortSignal.timeout(PATIENCE) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
