// Texts of statutes from e-Gov's law API, version 2: one at a time, with a pause in between.
import { setTimeout as pause } from "node:timers/promises";
import { type StatuteText, type StatuteTexts, statuteFromXml } from "@yawara/engine/verify";

/** https://laws.e-gov.go.jp/api/2/swagger-ui */
const API = "https://laws.e-gov.go.jp/api/2";
const PAUSE_MS = 1000;
const PATIENCE_MS = 30_000;

export interface OnlineTexts {
  texts: StatuteTexts;
  /** What could not be had, by law id: a status, or the cause. */
  failed: Map<string, string>;
}

/** Fetches statutes as they stood on a day (ISO). `YAWARA_LAW_API` names another server of the same protocol. */
export async function statutesOnline(
  laws: readonly string[],
  day: string,
  env: NodeJS.ProcessEnv,
): Promise<OnlineTexts> {
  const api = env.YAWARA_LAW_API ?? API;
  const found = new Map<string, StatuteText>();
  const failed = new Map<string, string>();
  for (const [i, law] of laws.entries()) {
    if (i > 0 && api === API) await pause(PAUSE_MS);
    const statute = await fetchStatute(`${api}/law_data/${law}?asof=${day}&response_format=xml`);
    if (typeof statute === "string") failed.set(law, statute);
    else found.set(law, statute);
  }
  return { texts: (law) => found.get(law), failed };
}

/** The statute, or why there is none. */
async function fetchStatute(url: string): Promise<StatuteText | string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) return `HTTP ${response.status}`;
    return statuteFromXml(await response.text()) ?? "no law XML";
  } catch (error) {
    const { cause, name } = error as Error & { cause?: { code?: string } };
    return cause?.code ?? name;
  }
}
