// The parameters of addresses, which anybody may have written: each is read, or named with what counts instead; none is dropped in silence.
import { isDay } from "@yawara/engine";

/** What counts where a parameter cannot be read, by the key of its words. */
export type Instead =
  | "today"
  | "everything"
  | "usual-days"
  | "usual-law"
  | "usual-system"
  | "all-law"
  | "at-home"
  | "next-question"
  | "first-interview"
  | "own-answers"
  | "choice-of-kinds"
  | "by-name"
  | "beginning";

export interface Reading<T> {
  value?: T;
  /** The part that makes no sense. */
  wrong?: string;
}

export interface Parameter<T> {
  read: (text: string) => Reading<T>;
  instead: Instead;
}

// biome-ignore lint/suspicious/noExplicitAny: a table of parameters of any kinds
export type Parameters = Readonly<Record<string, Parameter<any>>>;

/** What an address says, parameter by parameter. */
export type PlaceOf<P extends Parameters> = {
  [K in keyof P]?: P[K] extends Parameter<infer T> ? T | undefined : never;
};

/** A parameter that could not be read; without `instead` a name no page knows. */
export interface Misread {
  name: string;
  text: string;
  instead?: Instead;
}

export type Search = Readonly<Record<string, unknown>>;

/** Written by those who count where visitors come from: not meant for us. */
const TRACKING = /^(utm_\w+|\w*clid|mc_[ce]id)$/;

function those<T>(text: string, value: T | undefined): Reading<T> {
  return value === undefined ? { wrong: text } : { value };
}

export function dayParameter(instead: Instead): Parameter<string> {
  return { instead, read: (text) => those(text, isDay(text) ? text : undefined) };
}

export function oneOf<T extends string>(known: readonly T[], instead: Instead): Parameter<T> {
  return {
    instead,
    read: (text) =>
      those(
        text,
        known.find((one) => one === text),
      ),
  };
}

/** Several, joined by commas; those that are known count. */
export function someOf(known: readonly string[], instead: Instead): Parameter<string[]> {
  return {
    instead,
    read: (text) => {
      const named = listed(text);
      const [value, wrong] = [true, false].map((is) => named.filter((one) => known.includes(one) === is));
      return { ...(value!.length > 0 && { value: value! }), ...(wrong!.length > 0 && { wrong: wrong!.join(",") }) };
    },
  };
}

/** The parts of a list written with commas. */
export function listed(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

export function flagParameter(instead: Instead): Parameter<boolean> {
  return { instead, read: (text) => those(text, text === "true" ? true : text === "false" ? false : undefined) };
}

/** A whole number from one on. */
export function countParameter(instead: Instead): Parameter<number> {
  const count = (text: string) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined);
  return { instead, read: (text) => those(text, count(text)) };
}

/** Any words: nothing in them can be wrong here. */
export function textParameter<T = string>(read: (text: string) => T, instead: Instead): Parameter<T> {
  return { instead, read: (text) => ({ value: read(text) }) };
}

/** The parameters an address has, as text; the router has read figures and truths already. */
function written(search: Search): [string, string][] {
  return Object.entries(search).flatMap(([name, raw]) => {
    const text = typeof raw === "string" ? raw : JSON.stringify(raw);
    return text === undefined || text === "" ? [] : [[name, text]];
  });
}

/** What an address says; what cannot be read is left out. */
export function readPlace<P extends Parameters>(parameters: P, search: Search): PlaceOf<P> {
  const entries = written(search).flatMap(([name, text]) => {
    const { value } = known(parameters, name)?.read(text) ?? {};
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

/** What of an address cannot be read. */
export function misreadIn(parameters: Parameters, search: Search): Misread[] {
  return written(search).flatMap(([name, text]): Misread[] => {
    const parameter = known(parameters, name);
    if (parameter === undefined) return TRACKING.test(name) ? [] : [{ name, text }];
    const { wrong } = parameter.read(text);
    return wrong === undefined ? [] : [{ name, text: wrong, instead: parameter.instead }];
  });
}

function known(parameters: Parameters, name: string): Parameter<unknown> | undefined {
  return Object.hasOwn(parameters, name) ? parameters[name] : undefined;
}
