// Words of what an incident makes due: the clocks, their ends, the time left, what they rest on, forms.
import { type ClockKind, WORDS as ENGINE_WORDS, type FormMoment, type Language, LOCALES } from "@yawara/engine";
import { CLOCK_WORDS } from "../words/clock-words.ts";
import type { ClockState, FieldState, IncidentStanding, Start } from "./incident-answer.ts";
import type { Moved } from "./period.ts";

/** How many clocks stand how, and the next that ends, for the sentence above them. */
export interface IncidentSummed {
  standing: IncidentStanding;
  counts: Record<ClockState, number>;
  /** What has to be done next, and its end, in words. */
  next: { what: string; time: string } | undefined;
}

/** Time that is left, or over: whole hours and minutes. */
interface Left {
  days: number;
  hours: number;
  minutes: number;
}

/** `2026-12-04T09:30+09:00` as its day and its time of day. */
const partsOf = (moment: string) => ({ day: moment.slice(0, 10), time: moment.slice(11, 16) });

/** What people call a zone: Japan Time. */
function zoneName(zone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(LOCALES[language], { timeZone: zone, timeZoneName: "longGeneric" });
  return parts.formatToParts(0).find(({ type }) => type === "timeZoneName")?.value ?? zone;
}

const s = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const dayEn = ENGINE_WORDS.en.day;
const dayJa = ENGINE_WORDS.ja.day;
const zoneEn = (zone: string) => zoneName(zone, "en");
const zoneJa = (zone: string) => zoneName(zone, "ja");

const en = {
  title: "Incident: what is due, and when",
  state: {
    runs: "Runs",
    "would-run": "Would run",
    open: "Cannot be said yet",
    met: "Done in time",
    "met-late": "Done late",
    overdue: "Overdue",
  } satisfies Record<ClockState, string>,
  moments: {
    occurred: "It happened",
    received: "A report reached the firm",
    aware: "The firm became aware",
  } satisfies Record<FormMoment, string>,
  /** A moment as an answer gives it: a day or an instant. */
  moment: (moment: string, zone: string) => {
    const { day, time } = partsOf(moment);
    return time === "" ? dayEn(day) : `${dayEn(day)}, ${time} (${zoneEn(zone)})`;
  },
  summary: ({ standing, counts, next }: IncidentSummed) => {
    const open = counts.open === 0 ? "" : ` ${s(counts.open, "more waits", "more wait")} for an answer.`;
    const first = next === undefined ? "" : ` The next to end: ${next.what}, ${next.time}.`;
    switch (standing) {
      case "unsaid":
        return "Say what happened: what is due because of it will stand here.";
      case "near-miss":
        return "A near miss: recorded, no clock starts.";
      case "no-moment":
        return counts.open === 0 && counts["would-run"] === 0
          ? "No clock of the law looked at starts because of this."
          : `Say when the report came in, or when you became aware of it: ${s(counts.open, "clock waits", "clocks wait")} for that or for another answer.`;
      case "possible":
        return counts["would-run"] + counts.open === 0
          ? "Nobody has confirmed it yet. No clock of the law looked at would start."
          : `Nobody has confirmed it yet. ${counts["would-run"] === 0 ? "No clock is sure to run if it is" : `If it is, ${s(counts["would-run"], "clock runs", "clocks run")}; shown here from the receipt of the report`}.${first}${open}`;
      case "confirmed": {
        const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
        if (all === 0) return "No clock of the law looked at starts because of this.";
        const over = counts.overdue === 0 ? "" : `${s(counts.overdue, "clock is", "clocks are")} overdue; `;
        if (counts.runs + counts.overdue === 0 && counts.open > 0)
          return `No clock is sure to run yet; ${counts.open === 1 ? "one may, and waits" : `${counts.open} may, and wait`} for an answer.${first}`;
        return `${over}${s(counts.runs, "clock runs", "clocks run")}.${first}${open}`;
      }
    }
  },
  /** Of the end of a time. */
  end: {
    endOf: (day: string, zone: string) => `the end of ${dayEn(day)} (${zoneEn(zone)})`,
    at: (moment: string, zone: string) => `${dayEn(partsOf(moment).day)}, ${partsOf(moment).time} (${zoneEn(zone)})`,
    inYours: (end: string, yours: string) => `${end}, which is ${yours}`,
    kind: {
      within: (end) => `by ${end}`,
      before: (end) => `before ${end}`,
      wait: (end) => `not before ${end}`,
      keep: (end) => `until ${end}`,
      every: (end) => end,
    } satisfies Record<ClockKind, (end: string) => string>,
    range: (soonest: string, last: string) => `by ${dayEn(partsOf(soonest).day)} if you can, by ${last} at the latest`,
    moved: {
      "jp-office-closed": (counted) => `${dayEn(counted)} is a day on which offices are closed`,
      "eu-weekend": (counted) => `${dayEn(counted)} is at a weekend`,
      "jp-rest-day": (counted) => `${dayEn(counted)} is a Sunday or holiday`,
    } satisfies Record<Moved, (counted: string) => string>,
    because: (time: string, why: string) => `${time} (${why})`,
    mayEnd: (time: string, day: string, why: string) =>
      `${time} (${why}: by custom it may end on ${dayEn(day)}; do not rely on it)`,
    none: (pace: string, start: string) => `${pace}, from ${start}; no last day is set`,
    noMoment: (start: string) => `cannot be said, for one moment is missing: ${start}`,
    noFigure: "no last day is set",
  },
  left: ({ days, hours, minutes }: Left) => `${span(days, hours, minutes)} left`,
  over: ({ days, hours, minutes }: Left) => `over for ${span(days, hours, minutes)}`,
  titleOf: (what: string, to: string | undefined) =>
    `${what[0]!.toUpperCase()}${what.slice(1)}${to === undefined ? "" : `, to ${to}`}`,
  starts: CLOCK_WORDS.en.starts as Record<Start, string>,
  from: "Runs from",
  to: "To whom",
  do: "What",
  firstDay: "First day counted",
  waits: "Waits for",
  more: (count: number) => `${count} more`,
  guidance: "the authority's guidance, not the law's own figure",
  voluntary: "voluntary",
  maybe: "may bind you",
  formsTitle: "Forms and notices",
  form: {
    line: (name: string, value: string) => `${name}: ${value}`,
    unknown: "This, once it is known.",
    to: (to: string) => `To: ${to}`,
    state: { known: "known", part: "known in part", gap: "gap" } satisfies Record<FieldState, string>,
    write: (what: string) => `To write: ${what}`,
    gapLine: (what: string) => `[${what}]`,
  },
  waitsTitle: "Answers that would decide more",
  wouldBindTitle: "Would bind had it been more than a near miss (some count a near miss too: read them)",
  readWithTitle: "What this rests on",
  readWith: {
    nearMiss: "No clock is shown for a near miss. If one of these rules counts it as an incident, record it as one.",
    japan:
      "Japan: the first day is not counted unless the law or its authority counts it (Civil Code, Art. 140), a time in days ends with its last day (141), and what is filed with an office of the State moves to the next day it is open (Act on Holidays of Administrative Organs, Art. 2).",
    eu: "EU: by Regulation 1182/71, Art. 3, the day of the event is not counted, and a last day at a weekend moves to the next working day, not so a time in hours. Public holidays of the country are not counted and the hour of the event is: the law may give more, never less.",
    elsewhere:
      "Elsewhere: no rule on counting was read. The day of the event is not counted, and no last day is moved for weekends or holidays.",
    zone: (zone: string) =>
      `Days in ${zoneEn(zone)} (${zone}) begin and end there; your authority may sit in another zone.`,
    day: "Where only a day was given, the time runs from its beginning in your zone: say the hour for a time in hours.",
    far: (year: number) => `Japanese holidays after ${year} are not known here.`,
    law: "The end of a time is worked out from the law's figures; it is no advice. Where it says promptly or immediately, do not wait for the end.",
  },
  ical: { title: "Yawara: time limits of an incident" },
};

/** The two largest units that are not nothing. */
function span(days: number, hours: number, minutes: number): string {
  const parts = [
    ...(days > 0 ? [s(days, "day")] : []),
    ...(hours > 0 ? [s(hours, "hour")] : []),
    ...(days === 0 && (minutes > 0 || hours === 0) ? [s(minutes, "minute")] : []),
  ];
  return parts.join(" ");
}

export type IncidentWords = typeof en;

const ja: IncidentWords = {
  title: "事故が起きたときの期限",
  state: {
    runs: "進行中",
    "would-run": "確認されれば進行",
    open: "まだ決まらない",
    met: "期限内に完了",
    "met-late": "期限後に完了",
    overdue: "期限超過",
  },
  moments: {
    occurred: "発生した時",
    received: "通報が届いた時",
    aware: "事業者が知った時",
  },
  moment: (moment, zone) => {
    const { day, time } = partsOf(moment);
    return time === "" ? dayJa(day) : `${dayJa(day)} ${time}(${zoneJa(zone)})`;
  },
  summary: ({ standing, counts, next }) => {
    const open = counts.open === 0 ? "" : `ほかに${counts.open}件は、回答があれば決まります。`;
    const first = next === undefined ? "" : `次に来る期限は「${next.what}」で、${next.time}です。`;
    switch (standing) {
      case "unsaid":
        return "何が起きたかをお答えください。必要な対応と期限がここに並びます。";
      case "near-miss":
        return "ヒヤリハットとして記録します。期限は進みません。";
      case "no-moment":
        return counts.open === 0 && counts["would-run"] === 0
          ? "対象とした法令の中に、これによって始まる期限はありません。"
          : `通報が届いた時か、知った時をお答えください。${counts.open}件の期限が、その時点かほかの回答を待っています。`;
      case "possible":
        return counts["would-run"] + counts.open === 0
          ? "まだ確認されていません。対象とした法令の中に、これによって始まる期限はありません。"
          : `まだ確認されていません。${counts["would-run"] === 0 ? "確認されても、確実に進む期限はまだありません" : `確認されると${counts["would-run"]}件の期限が進みます(通報が届いた時から数えて示しています)`}。${first}${open}`;
      case "confirmed": {
        const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
        if (all === 0) return "対象とした法令の中に、これによって始まる期限はありません。";
        const over = counts.overdue === 0 ? "" : `期限を過ぎたものが${counts.overdue}件あります。`;
        if (counts.runs + counts.overdue === 0 && counts.open > 0)
          return `確実に進む期限はまだありません。${counts.open}件は、回答があれば決まります。${first}`;
        return `${over}${counts.runs}件の期限が進んでいます。${first}${open}`;
      }
    }
  },
  end: {
    endOf: (day, zone) => `${dayJa(day)}の終わり(${zoneJa(zone)})`,
    at: (moment, zone) => `${dayJa(partsOf(moment).day)} ${partsOf(moment).time}(${zoneJa(zone)})`,
    inYours: (end, yours) => `${end}、すなわち${yours}`,
    kind: {
      within: (end) => `${end}まで`,
      before: (end) => `${end}より前`,
      wait: (end) => `${end}より後`,
      keep: (end) => `${end}まで保存`,
      every: (end) => end,
    },
    range: (soonest, last) => `できれば${dayJa(partsOf(soonest).day)}まで、遅くとも${last}まで`,
    moved: {
      "jp-office-closed": (counted) => `${dayJa(counted)}は役所の休日です`,
      "eu-weekend": (counted) => `${dayJa(counted)}は週末です`,
      "jp-rest-day": (counted) => `${dayJa(counted)}は日曜日か祝日です`,
    },
    because: (time, why) => `${time}(${why})`,
    mayEnd: (time, day, why) =>
      `${time}(${why}。慣習により${dayJa(day)}までとなることがありますが、当てにしないでください)`,
    none: (pace, start) => `${start}から${pace}(日数の定めはありません)`,
    noMoment: (start) => `「${start}」がいつかが分からないため、計算できません`,
    noFigure: "日数の定めはありません",
  },
  left: ({ days, hours, minutes }) => `残り${spanJa(days, hours, minutes)}`,
  over: ({ days, hours, minutes }) => `${spanJa(days, hours, minutes)}超過`,
  titleOf: (what, to) => (to === undefined ? what : `${what}(宛先: ${to})`),
  starts: CLOCK_WORDS.ja.starts as Record<Start, string>,
  from: "数え始め",
  to: "宛先",
  do: "すること",
  firstDay: "数える最初の日",
  waits: "決め手",
  more: (count) => `ほか${count}件`,
  guidance: "法令の数字ではなく、当局の指針による目安です",
  voluntary: "任意",
  maybe: "当てはまる可能性があります",
  formsTitle: "様式・通知",
  form: {
    line: (name, value) => `${name}:${value}`,
    unknown: "分かり次第、この欄の内容。",
    to: (to) => `宛先:${to}`,
    state: { known: "記入済み", part: "一部記入済み", gap: "未記入" },
    write: (what) => `書くこと:${what}`,
    gapLine: (what) => `〔${what}〕`,
  },
  waitsTitle: "回答があれば決まること",
  wouldBindTitle: "事故であれば当てはまる規定(ヒヤリハットも対象とするものがあります。規定をお読みください)",
  readWithTitle: "計算の前提",
  readWith: {
    nearMiss:
      "ヒヤリハットには期限を示しません。これらの規定が事故として扱うものであれば、事故として記録してください。",
    japan:
      "日本: 初日は、法令や当局が算入する場合を除き数えません(民法第140条)。日で定めた期間は末日の終了で満了します(第141条)。国の役所への届出などの期限が役所の休日に当たるときは、次の開庁日になります(行政機関の休日に関する法律第2条)。",
    eu: "EU: 規則1182/71第3条により、出来事のあった日は数えず、末日が週末に当たるときは次の平日になります(時間で定めた期間を除きます)。各国の祝日は考慮せず、出来事のあった1時間も数えています。法令上の期限がこれより早いことはありません。",
    elsewhere:
      "その他の国・地域: 期間の数え方の規定は確認していません。出来事のあった日は数えず、週末や祝日による繰延べもしていません。",
    zone: (zone) => `${zoneJa(zone)}で日を区切っているものがあります。担当の当局の時間帯が異なることがあります。`,
    day: "日だけが分かる場合は、お使いの時間帯のその日の始まりから数えています。時間で定めた期限には、時刻もお答えください。",
    far: (year) => `${year}年より後の日本の祝日は考慮していません。`,
    law: "期限は法令の数字から計算したもので、助言ではありません。「速やかに」「直ちに」とあるものは、期限を待たずに行ってください。",
  },
  ical: { title: "柔: 事故対応の期限" },
};

function spanJa(days: number, hours: number, minutes: number): string {
  const parts = [
    ...(days > 0 ? [`${days}日`] : []),
    ...(hours > 0 ? [`${hours}時間`] : []),
    ...(days === 0 && (minutes > 0 || hours === 0) ? [`${minutes}分`] : []),
  ];
  return parts.join("");
}

export const INCIDENT_WORDS: Record<Language, IncidentWords> = { en, ja };
