// The passages of one item: answers told, sentences whose conditions hold with their blanks filled, and what is still to be written.
import {
  blanksIn,
  evaluate,
  OWN_ENTRIES,
  type OwnEntry,
  type TemplateItem,
  type TemplateSentence,
  type Text,
  WORDS,
} from "@yawara/engine";
import { inBoth } from "../words/index.ts";
import type { Basis, Passage, Waiting } from "./draft-model.ts";
import { type Drafting, decisiveFacts, holds, isAskable, onFact, onOwn, waitingFor, waitsOf } from "./grounds.ts";
import { DISCLOSURE_WORDS } from "./words.ts";

/** What an item says, its sentences before the answers it tells: `place` begins the ids of its passages. */
export function passagesOf(drafting: Drafting, place: string, item: TemplateItem): Passage[] {
  const told = item.tells.flatMap((fact) => toldOf(drafting, `${place}.${fact}`, fact) ?? []);
  const said = item.says.flatMap((sentence, i) => saidOf(drafting, `${place}.says-${i + 1}`, sentence) ?? []);
  const open = openOf(drafting, place, item);
  const passages = [...said, ...told, ...open];
  return [
    ...passages,
    ...(item.gap !== undefined && passages.length === 0 ? [gap(`${place}.gap`, item.gap)] : []),
    ...(item.still === undefined ? [] : [gap(`${place}.still`, item.still)]),
  ];
}

export function gap(id: string, text: Text, waits: readonly Waiting[] = [], restsOn: Basis[] = []): Passage {
  return { id, kind: "gap", text, rests_on: restsOn, ...(waits.length > 0 && { waits_for: [...waits] }) };
}

/** That it is not known whether something concerns the system, and on what that turns. */
export function undecided(id: string, waits: readonly Waiting[]): Passage {
  const text = inBoth((language) =>
    DISCLOSURE_WORDS[language].undecided(WORDS[language].list(waits.map(({ name }) => name[language]))),
  );
  return { ...gap(id, text, waits), undecided: true };
}

/** The answer to a fact; a gap where it is not known; nothing where its question falls away. */
function toldOf(drafting: Drafting, id: string, fact: string): Passage | undefined {
  const { engine, read } = drafting.checked;
  const { facts } = read.subject;
  if (facts[fact] === undefined) {
    if (!isAskable(engine, facts, fact)) return undefined;
    const { name } = engine.facts.get(fact)!;
    return gap(
      id,
      inBoth((language) => DISCLOSURE_WORDS[language].unanswered(name[language])),
      [waitingFor(engine, fact)],
    );
  }
  const { onlyIf } = engine.facts.get(fact)!;
  if (onlyIf !== undefined && evaluate(engine, onlyIf, facts) === false) return undefined;
  const basis = onFact(drafting, fact) as Extract<Basis, { fact: string }>;
  const text = inBoth((language) => `${basis.name[language]}${WORDS[language].colon}${basis.answer[language]}`);
  return { id, kind: "statement", text, rests_on: [basis] };
}

/** A sentence whose condition holds, a gap where one of its blanks is not known. */
function saidOf(drafting: Drafting, id: string, { text, when }: TemplateSentence): Passage | undefined {
  if (when !== undefined && holds(drafting, when) !== true) return undefined;
  const { engine, read } = drafting.checked;
  const blanks = [...new Set(blanksIn(text.en))];
  const isOwn = (name: string) => name.startsWith("@");
  const entries = blanks.filter(isOwn).map((name) => name.slice(1) as OwnEntry);
  const named = blanks.filter((name) => !isOwn(name));
  const deciding = when === undefined ? [] : decisiveFacts(drafting, when);
  const known = [...new Set([...named, ...deciding])].filter((fact) => read.subject.facts[fact] !== undefined);
  const restsOn = [
    ...known.map((fact) => onFact(drafting, fact)),
    ...entries.filter((entry) => drafting.own[entry] !== undefined).map((entry) => onOwn(drafting, entry)),
  ];
  const unknown = named.filter((fact) => read.subject.facts[fact] === undefined);
  const filled = filledIn(drafting, text);
  const isWhole = unknown.length === 0 && entries.every((entry) => drafting.own[entry] !== undefined);
  if (isWhole) return { id, kind: "statement", text: filled, rests_on: restsOn };
  return gap(
    id,
    filled,
    unknown.map((fact) => waitingFor(engine, fact)),
    restsOn,
  );
}

/** A sentence with its blanks filled by what is known; what is not stands there by its name. */
function filledIn(drafting: Drafting, text: Text): Text {
  const { engine, read } = drafting.checked;
  return inBoth((language) => {
    const words = DISCLOSURE_WORDS[language];
    return text[language].replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
      if (name.startsWith("@")) {
        const entry = OWN_ENTRIES.find((one) => `@${one}` === name)!;
        const value = drafting.own[entry];
        if (value === undefined) return words.blank(words.own[entry]);
        return entry === "day" ? WORDS[language].day(value) : value;
      }
      if (read.subject.facts[name] === undefined) return words.blank(engine.facts.get(name)!.name[language]);
      return (onFact(drafting, name) as Extract<Basis, { fact: string }>).answer[language];
    });
  });
}

/** One gap for all sentences of which it is not known whether they hold. */
function openOf(drafting: Drafting, place: string, { says }: TemplateItem): Passage[] {
  const waits = new Map<string, Waiting>();
  for (const { when } of says)
    if (when !== undefined && holds(drafting, when) === undefined)
      for (const one of waitsOf(drafting, when)) waits.set(one.fact, one);
  return waits.size === 0 ? [] : [undecided(`${place}.undecided`, [...waits.values()])];
}
