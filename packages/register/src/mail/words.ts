// Words of the mail about accounts: confirming an address, a forgotten password, an invitation.
const en = {
  confirm: {
    subject: "Yawara: confirm your address",
    paragraphs: ["An account was made in Yawara with this address. If it was you, please confirm it within a day."],
    link: "Confirm the address",
    after: "If you made no account, you need to do nothing.",
  },
  forgotten: {
    subject: "Yawara: set a new password",
    paragraphs: ["Somebody, we hope you, asked to set a new password for the account with this address."],
    link: "Set a new password",
    after:
      "The link works once, within one hour. If you did not ask for it, you need to do nothing: your password stays as it is.",
  },
  invitation: {
    subject: "Yawara: an invitation",
    says: (organisation: string, inviter: string) => `${inviter} invites you to work in “${organisation}” in Yawara.`,
    link: "Open the invitation",
    after: "It opens for this address alone. If you know nothing of it, you need to do nothing.",
  },
};

export type AccountMailWords = typeof en;

const ja: AccountMailWords = {
  confirm: {
    subject: "Yawara：メールアドレスの確認",
    paragraphs: [
      "このメールアドレスで、Yawaraのアカウントが作られました。ご本人が作られた場合は、1日以内に次のリンクから確認をお願いします。",
    ],
    link: "メールアドレスを確認する",
    after: "お心当たりがない場合は、何もする必要はありません。",
  },
  forgotten: {
    subject: "Yawara：パスワードの再設定",
    paragraphs: ["このメールアドレスのアカウントについて、パスワードの再設定の申し込みがありました。"],
    link: "新しいパスワードを設定する",
    after:
      "リンクは1時間以内に1回だけ使えます。お心当たりがない場合は、何もする必要はありません。パスワードはそのままです。",
  },
  invitation: {
    subject: "Yawara：組織への招待",
    says: (organisation, inviter) => `${inviter} さんから、Yawaraの組織「${organisation}」への招待が届きました。`,
    link: "招待を開く",
    after: "このメールアドレスの方だけが使えます。お心当たりがない場合は、何もする必要はありません。",
  },
};

export const ACCOUNT_MAIL_WORDS: Record<"en" | "ja", AccountMailWords> = { en, ja };
