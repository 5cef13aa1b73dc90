// Where kept answers stand, why a step cannot be taken, and the certificate of a deletion, in words.
import { type Language, WORDS } from "@yawara/engine";
import type { Certificate, CertificateCover, CertificateLeft } from "./certificate.ts";
import type { RetentionStanding, RetentionState, StepProblem } from "./schedule.ts";

const en = {
  state: {
    kept: (until) => `kept until ${until}`,
    "ask-consent": (until) => `kept until ${until}; to be destroyed, which needs the Prime Minister's consent first`,
    "consent-pending": (until) => `kept until ${until}; the Prime Minister's consent to destroying has been asked for`,
    held: (until) => `kept beyond ${until}: the Prime Minister has asked that it is not destroyed`,
    "to-hand-over": (until) => `kept until ${until}; to be handed over to the archive now`,
    "to-destroy": (until) => `kept until ${until}; to be destroyed now`,
    "handed-over": () => "handed over to the archive; the copy here is to be destroyed now",
    destroyed: () => "destroyed",
  } satisfies Record<RetentionState, (until: string) => string>,
  problem: {
    "before-an-earlier": "this lies before what was written last",
    "already-over": "its time is over",
    "not-due": "this is not due yet",
    "no-consent-needed": "its end needs no consent of the Prime Minister",
    "not-consulted": "consent was not asked for yet",
    "already-consulted": "consent was asked for already",
    "no-later-day": "the new last day must lie after the one before",
    "not-held": "nobody has asked that it is not destroyed",
    held: "the Prime Minister has asked that it is not destroyed",
    "no-archive": "its end is not the archive",
  } satisfies Record<StepProblem, string>,
  certificate: {
    title: "Certificate of deletion",
    request: (id: string, version: number) => `Request ${id}, version ${version}`,
    day: (day: string) => `The key of this answer was destroyed on ${day}.`,
    until: (until: string) => `It was to be kept until ${until}.`,
    consent: (reference: string) => `The Prime Minister consented (Public Records Act, Article 8(2)): ${reference}`,
    covers: "Nobody can read any more:",
    leaves: "This does not cover:",
    cover: {
      answer: "the answer in the database",
      files: "the files that came with it",
      backups: "both in every backup, those made before as well: they hold it only encrypted",
      indexes: "what was kept of it to search, to count or to work on it",
    } satisfies Record<CertificateCover, string>,
    left: {
      archive: "the copy the archive has taken over",
      exports: "copies given out as a file or on paper: each is in your log of reads",
      published: "what has been published of all answers together",
      guidance: "guidance it led to, which is a record of its own",
      "sent-by-file": "the sealed file it came in, with you and where the mail passed",
      respondent: "your own copy, with your receipt",
    } satisfies Record<CertificateLeft, string>,
  },
};

type RetentionWords = typeof en;

const ja: RetentionWords = {
  state: {
    kept: (until) => `${until}まで保存します`,
    "ask-consent": (until) => `保存期間は${until}まででした。廃棄には、先に内閣総理大臣の同意が必要です`,
    "consent-pending": (until) => `保存期間は${until}まででした。廃棄について内閣総理大臣に協議しています`,
    held: (until) => `保存期間は${until}まででしたが、内閣総理大臣の求めにより廃棄しません`,
    "to-hand-over": (until) => `保存期間は${until}まででした。公文書館に移管してください`,
    "to-destroy": (until) => `保存期間は${until}まででした。廃棄してください`,
    "handed-over": () => "公文書館に移管しました。ここにある写しを廃棄してください",
    destroyed: () => "廃棄しました",
  },
  problem: {
    "before-an-earlier": "前に記録したものより前の日付です",
    "already-over": "保存期間は既に終わっています",
    "not-due": "まだその時期ではありません",
    "no-consent-needed": "内閣総理大臣の同意は要りません",
    "not-consulted": "まだ協議していません",
    "already-consulted": "既に協議しています",
    "no-later-day": "新しい満了日は、今の満了日より後にしてください",
    "not-held": "廃棄しないようにとの求めはありません",
    held: "内閣総理大臣が、廃棄しないように求めています",
    "no-archive": "満了後の措置は移管ではありません",
  },
  certificate: {
    title: "削除証明書",
    request: (id, version) => `依頼 ${id}(第${version}版)`,
    day: (day) => `この回答の鍵を${day}に廃棄しました。`,
    until: (until) => `保存期間は${until}まででした。`,
    consent: (reference) => `内閣総理大臣の同意(公文書管理法第8条第2項):${reference}`,
    covers: "次のものは、もう誰にも読めません。",
    leaves: "次のものには及びません。",
    cover: {
      answer: "データベースにある回答",
      files: "回答に添えられたファイル",
      backups: "これまでの全てのバックアップにある、その両方(暗号化されたものしか入っていません)",
      indexes: "検索・集計・作業のために残していたもの",
    },
    left: {
      archive: "公文書館に移管した写し",
      exports: "ファイルや紙で渡した写し(閲覧の記録に一件ずつ載っています)",
      published: "全ての回答をまとめて公表したもの",
      guidance: "回答をもとにした行政指導(それ自体が別の文書です)",
      "sent-by-file": "回答を送った暗号化ファイル(お手元と、メールの経路にあるもの)",
      respondent: "受領証とともにお手元にある控え",
    },
  },
};

const RETENTION_WORDS: Record<Language, RetentionWords> = { en, ja };

const dayText = (day: string, language: Language) => WORDS[language].day(day);

/** Where answers stand, in a line. */
export function retentionText({ state, until }: RetentionStanding, language: Language): string {
  return RETENTION_WORDS[language].state[state](dayText(until, language));
}

/** Why a step cannot be taken. */
export function stepProblemText(problem: StepProblem, language: Language): string {
  return RETENTION_WORDS[language].problem[problem];
}

/** The certificate, line by line; the first is its title, and what it covers and leaves are points that begin with a hyphen. */
export function certificateLines(certificate: Certificate, language: Language): string[] {
  const words = RETENTION_WORDS[language].certificate;
  const { request, version, day, until, consent, covers, leaves } = certificate;
  return [
    words.title,
    words.request(request, version),
    words.day(dayText(day, language)),
    words.until(dayText(until, language)),
    ...(consent === undefined ? [] : [words.consent(consent)]),
    words.covers,
    ...covers.map((one) => `- ${words.cover[one]}`),
    words.leaves,
    ...leaves.map((one) => `- ${words.left[one]}`),
  ];
}
