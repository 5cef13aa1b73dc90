// Words of the sheet of a system's plan in the register.
import type { Language } from "@yawara/engine";
import type { PlanState } from "../register/work-types.ts";

const en = {
  emptyTitle: "Nothing has been said of this system yet",
  empty: "Once it is described, here stands what to do by when, what is voluntary and what is on offer.",
  describe: "Describe it",
  keptHere: "What is said of a step is kept in the register, for all who work on it.",
  change: "Change",
  changeNamed: (step: string) => `Change: ${step}`,
  state: "State",
  states: {
    open: "To do",
    doing: "In hand",
    done: "Done",
    left: "Left out, with a reason",
    not_applicable: "Does not apply, with a reason",
  } satisfies Record<PlanState, string>,
  reason: "Reason",
  reasonHint: "What is voluntary may be left out; the reason is what makes it fair.",
  reasonBinding: "It binds by the answers given. Say why it does not apply here; a second person signs that off.",
  reasonMissing: "Say why.",
  owner: "Who",
  nobody: "nobody yet",
  due: "Own day",
  dueHint: (day: string) => `By the law: ${day}`,
  doneOn: "Done on",
  note: "Note",
  keep: "Keep",
  cancel: "Cancel",
  toSign: "Said not to apply: to be signed off by a second person.",
  conflict: "Somebody said something else of this step meanwhile.",
  gone: "No longer asked",
  goneNote: "What was said of these steps is kept, and comes back with them.",
  save: "Save as…",
};

type SheetWords = typeof en;

const ja: SheetWords = {
  emptyTitle: "このシステムについては、まだ回答がありません",
  empty: "質問に答えると、行うことと期日、任意の取組、使える支援がここに並びます。",
  describe: "質問に答えて説明する",
  keptHere: "手順についての記入は台帳に保存され、一緒に作業する人に共有されます。",
  change: "変更",
  changeNamed: (step) => `変更:${step}`,
  state: "状態",
  states: {
    open: "未着手",
    doing: "着手",
    done: "完了",
    left: "行わない(理由を残す)",
    not_applicable: "適用なし(理由を残す)",
  },
  reason: "理由",
  reasonHint: "任意の取組は、理由を残せば行わなくてもかまいません。",
  reasonBinding: "今の回答では義務です。適用されない理由を書いてください。ほかの人の承認が必要です。",
  reasonMissing: "理由を書いてください。",
  owner: "担当",
  nobody: "未定",
  due: "自社の期限",
  dueHint: (day) => `法令の期日:${day}`,
  doneOn: "完了日",
  note: "メモ",
  keep: "保存",
  cancel: "やめる",
  toSign: "適用なしとされています。ほかの人の承認が必要です。",
  conflict: "ほかの人が、この手順に別の記入をしました。",
  gone: "今は求められていないこと",
  goneNote: "記入はそのまま残っています。再び求められたときは、元の場所に戻ります。",
  save: "保存…",
};

export const PLAN_SHEET_WORDS: Record<Language, SheetWords> = { en, ja };
