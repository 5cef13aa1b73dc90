// Whether the facts a draft asks for are in the vocabulary, fit the tables made of them, and ask nobody to accuse himself.
import { type Fact, type LawIndex, suggest } from "@yawara/engine";
import type { RequestDocument } from "../request/request.ts";
import { namesOf } from "./condition.ts";
import { finding, type LintFinding } from "./finding.ts";

const SUMMED: readonly Fact["type"][] = ["integer", "money"];
const COUNTED_BY: readonly Fact["type"][] = ["boolean", "choice", "choices"];

export function factFindings({ questions, publication }: RequestDocument, law: LawIndex): LintFinding[] {
  const facts = new Map<string, Fact>();
  const found = questions.flatMap(({ id, fact: asked }, i): LintFinding[] => {
    if (asked === undefined) return [];
    const fact = law.facts.get(asked);
    if (fact === undefined) {
      const suggestion = suggest(asked, law.facts.keys());
      const args = { fact: asked, ...(suggestion !== undefined && { suggestion }) };
      return [finding("fact-unknown", "must", ["questions", i, "fact"], args)];
    }
    facts.set(id, fact);
    return fact.conduct === true ? [finding("asks-conduct", "ask", ["questions", i, "fact"], namesOf([fact]))] : [];
  });
  const fits = (id: string | undefined, types: readonly Fact["type"][]) => {
    const fact = facts.get(id ?? "");
    return fact === undefined || types.includes(fact.type);
  };
  const tables = (publication.tables ?? []).flatMap(({ by, amount }, i) => {
    const path = ["publication", "tables", i];
    return [
      ...by.flatMap((id, j) =>
        fits(id, COUNTED_BY) ? [] : [finding("table-by-unfit", "must", [...path, "by", j], { id })],
      ),
      ...(fits(amount, SUMMED) ? [] : [finding("table-amount-unfit", "must", [...path, "amount"], { id: amount! })]),
    ];
  });
  return [...found, ...tables];
}
