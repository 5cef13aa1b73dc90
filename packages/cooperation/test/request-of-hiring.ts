// A request by condition as an authority could publish it: who uses AI in hiring, and how; the tests change parts of it.
import type { RequestDocument } from "../src/index.ts";

/** The day it is published. */
export const PUBLISHED = "2026-12-01";

export const request: RequestDocument = {
  kind: "condition",
  title: { ja: "採用におけるAIの利用についての依頼", en: "Request about the use of AI in hiring" },
  purpose: {
    ja: "採用で使われるAIの誤りが応募者にどう影響しているかを知り、助言を準備するためです。",
    en: "To learn how errors of AI in hiring reach applicants, and to prepare advice.",
  },
  basis: ["jp.ai-promotion-act/art-16-state"],
  voluntary: {
    ja: "回答は任意です。回答しなくても、不利益な取扱いはありません。",
    en: "Answering is voluntary. Nothing follows where you do not answer.",
  },
  condition: '"employment" in use.areas && organisation.home_country == "JP"',
  questions: [
    {
      id: "areas",
      kind: "fact",
      fact: "use.areas",
      asks: { ja: "どの分野で使っていますか", en: "Where do you use it?" },
      reason: { ja: "影響の及ぶ範囲を知るためです。", en: "To learn how far it reaches." },
    },
    {
      id: "review",
      kind: "choice",
      asks: { ja: "人が見直していますか", en: "Does a person look again?" },
      reason: { ja: "誤りの見つけ方を知るためです。", en: "To learn how errors are found." },
      choices: [
        { id: "always", label: { ja: "いつも", en: "Always" } },
        { id: "some", label: { ja: "ときどき", en: "Sometimes" } },
        { id: "never", label: { ja: "しない", en: "Never" } },
      ],
    },
    {
      id: "applicants",
      kind: "number",
      asks: { ja: "一年の応募者は何人ですか", en: "How many apply in a year?" },
      reason: { ja: "影響の大きさを知るためです。", en: "To learn how large it is." },
      unit: { ja: "人", en: "persons" },
    },
    {
      id: "case",
      kind: "text",
      asks: { ja: "困った事例があれば教えてください", en: "Tell us of a case that went wrong, if any" },
      reason: { ja: "助言の材料にするためです。", en: "As material for the advice." },
    },
  ],
  deadline: "2027-01-31",
  expires: "2027-06-30",
  retention: { until: "2028-03-31", end: "consent" },
  publication: { form: "tables", tables: [{ by: ["review"], amount: "applicants" }] },
};
