// What is said of a file that was refused, and of keys that have changed, in both languages.
import type { Language } from "@yawara/engine";
import type { FileKind } from "./armour.ts";
import type { KeyChange } from "./pins.ts";
import type { FileProblem, FileProblemCode } from "./problem.ts";

type Args = Record<string, string>;

const en = {
  kind: {
    keys: "an authority's keys",
    request: "a request",
    answer: "a sealed answer",
    receipt: "a receipt",
  } satisfies Record<FileKind, string>,
  problem: {
    "not-such-file": () => "this is no request, answer, receipt or key file",
    "other-kind": ({ kind }) => `this is ${kind}; another kind of file is needed here`,
    "several-in-one": () => "this holds several files one after the other; give each by itself",
    "too-large": ({ limit }) => `the file is larger than ${Number(limit) / 1_000_000} MB; none of these files is`,
    truncated: () => "the end of the file is missing; have it sent again",
    changed: () => "the file was changed or damaged on its way and is not to be relied on; have it sent again",
    "newer-form": ({ form }) => `the file has form ${form}, which a newer Yawara reads`,
    "keys-broken": ({ serial }) =>
      `the authority's statement ${serial} of its keys does not follow from the one before; do not rely on this file`,
    "keys-forked": ({ en }) =>
      `the keys in this file are not the ones you know of ${en}, and no known key signed the change; do not rely on it, ask the authority by another way`,
    "wrong-authority": ({ en, known, given }) =>
      `another authority uses the name ${en}: you know ${known}, this file is from ${given}; ask the authority by another way`,
    "unknown-key": ({ key }) => `the authority has no key ${key}`,
    "early-key": ({ key, from }) => `key ${key} is good from ${from} only`,
    "expired-key": ({ key, until }) => `key ${key} ended on ${until}`,
    "revoked-key": ({ key, revoked }) =>
      `key ${key} was revoked on ${revoked}: nothing signed with it or sealed to it is to be relied on`,
    "older-version": ({ id, version, known }) =>
      `this is version ${version} of request ${id}, and you have read version ${known}`,
    "version-twice": ({ id, version }) =>
      `you have read another text as version ${version} of request ${id}; ask the authority which one holds`,
    "deadline-passed": ({ deadline }) => `the deadline was ${deadline}`,
    "request-over": ({ expires }) => `the request ended on ${expires}`,
    "not-for-us": () => "the answer is sealed for another key, or was changed on its way",
    "sealed-anew": () => "the answer was meant for another recipient and sealed anew for this key by somebody else",
    "another-request": ({ id }) => `this answers request ${id}, which is not one of yours`,
    "another-version": ({ id, version, taken }) =>
      `this answers version ${version} of request ${id} in a text or time that is not taken here; taken: version ${taken}`,
    "wrong-promise": () => "an inquiry is answered under a name and a condition request without one",
    replay: () => "this very answer was opened before",
    overtaken: () => "a later answer of the same firm to this request was opened before",
    "another-answer": ({ id }) => `this receipt is for none of the answers you have sent (request ${id})`,
    "conditions-differ": ({ set, given }) =>
      `the receipt does not carry your conditions: not to be made public were ${set}, the receipt says ${given}; ask the authority`,
    "bad-text": () => "a text is empty or too long, or holds signs that cannot be shown",
    "draft-form": ({ where }) => `the request does not have its form at ${where}`,
    "deadline-over": ({ deadline }) => `the deadline, ${deadline}, is before the day of issue`,
    "addressee-missing": () => "an inquiry is put to one firm: name it with --addressee",
    "addressee-given": () => "a condition request is put to nobody by name",
    "kind-changed": ({ id }) => `request ${id} is of the other kind; the two are never mixed: give it another id`,
    "key-ends-early": ({ key, until, deadline }) =>
      `key ${key} ends on ${until}, before the deadline ${deadline}: roll the keys over first`,
    "keys-not-yet": ({ from, until, day }) =>
      `keys from ${from} to ${until} are not good on ${day}, the day they are made`,
    "no-key": ({ day }) => `there is no key here that signs on ${day}`,
    "last-key": ({ key }) => `only key ${key} could sign this, and a key does not revoke itself`,
    "answer-form": ({ where }) => `the answer does not have its form at ${where}`,
    "unknown-question": ({ question }) => `the request has no question ${question}`,
    "other-request-answered": ({ request, version }) => `the answer is to version ${version} of request ${request}`,
  } satisfies Record<FileProblemCode, (args: Args) => string>,
  change: (change: KeyChange): string => {
    switch (change.change) {
      case "signs":
        return `Key ${change.key} signs now (good from ${change.from} until ${change.until})`;
      case "seals":
        return `Answers are sealed to key ${change.key} now (good from ${change.from} until ${change.until})`;
      case "added":
        return `Key ${change.key} was added as the next one (good until ${change.until})`;
      case "ends":
        return `Key ${change.key} ends earlier, on ${change.until}`;
      case "revoked":
        return `Key ${change.key} was revoked on ${change.on}`;
      case "renamed":
        return `The authority's name is ${change.to.en}, before it was ${change.from.en}`;
    }
  },
};

type FileWords = typeof en;

const ja: FileWords = {
  kind: { keys: "当局の鍵", request: "依頼", answer: "封をした回答", receipt: "受領書" },
  problem: {
    "not-such-file": () => "依頼・回答・受領書・鍵のいずれのファイルでもありません",
    "other-kind": ({ kind }) => `これは${kind}のファイルです。ここでは別の種類のファイルが必要です`,
    "several-in-one": () => "一つのファイルに複数のものが続けて入っています。一つずつ渡してください",
    "too-large": ({ limit }) =>
      `ファイルが${Number(limit) / 1_000_000}メガバイトを超えています。この種のファイルがそれより大きくなることはありません`,
    truncated: () => "ファイルの終わりが欠けています。もう一度送ってもらってください",
    changed: () => "ファイルが途中で変わったか壊れたため、信頼できません。もう一度送ってもらってください",
    "newer-form": ({ form }) => `ファイルの形式(${form})は、新しい版でなければ読めません`,
    "keys-broken": ({ serial }) =>
      `当局の鍵についての${serial}番目の表明が、前の表明から続いていません。このファイルを信頼しないでください`,
    "keys-forked": ({ ja }) =>
      `このファイルの鍵は、知っている「${ja}」の鍵ではなく、変更に知っている鍵の署名もありません。信頼せず、別の方法で当局に確かめてください`,
    "wrong-authority": ({ ja, known, given }) =>
      `「${ja}」を名乗る別の当局です。知っているのは ${known}、このファイルは ${given} です。別の方法で当局に確かめてください`,
    "unknown-key": ({ key }) => `当局に鍵 ${key} はありません`,
    "early-key": ({ key, from }) => `鍵 ${key} が有効なのは${from}からです`,
    "expired-key": ({ key, until }) => `鍵 ${key} は${until}で終わっています`,
    "revoked-key": ({ key, revoked }) =>
      `鍵 ${key} は${revoked}に失効しました。この鍵で署名したものも、この鍵宛てに封をしたものも信頼できません`,
    "older-version": ({ id, version, known }) => `依頼 ${id} の第${version}版です。すでに第${known}版を読んでいます`,
    "version-twice": ({ id, version }) =>
      `依頼 ${id} の第${version}版として、すでに別の内容を読んでいます。どちらが正しいか当局に確かめてください`,
    "deadline-passed": ({ deadline }) => `期限は${deadline}でした`,
    "request-over": ({ expires }) => `依頼は${expires}に終わりました`,
    "not-for-us": () => "回答は別の鍵宛てに封をされているか、途中で変わっています",
    "sealed-anew": () => "別の宛先への回答を、他人がこの鍵宛てに封をし直したものです",
    "another-request": ({ id }) => `依頼 ${id} への回答ですが、この当局の依頼ではありません`,
    "another-version": ({ id, version, taken }) =>
      `依頼 ${id} の第${version}版への回答で、その内容や期限のものはここでは受け付けません。受け付けるのは第${taken}版です`,
    "wrong-promise": () => "照会には名前を示して、条件による依頼には名前を示さずに回答します",
    replay: () => "この回答は、すでに開いたものと同じです",
    overtaken: () => "同じ事業者の、より新しい回答をすでに開いています",
    "another-answer": ({ id }) => `送った回答のどれに対する受領書でもありません(依頼 ${id})`,
    "conditions-differ": ({ set, given }) =>
      `受領書の条件が、付けた条件と違います。公にしない条件を付けたのは「${set}」、受領書にあるのは「${given}」です。当局に確かめてください`,
    "bad-text": () => "空の文字列か、長すぎる文字列か、表示できない文字があります",
    "draft-form": ({ where }) => `依頼の形式が正しくありません(${where})`,
    "deadline-over": ({ deadline }) => `期限(${deadline})が発出の日より前です`,
    "addressee-missing": () => "照会は一つの事業者に宛てます。--addressee で名前を示してください",
    "addressee-given": () => "条件による依頼に、名前を示した宛先はありません",
    "kind-changed": ({ id }) =>
      `依頼 ${id} は、もう一方の種類です。二つの種類は混ぜられません。別の番号を付けてください`,
    "key-ends-early": ({ key, until, deadline }) =>
      `鍵 ${key} は、期限(${deadline})より前の${until}に終わります。先に鍵を更新してください`,
    "keys-not-yet": ({ from, until, day }) => `${from}から${until}までの鍵は、作る日(${day})に有効ではありません`,
    "no-key": ({ day }) => `${day}に署名できる鍵がここにありません`,
    "last-key": ({ key }) => `署名できるのは鍵 ${key} だけですが、鍵は自らを失効させられません`,
    "answer-form": ({ where }) => `回答の形式が正しくありません(${where})`,
    "unknown-question": ({ question }) => `依頼に質問 ${question} はありません`,
    "other-request-answered": ({ request, version }) => `依頼 ${request} の第${version}版への回答です`,
  },
  change: (change) => {
    switch (change.change) {
      case "signs":
        return `これからは鍵 ${change.key} で署名します(有効:${change.from}から${change.until}まで)`;
      case "seals":
        return `これからは鍵 ${change.key} 宛てに回答の封をします(有効:${change.from}から${change.until}まで)`;
      case "added":
        return `次の鍵 ${change.key} が加わりました(有効:${change.until}まで)`;
      case "ends":
        return `鍵 ${change.key} の終わりが${change.until}に早まりました`;
      case "revoked":
        return `鍵 ${change.key} は${change.on}に失効しました`;
      case "renamed":
        return `当局の名称が「${change.from.ja}」から「${change.to.ja}」に変わりました`;
    }
  },
};

export const FILE_WORDS: Record<Language, FileWords> = { en, ja };

/** A problem as one line. */
export function fileProblemLine({ problem, args }: FileProblem, language: Language): string {
  const words = FILE_WORDS[language];
  const kind = args.kind === undefined ? {} : { kind: words.kind[args.kind as FileKind] };
  return words.problem[problem]({ ...args, ...kind }).replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ");
}
