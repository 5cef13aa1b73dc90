// Words of comments and of sign-offs.
import type { Language } from "@yawara/engine";

const en = {
  comments: "Comments",
  commentsCount: (count: number) => (count === 0 ? "Comments" : `Comments (${count})`),
  noComments: "Nobody has commented yet.",
  comment: "Your comment",
  commentHelp: "It is not changed later. You can take your own back: its words go, also from the log.",
  send: "Comment",
  head: (by: string, moment: string) => `${by}, ${moment}`,
  takenBack: "taken back by its author",
  takeBack: "Take back",
  takeBackNamed: (moment: string) => `Take back your comment of ${moment}`,

  signOffs: "Signed off",
  ofNamed: (name: string) => ` (${name})`,
  unsigned: "Nobody has signed off what stands here.",
  signed: (by: string, moment: string) => `Signed off by ${by} on ${moment}.`,
  earlier: (by: string, moment: string, revision: number) =>
    `${by} signed revision ${revision} on ${moment}: it was changed since.`,
  note: (text: string) => `“${text}”`,
  withdraw: "Take my sign-off back",
  sign: "Sign off",
  signNamed: (revision: number) => `Sign off revision ${revision}`,
  noteLabel: "Note (may stay empty)",
  ownChange: "You changed this last: a second person signs it off.",
};

type ReviewWords = typeof en;

const ja: ReviewWords = {
  comments: "コメント",
  commentsCount: (count) => (count === 0 ? "コメント" : `コメント(${count}件)`),
  noComments: "コメントはまだありません。",
  comment: "コメントを書く",
  commentHelp: "後から書き換えることはできません。自分のコメントは取り消せます。本文は履歴からも消えます。",
  send: "コメントする",
  head: (by, moment) => `${by} ${moment}`,
  takenBack: "本人が取り消しました",
  takeBack: "取り消す",
  takeBackNamed: (moment) => `${moment}のコメントを取り消す`,

  signOffs: "承認",
  ofNamed: (name) => `(${name})`,
  unsigned: "今の内容は、まだ承認されていません。",
  signed: (by, moment) => `${by}が${moment}に承認しました。`,
  earlier: (by, moment, revision) => `${by}が${moment}に第${revision}版を承認しましたが、その後に変更がありました。`,
  note: (text) => `「${text}」`,
  withdraw: "自分の承認を取り消す",
  sign: "承認する",
  signNamed: (revision) => `第${revision}版を承認する`,
  noteLabel: "メモ(任意)",
  ownChange: "最後に変更したのはあなたです。承認は、ほかの人が行います。",
};

export const REVIEW_WORDS: Record<Language, ReviewWords> = { en, ja };
