// Lint of what kind of norm a provision says it is: bans written as duties, conduct in whom a norm binds, sanctions of nothing.
import { testsThrough } from "../condition/fold.ts";
import { isStrict } from "../law/modality.ts";
import type { Condition, Corpus, Definition, Problem, Provision } from "../law/model.ts";

type At = (id: string) => { file?: string; line?: number; column?: number };
type Rule = (provision: Provision, conductIn: (condition: Condition) => string | undefined) => Problem | undefined;

/** A first sentence that says what must not be done, in either language. */
const BANS_EN = /^(?!.*\bthat\b.*\bnot\b)[^.,;]{0,80}\b(?:must not|may not|shall not)\b/i;
const BANS_JA = /^[^。]*(?:ては|では)(?:なりません|いけません)。/;
/** A sentence of law says what the law says; that nobody knows belongs into the note of its source. */
const UNCLEAR_EN = /\b(?:unclear|not clear|uncertain whether)\b/i;
const UNCLEAR_JA = /(?:不明です|不明確です|はっきりしません|明らかではありません)/;

/** What is wrong with the force of provisions, in the order of the corpus. */
export function modalityMistakes(corpus: Corpus, at: At): Problem[] {
  const conductIn = conductFinder(corpus);
  return corpus.provisions.flatMap((provision) =>
    RULES.flatMap((rule) => {
      const problem = rule(provision, conductIn);
      return problem === undefined ? [] : [{ ...problem, ...at(provision.id) }];
    }),
  );
}

const RULES: readonly Rule[] = [banWithoutBreach, banAsDuty, conductInWhen, sanctionOfNothing, unclearSentence];

/** Of a prohibition it has to be said what breaks it, or that the facts cannot tell. */
function banWithoutBreach({ id, modality, breach }: Provision): Problem | undefined {
  return modality === "prohibition" && breach === undefined ? { code: "ban-without-breach", args: { id } } : undefined;
}

function banAsDuty({ id, modality, says }: Provision): Problem | undefined {
  const forbids = BANS_EN.test(says.en) || BANS_JA.test(says.ja);
  return modality === "duty" && forbids ? { code: "ban-as-duty", args: { id } } : undefined;
}

/** Whom a norm binds does not turn on what they do against it. */
function conductInWhen(
  { id, modality, when }: Provision,
  conductIn: (condition: Condition) => string | undefined,
): Problem | undefined {
  const fact = isStrict(modality) ? conductIn(when) : undefined;
  return fact === undefined ? undefined : { code: "conduct-in-when", args: { id, fact } };
}

/** What asks nothing of anybody has nothing to punish. A power may be the power to punish. */
function sanctionOfNothing({ id, modality, scope, sanction }: Provision): Problem | undefined {
  const asksNothing = scope === true || modality === "benefit" || modality === "guideline";
  return asksNothing && sanction.kind !== "none" ? { code: "sanction-of-nothing", args: { id } } : undefined;
}

function unclearSentence({ id, says }: Provision): Problem | undefined {
  return UNCLEAR_EN.test(says.en) || UNCLEAR_JA.test(says.ja) ? { code: "says-unclear", args: { id } } : undefined;
}

/** Finds the first fact of conduct that a condition turns on, through definitions. */
function conductFinder({ facts, definitions }: Corpus): (condition: Condition) => string | undefined {
  const conduct = new Set(facts.filter((fact) => fact.conduct === true).map(({ id }) => id));
  const byId = new Map(definitions.map((definition): [string, Definition] => [definition.id, definition]));
  return (condition) => testsThrough(condition, byId).find(({ fact }) => conduct.has(fact))?.fact;
}
