// The field of one answer: choices, yes or no, a number, a day; and "I don't know" for each.

import type { ChangeableFact } from "@yawara/answers/check";
import type { FactValue } from "@yawara/engine";
import { WORDS as ENGINE_WORDS } from "@yawara/engine";
import { useLanguage, useWords } from "../../shell/language.ts";
import { WHAT_IF_WORDS } from "./words.ts";

interface Field {
  fact: Omit<ChangeableFact, "waits">;
  value: FactValue | undefined;
  answer: (next: FactValue | undefined) => void;
}

export function AnswerField(field: Field) {
  switch (field.fact.type) {
    case "boolean":
    case "choice":
      return <OneOf {...field} />;
    case "choices":
      return <SomeOf {...field} />;
    default:
      return <Typed {...field} />;
  }
}

function OneOf({ fact, value, answer }: Field) {
  const words = useWords(WHAT_IF_WORDS);
  const { yes, no } = ENGINE_WORDS[useLanguage()];
  const options: { value: FactValue | undefined; name: string }[] = [
    ...(fact.type === "boolean"
      ? [
          { value: true, name: yes },
          { value: false, name: no },
        ]
      : fact.choices.map(({ id, name }) => ({ value: id, name }))),
    { value: undefined, name: words.unknown },
  ];
  return (
    <fieldset>
      <legend className="sr-only">{fact.ask}</legend>
      {options.map((option) => (
        <label key={String(option.value)} className="flex min-h-10 cursor-pointer items-center gap-3">
          <input
            type="radio"
            name={`what-if-${fact.id}`}
            checked={option.value === value}
            onChange={() => answer(option.value)}
            className="size-5 shrink-0 accent-accent"
          />
          {option.name}
        </label>
      ))}
    </fieldset>
  );
}

function membersOf({ choices }: Pick<ChangeableFact, "choices">, value: FactValue | undefined): string[] {
  if (Array.isArray(value)) return value;
  return typeof value === "object" ? choices.map(({ id }) => id).filter((id) => value[id]) : [];
}

function SomeOf({ fact, value, answer }: Field) {
  const words = useWords(WHAT_IF_WORDS);
  const { none } = ENGINE_WORDS[useLanguage()];
  const members = membersOf(fact, value);
  const toggle = (id: string) =>
    answer(fact.choices.map((one) => one.id).filter((one) => (one === id) !== members.includes(one)));
  const box = (name: string, checked: boolean, turn: () => void) => (
    <label key={name} className="flex min-h-10 cursor-pointer items-center gap-3">
      <input type="checkbox" checked={checked} onChange={turn} className="size-5 shrink-0 accent-accent" />
      {name}
    </label>
  );
  return (
    <fieldset>
      <legend className="sr-only">{fact.ask}</legend>
      {fact.choices.map(({ id, name }) => box(name, members.includes(id), () => toggle(id)))}
      {box(none, value !== undefined && members.length === 0, () => answer([]))}
      {box(words.unknown, value === undefined, () => answer(undefined))}
    </fieldset>
  );
}

function Typed({ fact, value, answer }: Field) {
  const words = useWords(WHAT_IF_WORDS);
  const { yen } = ENGINE_WORDS[useLanguage()];
  const isDate = fact.type === "date";
  const read = (text: string): FactValue | undefined => {
    if (text === "") return undefined;
    return isDate ? text : Math.max(0, Math.round(Number(text)));
  };
  return (
    <label className="flex flex-wrap items-center gap-2">
      <span className="sr-only">{words.number}</span>
      <input
        type={isDate ? "date" : "number"}
        min={isDate ? undefined : 0}
        max={isDate ? "2199-12-31" : Number.MAX_SAFE_INTEGER}
        step={isDate ? undefined : 1}
        value={value === undefined ? "" : String(value)}
        onChange={(event) => event.target.validity.valid && answer(read(event.target.value))}
        className="min-h-11 w-48 rounded-8 border border-control bg-surface px-3 tabular-nums"
      />
      {fact.unit}
      {fact.type === "money" && typeof value === "number" && <span className="text-muted text-sm">{yen(value)}</span>}
    </label>
  );
}
