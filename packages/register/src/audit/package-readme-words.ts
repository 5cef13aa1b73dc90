// Words of the page that lies in an auditor's package: what it holds, how it is verified, and what it cannot show, in both languages.
import type { PackageManifest } from "./package-model.ts";

export type PackageFrame = Omit<PackageManifest, "files">;

/** Markdown, English first. The same package has the same page. */
export const packageReadme = (frame: PackageFrame, file: string): string =>
  `${en.page(frame, file)}\n---\n\n${ja.page(frame, file)}`;

const en = {
  page: (
    { day, zone, until, entries, head, corpus, yawara }: PackageFrame,
    file: string,
  ) => `# The register at the end of ${day}

Built from the log of changes alone, up to ${until} (${day} by the clock of ${zone}): ${entries} entries, the last with the hash
\`${head}\`. Yawara ${yawara}, law data ${corpus}.

## Verify it

\`\`\`sh
npx yawara audit verify ${file}
\`\`\`

It reads the zip or the folder it was unpacked to, without the register, and tells whether every file is the one the manifest names, the
chain of the log is whole, each object stands as its last change left it, and each disclosure and file of evidence has the content its hash says.

## What is here

| file | what it holds |
| --- | --- |
| \`log.ndjson\` | every entry of the chain up to that moment |
| \`state/<kind>.ndjson\` | each object as its last change left it, one a line, with that entry's number and commitment |
| \`state/sign_off.ndjson\`, \`state/disclosure_version.ndjson\`, \`state/risk_acceptance.ndjson\` | sign-offs, approvals of disclosures, accepted risks |
| \`disclosures/<SHA-256>.json\` | what each version of a disclosure was drawn as, named by the hash the version bears |
| \`evidence/<SHA-256>\` | the content of files of evidence; \`state/evidence_file.ndjson\` says what each was called |
| \`evidence-left-out.ndjson\` | files that are not here, and why: not scanned by then, scan failed, infected, not there |
| \`manifest.json\` | every file with its size and SHA-256 |

## What to know

- Two packages of one day by one version of Yawara have the same bytes. A later erasing of a person or a comment changes them: what was
  erased is gone from every package made after it, and its entry says so. A file found infected later is left out from then on.
- People with an account are named by their id: their names and addresses are no part of the log.
- Checks, notices and settings of the server are no part of the log.
- The chain shows that nothing in it was changed on the way. It does not show that whoever holds the database never wrote it anew as a whole:
  compare the last hash with one you noted earlier.
`,
};

type PageWords = typeof en;

const ja: PageWords = {
  page: ({ day, zone, until, entries, head, corpus, yawara }, file) => `# ${day}終了時点の台帳

変更の記録だけから作りました。${until}まで(${zone}の${day}が終わる時点)の${entries}件で、最後のハッシュは
\`${head}\`です。Yawara ${yawara}、法令データ ${corpus}。

## 確かめ方

\`\`\`sh
npx yawara audit verify ${file}
\`\`\`

ZIPのままでも、展開したフォルダーでも確かめられます。台帳につなぐ必要はありません。すべてのファイルが一覧のとおりか、記録のつながりが完全か、
それぞれの状態が最後の変更のとおりか、開示と証拠のファイルの中身がハッシュと合うかを調べます。

## 入っているもの

| ファイル | 内容 |
| --- | --- |
| \`log.ndjson\` | その時点までのすべての記録 |
| \`state/<種類>.ndjson\` | 最後の変更を終えた状態(1行に1件)。記録の番号と照合値つき |
| \`state/sign_off.ndjson\`、\`state/disclosure_version.ndjson\`、\`state/risk_acceptance.ndjson\` | 承認、開示の承認、リスクの受容 |
| \`disclosures/<SHA-256>.json\` | 開示の版ごとの下書きの本文。名前は版が示すハッシュです |
| \`evidence/<SHA-256>\` | 証拠のファイルの中身。名前は\`state/evidence_file.ndjson\`にあります |
| \`evidence-left-out.ndjson\` | 入っていないファイルと理由(未検査、検査の失敗、感染、所在不明) |
| \`manifest.json\` | すべてのファイルの大きさとSHA-256 |

## ご注意

- 同じ日を同じ版のYawaraで作れば、同じバイト列になります。その後に担当者やコメントを消去すると変わります。消去した内容は、以後のどの一式にも
  入りません。その記録には、消去したことが残ります。後から感染が見つかったファイルも、以後は入りません。
- アカウントを持つ人は、識別番号で示します。氏名とメールアドレスは、記録に含まれません。
- 判定の結果、通知、サーバーの設定は、記録に含まれません。
- 記録のつながりからは、途中で書き換えられていないことが分かります。データベースの管理者が全体を作り直していないことまでは分かりません。
  以前に控えたハッシュと比べてください。
`,
};
