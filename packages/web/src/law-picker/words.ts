// Words for choosing the day and the jurisdictions, the same on every page.
import type { Language } from "@yawara/engine";

const en = {
  lawOf: (day: string, whose: string) => `Law of ${day}: ${whose}`,
  now: "today",
  change: "Change day or countries",
  close: "Done",
  day: "The law of this day",
  dayHelp: "Later days show the law as known today.",
  today: "Today",
  noSuchDay: (first: string, last: string) => `Choose a day from ${first} to ${last}. The day before stays until then.`,
  whose: "Whose law",
  whoseHelp: "States and cities come with their country. One always stays chosen.",
  byAnswers: "By my answers",
  byAnswersNote: "Japan, international texts, and wherever the head office and markets are.",
  byAnswersShort: "Japan, international texts, and wherever the system is offered",
  onlyThese: "Only these",
};

type PickerWords = typeof en;

const ja: PickerWords = {
  lawOf: (day, whose) => `${day}の法令:${whose}`,
  now: "今日",
  change: "日付・国を変える",
  close: "閉じる",
  day: "いつの法令か",
  dayHelp: "先の日付では、今日知られている内容で示します。",
  today: "今日",
  noSuchDay: (first, last) => `${first}から${last}までの日を選んでください。それまでは前の日のままです。`,
  whose: "国・地域",
  whoseHelp: "州や市の法令は、その国に含まれます。必ず一つは選ばれています。",
  byAnswers: "回答に合わせる",
  byAnswersNote: "日本、国際文書、本社と市場のある国・地域です。",
  byAnswersShort: "日本、国際文書、提供先の国・地域",
  onlyThese: "次だけ",
};

export const PICKER_WORDS: Record<Language, PickerWords> = { en, ja };
