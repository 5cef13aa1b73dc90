// English words of findings, reports and problems.

import type { BreachOutcome } from "../decide/decide.ts";
import { countryName } from "../law/country.ts";
import { FIRST_DAY, LAST_DAY } from "../law/days.ts";
import type { Confidence, InstrumentKind, Layer, Modality, SanctionKind } from "../law/model.ts";
import type { ProblemCode } from "../law/problems.ts";
import { celSyntaxText, celTypeText, celUnsupportedText } from "./cel-words.ts";
import { formatOf, grouped, LOCALES } from "./locale.ts";
import { schemaText } from "./schema-words.ts";
import { yamlText } from "./yaml-words.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const twoDigits = formatOf(() => new Intl.NumberFormat(LOCALES.en, { maximumFractionDigits: 2 }));

const yen = (sum: number): string => {
  if (sum >= 1e12) return `${trim(sum / 1e12)} trillion yen`;
  if (sum >= 1e9) return `${trim(sum / 1e9)} billion yen`;
  if (sum >= 1e6) return `${trim(sum / 1e6)} million yen`;
  return `${grouped(sum, "en")} yen`;
};

function trim(value: number): string {
  return twoDigits().format(value);
}

/** The fact a problem is about, where it is said of one. */
const of = (args: Record<string, string>) => (args.fact === undefined ? "" : `${args.fact}: `);
const didYouMean = (suggestion: string | undefined) => (suggestion ? ` Did you mean "${suggestion}"?` : "");

/** What to say of a country instead. */
const insteadOf = ({ suggestion, as, country }: Record<string, string>) => {
  if (as === "same") return ` Write "${suggestion}".`;
  if (as === "member") return ` Use "${suggestion}", of which ${countryName(country!, "en")} is a member.`;
  return as === "elsewhere" ? ` Use "${suggestion}": there is no law of ${countryName(country!, "en")} here.` : "";
};

export const en = {
  modality: {
    prohibition: "Prohibition",
    duty: "Duty",
    cooperate: "Duty to cooperate",
    "effort-duty": "Duty of effort",
    guideline: "Guideline",
    right: "Right",
    benefit: "Benefit",
    power: "Power of the State",
  } satisfies Record<Modality, string>,
  /** What each force asks of its addressee. */
  forceMeans: {
    prohibition: "What must not be done.",
    duty: "What must be done.",
    cooperate: "Help the law asks for, with nothing for those who cannot give it.",
    "effort-duty": "What the law asks to try, with no penalty.",
    guideline: "Good practice written down by an authority; voluntary.",
    right: "What somebody may ask for.",
    benefit: "Money, help or relief that can be had.",
    power: "What the State may do; it binds nobody.",
  } satisfies Record<Modality, string>,
  /** Names of the groups a report has, hard to soft. */
  group: {
    must: "Must",
    ban: "Bans",
    cooperate: "Cooperate",
    should: "Should",
    get: "Can get",
    watch: "Watch",
    detail: "On details",
    if: "If it happens",
    scope: "Reach and terms",
    power: "What the State may do",
  },
  groupNote: {
    must: "binding law",
    ban: "what must not be done; not broken as far as described",
    cooperate: "a duty without any sanction",
    should: "voluntary: duties of effort and guidelines, by principle",
    get: "rights, offers and support",
    watch: "not in force yet, or only proposed",
    detail: "turns on details that the first questions do not ask",
    if: "turns on an event: an incident, an order, a change",
    scope: "says whom or what the law reaches; asks nothing",
    power: "powers that can touch you",
  },
  /** Parts of the light-touch gauge. */
  gauge: {
    sanctioned: "binding, with a sanction",
    unsanctioned: "binding, without a sanction",
    voluntary: "voluntary",
    bans: "bans, not broken as described",
  },
  /** Of a ban that says what breaks it. */
  breach: { broken: "broken as described", kept: "not broken", open: "not looked at" } satisfies Record<
    BreachOutcome,
    string
  >,
  /** Of a duty that says what breaks it. */
  met: { broken: "not met as described", kept: "met", open: "not looked at" } satisfies Record<BreachOutcome, string>,
  outcome: { applies: "applies", "does-not-apply": "does not apply", open: "open" },
  kind: {
    statute: "statute",
    bill: "bill, not law",
    regulation: "regulation",
    guideline: "guideline",
    plan: "plan",
    report: "report",
    standard: "standard",
    "executive-order": "executive order",
    programme: "programme",
    "code-of-conduct": "code of conduct",
  } satisfies Record<InstrumentKind, string>,
  sanction: {
    none: "no sanction",
    naming: "may be made public",
    order: "administrative order",
    "administrative-fine": "administrative fine or surcharge",
    criminal: "criminal penalty",
    civil: "civil liability",
  } satisfies Record<SanctionKind, string>,
  confidence: {
    seen: "read in the source",
    secondary: "from a commentary only",
    memory: "not confirmed in a source",
  } satisfies Record<Confidence, string>,
  layer: {
    core: "first questions",
    branch: "further questions",
    detail: "details",
    event: "events",
    support: "support",
  } satisfies Record<Layer, string>,
  yes: "yes",
  no: "no",
  none: "none of these",
  unknown: "unknown",
  /** "not …", of an answer. */
  not: (answer: string) => `not “${answer}”`,
  /** A fact has no value here, because its question makes no sense. */
  noValue: "does not arise",
  /** A range of whole numbers; at least one end is given. */
  range: (low: string | undefined, high: string | undefined) =>
    low === undefined ? `${high} at most` : high === undefined ? `${low} or more` : `${low} to ${high}`,
  /** Between a name and what is said of it. */
  colon: ": ",
  /** Join conditions. */
  and: " and ",
  or: " or ",
  /** Joins the members of a list. */
  list: (items: readonly string[]) => items.join(", "),
  /** Joins what one thing has: a kind, a sum, a place. */
  parts: (parts: readonly string[]) => parts.join(", "),
  /** Joins names that may have commas of their own. */
  names: (names: readonly string[]) => names.join("; "),
  /** A fact whose answer is one of some choices, or none of them. */
  oneOf: (fact: string, choices: readonly string[], holds: boolean) =>
    `${fact}: ${holds ? "" : "none of "}${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`,
  /** A sum of yen, rounded for reading. */
  yen,
  /** The unit of sums. */
  yenUnit: "yen",
  /** A number with its unit. */
  number: (value: number, unit?: string) => `${grouped(value, "en")}${unit ? ` ${unit}` : ""}`,
  /** A year, or a month of it. */
  month: (year: number, month?: number) => (month === undefined ? String(year) : `${MONTHS[month - 1]} ${year}`),
  /** A day, given as YYYY-MM-DD. */
  day: (iso: string) => {
    const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
    return `${day} ${MONTHS[month - 1]} ${year}`;
  },
  problem: {
    "always-broken": (a) =>
      `${a.id}: it is broken wherever it binds; say in \`when\` whom it binds and in \`breach\` what breaks it`,
    "always-holds": (a) => `${a.id}: the condition always holds (say general: true if it is meant to)`,
    "ban-as-duty": (a) => `${a.id}: its sentence forbids, so it is a prohibition and not a duty`,
    "ban-without-breach": (a) => `${a.id}: say in \`breach\` what breaks this ban, or \`open\` where no fact can tell`,
    "case-fails": (a) =>
      `case ${a.case}: ${a.provision} should be "${a.expected}" but is "${a.found}"${a.openOn ? `, open on ${a.openOn}` : ""}`,
    "case-subject": (a) => `case ${a.case}: ${a.en}`,
    "part-without-instrument": (a) => `part of an instrument that is not there: ${a.id}`,
    "cases-without-instrument": (a) => `cases without an instrument: there is no ${a.file}`,
    "cel-fact-with-fact": (a) => `${a.left} is compared with ${a.right}: facts compare with constants only`,
    "cel-syntax": (a) => celSyntaxText(a, "en"),
    "cel-type": (a) => celTypeText(a, "en"),
    "cel-unknown-choice": (a) => `${a.fact} has no choice "${a.choice}".${didYouMean(a.suggestion)}`,
    "blank-of-nothing": (a) =>
      `{${a.name}} stands for nothing: a fact's id, or one of ${a.list}.${didYouMean(a.suggestion)}`,
    "blanks-differ": (a) => `the two languages do not name the same blanks: ${a.en || "none"} and ${a.ja || "none"}`,
    "covers-not": (a) => `${a.id} covers ${a.instrument}, but has no item of ${a.provision}`,
    "due-without-provision": (a) => `${a.id}: \`only_due\` needs \`due\`: the provisions that ask for it`,
    "entry-no-line": (a) => `${a.entry} has to be one line of text, of at most ${a.most} characters`,
    "excluded-without-reason": (a) => `${a.id}: \`not\` has to say why it is left out where \`when\` does not hold`,
    "item-says-nothing": (a) => `${a.id}: needs one of tells, says, gap, still; without \`asks\` also a provision`,
    "cel-unknown-name": (a) => `nothing is called ${a.name}.${didYouMean(a.suggestion)}`,
    "cel-unsupported": (a) => celUnsupportedText(a, "en"),
    "conduct-in-when": (a) => `${a.id}: ${a.fact} is conduct; it belongs into \`breach\`, not into whom this binds`,
    contradiction: (a) =>
      `${a.fact}${a.others ? ` and ${a.others}` : ""} cannot be so together: ${a.why ?? a.constraint}`,
    cycle: (a) => `${a.id} leads back to itself: ${a.path}`,
    "clock-form": (a) =>
      `clock ${a.id}: write one of within, before, wait, keep, every (with min or max) and by, or pace; and from, save with by or every`,
    "day-ambiguous": (a) =>
      a.second === undefined
        ? `${of(a)}"${a.value}" is not written year first; write ${a.first} if that is what is meant`
        : `${of(a)}"${a.value}" can be ${a.first} or ${a.second}; write the one that is meant`,
    "day-era": (a) =>
      `${of(a)}"${a.value}" does not exist: the era ${a.era} ${a.to === undefined ? `begins on ${a.from}` : `is ${a.from} to ${a.to}`}`,
    "day-impossible": (a) =>
      `${of(a)}"${a.value}" does not exist: ${a.days === undefined ? "there is no such month" : `that month has ${a.days} days`}`,
    "day-number": (a) =>
      a.serial === undefined
        ? `${of(a)}"${a.value}" is a number, not a day; write ${a.day} if that is what is meant`
        : `${of(a)}"${a.value}" is a number, not a day; if it is a serial number of Excel, it means ${a.day}: write that`,
    "day-out-of-range": (a) => `${of(a)}"${a.value}" is outside ${a.first} to ${a.last}`,
    "day-timestamp": (a) =>
      `${of(a)}"${a.value}" is a time stamp, a day with a time of day; write the day alone: ${a.day}`,
    "duplicate-id": (a) => `${a.id} is there twice`,
    "effort-form": () => "an effort is `tasks`, or hours with their `basis`",
    "ends-before-it-begins": (a) => `${a.id} ends on ${a.to}, before it begins on ${a.from}`,
    "field-of-nothing": (a) =>
      `${a.id}: a field needs one of facts, moments and write, else nobody knows what to put there`,
    "fact-twice": (a) => `${a.fact} is given twice`,
    "fact-without-choices": (a) => `${a.fact} needs a list of choices`,
    "file-empty": () => "the file is empty",
    "file-encoding": (a) => `read as ${a.encoding}; save it as UTF-8 to be rid of this line`,
    "file-is-folder": () => "this is a folder, not a file",
    "file-missing": () => "there is no such file",
    "file-not-utf8": (a) => `the file is not UTF-8${a.guess === undefined ? "" : ` (${a.guess}?)`}; save it as UTF-8`,
    "file-not-text": () => "this is not a text file",
    "file-too-large": (a) => `the file is larger than ${Number(a.limit).toLocaleString(LOCALES.en)} characters`,
    "file-unreadable": (a) => `the file cannot be read (${a.reason})`,
    "fine-without-step": (a) =>
      `${a.id}: say whether the breach itself is punished (\`step: direct\`) or only that of an order (\`after-order\`); if no text at hand says so, list it in vocabulary/steps-unseen.yaml`,
    "long-sentence": (a) => `${a.id}: a sentence of ${a.count}, at most ${a.most}`,
    "never-broken": (a) => `${a.id}: nothing can break it as its \`breach\` is written`,
    "never-holds": (a) => `${a.id}: the condition can never hold`,
    "no-case": (a) => `${a.id}: no worked case in which it ${caseSide[a.side ?? ""]}`,
    "no-such-day": (a) => `there is no day ${a.value} between ${FIRST_DAY.slice(0, 4)} and ${LAST_DAY.slice(0, 4)}`,
    "not-a-day": (a) => `"${a.value}" is not a day; write YYYY-MM-DD`,
    "not-a-number": (a) => `${of(a)}"${a.value}" is not a number; write it in figures, like 1500 or 1.5 million`,
    "not-askable": (a) => `${a.fact} has no meaning here: it is only asked where ${a.why ?? "its condition holds"}`,
    "not-general": (a) => `${a.id} is marked general but its condition does not always hold`,
    "seen-elsewhere": (a) =>
      `${a.id}: ${a.host} is not a page of its authority, so the source is secondary and not seen`,
    "source-without-link": () => "a source needs its address, here or as `source` of the file",
    "stands-for-nothing": (a) => `"${a.word}" stands for "${a.id}", which is no instrument, provision or definition`,
    "step-not-missing": (a) => `"${a.id}" has no fine or crime without a step, so it needs no exception`,
    "not-in-glossary": (a) => `"${a.id}" is not in the glossary's list "${a.list}"`,
    "number-below-zero": (a) => `${of(a)}"${a.value}" is below zero; write a whole number from 0 up`,
    "number-grouping": (a) =>
      `${of(a)}"${a.word}" can be read in two ways; write thousands as 1,500 or 1500, a fraction as 1.5 million`,
    "number-not-whole": (a) => `${of(a)}"${a.value}" is not a whole number; write one without a fraction`,
    "number-qualified": (a) => `${of(a)}"${a.value}" says "${a.word}"; write the figure itself, without "${a.word}"`,
    "number-scale": (a) =>
      `${of(a)}"${a.word}" in "${a.value}" has several meanings; write thousand, million or the noughts`,
    "number-too-large": (a) => `${of(a)}"${a.value}" is too large; check the number of noughts`,
    "number-word": (a) => `${of(a)}"${a.word}" in "${a.value}" is not understood; write the figure and nothing else`,
    "place-without-law": () => "a place needs the id of its law, here or as `law` of the instrument",
    "product-name": (a) => `${a.id} names a product ("${a.name}"); name the function or effect`,
    "promises-default": (a) =>
      `${a.id}: the question speaks of a default; nothing is taken for an answer that was not given`,
    "record-not-a-map": () => "the organisation's record is a map, like `name: Example Ltd`",
    "review-lapsed": (a) => `${a.id}: the source was to be looked at again by ${a.date}`,
    "sanction-of-nothing": (a) => `${a.id}: it asks nothing of anybody, so no sanction stands behind it`,
    "sanction-without-article": (a) => `the sanction ${a.id} names no penal article, in \`text\` or in its note`,
    "says-unclear": (a) =>
      `${a.id}: a sentence says what the law says; what is not clear belongs into the note of its source`,
    schema: (a) => schemaText(a, "en"),
    "subject-not-a-map": () => "a subject is a map of facts, like `organisation.employees: 12`",
    "text-no-clock": (a) => `${a.id}: a time of ${a.count} (${a.unit}) does not stand in the articles named`,
    "text-no-place": (a) => `${a.id}: the text of ${a.law} has no ${a.place}`,
    "text-no-sum": (a) =>
      `${a.id}: the sum of ${grouped(Number(a.sum), "en")} yen does not stand in the articles named`,
    "text-no-term": (a) => `${a.id}: a term of ${a.years} years does not stand in the articles named`,
    "text-no-threshold": (a) => `${a.id}: the number ${a.value} of its condition does not stand in the articles named`,
    "text-no-words": (a) => `${a.id}: its force is ${a.modality}, but the articles named have no words of that`,
    "twin-provision": (a) => `${a.id} says the same, to the same, under the same condition as ${a.other}`,
    "unknown-base": (a) => `there is no base "${a.base}"`,
    "unknown-choice": (a) =>
      `${a.fact} has no answer "${a.choice}".${insteadOf(a) || didYouMean(a.suggestion) || ` Answers: ${a.choices}`}`,
    "unknown-event-type": (a) => `there is no type of event "${a.id}".${didYouMean(a.suggestion)}`,
    "unknown-jurisdiction": (a) => `there is no jurisdiction ${a.id}.${didYouMean(a.suggestion)}`,
    "unknown-entry": (a) => `"${a.entry}" is none of ${a.list}.${didYouMean(a.suggestion)}`,
    "unknown-fact": (a) => `there is no fact ${a.fact}.${didYouMean(a.suggestion)}`,
    "unknown-key": (a) => `"${a.key}" is not a key that belongs here`,
    "unknown-provision": (a) => `there is no provision ${a.provision}.${didYouMean(a.suggestion)}`,
    "unknown-sanction": (a) => `no sanction of this file is called "${a.id}".${didYouMean(a.suggestion)}`,
    "unknown-task": (a) => `there is no standard task "${a.id}".${didYouMean(a.suggestion)}`,
    "unused-definition": (a) => `no rule uses the definition ${a.id}`,
    "unused-fact": (a) => `no rule uses the fact ${a.id}`,
    "unused-sanction": (a) => `no provision of the file names the sanction ${a.id}`,
    "waits-for-later": (a) =>
      `${a.id}: the first interview asks it, but only once ${a.later} is answered, which it does not ask`,
    "wrong-type": (a) => `${a.fact}: expected ${expected[a.expected ?? ""] ?? a.expected}, found ${a.found}`,
    "few-measures": (a) => `the risk ${a.id} has ${a.count} measures, at least ${a.least} are needed`,
    "holds-for-all": (a) => `${a.id}: every system meets its condition; leave it out`,
    "mapping-twice": (a) => `${a.from} is mapped to ${a.to} twice`,
    "not-its-language": (a) =>
      `${a.id}: the ${a.language === "ja" ? "Japanese" : "English"} text is in another language: "${a.text}"`,
    "one-library": (a) => `one file of measures/ holds the taxonomy, stages and roles; found ${a.count}`,
    "range-order": (a) => `the hours go from ${a.low} to ${a.high}: write the lower figure first`,
    "risk-not-explained": (a) => `the taxonomy does not explain the risk ${a.id}`,
    "twin-measure": (a) => `${a.id} has the name or the sentence of ${a.other}`,
    "unknown-item": (a) => `${a.list} has no item ${a.id}.${didYouMean(a.suggestion)}`,
    "unknown-measure": (a) => `there is no measure ${a.id}.${didYouMean(a.suggestion)}`,
    "unknown-risk": (a) => `there is no risk ${a.id}.${didYouMean(a.suggestion)}`,
    "unknown-role": (a) => `there is no role ${a.id}.${didYouMean(a.suggestion)}`,
    "unknown-scheme": (a) => `there is no list of items and no instrument ${a.id}.${didYouMean(a.suggestion)}`,
    "unknown-stage": (a) => `there is no stage ${a.id}.${didYouMean(a.suggestion)}`,
    "yaml-aliases": () => "too many aliases",
    "yaml-duplicate-key": (a) => `"${a.key}" is written twice; keep one`,
    "yaml-several": () => "the file holds several documents (a line ---); put each in a file of its own",
    "yaml-syntax": (a) => `not valid YAML: ${yamlText(a, "en")}`,
  } satisfies Record<ProblemCode, (args: Record<string, string>) => string>,
};

export type Words = typeof en;

const caseSide: Record<string, string> = {
  applies: "applies",
  "does-not-apply": "does not apply",
  broken: "is broken",
  kept: "binds and is not broken",
};

const expected: Record<string, string> = {
  "true-false": "true or false",
  "one-choice": "the id of one answer",
  "list-of-choices": "a list of answers, like [a, b], or [] for none",
  title: "a title, as text or as {en: …, ja: …}",
  "list-of-texts": "a list of texts",
  "whole-number": "a whole number from 0 up",
  day: "a day as YYYY-MM-DD",
};
