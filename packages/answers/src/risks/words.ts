// Words of risks: the steps of likelihood and impact, how a risk stands and why, what measures and risks are at.
import type { Language } from "@yawara/engine";
import type { Standing, Step } from "./standing.ts";

/** What a reason is told from; days as the reader writes them. */
export interface ReasonSaid {
  standing: Standing;
  /** Where it lies in the matrix; nothing where nobody placed it. */
  level?: { likelihood: Step; impact: Step };
  inPlace: number;
  planned: number;
  /** A day as it is read. */
  acceptedUntil?: string;
  /** The acceptance has run out. */
  hasExpired: boolean;
}

const EN_STEPS = {
  likelihood: { 1: "Hardly ever", 2: "Seldom", 3: "Now and then", 4: "Often", 5: "Nearly always" },
  impact: { 1: "Hardly felt", 2: "Small", 3: "Noticeable", 4: "Grave", 5: "Disastrous" },
} satisfies Record<string, Record<Step, string>>;

const JA_STEPS: typeof EN_STEPS = {
  likelihood: { 1: "ほとんど起きない", 2: "まれに起きる", 3: "ときどき起きる", 4: "よく起きる", 5: "ほぼ必ず起きる" },
  impact: { 1: "ほとんどない", 2: "小さい", 3: "無視できない", 4: "大きい", 5: "極めて大きい" },
};

const measures = (count: number) => (count === 1 ? "one measure" : `${count} measures`);

const en = {
  ...EN_STEPS,
  likelihoodMeans: {
    1: "Nobody here has seen it, and nothing points to it.",
    2: "It has happened elsewhere; once in several years.",
    3: "It may well happen within the year.",
    4: "It happens several times a year.",
    5: "It happens in normal use, week by week.",
  } satisfies Record<Step, string>,
  impactMeans: {
    1: "Mended in passing; nobody is worse off.",
    2: "Somebody loses time or is annoyed; easily put right.",
    3: "Somebody is put at a disadvantage or loses money; put right with work.",
    4: "Many are harmed, or one gravely; the business is hampered.",
    5: "Life, health or livelihood, or the firm itself, is at stake.",
  } satisfies Record<Step, string>,
  standing: {
    above: "above what is acceptable",
    without: "no measure yet",
    planned: "measure planned",
    accepted: "accepted for a time",
    in_place: "measure in place",
    closed: "no longer there",
  } satisfies Record<Standing, string>,
  notLookedAt: "not looked at",
  state: { open: "open", closed: "no longer there" },
  measureState: { planned: "planned", in_place: "in place", left_out: "left out", retired: "retired" },
  level: (likelihood: Step, impact: Step) =>
    `likelihood: ${EN_STEPS.likelihood[likelihood].toLowerCase()}; impact: ${EN_STEPS.impact[impact].toLowerCase()}`,
  unplaced: "likelihood and impact not said",
  reason: ({ standing, inPlace, planned, acceptedUntil, hasExpired }: ReasonSaid): string => {
    const against =
      inPlace > 0 ? `${measures(inPlace)} in place` : planned > 0 ? `${measures(planned)} planned` : "no measure";
    const expired = hasExpired ? ` Its acceptance ran until ${acceptedUntil}.` : "";
    return {
      above: `It lies above what the organisation accepts, with ${against}.${expired}`,
      without: `There is no measure against it.${expired}`,
      planned: `${measures(planned)} planned, none in place.${expired}`.replace(/^o/, "O"),
      accepted: `Accepted until ${acceptedUntil}, with ${against}.`,
      in_place: `${measures(inPlace)} in place.`.replace(/^o/, "O"),
      closed: "It was looked at and is no longer there.",
    }[standing];
  },
};

export type RiskWords = typeof en;

const ja: RiskWords = {
  ...JA_STEPS,
  likelihoodMeans: {
    1: "社内で起きたことがなく、起きる兆しもありません。",
    2: "他社で起きたことがあります。数年に一度程度です。",
    3: "1年以内に起きてもおかしくありません。",
    4: "年に数回起きます。",
    5: "通常の利用で毎週のように起きます。",
  },
  impactMeans: {
    1: "その場で直せて、誰も困りません。",
    2: "時間を取られたり不快に感じたりする人がいますが、すぐに直せます。",
    3: "不利益や金銭の損失を受ける人がいて、回復に手間がかかります。",
    4: "多くの人、または一人が重い被害を受け、事業にも支障が出ます。",
    5: "生命・健康・生計、または会社の存続に関わります。",
  },
  standing: {
    above: "許容範囲を超過",
    without: "対策なし",
    planned: "対策を計画中",
    accepted: "期限付きで受容",
    in_place: "対策を実施中",
    closed: "解消",
  },
  notLookedAt: "未検討",
  state: { open: "対応中", closed: "解消" },
  measureState: { planned: "計画中", in_place: "実施中", left_out: "採らない", retired: "終了" },
  level: (likelihood, impact) => `起こりやすさ:${JA_STEPS.likelihood[likelihood]}、影響:${JA_STEPS.impact[impact]}`,
  unplaced: "起こりやすさと影響は未設定",
  reason: ({ standing, inPlace, planned, acceptedUntil, hasExpired }) => {
    const against =
      inPlace > 0 ? `対策${inPlace}件を実施中です` : planned > 0 ? `対策${planned}件を計画中です` : "対策はありません";
    const expired = hasExpired ? `受容の期限(${acceptedUntil})は過ぎています。` : "";
    return {
      above: `組織の許容範囲を超えています。${against}。${expired}`,
      without: `対策がまだありません。${expired}`,
      planned: `対策${planned}件を計画中で、実施中のものはありません。${expired}`,
      accepted: `${acceptedUntil}まで受容しています。${against}。`,
      in_place: `対策${inPlace}件を実施中です。`,
      closed: "検討済みで、すでに解消しています。",
    }[standing];
  },
};

export const RISK_WORDS: Record<Language, RiskWords> = { en, ja };
