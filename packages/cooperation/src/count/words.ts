// A protected count, and why one was refused, in words.
import { type Language, LOCALES } from "@yawara/engine";
import { type CountRefusal, MOST_COUNTS_A_REQUEST, MOST_COUNTS_A_YEAR } from "./decide-count.ts";
import { COUNT_STEP, COUNT_WITHIN, type ProtectedCount } from "./protected-count.ts";

const number = (value: number, language: Language) => value.toLocaleString(LOCALES[language]);

const en = {
  about: (count: number) => `about ${number(count, "en")} firms (in 19 of 20 cases within ${COUNT_WITHIN} of it)`,
  below: (step: number) => `fewer than ${step} firms, or too few to tell`,
  refused: {
    never: "nobody can meet this condition",
    narrow: "by its shape this condition could name a firm; make it wider",
    unclear: "this condition has too many alternatives to tell whether one of them could name a firm; make it simpler",
    "narrow-rest": "whom this condition leaves out could be a single firm; make it wider or leave the part out",
    "narrow-difference": "this condition and an earlier one differ so little that the difference could name a firm",
    "unclear-difference":
      "this condition and an earlier one differ in too many ways to tell whether the difference could name a firm",
    "request-full": `a request has at most ${MOST_COUNTS_A_REQUEST} counts`,
    "year-full": `here at most ${MOST_COUNTS_A_YEAR} counts are made within 365 days, by all requests together`,
  } satisfies Record<CountRefusal, string>,
};

type CountWords = typeof en;

const ja: CountWords = {
  about: (count) => `約${number(count, "ja")}社(20回に19回は、差が${COUNT_WITHIN}社以内です)`,
  below: (step) => `${step}社未満か、少なすぎて示せない数です`,
  refused: {
    never: "この条件に当てはまる事業者はあり得ません",
    narrow: "この条件は形の上で一社を名指しし得ます。条件を広げてください",
    unclear: "場合分けが多すぎて、一社を名指しし得るかどうかを判断できません。条件を簡単にしてください",
    "narrow-rest": "この条件から外れるのが一社だけになり得ます。条件を広げるか、その部分を外してください",
    "narrow-difference": "前の条件との違いが小さく、その違いが一社を名指しし得ます",
    "unclear-difference": "前の条件との違いの場合分けが多すぎて、一社を名指しし得るかどうかを判断できません",
    "request-full": `一つの依頼で数えられるのは${MOST_COUNTS_A_REQUEST}回までです`,
    "year-full": `ここで数えられるのは、全ての依頼を合わせて365日に${MOST_COUNTS_A_YEAR}回までです`,
  },
};

const COUNT_WORDS: Record<Language, CountWords> = { en, ja };

/**
 * A count as it is shown to an officer and in the public register.
 *
 * @example
 * countText({ below: 10 }, "en"); // → "fewer than 10 firms, or too few to tell"
 */
export function countText(count: ProtectedCount, language: Language): string {
  const words = COUNT_WORDS[language];
  return "about" in count ? words.about(count.about) : words.below(COUNT_STEP);
}

/** Why a count was refused, and what to do. */
export function countRefusalText(reason: CountRefusal, language: Language): string {
  return COUNT_WORDS[language].refused[reason];
}
