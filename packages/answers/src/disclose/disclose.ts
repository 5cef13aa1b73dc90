// What a firm may publish or hand in about its system: the kinds that fit, and the draft of one. Described in docs/disclosures.md.
import { type DisclosureTemplate, suggest, type Text, WORDS } from "@yawara/engine";
import { type Checked, checkedSubject } from "../check/checked.ts";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems, problem } from "../problem.ts";
import type { Asked } from "../request.ts";
import { draftOf } from "./draft.ts";
import type { DisclosureDraft } from "./draft-model.ts";
import { type DisclosureKind, kindOf, kindsOf } from "./kinds.ts";
import type { InPlace, MeasureInPlace } from "./measures-in-place.ts";
import { readOwnRecord } from "./own-record.ts";

export interface DisclosureAsked extends Asked {
  /** Id of a kind: `ai-guidelines-checklist`. */
  kind: string;
  organisation?: Readonly<Record<string, unknown>> | undefined;
  /** Measures the register knows to be in place. */
  measures?: readonly MeasureInPlace[] | undefined;
}

export interface KindsAnswer {
  corpus: string;
  at: string;
  known: string;
  jurisdictions: string[];
  kinds: DisclosureKind[];
}

/** The kinds, those that fit the subject first: `{ facts: { "organisation.home_country": "JP" } }`. */
export function disclosures(store: LawStore, asked: Asked): KindsAnswer | Problems {
  const checked = checkedSubject(store, asked);
  if (isProblems(checked)) return checked;
  const { engine, regime, jurisdictions } = checked;
  return {
    corpus: engine.corpus.version,
    at: regime.at,
    known: regime.known,
    jurisdictions: [...jurisdictions],
    kinds: kindsOf(checked, store.disclosures()),
  };
}

/** The draft of one kind. Problems where there is no such kind, or where it is made only if asked for and is not. */
export function disclosure(store: LawStore, asked: DisclosureAsked): DisclosureDraft | Problems {
  const template = templateNamed(store.disclosures(), asked.kind);
  if (isProblems(template)) return template;
  const own = readOwnRecord(asked.organisation ?? {});
  if (isProblems(own)) return own;
  const checked = checkedSubject(store, asked);
  if (isProblems(checked)) return checked;
  const { measures } = asked;
  const inPlace = measures === undefined ? undefined : { measures, library: store.measures() };
  return dueDraft(checked, template, own, inPlace);
}

/** A template by its id, or with which there are. */
export function templateNamed(templates: readonly DisclosureTemplate[], kind: string): DisclosureTemplate | Problems {
  const found = templates.find(({ id }) => id === kind);
  if (found !== undefined) return found;
  const ids = templates.map(({ id }) => id);
  const suggestion = suggest(kind, ids);
  const args = { kind, there: ids.join(", "), ...(suggestion !== undefined && { suggestion }) };
  return problem("unknown-disclosure", ["kind"], args);
}

/** A draft, or why it is not made: the law does not ask this system for it. */
export function dueDraft(
  checked: Checked,
  template: DisclosureTemplate,
  own: Parameters<typeof draftOf>[2],
  inPlace?: InPlace,
): DisclosureDraft | Problems {
  const { fit, title, why, rests_on: grounds } = kindOf(checked, template);
  if (fit !== "not-due") return draftOf(checked, template, own, inPlace);
  const because = (language: "en" | "ja") => {
    const { colon, list } = WORDS[language];
    const said = grounds.flatMap((basis) =>
      "fact" in basis ? [`${basis.name[language]}${colon}${basis.answer[language]}`] : [],
    );
    return said.length === 0 ? why[language] : `${why[language]}(${list(said)})`;
  };
  const reason: Text = { en: because("en").replace(".(", ". ("), ja: because("ja") };
  const args = { "title.en": title.en, "title.ja": title.ja, "reason.en": reason.en, "reason.ja": reason.ja };
  return problem("not-due", ["kind"], args);
}
