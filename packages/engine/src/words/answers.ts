// Facts and what is said of them, in words: answers as the person gave them, reasons, conditions.
import { fold, type Test } from "../condition/fold.ts";
import type { Assertion } from "../explain/explain.ts";
import { isoOf } from "../law/days.ts";
import type { Language } from "../law/language.ts";
import type { LawIndex } from "../law/law-index.ts";
import type { Condition, Fact, FactValue } from "../law/model.ts";
import { WORDS } from "./index.ts";

/**
 * An answer in words, without the question: yes or no, names of choices, a sum in yen, a number with its unit, a day.
 *
 * @example
 * answerText(engine.facts.get("firm.employees")!, 40, "en"); // → "40 people"
 * answerText(engine.facts.get("market.countries")!, ["JP", "EU"], "ja"); // → "JP、EU"
 */
export function answerText(fact: Fact, value: FactValue, language: Language): string {
  const words = WORDS[language];
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number") return numberText(fact, value, language);
  if (typeof value === "string") return choiceName(fact, value, language);
  const members = Array.isArray(value) ? value : Object.keys(value).filter((member) => value[member]);
  return members.length === 0 ? words.none : words.list(members.map((member) => choiceName(fact, member, language)));
}

function choiceName(fact: Fact, id: string, language: Language): string {
  return fact.choices.find((choice) => choice.id === id)?.name[language] ?? id;
}

function numberText(fact: Fact, value: number, language: Language): string {
  if (fact.type === "date") return WORDS[language].day(isoOf(value));
  return fact.type === "money" ? WORDS[language].yen(value) : WORDS[language].number(value, fact.unit?.[language]);
}

/**
 * One reason or change in words: the fact's name and what is said of it. The fact must be one of the law.
 *
 * @example
 * sufficientReason(engine, "jp.demo/inform", subject).map((one) => assertionText(engine, one, "en")); // → [ "Area of use: hiring" ]
 */
export function assertionText(engine: LawIndex, assertion: Assertion, language: Language): string {
  const words = WORDS[language];
  const fact = engine.facts.get(assertion.fact)!;
  const name = fact.name[language];
  const { colon } = words;
  if (assertion.value === null) return `${name}${colon}${words.noValue}`;
  if (assertion.member !== undefined) {
    const member = choiceName(fact, assertion.member, language);
    return `${name}${colon}${assertion.value === true ? member : words.not(member)}`;
  }
  const { low, high } = assertion;
  if (low !== undefined || high !== undefined) {
    const text = (value: number | undefined) => (value === undefined ? undefined : numberText(fact, value, language));
    const isCount = fact.type === "integer" && low !== undefined && high !== undefined;
    const least = isCount ? words.number(low) : text(low);
    return `${name}${colon}${low !== undefined && low === high ? text(low) : words.range(least, text(high))}`;
  }
  return `${name}${colon}${answerText(fact, assertion.value, language)}`;
}

/**
 * A condition as a line of plain words, definitions by their names.
 *
 * @example
 * conditionText(engine, conditionOf(provisionOf(engine, "eu.demo/inform")), "en"); // → "hires with AI and Markets: EU"
 */
export function conditionText(law: LawIndex, condition: Condition, language: Language): string {
  const words = WORDS[language];
  const joined = (parts: Written[], conjunction: string): Written => ({
    text: parts.map(({ text, compound }) => (compound ? `(${text})` : text)).join(conjunction),
    compound: true,
  });
  return fold<Written>(condition, {
    constant: (value) => ({ text: value ? words.yes : words.no }),
    test: (at) => ({ text: testText(law, at, true, language) }),
    definition: ({ id }) => ({ text: law.definitions.get(id)?.name[language] ?? id }),
    not: ({ text }, { of }) => ({
      text:
        of.kind === "fact" || of.kind === "has" || of.kind === "is"
          ? testText(law, of, false, language)
          : words.not(text),
    }),
    and: (parts) => joined(parts, words.and),
    or: (parts) => joined(parts, words.or),
  }).text;
}

/** Text, and whether it needs brackets as a part of something else. */
interface Written {
  text: string;
  compound?: boolean;
}

/** A test that holds or does not, in words. */
function testText(law: LawIndex, at: Test, holds: boolean, language: Language): string {
  if (at.kind === "fact") return assertionText(law, { fact: at.fact, value: holds }, language);
  if (at.kind === "has") return assertionText(law, { fact: at.fact, member: at.member, value: holds }, language);
  if (at.kind === "is") {
    const fact = law.facts.get(at.fact)!;
    const name = choiceName(fact, at.member, language);
    const { colon, not } = WORDS[language];
    return `${fact.name[language]}${colon}${holds ? name : not(name)}`;
  }
  const bounds = {
    "<": [undefined, at.value - 1],
    "<=": [undefined, at.value],
    ">": [at.value + 1, undefined],
    ">=": [at.value, undefined],
    "==": [at.value, at.value],
    "!=": [at.value, at.value],
  }[at.op];
  const text = assertionText(law, { fact: at.fact, value: at.value, ...ends(bounds[0], bounds[1]) }, language);
  return at.op === "!=" ? WORDS[language].not(text) : text;
}

function ends(low: number | undefined, high: number | undefined): { low?: number; high?: number } {
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}
