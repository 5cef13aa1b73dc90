// Values a firm's register proposes for the questions of a request, each with the systems it is from; nothing is guessed.
import { type Fact, type FactValue, isoOf, type LawIndex } from "@yawara/engine";
import type { AnsweredValue } from "../answer/answer.ts";
import type { RequestDocument } from "../request/request.ts";
import type { RegisteredFirm, RegisteredSystem } from "./concern.ts";

/** Where a value is from: the firm's own facts, or a system's. */
export type ProposalSource = { from: "firm" } | { from: "system"; system: string; confirmed?: string };

export interface Candidate {
  value: AnsweredValue["value"];
  sources: ProposalSource[];
}

/**
 * What the register says to a question. `value`: proposed, because all say the same or, of several answers, because together they say
 * this (`united`). Else none is proposed: `candidates` are what is said, most often said first, `unknown` the systems that say
 * nothing or only a part.
 */
export interface Proposal {
  question: string;
  value?: AnsweredValue["value"];
  united?: true;
  candidates: Candidate[];
  unknown: string[];
}

/**
 * Proposes values for the questions that ask for facts, in their order, from the systems that are answered for: those a condition
 * concerns, or those a person chose in a named inquiry.
 *
 * An answer has one value a question, for the firm, never one a system: firms are what is counted, and how many systems there are
 * and how they differ would tell more than was asked. So where systems differ a person decides. Several answers are united, for
 * what is true of any of the systems is what such a question asks; a yes and a no are not, nor are two numbers.
 */
export function prefill(
  request: Pick<RequestDocument, "questions">,
  law: Pick<LawIndex, "facts">,
  firm: RegisteredFirm,
  systems: readonly string[],
): Proposal[] {
  const chosen = firm.systems.filter(({ id }) => systems.includes(id));
  return request.questions.flatMap(({ id, fact: asked }) => {
    const fact = law.facts.get(asked ?? "");
    return fact === undefined ? [] : [proposalFor(id, fact, firm, chosen)];
  });
}

function proposalFor(
  question: string,
  fact: Fact,
  firm: RegisteredFirm,
  chosen: readonly RegisteredSystem[],
): Proposal {
  const own = plainValue(fact, firm.facts[fact.id]);
  if (own !== undefined)
    return { question, value: own, candidates: [{ value: own, sources: [{ from: "firm" }] }], unknown: [] };
  const said = chosen.map((system) => ({ system, value: plainValue(fact, system.facts[fact.id]) }));
  const unknown = said.filter(({ value }) => value === undefined).map(({ system }) => system.id);
  const candidates = candidatesOf(said);
  const value = unknown.length > 0 || candidates.length === 0 ? undefined : agreed(fact, candidates);
  return {
    question,
    ...(value !== undefined && { value }),
    ...(value !== undefined && candidates.length > 1 && { united: true as const }),
    candidates,
    unknown,
  };
}

function candidatesOf(
  said: readonly { system: RegisteredSystem; value: Candidate["value"] | undefined }[],
): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { system, value } of said) {
    if (value === undefined) continue;
    const { id, confirmed } = system;
    const source: ProposalSource = { from: "system", system: id, ...(confirmed !== undefined && { confirmed }) };
    const name = JSON.stringify(value);
    const candidate = found.get(name);
    if (candidate === undefined) found.set(name, { value, sources: [source] });
    else candidate.sources.push(source);
  }
  return [...found.values()].sort((a, b) => b.sources.length - a.sources.length);
}

function agreed(fact: Fact, candidates: readonly Candidate[]): Candidate["value"] | undefined {
  if (candidates.length === 1) return candidates[0]!.value;
  if (fact.type !== "choices") return undefined;
  const members = new Set(candidates.flatMap(({ value }) => value as string[]));
  return fact.choices.map(({ id }) => id).filter((id) => members.has(id));
}

/** A value as an answer holds it; nothing where it is not known, or not of every choice. */
function plainValue(fact: Fact, value: FactValue | undefined): Candidate["value"] | undefined {
  if (value === undefined) return undefined;
  if (fact.type === "date") return typeof value === "number" ? isoOf(value) : (value as string);
  if (fact.type !== "choices") return value as boolean | string | number;
  const ids = fact.choices.map(({ id }) => id);
  if (Array.isArray(value)) return ids.filter((id) => value.includes(id));
  const members = value as Record<string, boolean>;
  return ids.every((id) => members[id] !== undefined) ? ids.filter((id) => members[id]) : undefined;
}
