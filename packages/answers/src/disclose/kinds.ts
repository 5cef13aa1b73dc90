// Which disclosures fit a system, and why: those the law asks for first, then those that suit it, those that do not last.
import { type DisclosureTemplate, isBinding, provisionOf, type Text, WORDS } from "@yawara/engine";
import type { Checked } from "../check/checked.ts";
import { inBoth } from "../words/index.ts";
import type { Basis } from "./draft-model.ts";
import { type Drafting, decisiveFacts, draftingOf, holds, onFact, onProvision, whyNot } from "./grounds.ts";
import { DISCLOSURE_WORDS } from "./words.ts";

/** `due`: a duty asks for it; `coming`, `open`: one will or may; `fits`: it suits the system; `other`: it can be made; `not-due`: it is made only where asked for. */
export const KIND_FITS = ["due", "coming", "open", "fits", "other", "not-due"] as const;
export type KindFit = (typeof KIND_FITS)[number];

export interface DisclosureKind {
  kind: string;
  title: Text;
  about: Text;
  fit: KindFit;
  why: Text;
  rests_on: Basis[];
}

/** The kinds, those that fit the system first. */
export function kindsOf(checked: Checked, templates: readonly DisclosureTemplate[]): DisclosureKind[] {
  return templates
    .map((template) => kindOf(checked, template))
    .toSorted((a, b) => KIND_FITS.indexOf(a.fit) - KIND_FITS.indexOf(b.fit));
}

/** How one kind fits. */
export function kindOf(checked: Checked, template: DisclosureTemplate): DisclosureKind {
  const { id: kind, title, about } = template;
  return { kind, title, about, ...fitOf(draftingOf(checked, template, {})) };
}

function fitOf(drafting: Drafting): Pick<DisclosureKind, "fit" | "why" | "rests_on"> {
  const { template } = drafting;
  const asking = askedBy(drafting);
  if (asking !== undefined) return asking;
  if (template.onlyDue) return { fit: "not-due", ...whyNot(drafting, template.due) };
  const fitting = template.fits.find(({ when }) => holds(drafting, when) === true);
  if (fitting === undefined) return { fit: "other", why: template.otherwise, rests_on: [] };
  const facts = decisiveFacts(drafting, fitting.when);
  return { fit: "fits", why: fitting.why, rests_on: facts.map((fact) => onFact(drafting, fact)) };
}

/** By the hardest of the provisions that ask for it; what is voluntary only makes it fit. */
function askedBy(drafting: Drafting): Pick<DisclosureKind, "fit" | "why" | "rests_on"> | undefined {
  const { engine } = drafting.checked;
  const found = drafting.template.due.flatMap((id) => onProvision(drafting, id) ?? []);
  const order = ["applies", "coming", "open"] as const;
  const [first] = found.toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing));
  if (first === undefined) return undefined;
  const { modality } = provisionOf(engine, first.provision);
  const binds = isBinding(modality);
  const why = inBoth((language) => {
    const { fit, pending } = DISCLOSURE_WORDS[language];
    const where = first.where[language];
    if (!binds) return fit.suggested(where);
    if (first.standing === "applies") return fit.due(where);
    if (first.standing === "open") return fit.open(where);
    const day = first.from === undefined || first.from === "pending" ? pending : WORDS[language].day(first.from);
    return fit.coming(where, day);
  });
  const fit = !binds ? "fits" : first.standing === "applies" ? "due" : first.standing;
  return { fit, why, rests_on: [first] };
}
