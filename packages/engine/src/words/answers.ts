// Facts and what is said of them, in words: answers as the person gave them, reasons, conditions.

import type { LawIndex } from "../compiled/engine.ts";
import type { Assertion } from "../explain/explain.ts";
import { isoOf } from "../law/days.ts";
import type { Condition, Fact, FactValue } from "../law/model.ts";
import { WORDS } from "./index.ts";
import type { Language } from "./words.ts";

/** An answer in words, without the question. */
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
  return fact.type === "money" ? WORDS[language].yen(value) : WORDS[language].number(value, fact.unit);
}

/** One reason or change in words: `Area of use: Credit, banking`. */
export function assertionText(engine: LawIndex, assertion: Assertion, language: Language): string {
  const words = WORDS[language];
  const fact = engine.facts.get(assertion.fact)!;
  const name = fact.name[language];
  const colon = language === "ja" ? ":" : ": ";
  if (assertion.value === null) return `${name}${colon}${words.noValue}`;
  if (assertion.member !== undefined) {
    const member = choiceName(fact, assertion.member, language);
    return `${name}${colon}${assertion.value === true ? member : words.not(member)}`;
  }
  const { low, high } = assertion;
  if (low !== undefined || high !== undefined) {
    const text = (value: number | undefined) => (value === undefined ? undefined : numberText(fact, value, language));
    return `${name}${colon}${low !== undefined && low === high ? text(low) : words.range(text(low), text(high))}`;
  }
  return `${name}${colon}${answerText(fact, assertion.value, language)}`;
}

/** A condition without definitions, as a line of plain words. */
export function conditionText(engine: LawIndex, condition: Condition, language: Language): string {
  const and = language === "ja" ? " かつ " : " and ";
  const or = language === "ja" ? " 又は " : " or ";
  const say = (at: Condition, inner: boolean): string => {
    switch (at.kind) {
      case "const":
        return at.value ? WORDS[language].yes : WORDS[language].no;
      case "and":
      case "or": {
        const text = at.of.map((part) => say(part, true)).join(at.kind === "and" ? and : or);
        return inner ? `(${text})` : text;
      }
      case "not":
        return at.of.kind === "fact" || at.of.kind === "has" || at.of.kind === "is"
          ? literal(at.of, false)
          : WORDS[language].not(say(at.of, false));
      case "definition":
        return engine.definitions.get(at.id)?.name[language] ?? at.id;
      default:
        return literal(at, true);
    }
  };
  const literal = (at: Extract<Condition, { fact: string }>, holds: boolean): string => {
    if (at.kind === "fact") return assertionText(engine, { fact: at.fact, value: holds }, language);
    if (at.kind === "has") return assertionText(engine, { fact: at.fact, member: at.member, value: holds }, language);
    const fact = engine.facts.get(at.fact)!;
    const colon = language === "ja" ? ":" : ": ";
    if (at.kind === "is") {
      const name = choiceName(fact, at.member, language);
      return `${fact.name[language]}${colon}${holds ? name : WORDS[language].not(name)}`;
    }
    const bounds = {
      "<": [undefined, at.value - 1],
      "<=": [undefined, at.value],
      ">": [at.value + 1, undefined],
      ">=": [at.value, undefined],
      "==": [at.value, at.value],
      "!=": [at.value, at.value],
    }[at.op];
    const text = assertionText(engine, { fact: at.fact, value: at.value, ...ends(bounds[0], bounds[1]) }, language);
    return at.op === "!=" ? WORDS[language].not(text) : text;
  };
  return say(condition, false);
}

function ends(low: number | undefined, high: number | undefined): { low?: number; high?: number } {
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}
