// Japanese words of what the server refuses, and of the people it names.
import type { ApiWords } from "./words-en.ts";

const NEEDS_OWNER = "組織には所有者が必要です。先に、ほかのメンバーを所有者にしてください。";

const OWNERS_ONLY = "これができるのは所有者だけです。何も変更していません。";

const FULL =
  "サーバーに空きがないため、保存していません。保存済みのものは失われていません。しばらくしてからお試しください。";

export const ja: ApiWords = {
  away: {
    title: "現在、アカウント機能に接続できません",
    help: "チェック、法令・指針、比較はそのまま使えます。入力中の内容はそのままで、失われたものはありません。しばらくしてからもう一度お試しください。",
    again: "もう一度試す",
  },
  refused: {
    unknown: "できませんでした。何も変更していません。もう一度お試しください。",
    away: "サーバーが応答しません。入力中の内容は失われていません。しばらくしてからもう一度お試しください。",
    "too-many-requests": "短い間に試行が続きました。1分ほど待ってからお試しください。",
    INVALID_EMAIL_OR_PASSWORD: "メールアドレスとパスワードの組み合わせが違います。",
    USER_ALREADY_EXISTS: "このメールアドレスのアカウントは既にあります。サインインしてください。",
    USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: "このメールアドレスのアカウントは既にあります。サインインしてください。",
    INVALID_EMAIL: "メールアドレスの形になっていません。",
    INVALID_TOKEN: "このリンクは期限切れか、すでに使われています。もう一度、再設定をお申し込みください。",
    PASSWORD_TOO_SHORT: "パスワードは10文字以上にしてください。",
    PASSWORD_TOO_LONG: "パスワードが長すぎます。128文字までです。",
    PASSWORD_TOO_COMMON:
      "このパスワードは推測されやすいものです。いくつかの言葉を並べるなど、もっと長いものか、ありふれていないものにしてください。",
    INVALID_PASSWORD: "今のパスワードが違います。何も変更していません。",
    NAME_UNFIT: "名前が長すぎるか、表示できない文字が含まれています。別の名前にしてください。",
    "no-accounts": "このサーバーではアカウントを扱っていません。ほかの機能はすべて使えます。",
    DISK_FULL: FULL,
    "disk-full": FULL,
    YOU_HAVE_REACHED_THE_MAXIMUM_NUMBER_OF_ORGANIZATIONS: "所属できる組織の数の上限に達しています。",
    ORGANIZATION_MEMBERSHIP_LIMIT_REACHED: "この組織のメンバーは上限に達しています。",
    INVITATION_LIMIT_REACHED: "この組織の返事を待っている招待は上限に達しています。不要な招待を取り消してください。",
    USER_IS_ALREADY_A_MEMBER_OF_THIS_ORGANIZATION: "この人は既にメンバーです。",
    YOU_ARE_NOT_THE_RECIPIENT_OF_THE_INVITATION:
      "この招待は別のメールアドレス宛てです。招待されたアドレスでサインインしてください。",
    YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER: NEEDS_OWNER,
    YOU_CANNOT_LEAVE_THE_ORGANIZATION_WITHOUT_AN_OWNER: NEEDS_OWNER,
    MEMBER_NOT_FOUND: "この人はもうメンバーではありません。",
    YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_MEMBER: OWNERS_ONLY,
    YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_MEMBER: OWNERS_ONLY,
    YOU_ARE_NOT_ALLOWED_TO_INVITE_USERS_TO_THIS_ORGANIZATION: OWNERS_ONLY,
    YOU_ARE_NOT_ALLOWED_TO_CANCEL_THIS_INVITATION: OWNERS_ONLY,
    PROVIDER_NOT_FOUND:
      "このサインイン先は今、応答していません。しばらくしてから試すか、メールアドレスでサインインしてください。",
    PROVIDER_UNREACHABLE:
      "このサインイン先は今、応答していません。しばらくしてから試すか、メールアドレスでサインインしてください。",
    access_denied: "サインイン先で中止されたため、サインインしていません。",
    account_not_linked:
      "このメールアドレスのアカウントは既にあります。そのパスワードか、これまでの方法でサインインしてください。",
    sign_in_failed:
      "サインイン先でのサインインができませんでした。しばらくしてからもう一度試すか、メールアドレスでサインインしてください。",
    INVITER_IS_NO_LONGER_A_MEMBER_OF_THE_ORGANIZATION:
      "この招待を送った人は組織を離れています。所有者にもう一度招待を依頼してください。",
    INVITATION_NOT_FOUND: "この招待は期限が切れたか、取り消されています。もう一度招待を依頼してください。",
  },
  you: "あなた",
  left: "組織を離れた人",
};
