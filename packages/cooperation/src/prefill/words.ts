// Whether a request concerns a firm and why, and where a proposed value is from, in words.
import { assertionText, type Language, type LawIndex, WORDS } from "@yawara/engine";
import type { Concern, ConcernOutcome, RegisteredSystem } from "./concern.ts";
import type { Proposal, ProposalSource } from "./prefill.ts";

const en = {
  outcome: {
    concerned: "This concerns you",
    "not-concerned": "This does not concern you",
    open: "Whether this concerns you is open",
  } satisfies Record<ConcernOutcome, string>,
  line: (outcome: string, why: string) => `${outcome}: ${why}`,
  because: (facts: string) => facts,
  always: "whatever your facts are",
  missing: (facts: string) => `not known yet: ${facts}`,
  contradictory: "what is said of it in the register cannot all be so",
  firm: "your organisation's facts",
  system: (name: string, day: string | undefined) => (day === undefined ? name : `${name} (confirmed on ${day})`),
  from: (sources: string) => `from the register: ${sources}`,
  united: (sources: string) => `from the register, put together: ${sources}`,
  differ: "your systems differ: choose",
  unknown: (systems: string) => `the register does not say it of: ${systems}`,
  nothing: "the register does not say it",
};

type PrefillWords = typeof en;

const ja: PrefillWords = {
  outcome: {
    concerned: "この依頼は貴社に関係します",
    "not-concerned": "この依頼は貴社に関係しません",
    open: "この依頼が貴社に関係するかどうかは、まだ分かりません",
  },
  line: (outcome, why) => `${outcome}。${why}`,
  because: (facts) => `理由:${facts}`,
  always: "どのような場合でも同じです",
  missing: (facts) => `分かっていないこと:${facts}`,
  contradictory: "台帳に書かれていることが互いに食い違っています",
  firm: "組織の情報",
  system: (name, day) => (day === undefined ? name : `${name}(${day}に確認)`),
  from: (sources) => `台帳から:${sources}`,
  united: (sources) => `台帳から(まとめたもの):${sources}`,
  differ: "システムによって異なるので、選んでください",
  unknown: (systems) => `台帳に書かれていないシステム:${systems}`,
  nothing: "台帳に書かれていません",
};

const PREFILL_WORDS: Record<Language, PrefillWords> = { en, ja };

/** Whether it concerns a firm or a system, with what forces that or what is missing. The facts must be of the law. */
export function concernText(law: LawIndex, concern: Concern, language: Language): string {
  const words = PREFILL_WORDS[language];
  const { list, names } = WORDS[language];
  return words.line(words.outcome[concern.outcome], why());

  function why(): string {
    if (concern.contradictory === true) return words.contradictory;
    if (concern.outcome === "open")
      return words.missing(list(concern.missing.map((fact) => law.facts.get(fact)!.name[language])));
    if (concern.because.length === 0) return words.always;
    return words.because(names(concern.because.map((assertion) => assertionText(law, assertion, language))));
  }
}

/** Where a proposed value is from, or why none is proposed; `systems` are those of the register, for their names. */
export function proposalText(
  { value, united, candidates, unknown }: Proposal,
  systems: readonly Pick<RegisteredSystem, "id" | "name">[],
  language: Language,
): string {
  const words = PREFILL_WORDS[language];
  const { names } = WORDS[language];
  const called = new Map(systems.map(({ id, name }) => [id, name]));
  const name = (source: ProposalSource) => {
    if (source.from === "firm") return words.firm;
    const day = source.confirmed === undefined ? undefined : WORDS[language].day(source.confirmed);
    return words.system(called.get(source.system) ?? source.system, day);
  };
  const sources = names(candidates.flatMap((candidate) => candidate.sources.map(name)));
  if (value !== undefined) return united === true ? words.united(sources) : words.from(sources);
  if (unknown.length > 0 && candidates.length > 0)
    return words.unknown(names(unknown.map((id) => called.get(id) ?? id)));
  return candidates.length > 1 ? words.differ : words.nothing;
}
