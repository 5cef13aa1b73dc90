// One finding as a pipeline says it: what it asks, how it stands, why, what to do, where it is written.
import { WORDS as ENGINE_WORDS, type Entry, type Language, type Provision, provisionOf } from "@yawara/engine";
import { because, dagger, sanctionText, whereFrom } from "../check/check-lines.ts";
import type { Checked } from "../check/checked.ts";
import { waitingFor } from "../check/figures.ts";
import { standingText } from "../recheck/recheck-lines.ts";
import { standingsOf } from "../recheck/standing.ts";
import { PIPELINE_WORDS } from "./words.ts";

/** Reasons, and facts waited for, that a line names. */
const MOST_NAMED = 4;

/** Why a finding comes out as it does, or what it waits for; empty where there is neither. */
export function whyText(checked: Checked, { provision, openOn, breach }: Entry, language: Language): string {
  const words = PIPELINE_WORDS[language];
  const { list } = ENGINE_WORDS[language];
  const reasons = because(checked, provision, language, MOST_NAMED);
  const waited = waitingFor(
    checked.engine,
    [{ openOn: openOn.length > 0 ? openOn : (breach?.openOn ?? []) }],
    language,
  );
  const names = waited.map(({ name }) => name);
  const shown = names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), "…"] : names;
  return [
    ...(reasons === "" ? [] : [words.because(reasons)]),
    ...(shown.length === 0 ? [] : [words.waits(list(shown))]),
  ].join(" · ");
}

/** What a provision is about, where it stands and what hangs on it, for whoever has to act on it. */
export interface ProvisionSaid {
  where: string;
  says: string;
  steps: string[];
  evidence: string[];
  /** Empty where none stands behind it. */
  sanction: string;
  /** In ASCII, as machines take it. */
  url: string;
}

export function provisionSaid(checked: Checked, id: string, language: Language): ProvisionSaid {
  const provision = provisionOf(checked.engine, id);
  return {
    where: `${whereFrom(checked.engine, provision, language)}${dagger(provision)}`,
    says: provision.says[language],
    steps: provision.do.map((step) => step[language]),
    evidence: provision.evidence.map((item) => item[language]),
    sanction: hasSanction(provision) ? sanctionText(provision, language) : "",
    url: new URL(provision.source.url).href,
  };
}

function hasSanction({ sanction }: Provision): boolean {
  return sanction.kind !== "none";
}

/** The help of a provision in plain lines: steps, evidence, sanction, source. */
export function helpLines({ steps, evidence, sanction, url }: ProvisionSaid, language: Language): string[] {
  const words = PIPELINE_WORDS[language];
  const { list, colon } = ENGINE_WORDS[language];
  return [
    ...steps.map((step) => `- ${step}`),
    ...(evidence.length === 0 ? [] : [`${words.evidence}${colon}${list(evidence)}`]),
    ...(sanction === "" ? [] : [`${words.sanction}${colon}${sanction}`]),
    `${words.source}${colon}${url}`,
  ];
}

/** How every provision stands, in words. */
export function standingsSaid(checked: Checked, language: Language): (provision: string) => string {
  const standings = standingsOf(checked);
  return (provision) => standingText(standings.get(provision) ?? null, language);
}
