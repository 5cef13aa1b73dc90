// The field's terms as the screens use them: one name a language for each, with a sentence and where it stands.
import type { Text } from "../law/model.ts";
import { MODALITIES } from "../law/model.ts";
import { WORDS } from "./index.ts";
import { REGISTER_TERMS } from "./register-terms.ts";

/** Where a term is met. */
export type TermPlace = "check" | "report" | "law" | "compare" | "register" | "writing";

export interface Term {
  name: Text;
  /** What it means, in a sentence. */
  means: Text;
  places: readonly TermPlace[];
}

function term(en: string, ja: string, means: Text, ...places: TermPlace[]): Term {
  return { name: { en, ja }, means, places };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const ofTable = (en: string, ja: string, means: Text, ...places: TermPlace[]) =>
  term(capital(en), ja, means, ...places);

const { en, ja } = WORDS;

/** The terms, from the text of the law to what is made of it. Names that stand in the tables of words are taken from there. */
export const TERMS: readonly Term[] = [
  term(
    "Jurisdiction",
    "国・地域",
    {
      en: "A country, a union of countries, or a state of a federation, whose law is looked at.",
      ja: "その法令を見る国、国の連合、又は連邦の州です。",
    },
    "check",
    "law",
    "compare",
  ),
  term(
    "Instrument",
    "法令・指針",
    {
      en: "One published text: a statute, regulation, bill, guideline, standard, plan or programme.",
      ja: "公表された一つの文書です。法律、政省令、法案、指針、規格、計画、制度などがあります。",
    },
    "report",
    "law",
  ),
  term(
    "Provision",
    "規定",
    {
      en: "The smallest part of an instrument that binds, asks or offers something.",
      ja: "法令・指針のうち、何かを義務づけ、求め、又は与える最小の単位です。",
    },
    "report",
    "law",
    "compare",
  ),
  term(
    "Addressee",
    "名宛人",
    {
      en: "Whom a provision speaks to, such as a developer, a provider or a business user.",
      ja: "規定が誰に向けられたものかです。開発者、提供者、事業として使う人などがあります。",
    },
    "law",
  ),
  term(
    "Modality",
    "規定の種類",
    {
      en: "What a provision does to its addressee: it forbids, binds, advises, entitles or empowers.",
      ja: "規定が名宛人に何をするかです。禁止、義務づけ、助言、権利や権限の付与があります。",
    },
    "report",
    "law",
  ),
  term(
    "Force scale",
    "強さ",
    {
      en: "The order of modalities from the strongest to the softest; the shape of a mark shows it.",
      ja: "規定の種類を強いものから順に並べたものです。印の形で示します。",
    },
    "report",
    "law",
  ),
  ...MODALITIES.map((one) =>
    term(
      en.modality[one],
      ja.modality[one],
      { en: en.forceMeans[one], ja: ja.forceMeans[one] },
      "report",
      "law",
      "compare",
    ),
  ),
  term(
    "Sanction",
    "制裁",
    {
      en: "What may follow when a binding provision is not kept.",
      ja: "拘束力のある規定を守らない場合に生じ得る不利益です。",
    },
    "report",
    "law",
    "compare",
  ),
  term(
    "Fact",
    "事実",
    {
      en: "Something a provision may depend on, with a type and a question; what is not given stays unknown.",
      ja: "規定が左右され得る事柄です。型と質問があり、答えのないものは不明のままです。",
    },
    "check",
    "report",
  ),
  term(
    "Subject",
    "対象",
    {
      en: "The facts known about one organisation and one AI system.",
      ja: "一つの組織と一つのAIシステムについて分かっている事実の集まりです。",
    },
    "check",
    "report",
  ),
  term(
    "Definition",
    "定義",
    {
      en: "A condition with a name that other conditions use, such as a small enterprise.",
      ja: "ほかの条件が使う、名前の付いた条件です。中小企業などがあります。",
    },
    "law",
    "writing",
  ),
  term(
    "Constraint",
    "制約",
    {
      en: "What facts cannot be at the same time; answers against it are refused.",
      ja: "同時には成り立たない事実の組です。これに反する答えは受け付けません。",
    },
    "check",
    "writing",
  ),
  term(
    "Finding",
    "判定",
    {
      en: "What is decided of one provision for one subject: its outcome with the facts behind it.",
      ja: "一つの規定を一つの対象に当てはめた結果です。結論と、その理由となる事実から成ります。",
    },
    "report",
  ),
  term(
    "Outcome",
    "結論",
    {
      en: "One of three: the provision applies, does not apply, or is open.",
      ja: "適用、適用なし、未定の三つのいずれかです。",
    },
    "report",
  ),
  ofTable(
    en.outcome.applies,
    ja.outcome.applies,
    {
      en: "The facts given are enough to say that the provision reaches the subject.",
      ja: "答えた事実だけで、規定が対象に及ぶと言えます。",
    },
    "report",
  ),
  ofTable(
    en.outcome["does-not-apply"],
    ja.outcome["does-not-apply"],
    {
      en: "The facts given are enough to say that the provision does not reach the subject.",
      ja: "答えた事実だけで、規定が対象に及ばないと言えます。",
    },
    "report",
  ),
  ofTable(
    en.outcome.open,
    ja.outcome.open,
    {
      en: "The facts given leave it undecided; the facts it waits for are named.",
      ja: "答えた事実だけでは決まりません。待っている事実を示します。",
    },
    "report",
    "compare",
  ),
  term(
    "Regime",
    "法制",
    {
      en: "The provisions in force for jurisdictions on a day, or a made-up set of them.",
      ja: "ある日にある国・地域で効力のある規定の集まりです。仮に組み替えたものも含みます。",
    },
    "compare",
  ),
  term(
    "Touch index",
    "規制の強さの目安",
    {
      en: "How heavily a regime binds a set of systems, from 0 (nothing binds) to 100.",
      ja: "ある法制が一群のシステムをどれほど重く拘束するかを、0(拘束なし)から100までで示す数です。",
    },
    "compare",
  ),
  term(
    "Worked case",
    "事例",
    {
      en: "A subject for which the author of a provision says beforehand what the outcome must be.",
      ja: "規定を書く人が、結論をあらかじめ示しておく対象です。",
    },
    "writing",
  ),
  ...REGISTER_TERMS,
];
