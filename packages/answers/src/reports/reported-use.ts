// A use of AI as somebody reported it: the questions' answers, the facts that follow from them and no others, and the rest in words.
import type { Facts, Language } from "@yawara/engine";
import type { UseData, UseOften, UseTouches } from "./use-choices.ts";
import { REPORTED_USE_WORDS } from "./words.ts";

/** The five questions: which tool, what for, which data, how often and whom it touches, which unit. */
export interface ReportedUse {
  tool: string;
  purpose: string;
  data: readonly UseData[];
  often?: UseOften | undefined;
  touches?: UseTouches | undefined;
  unit?: string | undefined;
}

const PERSONAL = { people: "ordinary", staff: "workers", health: "health" } as const;
const OTHER = { own_secrets: "own_confidential", others_secrets: "others_confidential" } as const;

/**
 * The facts a report says: that it is used at work, and in use where it is more than planned. Of the data only what was ticked is true;
 * what was not ticked stays unknown, unless it was said that none of it goes in.
 */
export function factsOfReportedUse({ data, often }: Pick<ReportedUse, "data" | "often">): Facts {
  const none = data.includes("nothing_of_these") && data.every((one) => one === "nothing_of_these");
  const said = (kinds: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(kinds).flatMap(([one, id]) => (data.includes(one as UseData) ? [[id, true]] : [])),
    );
  const not = (kinds: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.values(kinds).map((id) => [id, false]));
  const [personal, other] = [said(PERSONAL), none ? not(OTHER) : said(OTHER)];
  return {
    "role.functions": { uses_at_work: true },
    ...(often !== undefined && often !== "planned" && { "lifecycle.stage": "in_use" }),
    ...(none ? { "data.personal_kinds": [] } : isSome(personal) && { "data.personal_kinds": personal }),
    ...(isSome(other) && { "data.other_kinds": other }),
  };
}

const isSome = (kinds: object): boolean => Object.keys(kinds).length > 0;

/** The whole report in words, for the note of the system it becomes. */
export function reportedUseText({ purpose, data, often, touches, unit }: ReportedUse, language: Language): string {
  const words = REPORTED_USE_WORDS[language];
  return [
    words.line(words.purpose, purpose),
    ...(data.length === 0 ? [] : [words.line(words.data, words.list(data.map((one) => words.datas[one])))]),
    ...(often === undefined ? [] : [words.line(words.often, words.oftens[often])]),
    ...(touches === undefined ? [] : [words.line(words.touches, words.touched[touches])]),
    ...(unit === undefined || unit === "" ? [] : [words.line(words.unit, unit)]),
  ].join("\n");
}
