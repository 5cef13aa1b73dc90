// Japanese words of the MCP server's answers.
import { WORDS as ENGINE, LOCALES } from "@yawara/engine";
import type { McpWords } from "./en.ts";

export const ja: McpWords = {
  didYouMean: (suggestion) => `。「${suggestion}」のことですか。`,
  onlyOne: (names) => `${names.join("、")} は、いずれか一つだけを指定してください`,
  noTool: (name, tools) => `「${name}」というツールはありません。${tools.join("、")} があります`,
  unknownFactGroup: (name, known) =>
    `group:「${name}」で始まる事実はありません。${known.join("、")} のいずれかで始まります`,
  nothingToCompare: "facts か basket: true を指定してください",
  todayIn: (day, zone) => `「今日」は ${zone} の日付で ${day} としています。`,
  internal: "こちらの不具合のため答えられませんでした。ご報告ください。",
  shown: (count, total, cursor) =>
    `全${total.toLocaleString(LOCALES.ja)}件のうち${count}件です。${cursor === undefined ? "" : `続きは cursor「${cursor}」で得られます。`}`,
  choices: "選択肢",
  onlyIf: "尋ねる条件",
  open: ENGINE.ja.outcome.open,
  openNote: "最初の質問への回答を待っています",
  askNext: "どの質問を先にすべきかは next_question で分かります。",
  askBans: "適用される禁止に違反していないかは、next_question(about: bans)で確認できます。",
  noQuestion: "未定のものを変えうる質問は、もうありません。",
  canChange: (provisions) => `この回答で、なお規定${provisions}件の結果が変わりえます。`,
  unlessKnown: "わからない場合は、その事実を書かず、IDを declined に加えてください。",
  atMostLeft: (count) => `残りの質問は、これを含めて最大${count}問です。`,
  standing: (id, outcome) =>
    `${id}:${{ applies: "当てはまります", "does-not-apply": "当てはまりません", open: "まだ確定していません" }[outcome]}`,
  bans: ({ broken, kept, open }) =>
    `お答えのとおりなら違反している禁止${broken.length}件${broken.length === 0 ? "" : `(${broken.join("、")})`}、違反していない禁止${kept.length}件、確認していない禁止${open.length}件です。`,
  presumed: "前提としたこと(要確認)",
  inForceOn: (day) => `${day}に効力があります`,
  notInForceOn: (day) => `${day}には効力がありません`,
  atHome: "システムは、それぞれの国・地域に拠点・市場・関係先を置くものとして比べます。",
  compareBasis:
    "時間は標準費用モデルによります。規定の出典は law_at で確かめられます。収録した法令だけを数えるため、多く収録した国ほど数が多くなります。これは情報であり、法律上の助言ではありません。",
  binding: ({ broken, duties, cooperate }) => `違反している禁止${broken}件、義務${duties}件、協力の義務${cooperate}件`,
  forbids: (uses, conduct) => `用途そのものの禁止${uses}件、行為の禁止${conduct}件`,
  voluntary: (count) => `任意の項目${count}件`,
  beforeMarket: (count) => `上市前の手続${count}件`,
  hours: (once, yearly) => `初回${once}時間、毎年${yearly}時間`,
  rightsAndOffers: (count) => `権利・支援${count}件`,
  openPoints: (count) => `未定${count}件`,
  vocabulary: "システムを説明する事実の一覧",
  prompt: (described) =>
    `${described === undefined ? "当方のAIシステムに、どの法令や指針が適用されるかを知りたいです。まず、何をするシステムで、誰が使うかを尋ねてください。" : `次のAIシステムに、どの法令や指針が適用されるかを知りたいです。\n\n${described}`}

次のように進めてください。
1. describe_facts(まず layer: core)を呼び、説明から言える事実を、選んだ答えとともに平易な言葉で提案してください。説明にそのまま書かれていたものと、推測したものとを区別してください。
2. 事実は、一つずつ私の確認を得てから使ってください。私が知らないことは書かないでください。それは「不明」であり、「いいえ」ではありません。
3. 確認済みの事実で next_question を呼び、その質問を私にしてください。答えを facts に(わからなければIDを declined に)加え、done になるか、私が打ち切るまで繰り返してください。
4. 確認済みの事実で check を呼んでください(groups はまず must と cooperate)。結論、拘束するものとその理由、最初の手順、任意の項目の要点、使える支援、事実が足りず未定のものを報告してください。各記述に規定と出典を示し、原典を確認していないものの † は残してください。
5. 何が適用されるかを自分で判断せず、記憶にある法令を加えないでください。答えは check と explain から得てください。「もし〜なら」と尋ねたら、その事実を変えて check を呼び直してください。

これは出典に基づく情報であり、法律上の助言ではないことを伝えてください。`,
};
