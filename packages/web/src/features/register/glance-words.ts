// Words of what waits on one system.
import type { Language } from "@yawara/engine";

const some = (count: number, text: string) => (count === 0 ? undefined : `${count} ${text}`);
const items = (count: number, text: string) => (count === 0 ? undefined : `${text}${count}件`);

const en = {
  title: "What waits here",
  names: { tasks: "Tasks", risks: "Risks", incidents: "Incidents", evidence: "Evidence" },
  none: "none",
  open: (count: number) => some(count, "open"),
  overdue: (count: number) => some(count, "overdue"),
  next: (day: string) => `next on ${day}`,
  risks: (count: number) => some(count, "in all"),
  above: (count: number) => some(count, "above what is acceptable"),
  without: (count: number) => some(count, "without a measure"),
  confirmed: (count: number) => some(count, "confirmed"),
  possible: (count: number) => some(count, "possible"),
  held: (count: number) => some(count, "kept"),
  expired: (count: number) => some(count, "expired"),
};

type GlanceWords = typeof en;

const ja: GlanceWords = {
  title: "今の状況",
  names: { tasks: "やること", risks: "リスク", incidents: "インシデント", evidence: "証拠" },
  none: "なし",
  open: (count) => items(count, "未完了"),
  overdue: (count) => items(count, "期限超過"),
  next: (day) => `次の期限 ${day}`,
  risks: (count) => items(count, "全"),
  above: (count) => items(count, "許容範囲を超過"),
  without: (count) => items(count, "対策なし"),
  confirmed: (count) => items(count, "確認済み"),
  possible: (count) => items(count, "未確認"),
  held: (count) => items(count, "登録"),
  expired: (count) => items(count, "期限切れ"),
};

export const GLANCE_WORDS: Record<Language, GlanceWords> = { en, ja };
