// English words of the command line.
import type { CliWords } from "./words.ts";

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const spelled = (count: number, one: string, many = `${one}s`) =>
  `${NUMBERS[count] ?? count} ${count === 1 ? one : many}`;

export const en: CliWords = {
  usage: `yawara: what applies to my AI system, and why

  yawara check FILE            what binds, asks and offers for the system described in FILE
  yawara ask [--save FILE]     describe a system by answering questions, then the report
  yawara explain FILE ID       why one provision applies or not, and what would change it
  yawara compare FILE…         the same system at home in several countries; --basket: 24 systems and the touch index
  yawara law list|show|timeline|diff|search|calendar|relations|stats     look at the law itself
  yawara law lint|test|build                          for writers of law

Options: --lang en|ja, --regimes JP,EU (whose law), --at YYYY-MM-DD (law of a day), --known YYYY-MM-DD (as known then), --json, --md, --help
"yawara COMMAND --help" shows examples.`,
  help: {
    compare: `yawara compare FILE… [--regimes JP,EU,US,KR] [--regime 'EU - eu.ai-act + jp.ai-promotion-act'] [--as-is] [--json|--csv]
yawara compare --basket [--regimes …]

Puts each system at home in each regime and counts: what binds, what is voluntary, steps before market, hours by
the standard cost model, offers, open points, worst sanction. With --basket the 24 systems of basket/ and the
touch index of every regime, with its parts and what other choices would make of it.
  yawara compare examples/recruiter-screening.yaml --regimes JP,EU,US,KR
  yawara compare --basket --regime 'EU - eu.ai-act + jp.ai-promotion-act'`,
    check: `yawara check FILE [--regimes JP,EU] [--at DATE] [--known DATE] [--json|--md] [--lang en|ja]

Says what applies to the AI system described in FILE (YAML or JSON).
  yawara check examples/bank-loan-screening.yaml
  yawara check my-system.yaml --regimes JP,EU      else Japan, international texts and the system's own markets
  yawara check my-system.yaml --at 2027-04-01      the law of a later day, as known today
  yawara check my-system.yaml --json > report.json  (format: docs/report.md)`,
    ask: `yawara ask [--save FILE] [--support] [--about ID] [--regimes JP,EU] [--at DATE] [--lang en|ja]

Asks what it needs to know, then prints the report. Answers: a number, several like 1,3 (0 for none), y/n;
? says why it is asked, d is "I don't know", b goes back, q stops.
  yawara ask --save my-system.yaml
  yawara ask --about eu.high_risk  asks only what settles one definition or provision, to an exact verdict
  yawara ask --support             asks about your plans too, to find subsidies and tax measures`,
    explain: `yawara explain FILE PROVISION [--json]

Why a provision applies to the system or not, what would change that, and the trace.
  yawara explain examples/bank-loan-screening.yaml jp.appi/art-23`,
    "law list": `yawara law list [--at DATE] [--json]

Instruments, with their status on a day.`,
    "law show": `yawara law show ID

An instrument (jp.ai-promotion-act) or a provision (jp.ai-promotion-act/art-7-2).`,
    "law timeline": `yawara law timeline [INSTRUMENT]

What happened when: the life of one instrument, or of all.
  yawara law timeline jp.ai-promotion-act`,
    "law diff": `yawara law diff --from DATE --to DATE [--regimes JP,EU] [--subject FILE] [--json]

Provisions that came, went or changed between two days, each change as plain conditions.
  yawara law diff --from 2025-01-01 --to 2026-11-23
  yawara law diff --from 2024-06-01 --to 2026-11-23 --subject my-system.yaml     only what concerns it`,
    "law calendar": `yawara law calendar [--subject FILE] [--regimes JP,EU] [--from DATE] [--to DATE] [--atom] > law.ics

Days on which law begins or ends to bind, and its own review dates, as iCalendar; --atom as an Atom feed.
Bills are marked as bills.`,
    "law relations": `yawara law relations FILE [--regimes JP,EU] [--json]

Rules that meet on a system: the same condition twice, one within another, and rules that may collide
(to disclose and to keep secret, to keep and to delete, to use and not to use).`,
    "law search": `yawara law search WORDS

Instruments and provisions that contain the words, in either language.
  yawara law search deepfake`,
    "law stats": `yawara law stats [--json]

How much law the corpus holds.`,
    "law lint": `yawara law lint [--only INSTRUMENT] [--json]

Checks the law folder. Exit code 1 if something is wrong.`,
    "law test": `yawara law test [--only INSTRUMENT] [--json]

Runs the worked cases. Exit code 1 if one fails.`,
    "law build": `yawara law build

Writes law/corpus/ from the law folder: run it after every change of law.`,
  },
  unknownCommand: (given, suggestion) =>
    `there is no command "${given}"${suggestion ? `; did you mean "${suggestion}"?` : ""} (yawara --help)`,
  missing: (what, command) => `${what} is missing (yawara ${command} --help)`,
  unknownRegime: (name, known) => `there is no law of ${name} (there is ${known.join(", ")})`,
  unknownId: (id, suggestion) => `nothing is called ${id}${suggestion ? `; did you mean ${suggestion}?` : ""}`,
  day: (given) => `"${given}" is not a day; write YYYY-MM-DD`,
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
  gauge: ({ sanctioned, unsanctioned, voluntary }) =>
    `${sanctioned} binding with a sanction behind · ${unsanctioned} binding without · ${voluntary} voluntary`,
  asOf: ({ at, known, version }) => `Law of ${at}, as known on ${known} · corpus ${version}`,
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
  assumptions: "Read this with it",
  assumption: {
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
  legend: "■ prohibition  ▲ duty  ◆ cooperate  ◇ duty of effort  ○ guideline  △ right  ＋ benefit",
  more: (command) => `More: ${command}`,
  shown: (count) => `… and ${count} more (yawara check FILE --md shows all)`,
  opens: (count) => `${plural(count, "provision")} ${count === 1 ? "hangs" : "hang"} on it`,
  progress: ({ settled, total, most }) => `${settled} of ${total} settled · at most ${plural(most, "question")} left`,
  hint: {
    boolean: "y / n",
    choice: "one number",
    choices: "numbers, like 1,3 · 0 for none of these",
    number: "a whole number",
    date: "YYYY-MM-DD",
  },
  hintKeys: "d don't know · ? why · b back · q stop",
  whyAsked: "Asked because it can still change",
  badAnswer: (given) => `"${given}" is not one of the answers`,
  saved: (file) => `Saved: ${file}`,
  presumed: (what) => `${what}\nTaken for granted: it is an AI system, and it reaches whose law this is.`,
  interviewEnd: (count) => `That was all: ${plural(count, "question")}.`,
  noTerminal: "the interview needs a terminal; with a file: yawara check FILE",
  nothingFound: "nothing found",
  openOn: "waits for",
  holds: { applies: "It holds", "does-not-apply": "It does not hold", open: "Not decided" },
  noFlip: "no change of facts would turn it round",
  alwaysSo: "it is so for everyone",
  clean: (provisions) => `${plural(provisions, "provision")}, nothing to mend.`,
  failed: (count) => `${plural(count, "thing")} to mend.`,
  casesRun: (passed, failed, asked) => `${passed} cases passed, ${failed} failed (${plural(asked, "expectation")}).`,
  built: ({ file, provisions, facts, kilobytes, version }) =>
    `${file}: ${provisions} provisions, ${facts} facts, ${kilobytes} kB, version ${version}`,
  came: "came",
  went: "went",
  changed: "changed",
  when: "when: ",
  moreAlternatives: (count) => `… and ${count} more (--json has all)`,
  wrongOrder: (from, to) => `--from ${from} is after --to ${to}`,
  diffTitle: (from, to) => `From ${from} to ${to}`,
  noChange: "Nothing changed.",
  working: (what) => `Reading ${what} …`,
  status: {
    proposed: "proposed, not law",
    lapsed: "never came into force",
    enacted: "adopted, not in force yet",
    "in-force": "in force",
    "partly-in-force": "partly in force",
    ended: "ended",
  },
  provisions: (count) => plural(count, "provision"),
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
  relations: {
    equal: "The same condition",
    within: "One within the other",
    collide: "May collide",
    none: "No rules meet here.",
    impliedBy: (a, b) => `whoever meets ${a} meets ${b}`,
    both: ({ a, b, certain }) => `${a} and ${b} ${certain ? "both hold here" : "may both hold here"}`,
  },
  stats: {
    facts: "facts",
    cases: "worked cases",
    instruments: "instruments",
    provisions: "provisions",
    modality: "by force",
    confidence: "by confidence",
  },
};

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
