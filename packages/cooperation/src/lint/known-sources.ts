// Facts that an established source gives already: a small table, dated, each row with where that can be read.
import type { LawIndex, Text } from "@yawara/engine";
import type { Question, RequestDocument } from "../request/request.ts";
import { finding, type LintFinding } from "./finding.ts";

export interface KnownSource {
  fact: string;
  /** `register`: of each firm, by its name or number. `statistics`: how many there are of each kind, of no firm. */
  gives: "register" | "statistics";
  source: Text;
  /** What it gives, and of whom. */
  what: Text;
  url: string;
  /** The day this was looked at, ISO. */
  checked: string;
}

const NUMBER_REGISTER: Pick<KnownSource, "source" | "url" | "gives" | "checked"> = {
  gives: "register",
  source: {
    en: "Corporate Number Publication Site of the National Tax Agency (My Number Act, Article 39(4))",
    ja: "国税庁法人番号公表サイト(番号法第39条第4項)",
  },
  url: "https://www.houjin-bangou.nta.go.jp/",
  checked: "2026-12-01",
};

const CENSUS: Pick<KnownSource, "source" | "url" | "gives" | "checked"> = {
  gives: "statistics",
  source: {
    en: "2021 Economic Census for Business Activity",
    ja: "令和3年経済センサス‐活動調査",
  },
  url: "https://www.stat.go.jp/data/e-census/2021/gaiyo.html",
  checked: "2026-12-01",
};

export const KNOWN_SOURCES: readonly KnownSource[] = [
  {
    ...NUMBER_REGISTER,
    fact: "organisation.home_country",
    what: {
      en: "the place of the head office of every body with a corporate number",
      ja: "法人番号のある全ての法人等の本店又は主たる事務所の所在地",
    },
  },
  {
    ...NUMBER_REGISTER,
    fact: "organisation.kind",
    what: {
      en: "the name of every body with a corporate number, which for a company says its kind (Companies Act, Article 6(2))",
      ja: "法人番号のある全ての法人等の名称。会社なら種類が分かります(会社法第6条第2項)",
    },
  },
  {
    gives: "register",
    fact: "organisation.capital",
    source: { en: "gBizINFO of the Ministry of Economy, Trade and Industry", ja: "gBizINFO(経済産業省)" },
    what: {
      en: "the capital of firms that stand in EDINET, in the unified qualification for tenders or in the workplace information site",
      ja: "EDINET・全省庁統一資格・しょくばらぼのいずれかに載っている法人の資本金",
    },
    url: "https://info.gbiz.go.jp/faq/",
    checked: "2026-12-01",
  },
  {
    ...CENSUS,
    fact: "organisation.industry",
    what: { en: "how many enterprises there are in each industry", ja: "産業ごとの企業等の数" },
  },
  {
    ...CENSUS,
    fact: "organisation.employees",
    what: { en: "how many enterprises there are of each size", ja: "従業者規模ごとの企業等の数" },
  },
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
  return KNOWN_SOURCES.filter((row) => row.fact === fact).map(({ gives, source, what, url, checked }) =>
    finding(
      gives === "register" ? "known-by-register" : "known-by-statistics",
      gives === "register" && kind === "inquiry" ? "should" : "ask",
      path,
      {
        "source.en": source.en,
        "source.ja": source.ja,
        "what.en": what.en,
        "what.ja": what.ja,
        url,
        checked,
      },
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
