// Japanese words of the register.
import type { Words } from "./en.ts";

export const ja: Words = {
  problem: {
    circle: (a) => `${a.field}: 自分自身の下に置くことはできません。`,
    conflict: (a) =>
      `ほかの人が先に保存しました。現在は第${a.revision}版です。内容を確かめてから、もう一度保存してください。`,
    "database-unreachable": (a) => `データベースに接続できません: ${a.reason}`,
    "disk-full": () =>
      "サーバーに保存するための空きがありません。保存済みのものは失われていません。空きができてから、もう一度お試しください。",
    "email-unfit": (a) => `${a.email} はメールアドレスではありません。`,
    "folder-in-use": (a) =>
      `データフォルダー ${a.folder} は別のプロセスが使用中です。そのプロセスを止めるか、YAWARA_DATA で別のフォルダーを指定してください。`,
    "folder-unusable": (a) =>
      `データフォルダー ${a.folder} を使用できません: ${a.reason}。書き込めるフォルダーを YAWARA_DATA で指定してください。`,
    invalid: (a) => `${a.field} が正しくありません。`,
    "migration-changed": (a) =>
      `移行ファイル ${a.file} は実行済みですが、その後変更されています。元に戻し、新しい移行ファイルを追加してください。`,
    "migration-failed": (a) => `移行ファイル ${a.file} の実行に失敗したため、取り消しました: ${a.reason}`,
    "migration-late": (a) =>
      `移行ファイル ${a.file} の番号が、実行済みの移行ファイルより前です。より大きい番号を付けてください。`,
    "migration-unknown": (a) =>
      `データベースがこのプログラムより新しく、移行ファイル ${a.file} が実行されています。新しいプログラムを使用してください。`,
    "name-unfit": (a) => `名前は1文字から${a.most}文字までです。制御文字や、文字の向きを変える記号は使えません。`,
    "no-organisation": () =>
      "今はどの組織でも作業していません。アカウントのページで組織を選ぶか、所有者に招待を依頼してください。",
    "not-allowed": () => "この組織でのあなたの役割では、この操作はできません。",
    "not-found": () => "該当するものがありません。",
    "not-signed-in": () => "先にサインインしてください。",
    "privilege-missing": (a) =>
      `データベースの利用者 ${a.user} に、表を作る権限がありません: ${a.reason}。データベースの CREATE 権限を与えてください。`,
    "report-closed": () => "この報告はすでに判断されたため、変更できません。追加は新しい報告としてお送りください。",
    "role-missing": (a) =>
      `データベースの利用者 ${a.user} は、ロール ${a.role} の作成も使用もできません。CREATEROLE を与えるか、ロールを NOLOGIN で作成して ${a.user} に付与してください。`,
    "role-unsafe": (a) =>
      `データベースのロール ${a.role} が、スーパーユーザーであるか、行レベルセキュリティーを回避できます。その属性を外してください。`,
    "secret-too-short": (a) => `秘密鍵は${a.least}文字以上にし、YAWARA_SECRET で指定してください。`,
    "secret-unusable": (a) =>
      `${a.file} の秘密鍵を使用できません: ${a.reason}。ファイルを直すか削除するか、YAWARA_SECRET を設定してください。`,
    taken: (a) => `${a.value} は、すでに${a.by}が使っています。`,
    "text-unfit": (a) => `${a.field} は${a.most}文字以内で、制御文字を含めずに入力してください。`,
    timeout: () => "データベースの応答に時間がかかりすぎました。もう一度お試しください。",
    "too-many-keys": (a) => `鍵は${a.most}個までです。先に不要な鍵を削除してください。`,
    "too-many-listed": (a) => `この一覧には、削除したものを含めて上限の${a.most}件があります。`,
    "too-many-reports": (a) =>
      `すでに${a.most}件あり、確認が済むまでこれ以上受け付けられません。組織に直接お知らせください。`,
    "too-many-revisions": (a) =>
      `一つのシステムの版は${a.most}版までです。続けるには、新しいシステムとして保存してください。`,
    "too-many-systems": (a) => `組織のシステムは、削除したものを含めて${a.most}件までです。`,
    unkeepable: () => "保存できません。使えない文字や値、または同時には保存できない内容が含まれています。",
  },
};
