// Asks the server this page came from. What it refuses is a value: a code, and a sentence where the server has one.
import type { Language } from "@yawara/engine";

/** `away` where no answer came, or none from a database. */
export interface Refused {
  refused: string;
  detail?: string;
}

type Method = "GET" | "POST" | "PUT" | "DELETE";

/** The organisation this page shows: another tab shares the session and may have chosen another, so every request names it. */
let shown: string | undefined;

export function nowShown(organisation: string | undefined): void {
  shown = organisation;
}

/** Who one is and where is asked of the session alone. */
const OF_SESSION = "v1/me";

/** Asks below `/api/`: `v1/…` is our own, `auth/…` is better-auth's. */
export async function ask<Given>(
  language: Language,
  method: Method,
  path: string,
  body?: object,
): Promise<Given | Refused> {
  try {
    const response = await sent(language, method, path, body);
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok && answer !== undefined) return answer as Given;
    return refusalOf(response.status, answer);
  } catch {
    return { refused: "away" };
  }
}

/** Asks for a text that comes in parts; `next` is the path of the part after it. */
export async function askText(language: Language, path: string): Promise<{ text: string; next?: string } | Refused> {
  try {
    const response = await sent(language, "GET", path);
    if (!response.ok) return refusalOf(response.status, await response.json().catch(() => undefined));
    const next = /<\/api\/([^>]+)>; rel="next"/.exec(response.headers.get("Link") ?? "")?.[1];
    return { text: await response.text(), ...(next !== undefined && { next }) };
  } catch {
    return { refused: "away" };
  }
}

/** Fetches a file. */
export async function askFile(language: Language, path: string): Promise<{ content: Blob } | Refused> {
  try {
    const response = await sent(language, "GET", path);
    if (!response.ok) return refusalOf(response.status, await response.json().catch(() => undefined));
    return { content: await response.blob() };
  } catch {
    return { refused: "away" };
  }
}

/** Sends a file as it is, telling how many bytes have left: `fetch` does not tell. */
export function sendFile<Given>(
  language: Language,
  path: string,
  file: Blob,
  { onSent, signal }: { onSent: (bytes: number) => void; signal: AbortSignal },
): Promise<Given | Refused> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", addressOf(path, language));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    if (shown !== undefined) request.setRequestHeader("Yawara-Organisation", shown);
    request.upload.addEventListener("progress", ({ loaded }) => onSent(loaded));
    request.addEventListener("loadend", () => resolve(answerOf<Given>(request)));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function answerOf<Given>({ status, responseText }: XMLHttpRequest): Given | Refused {
  try {
    const answer: unknown = JSON.parse(responseText);
    return status >= 200 && status < 300 ? (answer as Given) : refusalOf(status, answer);
  } catch {
    return { refused: "away" };
  }
}

function sent(language: Language, method: Method, path: string, body?: object): Promise<Response> {
  return fetch(addressOf(path, language), {
    method,
    cache: "no-store",
    headers: {
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...(shown !== undefined && path !== OF_SESSION && { "Yawara-Organisation": shown }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** Tells a refusal from what was asked for. */
export function isRefused(answer: unknown): answer is Refused {
  return typeof answer === "object" && answer !== null && "refused" in answer;
}

/** Our own addresses say what is wrong in the language asked for. */
function addressOf(path: string, language: Language): string {
  const address = `${import.meta.env.BASE_URL}api/${path}`;
  if (!path.startsWith("v1/")) return address;
  return `${address}${path.includes("?") ? "&" : "?"}lang=${language}`;
}

const PROBLEM = "urn:yawara:problem:";
/** What the server cannot do at the moment, and says why; any other failure of its own is no news but that it failed. */
const TOLD = ["no-accounts", "disk-full", "DISK_FULL", "PROVIDER_UNREACHABLE"];

/** Ours are problem documents with a type; better-auth's have a code, and a sentence in English only. */
function refusalOf(status: number, answer: unknown): Refused {
  if (status === 429) return { refused: "too-many-requests" };
  const said = (answer ?? {}) as { type?: string; detail?: string; code?: string; errors?: { detail: string }[] };
  const isOurs = said.type?.startsWith(PROBLEM) === true;
  const refused = isOurs ? said.type!.slice(PROBLEM.length) : (said.code ?? "unknown");
  if (status >= 500 && !TOLD.includes(refused)) return { refused: "away" };
  if (!isOurs) return { refused };
  const detail = [said.detail, ...(said.errors ?? []).map((error) => error.detail)].join(" ").trim();
  return { refused, ...(detail !== "" && { detail }) };
}
