// English words of findings.
import { LOCALES } from "@yawara/engine";
import type { AnswerWords } from "./words.ts";

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const spelled = (count: number, one: string, many = `${one}s`) =>
  `${NUMBERS[count] ?? count} ${count === 1 ? one : many}`;

const didYouMean = (suggestion: string | undefined) => (suggestion ? ` Did you mean "${suggestion}"?` : "");

export const en: AnswerWords = {
  problem: {
    "about-and-support": () => "ask about one provision or about support, not both at once",
    "bad-cursor": (a) => `cursor "${a.cursor}" belongs to no list of the law as it now stands; ask again without it`,
    "no-subject": () => "name at least one subject, or ask for the basket",
    "no-words": () => "say what to look for: a word, a law's name, an article or a number",
    "not-a-regime": (a) => `"${a.name}" is neither a jurisdiction nor an instrument.${didYouMean(a.suggestion)}`,
    "too-deep": () => "facts are values, lists of choices or maps of choices, nothing deeper",
    "too-many": (a) => `at most ${Number(a.most).toLocaleString(LOCALES.en)} here`,
    twice: (a) => `two systems have the id "${a.id}": give each its own`,
    "unknown-goal": (a) => `there is no provision or definition ${a.goal}.${didYouMean(a.suggestion)}`,
    "unknown-instrument": (a) => `there is no instrument ${a.instrument}.${didYouMean(a.suggestion)}`,
    "unknown-regime": (a) =>
      `there is no law of ${a.regime === "" ? '""' : a.regime} (there is ${a.there})${a.suggestion ? `; did you mean ${a.suggestion}?` : ""}`,
    "wrong-order": (a) => `${a.from} is after ${a.to}`,
  },
  verdict: ({ forbidden, duties, cooperate, should, offers, open }) => {
    const ban =
      forbidden === 0
        ? "Nothing here is forbidden as described"
        : `${cap(spelled(forbidden, "prohibition"))} ${forbidden === 1 ? "stands" : "stand"} in the way`;
    const bind =
      duties === 0
        ? "no duty binds you"
        : `${spelled(duties, "duty", "duties")} ${duties === 1 ? "binds" : "bind"} you`;
    const ask =
      cooperate === 0
        ? ""
        : `, ${spelled(cooperate, "duty", "duties")} ${cooperate === 1 ? "asks" : "ask"} you to cooperate`;
    const soft = should === 0 ? "" : `, ${should} voluntary ${should === 1 ? "item speaks" : "items speak"} to you`;
    const get = offers === 0 ? "" : `, ${spelled(offers, "offer")} ${offers === 1 ? "is" : "are"} open`;
    const left = open === 0 ? "." : `. ${cap(spelled(open, "point"))} ${open === 1 ? "is" : "are"} undecided.`;
    return `${ban}; ${bind}${ask}${soft}${get}${left}`;
  },
  nothingLookedAt: ({ whose, at, known }) =>
    `No law was looked at, so this is no all-clear: of ${whose} nothing is known here that was in force on ${at}, as known on ${known}.`,
  where: (instrument, ref) => `${instrument}, ${ref}`,
  noPrinciple: "Other",
  thisSystem: "This AI system",
  gauge: ({ sanctioned, unsanctioned, voluntary }) =>
    `${sanctioned} binding with a sanction behind · ${unsanctioned} binding without · ${voluntary} voluntary`,
  asOf: ({ at, known, version }) => `Law of ${at}, as known on ${known} · corpus ${version}`,
  todayIn: (asOf, zone) => `${asOf} · today is the day in ${zone}`,
  nextSteps: "What to do next",
  because: "because",
  notIf: "it would be otherwise if",
  evidence: "what shows it",
  steps: "steps",
  source: "source",
  checked: (day) => `checked ${day}`,
  sanction: "sanction",
  upTo: (sum) => `up to ${sum}`,
  atMostPerson: (sum) => `a person up to ${sum}`,
  confinement: (years) => `up to ${plural(years, "year")} of confinement`,
  from: (day) => `from ${day}`,
  pending: "no date yet",
  inForceOn: (day) => `in force on ${day}`,
  notInForceOn: (day) => `not in force on ${day}`,
  never: "known not to come into force",
  until: (day) => ` until ${day}`,
  knownFrom: (day) => `as known from ${day}`,
  exception: "unless",
  moreAlternatives: (count) => `… and ${count} more`,
  assumptions: "Read this with it",
  assumption: {
    notLookedAt: (whose, at) => `Of ${whose} no law is known here that was in force on ${at}: nothing is said of it.`,
    unknown: (count) =>
      `${plural(count, "question")} of the first interview ${count === 1 ? "has" : "have"} no answer; unknown is never read as no.`,
    firstInterview:
      "Details of conduct and events are not asked up front: what turns on them stands under “If it happens”.",
    noAdvice: "This is information from the cited sources, not legal advice.",
    secondary: (count) =>
      `${plural(count, "finding")} here ${count === 1 ? "rests" : "rest"} on a commentary or an unconfirmed source (marked †).`,
  },
  unknowns: "Not known",
  items: (count) => plural(count, "item"),
  opens: (count) => `${plural(count, "provision")} ${count === 1 ? "hangs" : "hang"} on it`,
  whyAsked: "Asked because it can still change",
  openOn: "waits for",
  inForce: { yes: (day) => `in force on ${day}`, no: (day) => `not in force on ${day}` },
  moreShownBy: (count, command) => `… and ${count} more (${command} shows all)`,
  ofPerson: (sum) => `a person: ${sum}`,
  legend: "■ prohibition  ▲ duty  ◆ cooperate  ◇ duty of effort  ○ guideline  △ right  ＋ benefit",
  holds: { applies: "It holds", "does-not-apply": "It does not hold", open: "Not decided" },
  noFlip: "no change of facts would turn it round",
  alwaysSo: "it is so for everyone",
  came: "came",
  went: "went",
  changed: "changed",
  when: "when: ",
  diffTitle: (from, to) => `From ${from} to ${to}`,
  noChange: "Nothing changed.",
  status: {
    proposed: "proposed, not law",
    lapsed: "never came into force",
    enacted: "adopted, not in force yet",
    "in-force": "in force",
    "partly-in-force": "partly in force",
    ended: "ended",
  },
  provisions: (count) => plural(count, "provision"),
  search: {
    found: (instruments, provisions) =>
      `${plural(instruments, "instrument")}, ${plural(provisions, "provision")} found`,
    loose: "No text has all of these words; these have most of them.",
    nothing: "Nothing found. What may help:",
    tries: [
      "fewer or shorter words",
      "a law's name and article: APPI Art. 27, EU AI Act Article 50",
      "a law's number: 507AC0000000053",
      "the same in Japanese: Japanese words are looked for in Japanese texts, English words in English ones",
    ],
    notInForce: "not in force",
  },
  compare: {
    columns: ["", "bans", "duties", "coop.", "voluntary", "before market", "h once", "h a year", "offers", "open"],
    atHome: "Each system is put at home in each regime, unless --as-is.",
    means: (systems) => `Means over ${systems} systems, all law in the corpus`,
    basis:
      "h: hours that binding provisions ask for by the standard cost model; `yawara law show PROVISION` gives the basis of each. All law the corpus holds is counted: where more of a country's law is written down, more is counted.",
    worst: "worst sanction:",
    openSum: "a sum that turns on facts not given",
    touch: "Touch index: 0 nothing binds, 100 everything is banned, sanctioned and checked beforehand",
    touchBasis: (binding, before, effort) =>
      `Only instruments made for AI. Mean of five parts with equal weight; in brackets the figure behind: share of systems with a ban; binding provisions (half at ${binding}); worst sanction from none 0 to criminal 1; steps before market (half at ${before}); binding hours in the first year (half at ${effort}).`,
    regime: "regime",
    index: "index",
    parts: {
      bans: "bans",
      binding: "binding",
      sanction: "sanction",
      "before-market": "before market",
      effort: "effort",
    },
    sensitivity: "The index under other choices",
    noLaw: (regime, day) => `${regime}: no law here was in force on ${day}, so there is nothing to count.`,
    change: "choice",
    weighted: (part, weight) => (weight === 0 ? `without ${part}` : `${part} counted twice`),
    scaled: (scale) => (scale < 1 ? "halves halved" : "halves doubled"),
  },
  calendar: {
    title: "Law on AI: dates",
    begins: (what) => `Begins: ${what}`,
    ends: (what) => `Ends: ${what}`,
    review: (what) => `Review: ${what}`,
    step: (what) => what,
    bill: (text) => `[Bill] ${text}`,
  },
};

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
