// The register's terms as its screens, commands and answers use them: one name a language for each, with a sentence.
import type { Text } from "../law/model.ts";

const TOLD: readonly (readonly [en: string, ja: string, meansEn: string, meansJa: string])[] = [
  [
    "Ledger",
    "台帳",
    "The list of an organisation's AI systems, with who answers for each.",
    "組織のAIシステムの一覧です。それぞれの責任者などを記します。",
  ],
  [
    "Owner (of a system)",
    "責任者",
    "Who answers for a system; needs no account.",
    "システムに責任を持つ人です。アカウントは要りません。",
  ],
  ["Reviewer", "確認者", "Who looks at what another has made.", "ほかの人が作ったものを確かめる人です。"],
  [
    "What systems stand on",
    "構成要素",
    "Models, datasets, vendors, services, agents, prompts and tools.",
    "モデル、データセット、ベンダー、サービス、エージェント、プロンプト、ツールです。",
  ],
  [
    "Task",
    "やること",
    "Something to be done by somebody by a day, added here or a step of a plan.",
    "誰かがいつまでかに行うことです。ここで加えたものと、計画の手順とがあります。",
  ],
  [
    "Sign-off",
    "承認",
    "A second person's word that they looked at something as it stands.",
    "ほかの人が、今の内容を確かめて認めたことの記録です。",
  ],
  [
    "Risk",
    "リスク",
    "What may go wrong with a system or the whole firm, of a kind of the library.",
    "システムや組織全体で起こり得る悪いことです。対策集の種類で分けます。",
  ],
  ["Measure", "対策", "What is done against a risk.", "リスクに対して行うことです。"],
  [
    "Acceptance",
    "受容",
    "Somebody bears a risk for a time, for a reason.",
    "理由と期限を示して、リスクを引き受けることです。",
  ],
  ["Evidence", "証拠", "A file that shows what is said of a system.", "システムについての説明を裏付けるファイルです。"],
  [
    "Incident",
    "インシデント",
    "What happened with a system, or may have; its time limits run once it is confirmed.",
    "システムで起きたこと、起きたかもしれないことです。確認すると期限が進みます。",
  ],
  [
    "Near miss",
    "ヒヤリハット",
    "What was seen in time, so that nothing came of it.",
    "事前に気付き、被害のなかったことです。",
  ],
  ["Disclosure", "開示", "A document about AI that is published or handed in.", "AIについて公表・提出する文書です。"],
  [
    "Reported use",
    "申告された利用",
    "A use of AI told by a link, before it is in the ledger.",
    "リンクから申告された、台帳に入る前のAIの利用です。",
  ],
];

/** The terms of the register, by the way a system takes through it. */
export const REGISTER_TERMS = TOLD.map(([en, ja, meansEn, meansJa]) => ({
  name: { en, ja } satisfies Text,
  means: { en: meansEn, ja: meansJa } satisfies Text,
  places: ["register"] as const,
}));
