// Words of a plan: its parts, by when, what the firm said of a step, and how the whole is told.
import type { Language } from "@yawara/engine";
import type { DueKind } from "./due.ts";
import type { GoneReason, PlanCounts, Section } from "./parts.ts";
import type { StepProgress } from "./states.ts";

const s = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

const en = {
  title: (of: string) => `Plan: ${of}`,
  section: {
    broken: "Broken as described: first",
    must: "What binds",
    cooperate: "Cooperation asked for",
    voluntary: "Voluntary: take it, or say why not",
    offers: "Support to apply for",
  } satisfies Record<Section, string>,
  sectionNote: {
    broken: "what the answers say is against the law, with what would end it",
    must: "duties that bind now or from a day to come",
    cooperate: "asked by law, with nothing behind it",
    voluntary: "duties of effort and guidelines chosen for this system; what is left out is left with a reason",
    offers: "the next step towards each, and until when",
  } satisfies Record<Section, string>,
  kept: "Met as described",
  keptNote: "no work while it stays as described",
  bans: "What must not be done",
  lookAt: "Look at these",
  open: "Still open",
  noLonger: "No longer asked",
  noLongerNote: "something was noted of these steps; it is kept",
  due: {
    now: () => "now",
    from: (day) => `from ${day}`,
    by: (day) => `by ${day}`,
    again: (day) => `next by ${day}`,
    pending: () => "no day yet",
    free: () => "no deadline",
    until: (day) => `until ${day}`,
    opens: (day) => `opens on ${day}`,
    anytime: () => "at any time",
    ask: () => "ask whether a call is open",
  } satisfies Record<DueKind, (day: string) => string>,
  /** Of what was done and comes again. */
  again: (day: string) => `again by ${day}`,
  dueAgain: (day: string) => `due again since ${day}`,
  state: {
    take: "taken up",
    doing: "begun",
    done: "done",
    leave: "left out",
    "not-applicable": "said not to apply",
  } satisfies Record<StepProgress, string>,
  /** Where nothing was said yet. */
  toDo: "to do",
  toDecide: "to decide",
  doneOn: (day: string) => `done on ${day}`,
  leftBecause: (reason: string) => `left out: ${reason}`,
  notApplicableBecause: (reason: string) => `said not to apply: ${reason}`,
  leftSilently: "left out, and no reason is given yet",
  leftThoughBinding: (text: string) => `${text} (but it binds now)`,
  owner: (name: string) => `who: ${name}`,
  ownDue: (day: string) => `own day: ${day}`,
  new: "new",
  gone: {
    "does-not-apply": "does not apply as described now",
    "not-law": "not in force on this day",
    undecided: "waits for an answer",
    unknown: "not in the law looked at",
    "no-step": "asked in other steps now",
  } satisfies Record<GoneReason, string>,
  /** Of a rule and the one that replaces it. */
  amended: "The same rule, as it stands and as amended",
  alikeOf: (count: number) => `one piece of work, asked by ${count} provisions`,
  notLookedAt: "Whether it is met was not looked at",
  ends: (what: string) => `What would end it: ${what}`,
  shownBy: (what: string) => `Shown by: ${what}`,
  limits: (what: string) => `Time limits: ${what}`,
  sanction: (what: string) => `Sanction: ${what}`,
  effort: (once: number, yearly: number) =>
    `About ${[...(once > 0 ? [`${s(once, "hour")} once`] : []), ...(yearly > 0 ? [`${s(yearly, "hour")} a year`] : [])].join(", ")}`,
  evidence: (what: string) => `evidence: ${what}`,
  note: (what: string) => `note: ${what}`,
  /** Bans of one instrument. */
  banLine: (count: number, unseen: number) =>
    `${s(count, "ban")}${unseen === 0 ? "" : unseen === count ? ", not looked at" : `, ${unseen} not looked at`}`,
  banFrom: (day: string) => `from ${day}`,
  /** An instrument, how many bans of it, and what must not be done. */
  banSaid: (name: string, count: string, says: string) => `${name} (${count}): ${says}`,
  /** Sentences, one after another. */
  sentences: (all: readonly string[]) => all.join(" "),
  more: (count: number) => `… and ${count} more`,
  bansToLookAt: (bans: number, undecided: number) =>
    `Nothing was said of what would break ${[
      ...(bans > 0 ? [`${s(bans, "ban")} that ${bans === 1 ? "applies" : "apply"}`] : []),
      ...(undecided > 0 ? [`${bans > 0 ? undecided : s(undecided, "ban")} that may`] : []),
    ].join(" and ")}. Answer:`,
  untellable: (count: number) => `Of ${s(count, "ban")} no answer here can tell.`,
  wouldBreak: "Broken if it applies",
  question: (name: string, ask: string) => `${name}: ${ask}`,
  hangsBans: (count: number) => s(count, "ban"),
  hangs: (count: number) => s(count, "provision"),
  events: (count: number) =>
    `${s(count, "duty or ban begins", "duties and bans begin")} only if something happens: an incident, an order, a change. The report has them.`,
  moreOffers: (count: number) => `${s(count, "more offer")} may be had; answers about the plans decide.`,
  counts: ({ done, doing }: Pick<PlanCounts, "done" | "doing">, all: number) =>
    `Of what binds or is asked, ${done} of ${s(all, "step")} done${doing === 0 ? "" : `, ${doing} begun`}.`,
  summary: ({ tasks, steps, kept, bans, unseen_bans }: PlanCounts, next: string | undefined) => {
    const broken =
      tasks.broken === 0
        ? ""
        : `${s(tasks.broken, "thing is", "things are")} broken as described and ${tasks.broken === 1 ? "comes" : "come"} first. `;
    const must =
      tasks.must === 0
        ? "No duty asks for work"
        : `${s(tasks.must, "task")} with ${s(steps.must, "step")} ${tasks.must === 1 ? "is" : "are"} binding${next === undefined ? "" : `, the next day is ${next}`}`;
    const parts = [
      must,
      ...(kept === 0 ? [] : [`${s(kept, "duty is", "duties are")} met as described`]),
      ...(bans === 0 ? [] : [`${s(bans, "ban")} to keep${unseen_bans === 0 ? "" : ` (${unseen_bans} not looked at)`}`]),
      ...(tasks.cooperate === 0 ? [] : [`${tasks.cooperate} asked as cooperation`]),
      ...(tasks.voluntary === 0 ? [] : [`${tasks.voluntary} voluntary, to take or to leave`]),
      ...(tasks.offers === 0 ? [] : [`${s(tasks.offers, "offer")} to apply for`]),
    ].join("; ");
    return `${broken}${parts}.`;
  },
  /** What moved since the plan was last looked at. */
  moved: ({ new: fresh, no_longer }: Pick<PlanCounts, "new" | "no_longer">) =>
    `Since the last time: ${[
      ...(fresh === 0 ? [] : [`${s(fresh, "step is", "steps are")} new`]),
      ...(no_longer === 0 ? [] : [`${no_longer} no longer asked`]),
    ].join(", ")}.`,
  readWith: [
    "Days are those of the law; your own may be earlier. “Now” is what binds already.",
    "Hours are estimates by the standard cost model, not measured in your firm.",
    "This is information from the cited sources, not legal advice.",
  ],
  sheet: {
    plan: "Plan",
    bans: "Must not be done",
    part: "Part",
    force: "Force",
    what: "What to do",
    where: "Why (law)",
    says: "What the law says",
    by: "By when",
    ownDue: "Own day",
    who: "Who",
    state: "State",
    reason: "Reason if left out",
    note: "Note",
    shownBy: "What shows it",
    evidence: "Evidence kept",
    sanction: "Sanction",
    effort: "Effort (estimate)",
    source: "Source",
    id: "Step",
    ban: "What must not be done",
    looked: "Broken?",
    provision: "Provision",
  },
};

export type PlanWords = typeof en;

const ja: PlanWords = {
  title: (of) => `計画:${of}`,
  section: {
    broken: "まず直すこと(お答えのとおりなら違反している点)",
    must: "必ず行うこと",
    cooperate: "協力を求められていること",
    voluntary: "任意の取組(行うか、行わない理由を残すか)",
    offers: "申請できる支援",
  },
  sectionNote: {
    broken: "お答えによると法令に反している点と、それを解消する方法",
    must: "いま、又はこれから拘束力を持つ義務",
    cooperate: "法律が求める協力で、制裁はありません",
    voluntary: "このシステムのために選んだ努力義務と指針です。行わないものには理由を残します",
    offers: "それぞれの次の一歩と期限",
  },
  kept: "すでに満たしていること",
  keptNote: "お答えのとおりである限り、作業はありません",
  bans: "してはならないこと",
  lookAt: "確認すること",
  open: "まだ決まっていないこと",
  noLonger: "今は求められていないこと",
  noLongerNote: "記録のある手順です。記録はそのまま残っています",
  due: {
    now: () => "今すぐ",
    from: (day) => `${day}から`,
    by: (day) => `${day}まで`,
    again: (day) => `次は${day}まで`,
    pending: () => "日付は未定",
    free: () => "期限なし",
    until: (day) => `${day}まで受付`,
    opens: (day) => `${day}に受付開始`,
    anytime: () => "随時",
    ask: () => "受付中かどうかを窓口に確認",
  },
  again: (day) => `次は${day}まで`,
  dueAgain: (day) => `${day}から再び必要です`,
  state: { take: "行う", doing: "着手", done: "完了", leave: "行わない", "not-applicable": "適用なしと判断" },
  toDo: "未着手",
  toDecide: "未定",
  doneOn: (day) => `${day}に完了`,
  leftBecause: (reason) => `行わない理由:${reason}`,
  notApplicableBecause: (reason) => `適用なしと判断:${reason}`,
  leftSilently: "行わないとされていますが、理由がまだありません",
  leftThoughBinding: (text) => `${text}(現在は義務です)`,
  owner: (name) => `担当:${name}`,
  ownDue: (day) => `自社の期限:${day}`,
  new: "新規",
  gone: {
    "does-not-apply": "今のお答えでは適用されません",
    "not-law": "この日には施行されていません",
    undecided: "お答え待ちです",
    unknown: "対象とした法令にありません",
    "no-step": "今は別の手順で求められています",
  },
  amended: "同じ規定(現行と改正後)",
  alikeOf: (count) => `${count}件の規定が求める一つの作業です`,
  notLookedAt: "果たされているかは確認していません",
  ends: (what) => `こうなれば解消します:${what}`,
  shownBy: (what) => `示すもの:${what}`,
  limits: (what) => `期限の定め:${what}`,
  sanction: (what) => `制裁:${what}`,
  effort: (once, yearly) =>
    `手間の目安:${[...(once > 0 ? [`初回${once}時間`] : []), ...(yearly > 0 ? [`年${yearly}時間`] : [])].join("、")}`,
  evidence: (what) => `証拠:${what}`,
  note: (what) => `メモ:${what}`,
  banLine: (count, unseen) =>
    `禁止${count}件${unseen === 0 ? "" : unseen === count ? "、確認していません" : `、うち確認していないもの${unseen}件`}`,
  banFrom: (day) => `${day}から`,
  banSaid: (name, count, says) => `${name}(${count}):${says}`,
  sentences: (all) => all.join(""),
  more: (count) => `… ほか${count}件`,
  bansToLookAt: (bans, undecided) =>
    `${[
      ...(bans > 0 ? [`適用のある禁止${bans}件`] : []),
      ...(undecided > 0 ? [`適用されるかもしれない禁止${undecided}件`] : []),
    ].join("と")}について、違反かどうかを伺っていません。次の質問に答えてください。`,
  untellable: (count) => `禁止${count}件は、ここでの質問では判断できません。`,
  wouldBreak: "適用されるなら違反",
  question: (name, ask) => `${name}:${ask}`,
  hangsBans: (count) => `禁止${count}件`,
  hangs: (count) => `規定${count}件`,
  events: (count) =>
    `事故・命令・変更などの出来事があったときだけ生じる義務・禁止が${count}件あります。内容は結果の画面で確認できます。`,
  moreOffers: (count) => `このほか、計画についてのお答えしだいで使える支援が${count}件あります。`,
  counts: ({ done, doing }, all) =>
    `義務・協力の手順${all}件のうち、完了${done}件${doing === 0 ? "" : `、着手${doing}件`}です。`,
  summary: ({ tasks, steps, kept, bans, unseen_bans }, next) => {
    const parts = [
      ...(tasks.broken === 0 ? [] : [`お答えのとおりなら違反している点が${tasks.broken}件あり、最初に直します`]),
      tasks.must === 0
        ? "作業の必要な義務はありません"
        : `必ず行うことは${tasks.must}件(手順${steps.must}件)です${next === undefined ? "" : `。次の期日は${next}です`}`,
      ...(kept === 0 ? [] : [`すでに満たしている義務が${kept}件あります`]),
      ...(bans === 0
        ? []
        : [`守る禁止は${bans}件${unseen_bans === 0 ? "" : `(うち確認していないもの${unseen_bans}件)`}です`]),
    ];
    const soft = [
      ...(tasks.cooperate === 0 ? [] : [`協力の求めが${tasks.cooperate}件`]),
      ...(tasks.voluntary === 0 ? [] : [`行うかどうかを選ぶ任意の取組が${tasks.voluntary}件`]),
      ...(tasks.offers === 0 ? [] : [`申請できる支援が${tasks.offers}件`]),
    ];
    return `${parts.join("。")}。${soft.length === 0 ? "" : `ほかに${soft.join("、")}あります。`}`;
  },
  moved: ({ new: fresh, no_longer }) =>
    `前回からの変化:${[
      ...(fresh === 0 ? [] : [`新しい手順${fresh}件`]),
      ...(no_longer === 0 ? [] : [`今は求められていない手順${no_longer}件`]),
    ].join("、")}。`,
  readWith: [
    "日付は法令によるものです。自社の期限はそれより早くてもかまいません。「今すぐ」は、すでに拘束力のあるものです。",
    "時間は標準費用モデルによる目安で、貴社での実測ではありません。",
    "出典に基づく情報であり、法的助言ではありません。",
  ],
  sheet: {
    plan: "計画",
    bans: "してはならないこと",
    part: "区分",
    force: "強さ",
    what: "行うこと",
    where: "根拠法令",
    says: "規定の内容",
    by: "いつまでに",
    ownDue: "自社の期限",
    who: "担当",
    state: "状態",
    reason: "行わない理由",
    note: "メモ",
    shownBy: "示すもの",
    evidence: "保管した証拠",
    sanction: "制裁",
    effort: "手間の目安",
    source: "出典",
    id: "手順ID",
    ban: "してはならないこと",
    looked: "違反の有無",
    provision: "規定ID",
  },
};

export const PLAN_WORDS: Record<Language, PlanWords> = { en, ja };
