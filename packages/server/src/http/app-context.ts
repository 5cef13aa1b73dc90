// What every route works with: the law, the database once it is open, limits, the log, and how the server is reached.

import type { LawStore } from "@yawara/answers";
import type { Register } from "@yawara/register";
import type { Answerer } from "../law-workers/answerer.ts";
import type { securityHeaders } from "./headers.ts";
import type { Limiter } from "./limits.ts";
import type { Logger } from "./log.ts";

export interface AppContext {
  store: LawStore;
  /** Answers questions about the law, most of them in another thread. */
  answer: Answerer;
  /** The database; absent until it is open, or where there is none. */
  register: () => Register | undefined;
  /** Told of an organisation, by its id, whenever systems of it were changed. */
  changed: (organisation: string) => void;
  /** There is no place to keep accounts, and will be none. */
  withoutAccounts: () => boolean;
  limiter: Limiter;
  log: Logger;
  /** Origin people use, as `https://yawara.example`; else that of the request. */
  origin: string | undefined;
  /** Whether `X-Forwarded-For` and `X-Forwarded-Proto` are those of one's own proxy. */
  behindProxy: boolean;
  /** Milliseconds the database may take. */
  patience: number;
  headers: ReturnType<typeof securityHeaders>;
  /** Whether the server is going down: connections are then closed after their answer. */
  stopping: () => boolean;
}
