// Law and facts to findings: load a corpus, choose a regime, read a subject, then decide, explain, ask, relate, compare.
// The examples in the docs of these functions speak of the small law in test/example-law.ts; a test runs them.

// load: a corpus, whole or by its parts, compiled

export { type Engine, load } from "./compiled/engine.ts";
export { loadAt, type Snapshot, snapshotOf } from "./compiled/snapshot.ts";
export { CyclicCorpus, cyclesIn } from "./condition/cycle.ts";
export { corpusAt } from "./condition/parameters.ts";
export { breachId, conductOf, provisionBroken } from "./law/breach-id.ts";
export { type CorpusBase, type CorpusPart, federationOf, joinCorpus, splitCorpus } from "./law/corpus-parts.ts";
export {
  blanksIn,
  DISCLOSURE_LAYOUTS,
  type DisclosureLayout,
  type DisclosureTemplate,
  OWN_ENTRIES,
  type OwnEntry,
  type TemplateFit,
  type TemplateItem,
  type TemplateSection,
  type TemplateSentence,
} from "./law/disclosure-template.ts";
export { indexOf, type LawIndex, provisionOf } from "./law/law-index.ts";
export type * from "./law/measures.ts";
export { MAPPING_BASES, MAPPING_RELATIONS } from "./law/measures.ts";
export type * from "./law/model.ts";
export {
  CLASSIFICATION_KINDS,
  CLOCK_KINDS,
  CLOCK_PACES,
  CLOCK_STARTS,
  CONFIDENCES,
  DECISIONS,
  FIRST_INTERVIEW,
  FORM_MOMENTS,
  INSTRUMENT_KINDS,
  LAYERS,
  MODALITIES,
  PERIOD_RULES,
  SANCTION_KINDS,
  SANCTION_STEPS,
  SUPPORT_KINDS,
  SUPPORT_WAYS,
  TERM_UNITS,
} from "./law/model.ts";

// regime: which of it is law on a day, and for whom

export { type Appointment, type CalendarOptions, calendar } from "./law/calendar.ts";
export { type Composition, jurisdictionsNamed, type RegimePart, readComposition } from "./law/composition.ts";
export { nearestPlace } from "./law/country.ts";
export { eventText, hasReached, stageOf } from "./law/event-types.ts";
export { BINDING, isBinding, isOffer, isStrict, isVoluntary, OFFERS, VOLUNTARY } from "./law/modality.ts";
export {
  type Clocks,
  type Coming,
  isInForce,
  isWithin,
  type Regime,
  type RegimeChoice,
  regimeAt,
  rowsKnown,
  STATUSES,
  type Status,
  statusOf,
} from "./law/regime.ts";

// subject: what is known of a firm and its system

export { cellsInShort, readCells, type SaidCells, type SubjectProblem } from "./subject/read-cells.ts";
export { relocate, relocatedFacts } from "./subject/relocate.ts";
export { followed, readSubject, type Subject, subjectOf, withFact, withFacts } from "./subject/subject.ts";

// decide: what applies, what it comes to, what to do first

export { modelShare } from "./compiled/model-count.ts";
export { amountFor, type Interval } from "./decide/amount.ts";
export { type ClassFinding, classify } from "./decide/classify.ts";
export {
  BREACH_OUTCOMES,
  type BreachFinding,
  type BreachOutcome,
  breachOutcomeOf,
  decide,
  decideCodes,
  type Finding,
  OUTCOMES,
  type Outcome,
  openFacts,
  outcomeOf,
} from "./decide/decide.ts";
export { MOST_STEPS, type Step } from "./decide/next-steps.ts";
export { type Entry, GROUPS, type Group, type Report, report, stepsAmong, voluntarySteps } from "./decide/report.ts";

// explain: why, and what would change it

export { withChanges } from "./explain/counterfactual.ts";
export { type Assertion, type Explanation, explain, sufficientReason } from "./explain/explain.ts";
export { type Trace, trace } from "./explain/trace.ts";

// ask: what to find out next

export { type AskOptions, BANS, nextQuestion, type Question } from "./ask/next-question.ts";

// relate: how conditions, provisions and days of law stand to each other

export { brokenCondition, conditionOf } from "./condition/build.ts";
export { evaluate } from "./condition/evaluate.ts";
export { toCel } from "./condition/to-cel.ts";
export { type ConditionDiff, conditionDiff } from "./relate/condition-diff.ts";
export { factsOf, implies, isConstant, same } from "./relate/implication.ts";
export { type Change, type LawDiff, type LawDiffOptions, lawDiff, olderConditions } from "./relate/law-diff.ts";
export { type NormRelations, normRelations } from "./relate/norm-relations.ts";

// compare: one system through several regimes

export {
  type CompareOptions,
  compare,
  type NamedSubject,
  type RegimeScore,
  type TouchBasis,
} from "./compare/compare.ts";
export { FORBIDDEN, type Forbidden, forbids } from "./compare/forbids.ts";
export { bound, isComparable, type Score, SEVERITY, type WorstSanction } from "./compare/score.ts";
export { type TouchToCome, touchesToCome } from "./compare/to-come.ts";
export {
  type ComparableTouch,
  HALF,
  type Sensitivity,
  sensitivity,
  TOUCH_PARTS,
  type Touch,
  type TouchPart,
  type TouchRange,
  type TouchValue,
  touchIndex,
  WEIGHTS,
  type Weighing,
  type Weights,
  weighings,
} from "./compare/touch-index.ts";

// words: all of it in both languages

export { daysOf, FIRST_DAY, isDay, isoOf, LAST_DAY } from "./law/days.ts";
export { isLanguage, LANGUAGES, type Language, otherLanguage } from "./law/language.ts";
export { PROBLEM_CODES, type ProblemCode } from "./law/problems.ts";
export { type DayProblem, type DayRead, readDay } from "./law/read-day.ts";
export { shownValue } from "./law/shown-value.ts";
export { suggest } from "./law/suggest.ts";
export { type Translations, withoutTranslations, withTranslations } from "./law/translations.ts";
export { type NumberFact, type NumberProblem, readWholeNumber } from "./subject/read-number.ts";
export { answerText, assertionText, conditionText } from "./words/answers.ts";
export type { Words } from "./words/en.ts";
export { problemLine, WORDS } from "./words/index.ts";
export { LOCALES } from "./words/locale.ts";
