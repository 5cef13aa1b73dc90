// Whether a draft asks in words, in each language, or orders: and whether it says that an answer is free.
import type { Language, LawIndex } from "@yawara/engine";
import type { DocumentPath } from "../document/problem.ts";
import type { RequestDocument } from "../request/request.ts";
import { finding, type LintFinding } from "./finding.ts";

/**
 * Words that order or threaten; that there is no duty and no penalty may be said, and is left alone. A list finds words, not
 * meanings: an order put politely passes.
 */
const ORDERS: Record<Language, RegExp> = {
  ja: /(?:なければ|ねば)(?:なりません|ならない|ならず)|(?:回答|提出|報告|記入|協力)(?:する)?こと(?=[。.\s]|$)|(?:回答|提出|報告|記入|協力)せよ|必ず(?=[^し]|し(?!も))|(?:義務|罰則|過料|罰金|制裁|不利益)(?![^。]{0,20}(?:ありません|ない|なく|しません|ません))|命じ|命令(?!の?(?:で|では)?(?:ありません|ない))|従わない場合/g,
  en: /\b(?:you|firms?|recipients?|they|respondents?) (?:must|shall)\b(?! not be (?:treated|put))|\b(?<!not )(?:required|obliged|obligated|compelled) to\b|\b(?:mandatory|compulsory)\b|(?<!\bno )(?<!\bno such )\b(?:penalty|penalties|sanctions?)\b|\bfail(?:ure)? to (?:answer|reply|respond|comply|report)\b|\border(?:ed|s)? (?:you|firms?) to\b/gi,
};

/** That an answer is free. */
const FREE: Record<Language, RegExp> = {
  ja: /任意|自由です|義務(?:は|が)?(?:ありません|ない)|しなくても(?:構|かま)/,
  en: /\bvoluntar|\bfree to\b|\bnot (?:required|obliged)\b|\bno (?:duty|obligation)\b|\bneed not\b/i,
};

/** What a text of a language has to look like: with Japanese signs, or without any. */
const WRITTEN: Record<Language, RegExp> = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  en: /^[^\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]*$/u,
};

const LANGUAGES = ["ja", "en"] as const;

export function wordingFindings(request: RequestDocument, law: LawIndex): LintFinding[] {
  const rests = ["jp.administrative-procedure-act/art-32-1", "jp.administrative-procedure-act/art-32-2"].filter((id) =>
    law.index.has(id),
  );
  const found = textsOf(request).flatMap(({ path, text }) =>
    LANGUAGES.flatMap((language) => {
      const at = [...path, language];
      const orders = [...new Set([...text[language].matchAll(ORDERS[language])].map(([words]) => words))];
      return [
        ...(WRITTEN[language].test(text[language]) ? [] : [finding("language", "should", at, { language })]),
        ...(orders.length === 0 ? [] : [finding("orders", "must", at, { words: orders.join(" / ") }, rests)]),
      ];
    }),
  );
  const unsaid = LANGUAGES.filter((language) => !FREE[language].test(request.voluntary[language]));
  return [
    ...found,
    ...unsaid.map((language) => finding("voluntary-unsaid", "must", ["voluntary", language], {}, rests)),
  ];
}

function textsOf({ title, purpose, voluntary, questions }: RequestDocument) {
  const texts: { path: DocumentPath; text: Record<Language, string> }[] = [
    { path: ["title"], text: title },
    { path: ["purpose"], text: purpose },
    { path: ["voluntary"], text: voluntary },
  ];
  questions.forEach(({ asks, reason }, i) => {
    texts.push({ path: ["questions", i, "asks"], text: asks }, { path: ["questions", i, "reason"], text: reason });
  });
  return texts;
}
