// Facts that an established source gives already: a small table, dated, each row with where that can be read.
import type { LawIndex, Text } from "@yawara/engine";
import type { Question, RequestDocument } from "../request/request.ts";
import { finding, type LintFinding } from "./finding.ts";

export const SOURCE_NAMES = ["corporate-numbers", "gbizinfo", "economic-census"] as const;
export type SourceName = (typeof SOURCE_NAMES)[number];

export const KNOWN_FACTS = [
  "organisation.home_country",
  "organisation.kind",
  "organisation.capital",
  "organisation.industry",
  "organisation.employees",
] as const;
export type KnownFact = (typeof KNOWN_FACTS)[number];

/** What it gives of a fact, and of whom, is said by `lintLine`. */
export interface KnownSource {
  fact: KnownFact;
  source: SourceName;
  /** `register`: of each firm, by its name or number. `statistics`: how many there are of each kind, of no firm. */
  gives: "register" | "statistics";
  url: string;
  /** The day this was looked at, ISO. */
  checked: string;
}

/** My Number Act, Article 39(4). */
const NUMBERS: Omit<KnownSource, "fact"> = {
  source: "corporate-numbers",
  gives: "register",
  url: "https://www.houjin-bangou.nta.go.jp/",
  checked: "2026-12-01",
};

const GBIZINFO: Omit<KnownSource, "fact"> = {
  source: "gbizinfo",
  gives: "register",
  url: "https://info.gbiz.go.jp/faq/",
  checked: "2026-12-01",
};

const CENSUS: Omit<KnownSource, "fact"> = {
  source: "economic-census",
  gives: "statistics",
  url: "https://www.stat.go.jp/data/e-census/2021/gaiyo.html",
  checked: "2026-12-01",
};

export const KNOWN_SOURCES: readonly KnownSource[] = [
  { ...NUMBERS, fact: "organisation.home_country" },
  { ...NUMBERS, fact: "organisation.kind" },
  { ...GBIZINFO, fact: "organisation.capital" },
  { ...CENSUS, fact: "organisation.industry" },
  { ...CENSUS, fact: "organisation.employees" },
];

/** A collection the same authority has published, and the facts it asked for. */
export interface EarlierCollection {
  id: string;
  title: Text;
  facts: readonly string[];
  /** ISO. */
  published: string;
}

/**
 * Questions whose answers are known. A named inquiry should look a firm up; a request by condition knows no names, so that a
 * register helps it only if the answer is not needed firm by firm: there a person has to say.
 */
export function knownFindings(
  { kind, questions }: RequestDocument,
  law: LawIndex,
  earlier: readonly EarlierCollection[],
): LintFinding[] {
  return questions.flatMap((question, i) => {
    if (question.fact === undefined || !law.facts.has(question.fact)) return [];
    const path = ["questions", i];
    return [...bySource(question, kind, path), ...byEarlier(question, earlier, path)];
  });
}

function bySource({ fact }: Question, kind: RequestDocument["kind"], path: (string | number)[]): LintFinding[] {
  return KNOWN_SOURCES.filter((row) => row.fact === fact).map(({ fact: known, gives, source, url, checked }) =>
    finding(
      gives === "register" ? "known-by-register" : "known-by-statistics",
      gives === "register" && kind === "inquiry" ? "should" : "ask",
      path,
      { fact: known, source, url, checked },
    ),
  );
}

function byEarlier(
  { fact }: Question,
  earlier: readonly EarlierCollection[],
  path: (string | number)[],
): LintFinding[] {
  return earlier
    .filter(({ facts }) => facts.includes(fact!))
    .map(({ id, title, published }) =>
      finding("known-by-earlier", "should", path, { id, published, "title.en": title.en, "title.ja": title.ja }),
    );
}
