// Sign-in providers are looked up when somebody begins to sign in: a start needs no network, one that is down is said to be, and heals.
import { type Auth, discoveryOf, makeAuth } from "./auth.ts";
import type { Database } from "./database/database.ts";
import type { OidcProvider, RegisterOptions } from "./model.ts";

const PATIENCE = 5_000;
const BEGINS = /\/api\/auth\/(sign-in\/social|link-social)/;
const RETURNS = /\/api\/auth\/callback\//;

export interface Auths {
  current(): Auth;
  /** The one to answer a request: where the request needs providers, with all that can be reached now. */
  answering(request: Request): Promise<Auth>;
}

/** better-auth reads its providers once, when it is made; so it is made again when others can be reached than before. */
export function authsOver(options: RegisterOptions, database: Database): Auths {
  const configured = options.oidc ?? [];
  let known: OidcProvider[] = [];
  let auth = makeAuth(options, database, known);
  let looking: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    const answers = await Promise.all(configured.map(describesItself));
    const reached = configured.filter((_, index) => answers[index]);
    for (const { id } of configured.filter((provider) => !reached.includes(provider)))
      options.log?.("warn", `sign-in provider ${id} cannot be reached`);
    if (reached.length === known.length && reached.every((provider) => known.includes(provider))) return;
    known = reached;
    auth = makeAuth(options, database, known);
  };
  return {
    current: () => auth,
    async answering(request) {
      const { pathname } = new URL(request.url);
      // Whoever comes back has seen the provider; it is looked for then only if this process has not.
      if (BEGINS.test(pathname) || (RETURNS.test(pathname) && known.length < configured.length)) {
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
