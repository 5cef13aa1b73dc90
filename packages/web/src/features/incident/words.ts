// Words of the page of an incident.
import type { Language } from "@yawara/engine";
import type { MomentName } from "./incident-store.ts";

const en = {
  what: "What happened?",
  whatHelp: "Tick all that fits. A suspicion is enough to see what would be due.",
  nearMiss: "A near miss: it was seen in time and nothing happened",
  when: "When?",
  whenHelp: (zone: string) =>
    `Times are those of your device (${zone}). Without a time, the day counts from its beginning.`,
  moments: {
    occurred: { label: "It happened", help: "If it is known." },
    received: {
      label: "A report reached the firm",
      help: "From here the limits are shown as they would run, until somebody confirms.",
    },
    aware: { label: "The firm became aware", help: "When a person confirmed it. From here the limits run." },
  } satisfies Record<MomentName, { label: string; help: string }>,
  day: "Day",
  time: "Time",
  now: "Now",
  about: {
    draft: (name: string | undefined) =>
      name === undefined
        ? "Read together with the system you described."
        : `Read together with the system you described: ${name}.`,
    none: "No system is described yet: what turns on it is asked below as far as it matters.",
    change: "Describe or change the system",
  },
  due: "What is due",
  dueEmpty: "Tick what happened, and what is due will stand here: by when, to whom, under which law.",
  markDone: "Mark as done",
  undo: "Not done after all",
  doneAt: (moment: string) => `Done: ${moment}`,
  law: "Read the rule",
  questions: "Answers that decide more",
  questionsHelp: "Answered here for this incident alone; the system you described stays as it is.",
  forms: "Forms and notices",
  formsHelp:
    "The fields in the order of the rules, filled as far as known. Copy them one by one into the authority’s form.",
  open: "Fill in",
  close: "Close",
  copy: "Copy",
  copied: "Copied.",
  copyFailed: "Copying is not allowed here. The text is selected: copy it by hand.",
  field: (name: string) => `Text for: ${name}`,
  source: "Source",
  restsOn: "What this rests on",
  calendar: "Save as calendar",
  markdown: "Save as text",
  print: "Print",
  anew: "Begin another incident",
  private: "Nothing you say here leaves this browser.",
};

export type IncidentPageWords = typeof en;

const ja: IncidentPageWords = {
  what: "何が起きましたか",
  whatHelp: "当てはまるものをすべて選んでください。疑いの段階でも、必要になることを確かめられます。",
  nearMiss: "ヒヤリハット(事前に気付き、被害はなかった)",
  when: "いつですか",
  whenHelp: (zone) => `お使いの端末の時刻です(${zone})。時刻がないときは、その日の始まりから数えます。`,
  moments: {
    occurred: { label: "発生した時", help: "分かる場合だけで構いません。" },
    received: { label: "通報が届いた時", help: "確認されるまでは、ここから数えた場合の期限を示します。" },
    aware: { label: "事業者が知った時", help: "人が確認した時です。ここから期限が進みます。" },
  },
  day: "日",
  time: "時刻",
  now: "今",
  about: {
    draft: (name) =>
      name === undefined
        ? "説明したシステムと合わせて判断しています。"
        : `説明したシステム「${name}」と合わせて判断しています。`,
    none: "システムの説明がまだないため、必要なことだけを下で尋ねます。",
    change: "システムを説明・変更する",
  },
  due: "必要な対応と期限",
  dueEmpty: "何が起きたかを選ぶと、いつまでに、誰へ、どの法令によって何をするかがここに並びます。",
  markDone: "完了にする",
  undo: "完了を取り消す",
  doneAt: (moment) => `完了:${moment}`,
  law: "規定を読む",
  questions: "回答があれば決まること",
  questionsHelp: "この事故についてだけの回答です。説明したシステムは変わりません。",
  forms: "様式・通知",
  formsHelp: "規則の順に各欄を並べ、分かる範囲で記入しました。当局の様式に一つずつ写せます。",
  open: "記入欄を見る",
  close: "閉じる",
  copy: "コピー",
  copied: "コピーしました。",
  copyFailed: "ここではコピーできません。選択された文字を手で写してください。",
  field: (name) => `${name}の文面`,
  source: "出典",
  restsOn: "計算の前提",
  calendar: "カレンダーに保存",
  markdown: "テキストで保存",
  print: "印刷",
  anew: "別の事故を始める",
  private: "ここで答えたことは、このブラウザの外に出ません。",
};

export const INCIDENT_PAGE_WORDS: Record<Language, IncidentPageWords> = { en, ja };
