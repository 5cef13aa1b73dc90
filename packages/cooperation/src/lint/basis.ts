// Whether a request rests on law: provisions of the corpus, in force, that let such a body ask.
import { isInForce, type LawIndex, type Provision, provisionOf, suggest } from "@yawara/engine";
import type { RequestDocument } from "../request/request.ts";
import { type AuthorityKind, finding, type LintFinding } from "./finding.ts";

/** Addressees that are bodies which may ask, and who of the authorities is meant by them. */
const BODIES: Record<string, readonly AuthorityKind[]> = {
  state: ["national", "audit-board"],
  "local-government": ["designated-local", "local"],
  "public-body": ["national", "audit-board", "designated-local", "local", "bank-of-japan", "public-agency"],
};

/** Provisions that let the body they are addressed to ask, by their text: here the State gathers information and inquires. */
const LETTING_ASK: Record<string, readonly AuthorityKind[]> = {
  "jp.ai-promotion-act/art-16": ["national"],
  "jp.ai-promotion-act/art-16-state": ["national"],
};

/**
 * A provision can let a body ask only if it is addressed to one, says what a public power may do, or is a duty to cooperate with
 * one; else it is refused. Of a few it is known that they do; of the others a person has to say so, and whether these questions are
 * covered is asked of a person always, with the purpose.
 */
export function basisFindings(
  { basis }: RequestDocument,
  law: LawIndex,
  day: string,
  authority: AuthorityKind,
): LintFinding[] {
  const found = basis.flatMap((id, i): LintFinding[] => {
    const path = ["basis", i];
    if (!law.index.has(id)) {
      const suggestion = suggest(id, law.index.keys());
      return [finding("basis-unknown", "must", path, { basis: id, ...(suggestion !== undefined && { suggestion }) })];
    }
    const provision = provisionOf(law, id);
    if (law.instruments.get(provision.instrument)?.jurisdiction !== "JP")
      return [finding("basis-foreign", "must", path, { basis: id }, [id])];
    if (!isInForce(provision, { at: day, known: day }))
      return [finding("basis-not-in-force", "must", path, { basis: id, day }, [id])];
    return [];
  });
  if (found.length > 0) return found;
  const letting = basis.filter((id) => letsAsk(provisionOf(law, id)));
  if (letting.length === 0) return [finding("basis-lets-nobody-ask", "must", ["basis"], {}, [...basis])];
  const own = letting.filter((id) => LETTING_ASK[id]?.includes(authority) ?? isOf(provisionOf(law, id), authority));
  if (own.length === 0)
    return [finding("basis-of-other-body", "must", ["basis"], { basis: letting.join(", ") }, letting)];
  return own.some((id) => id in LETTING_ASK)
    ? []
    : [finding("basis-to-judge", "ask", ["basis"], { basis: own.join(", ") }, own)];
}

function letsAsk({ modality, addressee }: Provision): boolean {
  return modality === "power" || modality === "cooperate" || addressee.some((one) => one in BODIES);
}

/** Who has a power the corpus says in words only; what is addressed to bodies is of those it names. */
function isOf({ modality, addressee }: Provision, authority: AuthorityKind): boolean {
  const bodies = addressee.filter((one) => one in BODIES);
  if (bodies.length === 0) return modality === "power" || modality === "cooperate";
  return bodies.some((one) => BODIES[one]!.includes(authority));
}
