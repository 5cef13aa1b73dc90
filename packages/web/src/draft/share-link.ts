// A report as a link: what was answered, packed into the part of the address that no browser sends anywhere.
import { type Facts, type FactValue, isDay, type Text } from "@yawara/engine";
import { today } from "../ui/today.ts";
import type { Draft } from "./draft.ts";

/** Before the answers; the figure is the form they are written in. */
const PREFIX = "s=1.";
/** Answers are a few kilobytes; what unpacks to more is not ours. */
const MOST_BYTES = 262_144;

/** What a link holds. */
export interface Shared {
  name?: Text;
  facts: Facts;
  declined: string[];
  /** The day the law is asked for, where one was chosen. */
  at?: string;
  /** Else the day the link was made, so that it opens the same report. */
  day: string;
  regimes?: string[];
}

/** The fragment of a link to a draft's report, without the `#`. */
export async function fragmentOf({ name, facts, declined, at, regimes }: Draft, day = today()): Promise<string> {
  const shared: Shared = {
    ...(name && { name }),
    facts,
    declined,
    ...(at && { at }),
    day,
    ...(regimes && { regimes }),
  };
  const packed = new Blob([JSON.stringify(shared)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return PREFIX + base64url(new Uint8Array(await new Response(packed).arrayBuffer()));
}

/** Whether a fragment means to be a shared report, whole or broken. */
export function isShared(fragment: string): boolean {
  return fragment.startsWith("s=");
}

/** What a fragment holds; nothing where it is broken or none of ours. */
export async function readFragment(fragment: string): Promise<Shared | undefined> {
  if (!fragment.startsWith(PREFIX)) return undefined;
  try {
    return readShared(JSON.parse(await unpacked(bytesOf(fragment.slice(PREFIX.length)))));
  } catch {
    return undefined;
  }
}

/** A shared report as a draft to be looked at. */
export function draftOf({ day, at = day, facts, declined, ...rest }: Shared): Draft {
  return { ...rest, facts, declined, later: [], at, asked: [...Object.keys(facts), ...declined] };
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).text();
    size += value.length;
    if (size > MOST_BYTES) throw new RangeError("more than answers can be");
    parts.push(value);
  }
}

/** Only what has the form of answers gets through; what the facts say is checked by the law that reads them. */
function readShared(value: unknown): Shared | undefined {
  if (!isRecord(value) || !isRecord(value.facts) || !Object.values(value.facts).every(isAnswer)) return undefined;
  const { name, facts, declined = [], at, day, regimes } = value;
  if (!isStrings(declined) || !isDayText(day) || (at !== undefined && !isDayText(at))) return undefined;
  if (regimes !== undefined && !isStrings(regimes)) return undefined;
  return {
    ...(isText(name) && { name }),
    facts: facts as Facts,
    declined,
    ...(at !== undefined && { at }),
    day,
    ...(regimes !== undefined && { regimes }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function isDayText(value: unknown): value is string {
  return typeof value === "string" && isDay(value);
}

function isText(value: unknown): value is Text {
  return isRecord(value) && typeof value.en === "string" && typeof value.ja === "string";
}

function isAnswer(value: unknown): value is FactValue {
  if (["boolean", "string", "number"].includes(typeof value)) return true;
  return isStrings(value) || (isRecord(value) && Object.values(value).every((one) => typeof one === "boolean"));
}

function base64url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
}
