// Words of what became of a check: what came, went or stands otherwise, and why.
import type { Language } from "@yawara/engine";
import type { Change } from "./change.ts";
import type { Cause } from "./rechecked.ts";
import { CHANGES, type ChangeKind } from "./standing.ts";

/** A changed answer in words. */
interface AnswerChanged {
  name: string;
  before: string;
  after: string;
}

/** How many changed in each way; ways in which none did are left out. */
function counted(changes: readonly Pick<Change, "change">[]): [ChangeKind, number][] {
  const counts = CHANGES.map((kind): [ChangeKind, number] => [
    kind,
    changes.filter((one) => one.change === kind).length,
  ]);
  return counts.filter(([, count]) => count > 0);
}

/** How many have each cause before all others. */
function causedBy(changes: readonly Pick<Change, "causes">[], cause: Cause): number {
  return changes.filter(({ causes }) => causes[0] === cause).length;
}

const en = {
  title: (then: string, now: string) => `From the check of ${then} to that of ${now}`,
  corpora: (then: string, now: string) => (then === now ? `Law data ${now}` : `Law data ${then}, now ${now}`),
  noAnswer: "no answer",
  answerChanged: ({ name, before, after }: AnswerChanged) => `${name}: ${before} → ${after}`,
  change: {
    new: "New",
    gone: "Gone",
    outcome: "Decided otherwise",
    force: "Of another force",
    begins: "Begins on another day, or began",
    breach: "Broken or met otherwise",
  } satisfies Record<ChangeKind, string>,
  counts: {
    new: (count: number) => `${count} new`,
    gone: (count: number) => `${count} gone`,
    outcome: (count: number) => `${count} decided otherwise`,
    force: (count: number) => `${count} of another force`,
    begins: (count: number) => `${count} with another beginning`,
    breach: (count: number) => `${count} broken or met otherwise`,
  } satisfies Record<ChangeKind, (count: number) => string>,
  causeCounts: {
    facts: (count: number) => `${count} by changed facts`,
    law: (count: number) => `${count} by changed law data`,
    day: (count: number) => `${count} by the day alone`,
    regimes: (count: number) => `${count} because the law of other places is looked at`,
  } satisfies Record<Cause, (count: number) => string>,
  cause: {
    facts: "By changed facts",
    law: "By changed law data",
    day: "By the day alone: law that began, ended or came nearer",
    regimes: "By the law of other places that is looked at",
  } satisfies Record<Cause, string>,
  summary: (changes: readonly Change[]) => {
    if (changes.length === 0) return "Nothing stands otherwise than it did.";
    const ways = counted(changes).map(([kind, count]) => en.counts[kind](count));
    const causes = (Object.keys(en.causeCounts) as Cause[]).flatMap((cause) => {
      const count = causedBy(changes, cause);
      return count === 0 ? [] : [en.causeCounts[cause](count)];
    });
    const what = changes.length === 1 ? "One provision stands" : `${changes.length} provisions stand`;
    return `${what} otherwise: ${ways.join(", ")}; ${causes.join(", ")}.`;
  },
  factsChanged: (count: number) => `Changed answers (${count})`,
  leftOut: (facts: string) => `Left out, as today's law data do not know it or not so: ${facts}`,
  nothing: "does not concern it",
  wouldBreak: "broken as described if it applies",
  moved: (before: string, after: string) => `${before} → ${after}`,
  by: (facts: string) => `by ${facts}`,
  also: (causes: string) => `also: ${causes}`,
};

export type RecheckWords = typeof en;

const ja: RecheckWords = {
  title: (then, now) => `${then}のチェックから${now}のチェックまで`,
  corpora: (then, now) => (then === now ? `法令データ ${now}` : `法令データ ${then}(いまは ${now})`),
  noAnswer: "回答なし",
  answerChanged: ({ name, before, after }) => `${name}:${before} → ${after}`,
  change: {
    new: "新たに該当",
    gone: "該当しなくなったもの",
    outcome: "適用の判断が変わったもの",
    force: "強さが変わったもの",
    begins: "始まる日が変わった、または始まったもの",
    breach: "違反や履行の状況が変わったもの",
  },
  counts: {
    new: (count) => `新たに該当${count}件`,
    gone: (count) => `該当しなくなったもの${count}件`,
    outcome: (count) => `適用の判断が変わったもの${count}件`,
    force: (count) => `強さが変わったもの${count}件`,
    begins: (count) => `始まる日に動きがあったもの${count}件`,
    breach: (count) => `違反や履行の状況が変わったもの${count}件`,
  },
  causeCounts: {
    facts: (count) => `回答の変更による${count}件`,
    law: (count) => `法令データの変更による${count}件`,
    day: (count) => `日付が進んだだけで変わった${count}件`,
    regimes: (count) => `対象とする国・地域の違いによる${count}件`,
  },
  cause: {
    facts: "回答の変更によるもの",
    law: "法令データの変更によるもの",
    day: "日付が進んだだけで変わったもの(始まった、終わった、近づいた法令)",
    regimes: "対象とする国・地域の違いによるもの",
  },
  summary: (changes) => {
    if (changes.length === 0) return "変わった規定はありません。";
    const ways = counted(changes).map(([kind, count]) => ja.counts[kind](count));
    const causes = (Object.keys(ja.causeCounts) as Cause[]).flatMap((cause) => {
      const count = causedBy(changes, cause);
      return count === 0 ? [] : [ja.causeCounts[cause](count)];
    });
    return `${changes.length}件の規定が変わりました。内訳は${ways.join("、")}です。理由は${causes.join("、")}です。`;
  },
  factsChanged: (count) => `変わった回答(${count}件)`,
  leftOut: (facts) => `いまの法令データにないか、そのままでは読めないため除いた事実:${facts}`,
  nothing: "該当なし",
  wouldBreak: "適用される場合はお答えのとおりなら違反",
  moved: (before, after) => `${before} → ${after}`,
  by: (facts) => `${facts}の変更による`,
  also: (causes) => `ほかの理由:${causes}`,
};

export const RECHECK_WORDS: Record<Language, RecheckWords> = { en, ja };
