// Words of the law page, and those all law screens share.
import type { ComingDate, Standing } from "@yawara/answers/law";
import { type Language, LOCALES } from "@yawara/engine";

interface LawWords {
  search: string;
  searchHint: string;
  clear: string;
  searching: string;
  resultsTitle: string;
  results: (instruments: number, provisions: number) => string;
  loose: string;
  noResults: (query: string) => string;
  noResultsHelp: string;
  otherFilters: (count: number) => string;
  dropFilters: string;
  noneHere: string;
  moreFound: (count: number) => string;
  toInstrument: (count: number) => string;
  slider: string;
  sliderHint: string;
  /** What stands on the buttons, in two parts: a phone shows the first. */
  previous: [string, string];
  next: [string, string];
  filters: string;
  filtersSet: (count: number) => string;
  kind: string;
  force: string;
  status: string;
  any: string;
  forAi: string;
  madeForAi: string;
  browse: string;
  shown: (count: number, all: number) => string;
  counted: (count: number) => string;
  standing: Record<Standing, string>;
  provisions: (count: number) => string;
  notYet: (count: number) => string;
  forces: string;
  coming: string;
  comingNone: string;
  comingMore: (count: number) => string;
  comingLine: Record<ComingDate["kind"], (provisions: number, what: string | undefined) => string>;
  calendar: string;
  calendarHelp: string;
  calendarSave: string;
  calendarSubscribe: string;
  calendarAtom: string;
  making: string;
  diff: string;
  bill: string;
}

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString(LOCALES.en)} ${count === 1 ? one : many}`;

export const LAW_WORDS: Record<Language, LawWords> = {
  en: {
    search: "Search the law",
    searchHint: "Words in English or Japanese: personal data, 個人情報, deepfake, watermark …",
    clear: "Clear the search",
    searching: "Searching",
    resultsTitle: "Found",
    results: (instruments, provisions) =>
      `${plural(instruments, "instrument")}, ${plural(provisions, "provision")} found`,
    loose: "No text has all of these words; these have some of them.",
    noResults: (query) => `Nothing found for “${query}”`,
    noResultsHelp:
      "A shorter word often finds more. Japanese and English texts are both searched, each in its own script.",
    otherFilters: (count) => `${plural(count, "more instrument")} left out by the filters.`,
    dropFilters: "Take the filters off",
    noneHere: "No instrument passes these filters on this day",
    moreFound: (count) => `Show ${count} more`,
    toInstrument: (count) => `All ${count} on its own page`,
    slider: "Day the law is shown for",
    sliderHint: "Arrow keys move a month, Page Up and Page Down go to the next and the previous change.",
    previous: ["Previous", " change"],
    next: ["Next", " change"],
    filters: "Filters",
    filtersSet: (count) => (count === 0 ? "Filters" : `Filters (${count} set)`),
    kind: "Kind",
    force: "Force",
    status: "Standing",
    any: "any",
    forAi: "Only what is made for AI",
    madeForAi: "made for AI",
    browse: "Laws, guidelines and programmes",
    shown: (count, all) => (count === all ? `${all} in all` : `${count} of ${all}`),
    counted: (count) => String(count),
    standing: {
      "in-force": "in force",
      "partly-in-force": "partly in force",
      enacted: "adopted, not in force yet",
      proposed: "proposed",
      bill: "bill, not law",
      "not-yet": "not there yet",
      lapsed: "never came into force",
      ended: "ended",
    },
    provisions: (count) => plural(count, "provision"),
    notYet: (count) => `${count} not there yet on this day`,
    forces: "Provisions by force",
    coming: "Coming dates",
    comingNone: "No dates are known yet.",
    comingMore: (count) => `Show all ${count}`,
    comingLine: {
      begins: (count) => `${plural(count, "provision")} ${count === 1 ? "begins" : "begin"} to apply`,
      ends: (count) => `${plural(count, "provision")} ${count === 1 ? "ends" : "end"}`,
      review: (_, what) => `Review: ${what ?? ""}`,
      step: (_, what) => what ?? "",
    },
    calendar: "Put these dates in your calendar",
    calendarHelp: "Beginnings, ends and reviews of the next ten years.",
    calendarSave: "Download calendar (.ics)",
    calendarSubscribe: "Subscribe",
    calendarAtom: "Atom feed",
    making: "Making the file",
    diff: "What changed between two days",
    bill: "Bill",
  },
  ja: {
    search: "法令・指針を検索",
    searchHint: "日本語でも英語でも探せます。例:個人情報、生成AI、電子透かし、deepfake",
    clear: "検索語を消す",
    searching: "検索しています",
    resultsTitle: "検索結果",
    results: (instruments, provisions) => `法令・指針${instruments}件、規定${provisions}件が見つかりました`,
    loose: "すべての語を含むものはありません。一部の語を含むものを示します。",
    noResults: (query) => `「${query}」は見つかりませんでした`,
    noResultsHelp: "短い語にすると見つかることがあります。日本語の語は日本語の文、英語の語は英語の文から探します。",
    otherFilters: (count) => `ほかに${count}件が絞り込みで外れています。`,
    dropFilters: "絞り込みを外す",
    noneHere: "この日に、この条件に合う法令・指針はありません",
    moreFound: (count) => `ほか${count}件を表示`,
    toInstrument: (count) => `全${count}件はこの法令・指針のページで`,
    slider: "法令を表示する日",
    sliderHint: "矢印キーでひと月ずつ、Page Up・Page Downで次・前の変化へ動きます。",
    previous: ["前", "の変化"],
    next: ["次", "の変化"],
    filters: "絞り込み",
    filtersSet: (count) => (count === 0 ? "絞り込み" : `絞り込み(${count}件設定中)`),
    kind: "種類",
    force: "強さ",
    status: "状態",
    any: "すべて",
    forAi: "AIのためのものだけ",
    madeForAi: "AIのためのもの",
    browse: "法令・指針・制度の一覧",
    shown: (count, all) => (count === all ? `全${all}件` : `${all}件のうち${count}件`),
    counted: (count) => `${count}件`,
    standing: {
      "in-force": "施行中",
      "partly-in-force": "一部施行",
      enacted: "成立・未施行",
      proposed: "提案段階",
      bill: "法案(法律ではありません)",
      "not-yet": "この日にはまだない",
      lapsed: "施行されず",
      ended: "終了",
    },
    provisions: (count) => `規定${count}件`,
    notYet: (count) => `この日にはまだないもの ${count}件`,
    forces: "強さごとの規定の数",
    coming: "これからの日程",
    comingNone: "決まっている日程はまだありません。",
    comingMore: (count) => `${count}件すべてを表示`,
    comingLine: {
      begins: (count) => `規定${count}件の適用開始`,
      ends: (count) => `規定${count}件の終了`,
      review: (_, what) => `見直し:${what ?? ""}`,
      step: (_, what) => what ?? "",
    },
    calendar: "日程をカレンダーへ",
    calendarHelp: "今後10年の適用開始・終了・見直しの日です。",
    calendarSave: "カレンダーを保存(.ics)",
    calendarSubscribe: "購読する",
    calendarAtom: "Atomフィード",
    making: "ファイルを作っています",
    diff: "二つの日の違いを見る",
    bill: "法案",
  },
};
