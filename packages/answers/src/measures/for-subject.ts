// What a firm can do about the risks one system carries: the measures that fit it, in order, and what helps with the rules that bind.
import {
  type Engine,
  evaluate,
  isBinding,
  isVoluntary,
  type MeasureLibrary,
  type Modality,
  openFacts,
  outcomeOf,
  type Provision,
  provisionOf,
  type RiskNote,
  type Subject,
  type Text,
} from "@yawara/engine";
import { instrumentName } from "../law/instrument-name.ts";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems } from "../problem.ts";
import { type Asked, readAsked, type SubjectLaw } from "../request.ts";
import { inBoth } from "../words/index.ts";
import { type Due, type Fit, factsNotGiven, fitting, stagesNow } from "./fit.ts";
import { type MeasureLine, measureLine, type Named } from "./measure-answer.ts";
import { ranked } from "./rank.ts";
import { MEASURE_WORDS } from "./words.ts";

export interface MeasuresForSubjectAsked extends Asked {
  /** Measures given back; all where left out. */
  limit?: number | undefined;
}

interface WaitsFor {
  fact: string;
  name: Text;
}

/** A risk the system carries, or may carry. */
export interface CarriedRisk extends Named {
  number: string;
  domain: string;
  says: Text;
  /** Whether it is certain; else it depends on the facts in `waits`. */
  certain: boolean;
  waits: WaitsFor[];
  /** Ids of the measures that lessen it, in order. */
  measures: string[];
}

/** A rule that applies, as a measure names it. */
export interface HelpedRule {
  provision: string;
  name: Text;
  ref: Text;
  modality: Modality;
}

export interface OfferedMeasure extends MeasureLine {
  due: Due;
  /** Whether it is for this system for certain; else it depends on the facts in `waits`. */
  certain: boolean;
  waits: WaitsFor[];
  /** The risks of this system it lessens. */
  because: string[];
  /** The rules that apply and that it is mapped to: what binds first. */
  helps: HelpedRule[];
}

/** A binding rule that applies, with the measures that help to keep it. */
export interface BindingRule extends HelpedRule {
  says: Text;
  by_crosswalk: string[];
  /** Of law made for AI: measures whose foremost risk the rule names, for whom it addresses, that are not mapped to it. */
  by_risk: string[];
}

export interface MeasuresForSubject {
  corpus: string;
  at: string;
  known: string;
  jurisdictions: string[];
  summary: Text;
  /** The stages the system is in; `null` where nobody said. */
  stages: Named[] | null;
  risks: CarriedRisk[];
  /** How many measures fit. */
  total: number;
  measures: OfferedMeasure[];
  rules: BindingRule[];
  read_with: Text;
}

/** The measures for a system: `{ facts: { "organisation.uses_ai": true, "system.functions": ["generates"] } }`. */
export function measuresForSubject(store: LawStore, asked: MeasuresForSubjectAsked): MeasuresForSubject | Problems {
  const read = readAsked(store, asked);
  return isProblems(read) ? read : measuresOf(store.measures(), read, asked.limit);
}

/** The same for a subject that is read. */
export function measuresOf(
  library: MeasureLibrary,
  law: SubjectLaw,
  limit: number = library.measures.length,
): MeasuresForSubject {
  const { engine, regime, subject, jurisdictions } = law;
  const risks = library.risks.flatMap((risk) => standingOf(engine, risk, subject) ?? []);
  const rules = rulesThatApply(law);
  const offers = offered(library, law, risks, rules);
  const now = stagesNow(engine, library, subject);
  const { glossary } = engine.corpus;
  const named = (list: string, id: string) => glossary[list]!.find((one) => one.id === id)!.name;
  const lessening = (risk: string) => offers.filter(({ because }) => because.includes(risk)).map(({ id }) => id);
  return {
    corpus: engine.corpus.version,
    at: regime.at,
    known: regime.known,
    jurisdictions: [...jurisdictions],
    summary: inBoth((language) =>
      MEASURE_WORDS[language].summary({
        carried: risks.filter(({ certain }) => certain).length,
        open: risks.filter(({ certain }) => !certain).length,
        all: library.risks.length,
        measures: offers.length,
      }),
    ),
    stages: now?.map((id) => ({ id, name: named("stage", id) })) ?? null,
    risks: risks.map(({ risk: { id, number, domain, says }, certain, waits }) => ({
      id,
      number,
      domain,
      name: named("risk", id),
      says,
      certain,
      waits: waits.map((fact) => waitFor(engine, fact)),
      measures: lessening(id),
    })),
    total: offers.length,
    measures: offers.slice(0, limit),
    rules: bindingRules(library, engine, rules, offers),
    read_with: inBoth((language) => MEASURE_WORDS[language].readWith(library.taxonomy.title[language])),
  };
}

interface Standing {
  risk: RiskNote;
  certain: boolean;
  waits: string[];
}

/** Whether a system carries a risk, by the vocabulary's definition or the taxonomy's own condition; nothing where it does not. */
function standingOf(engine: Engine, risk: RiskNote, subject: Subject): Standing | undefined {
  if (risk.when === undefined) {
    const definition = riskDefinition(risk.id);
    const outcome = outcomeOf(engine, definition, subject);
    if (outcome === "does-not-apply") return undefined;
    const certain = outcome === "applies";
    return { risk, certain, waits: certain ? [] : [...openFacts(engine, definition, subject)] };
  }
  const { condition } = risk.when;
  const holds = evaluate(engine, condition, subject.facts);
  if (holds === false) return undefined;
  return { risk, certain: holds === true, waits: holds ? [] : factsNotGiven(engine, [condition], subject) };
}

/** The definition that says when a system carries a risk: `privacy.leak` → `risk.leak`. */
function riskDefinition(risk: string): string {
  return `risk.${risk.split(".")[1]!.replaceAll("-", "_")}`;
}

function waitFor(engine: Engine, fact: string): WaitsFor {
  return { fact, name: engine.facts.get(fact)!.name };
}

/** What asks something of the subject and applies for certain, by id. */
function rulesThatApply({ engine, regime, subject }: SubjectLaw): Map<string, Provision> {
  return new Map(
    regime.provisions
      .map((id) => provisionOf(engine, id))
      .filter(({ modality }) => isBinding(modality) || isVoluntary(modality))
      .filter(({ id }) => outcomeOf(engine, id, subject) === "applies")
      .map((provision) => [provision.id, provision]),
  );
}

/** The measures that fit and lessen a risk of the subject, in order. */
function offered(
  library: MeasureLibrary,
  { engine, subject }: SubjectLaw,
  risks: readonly Standing[],
  rules: ReadonlyMap<string, Provision>,
): OfferedMeasure[] {
  const certain = new Map(risks.map((one) => [one.risk.id, one.certain]));
  const candidates = fitting(engine, library, subject).flatMap((fit) => {
    const because = fit.measure.risks.filter((risk) => certain.has(risk));
    if (because.length === 0) return [];
    const helps = helpedBy(library, engine, fit, rules);
    return {
      ...fit,
      because,
      helps,
      carried: because.filter((risk) => certain.get(risk)),
      open: because.filter((risk) => !certain.get(risk)),
      helpsBinding: helps.some(({ modality }) => isBinding(modality)),
      helpsVoluntary: helps.some(({ modality }) => isVoluntary(modality)),
    };
  });
  return ranked(candidates).map(({ measure, due, isCertain, waits, because, helps }) => ({
    ...measureLine(measure),
    due,
    certain: isCertain,
    waits: waits.map((fact) => waitFor(engine, fact)),
    because,
    helps,
  }));
}

function helpedBy(
  { mappings }: MeasureLibrary,
  engine: Engine,
  { measure }: Fit,
  rules: ReadonlyMap<string, Provision>,
): HelpedRule[] {
  const helped = mappings.filter(({ from, to }) => from === measure.id && rules.has(to));
  return helped
    .map(({ to }) => ruleOf(engine, rules.get(to)!))
    .toSorted((a, b) => Number(isBinding(b.modality)) - Number(isBinding(a.modality)));
}

function ruleOf(engine: Engine, { id, instrument, ref, modality }: Provision): HelpedRule {
  const { short, title } = engine.instruments.get(instrument)!;
  return {
    provision: id,
    name: inBoth((language) => instrumentName({ title, ...(short && { short }) }, language)),
    ref,
    modality,
  };
}

/** Binding rules for which there is a measure, in the order of the law: those with a mapped one first. Only of law made for AI its risks say enough to find measures by. */
function bindingRules(
  { mappings }: MeasureLibrary,
  engine: Engine,
  rules: ReadonlyMap<string, Provision>,
  offers: readonly OfferedMeasure[],
): BindingRule[] {
  return [...rules.values()]
    .filter(({ modality }) => isBinding(modality))
    .map((rule) => {
      const mapped = new Set(mappings.filter(({ to }) => to === rule.id).map(({ from }) => from));
      const ids = (isOne: (offer: OfferedMeasure) => boolean) => offers.filter(isOne).map(({ id }) => id);
      return {
        ...ruleOf(engine, rule),
        says: rule.says,
        by_crosswalk: ids(({ id }) => mapped.has(id)),
        by_risk: ids(
          ({ id, risks: [foremost = ""], roles }) =>
            engine.instruments.get(rule.instrument)!.forAi === true &&
            !mapped.has(id) &&
            rule.mitigates.includes(foremost) &&
            (rule.addressee.includes("everyone") || roles.some((role) => rule.addressee.includes(role))),
        ),
      };
    })
    .filter(({ by_crosswalk, by_risk }) => by_crosswalk.length + by_risk.length > 0)
    .toSorted((a, b) => Math.sign(b.by_crosswalk.length) - Math.sign(a.by_crosswalk.length));
}
