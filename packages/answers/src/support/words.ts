// Words of what a firm may get: what is given, whether it can be had on the day, what it comes to.
import type { Language, SupportKind } from "@yawara/engine";
import type { CallState } from "./call.ts";
import type { Standing } from "./standing.ts";

const s = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** What a call says of itself; days are written out. */
interface CallDays {
  until?: string | undefined;
  opens?: string | undefined;
  since?: string | undefined;
}

const en = {
  kind: {
    money: "Money",
    tax: "Tax relief",
    compute: "Computing",
    finance: "Loans, guarantees, equity",
    help: "Help and recognition",
  } satisfies Record<SupportKind, string>,
  standing: {
    certain: "You meet the conditions, and one can apply",
    may: "You may meet the conditions",
    coming: "To come",
    "call-unknown": "Ask whether a call is open",
    missed: "Just missed",
    "other-plan": "With another plan",
    held: "Comes with an award you hold",
    closed: "Closed",
  } satisfies Record<Standing, string>,
  call: {
    open: ({ until }) => `open until ${until}`,
    anytime: () => "at any time, no last day is set",
    opens: ({ opens }) => `opens on ${opens}`,
    announced: () => "announced, no day yet",
    unknown: ({ since }) =>
      since === undefined
        ? "given in calls; whether one is open is not known here"
        : `last called for on ${since}; whether that call is still open is not known here`,
    closed: ({ since }) => `closed since ${since}; no later call is known here`,
    held: () => "comes with the award",
  } satisfies Record<CallState, (of: CallDays) => string>,
  /** Of a tax: nobody opens or closes a call. */
  taxCall: {
    open: ({ until }: CallDays) => `applies until ${until}`,
    anytime: () => "applies without an end",
    opens: ({ opens }: CallDays) => `applies from ${opens}`,
  },
  deadline: (day: string, what: string | undefined) => `next: ${day}${what === undefined ? "" : ` (${what})`}`,
  rateOf: (rate: string) => `${rate} of the cost`,
  upTo: (sum: string) => `up to ${sum}`,
  between: (low: string, high: string) => `up to ${low} to ${high} by facts not given`,
  atLeast: (low: string) => `${low} or more`,
  expects: (sum: string, cost: string) => `at most ${sum} if all of the ${cost} counts`,
  /** What is set, with what that would come to. */
  withExpected: (set: string, expected: string) => `${set} (${expected})`,
  noSum: "no sum is set",
  /** The whole in a sentence. */
  summary: ({ certain, money, may, mayMoney }: Record<"certain" | "money" | "may" | "mayMoney", number>) =>
    certain + may === 0
      ? "Nothing here can be applied for as described."
      : `${certain === 0 ? "Nothing is certain yet" : `${s(certain, "offer is", "offers are")} certain, ${money === 0 ? "none" : money} of money`}; ${may === 0 ? "nothing else waits for an answer" : `${may} more may be, ${mayMoney === 0 ? "none" : mayMoney} of money`}.`,
  nextDeadline: (day: string, name: string) => `The nearest deadline is ${day}: ${name}.`,
  relief: (count: number) =>
    `Apart from these ${s(count, "rule eases a duty or lets", "rules ease a duty or let")} you do something.`,
  reliefTitle: "Eased duties and freedoms (no money)",
  office: "Office",
  apply: "Where to apply",
  first: "First",
  waits: "Depends on",
  because: "Because",
  change: "Missing",
  nothing: "Nothing was found. Say where the firm is and what it plans.",
  readWith: (day: string) =>
    `As of ${day}. Calls and sums change: the office’s own page decides. A programme that gives by selection may refuse whoever meets its conditions.`,
};

export type SupportWords = typeof en;

const ja: SupportWords = {
  kind: {
    money: "補助金・賞金",
    tax: "税の優遇",
    compute: "計算資源",
    finance: "融資・保証・出資",
    help: "支援サービス・認定",
  },
  standing: {
    certain: "条件を満たし、申請できるもの",
    may: "条件を満たす可能性があるもの",
    coming: "これから始まるもの",
    "call-unknown": "受付中かどうか窓口に確認するもの",
    missed: "あと少しで届くもの",
    "other-plan": "計画が違えば使えるもの",
    held: "受けている採択に伴うもの",
    closed: "締め切られたもの",
  },
  call: {
    open: ({ until }) => `${until}まで受付`,
    anytime: () => "随時(終わりの日は定められていません)",
    opens: ({ opens }) => `${opens}に受付開始`,
    announced: () => "予告済み(開始日は未定)",
    unknown: ({ since }) =>
      since === undefined
        ? "公募によるもので、受付中かどうかは確認できていません"
        : `直近の公募は${since}に開始。まだ受付中かどうかは確認できていません`,
    closed: ({ since }) => `${since}に締切。次の公募は確認できていません`,
    held: () => "採択に伴うもの",
  },
  taxCall: {
    open: ({ until }) => `${until}まで適用`,
    anytime: () => "適用の期限なし",
    opens: ({ opens }) => `${opens}から適用`,
  },
  deadline: (day, what) => `次の期限:${day}${what === undefined ? "" : `(${what})`}`,
  rateOf: (rate) => `費用の${rate}`,
  upTo: (sum) => `上限${sum}`,
  between: (low, high) => `上限${low}〜${high}(未回答の事実によります)`,
  atLeast: (low) => `${low}以上`,
  expects: (sum, cost) => `投資額${cost}がすべて対象なら最大${sum}`,
  withExpected: (set, expected) => `${set}(${expected})`,
  noSum: "金額の定めはありません",
  summary: ({ certain, money, may, mayMoney }) =>
    certain + may === 0
      ? "お答えの範囲で申請できるものはありません。"
      : `確実なもの${certain}件(うち補助金など${money}件)、条件次第のもの${may}件(うち補助金など${mayMoney}件)です。`,
  nextDeadline: (day, name) => `最も近い期限は${day}の「${name}」です。`,
  relief: (count) => `このほか、義務を軽くする規定や認める規定が${count}件あります。`,
  reliefTitle: "義務の軽減・認められていること(お金ではありません)",
  office: "窓口",
  apply: "申請先",
  first: "まず行うこと",
  waits: "条件しだい",
  because: "理由",
  change: "足りないもの",
  nothing: "該当するものは見つかりませんでした。本店の所在地と計画をお答えください。",
  readWith: (day) =>
    `${day}時点の内容です。公募や金額は変わるため、必ず窓口のページで確認してください。審査のある制度では、条件を満たしても採択されないことがあります。`,
};

export const SUPPORT_WORDS: Record<Language, SupportWords> = { en, ja };
