// What the addresses of the law screens keep: the search, the filters, the days. What cannot be read is left out.
import { isDay } from "@yawara/engine";

export interface DayPlace {
  /** The day the law is asked for; today where absent. */
  at?: string;
}

export interface LawPlace extends DayPlace {
  q?: string;
  jurisdiction?: string;
  kind?: string;
  force?: string;
  status?: string;
  /** Only what is made for AI. */
  ai?: boolean;
}

export interface DiffPlace {
  from?: string;
  to?: string;
  /** Jurisdictions, joined by commas. */
  regimes?: string;
  /** Only what concerns the system being described. */
  mine?: boolean;
}

type Search = Record<string, unknown>;

function texts<K extends string>(search: Search, keys: readonly K[]): { [key in K]?: string } {
  const entries = keys.flatMap((key) => {
    const text = String(search[key] ?? "");
    return text === "" ? [] : [[key, text]];
  });
  return Object.fromEntries(entries);
}

function days<K extends string>(search: Search, keys: readonly K[]): { [key in K]?: string } {
  const entries = keys.filter((key) => isDay(String(search[key] ?? ""))).map((key) => [key, String(search[key])]);
  return Object.fromEntries(entries);
}

export function dayPlace(search: Search): DayPlace {
  return days(search, ["at"]);
}

export function lawPlace(search: Search): LawPlace {
  const { ai } = search;
  return {
    ...texts(search, ["q", "jurisdiction", "kind", "force", "status"]),
    ...days(search, ["at"]),
    ...(ai === true && { ai }),
  };
}

export function diffPlace(search: Search): DiffPlace {
  const { mine } = search;
  return { ...days(search, ["from", "to"]), ...texts(search, ["regimes"]), ...(mine === true && { mine }) };
}
