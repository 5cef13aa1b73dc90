// English words of findings.
import { type HALF, LOCALES, type Report, type Status, type TouchPart } from "@yawara/engine";
import type { OfferTally } from "../check/offers.ts";

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const spelled = (count: number, one: string, many = one === "more" ? one : `${one}s`) =>
  `${NUMBERS[count] ?? count} ${count === 1 ? one : many}`;

const didYouMean = (suggestion: string | undefined) => (suggestion ? ` Did you mean "${suggestion}"?` : "");

/** How much of each force a report has. */
export interface VerdictCounts {
  /** Bans broken as described. */
  forbidden: number;
  /** Bans that bind and on which nothing was said; bans that may yet bind. */
  unseen: number;
  undecided: number;
  /** Bans that may yet bind, and are broken as described if they do. */
  wouldBreak: number;
  duties: number;
  /** Of the duties, those not met as described. */
  unmet: number;
  cooperate: number;
  should: number;
  /** Rights and offers that can be had for certain, and the subsidies and prizes among them. */
  offers: number;
  money: number;
  open: number;
}

const offersText = ({ certain, conditional, closed, money }: OfferTally) =>
  [
    `${certain} certain, ${money.certain === 0 ? "none" : money.certain} of money`,
    ...(conditional === 0
      ? []
      : [`${conditional} conditional, ${money.conditional === 0 ? "none" : money.conditional} of money`]),
    ...(closed === 0 ? [] : [`${closed} closed`]),
  ].join("; ");

/** A role or class in words, with since when it matters or what it hangs on. */
export interface Classed {
  name: string;
  note: string;
}

/** What somebody's customers will have to do by a provision, or may, in words. */
export interface CustomersHelp {
  steps: readonly string[];
  certain: boolean;
  /** The day it begins. */
  from: string | undefined;
  /** What shows that it was done; empty where nothing is named. */
  shows: string;
}

/** On how many answers it hangs whether so many duties and bans bind; the first of them by name. */
export interface OpenPointSaid {
  count: number;
  answers: number;
  facts: string;
}

/** Facts a sentence names of those an open point hangs on. */
export const NAMED = 3;
const hangsOn = ({ answers, facts }: Omit<OpenPointSaid, "count">) =>
  `${spelled(answers, "answer")}${answers > NAMED ? `, first of all: ${facts}` : `: ${facts}`}`;

const classed = ({ name, note }: Classed) => (note === "" ? name : `${name} (${note})`);

export const en = {
  /** What may be wrong with a question besides what the engine finds. */
  problem: {
    "about-and-support": () => "ask about one provision or about support, not both at once",
    "before-it-happened": (a) =>
      `${a.received ?? a.aware} is before it happened (${a.occurred}): one of the two moments is wrong`,
    "no-such-moment": (a) =>
      `"${a.value}" is no moment: write an instant like 2026-12-01T09:30+09:00, a time of your clock like "2026-12-01 09:30", or a day`,
    "bad-cursor": (a) => `cursor "${a.cursor}" belongs to no list of the law as it now stands; ask again without it`,
    "another-subject": (a) =>
      `the earlier check seems to be of another subject: of its ${a.of} answers ${a.kept} stand here as they were; keep one for each subject, or write a new one with --json`,
    "later-check": (a) =>
      `the earlier check has "${a.found}", which this version does not know: it was written by a later version of Yawara`,
    "not-a-check": (a) =>
      a.key === undefined
        ? "this is not the output of yawara check --json"
        : `this is not the output of yawara check --json: ${a.key} is missing or wrong`,
    "part-of-a-check": () => "this is only a part of a check's findings: write all of them, with yawara check --json",
    "not-due": (a) => `${a["title.en"]} is made only where it is asked for. ${a["reason.en"]}`,
    "leave-reason": (a) =>
      `${a.id} is left out without a reason, or said not to apply without one; write why under "reason"`,
    "no-subject": () => "name at least one subject, or ask for the basket",
    "no-words": () => "say what to look for: a word, a law's name, an article or a number",
    "not-a-regime": (a) =>
      a.name === ""
        ? "a regime is empty: write a jurisdiction, or several, like JP,EU"
        : `"${a.name}" is neither a jurisdiction nor an instrument.${didYouMean(a.suggestion)}`,
    "not-in-regime": (a) => `"${a.name}" cannot be taken out: it is not law of ${a.regime}`,
    "states-day": (a) => `${a.key}: "${a.day}" is not a day; write YYYY-MM-DD`,
    "states-form": () =>
      "the state of a plan is { seen: list of steps, items: { step: { state, owner, due, … } } }, or a plan with its states",
    "states-key": (a) =>
      `"${a.key}" is none of the keys here: a state has seen and items; a step has state, reason, owner, due, on, note, evidence`,
    "states-text": (a) =>
      a.key === "evidence" ? "evidence is a list of texts" : `${a.key} is a text of at most 2,000 characters`,
    "step-id": (a) => `"${a.id}" is no step; a step is a provision and a number, like jp.appi/art-23-24#0`,
    "step-state": (a) => `"${a.state}" is no state of a step; there is ${a.there}`,
    "too-deep": () => "facts are values, lists of choices or maps of choices, nothing deeper",
    "too-many": (a) => `at most ${Number(a.most).toLocaleString(LOCALES.en)} here`,
    twice: (a) => `two systems have the id "${a.id}": give each its own`,
    "unknown-disclosure": (a) => `there is no kind "${a.kind}" (there is ${a.there}).${didYouMean(a.suggestion)}`,
    "unknown-clock": (a) =>
      `there is no clock ${a.clock} (written like jp.appi/art-26#first-report).${didYouMean(a.suggestion)}`,
    "unknown-form": (a) => `there is no form "${a.form}" of the law looked at (there is ${a.there || "none"})`,
    "unknown-start": (a) => `nothing runs from "${a.start}" (there is ${a.there})`,
    "unknown-zone": (a) => `"${a.zone}" is no time zone; write one like Asia/Tokyo`,
    "unknown-goal": (a) =>
      a.goal === ""
        ? "the id is empty: name a provision or a definition, or leave it out"
        : `there is no provision or definition ${a.goal}.${didYouMean(a.suggestion)}`,
    "unknown-instrument": (a) =>
      a.instrument === ""
        ? "the id is empty: name an instrument, or leave it out"
        : `there is no instrument ${a.instrument}.${didYouMean(a.suggestion)}`,
    "unknown-item": (a) =>
      `nothing is called ${a.item}, as a provision or an item of ${a.lists}.${didYouMean(a.suggestion)}`,
    "unknown-measure": (a) => `there is no measure ${a.measure}.${didYouMean(a.suggestion)}`,
    "unknown-risk": (a) => `there is no risk ${a.risk}.${didYouMean(a.suggestion)}`,
    "unknown-role": (a) => `there is no role ${a.role}.${didYouMean(a.suggestion)}`,
    "unknown-stage": (a) => `there is no stage ${a.stage}.${didYouMean(a.suggestion)}`,
    "unknown-regime": (a) =>
      a.regime === ""
        ? `one of the names is empty: write a jurisdiction, or several, like JP,EU (there is ${a.there})`
        : `there is no law of ${a.regime} (there is ${a.there})${a.suggestion ? `; did you mean ${a.suggestion}?` : ""}`,
    "wrong-order": (a) => `${a.from} is after ${a.to}`,
  } satisfies Record<string, (args: Record<string, string>) => string>,
  verdict: (counts: VerdictCounts) => {
    const { forbidden, unseen, undecided, wouldBreak, duties, unmet, cooperate, should, offers, money, open } = counts;
    const ban =
      forbidden > 0
        ? `${cap(spelled(forbidden, "ban"))} ${forbidden === 1 ? "is" : "are"} broken as described`
        : unseen + undecided + wouldBreak === 0
          ? "Nothing here is forbidden as described"
          : "No ban is broken as far as described";
    const maybe =
      wouldBreak === 0
        ? ""
        : `, ${spelled(wouldBreak, "ban")} that may apply ${wouldBreak === 1 ? "is broken if it does" : "are broken if they do"}`;
    const bind =
      duties === 0
        ? open > 0
          ? "no duty is certain yet"
          : "no duty binds you"
        : `${spelled(duties, "duty", "duties")} ${duties === 1 ? "binds" : "bind"} you`;
    const not = unmet === 0 ? "" : ` (${NUMBERS[unmet] ?? unmet} not met as described)`;
    const ask =
      cooperate === 0
        ? ""
        : `, ${spelled(cooperate, "duty", "duties")} ${cooperate === 1 ? "asks" : "ask"} you to cooperate`;
    const soft =
      should === 0 ? "" : `, ${plural(should, "recommendation")} ${should === 1 ? "is" : "are"} relevant to you`;
    const get =
      offers === 0
        ? ""
        : `, ${spelled(offers, "right or offer", "rights and offers")} ${offers === 1 ? "is" : "are"} certain (${money === 0 ? "none" : (NUMBERS[money] ?? money)} of money)`;
    const left = open === 0 ? "" : ` ${cap(spelled(open, "point"))} ${open === 1 ? "is" : "are"} undecided.`;
    const silent = [
      ...(unseen === 0 ? [] : [`${spelled(unseen, "ban")} that ${unseen === 1 ? "applies" : "apply"}`]),
      ...(undecided === 0 ? [] : [`${spelled(undecided, unseen === 0 ? "ban" : "more")} that may apply`]),
    ].join(" and ");
    const notLooked = silent === "" ? "" : ` Not looked at: what would break ${silent}.`;
    return `${ban}${maybe}; ${bind}${not}${ask}${soft}${get}.${notLooked}${left}`;
  },
  /** In place of a verdict where no provision was looked at. */
  nothingLookedAt: ({ whose, at, known }: { whose: string; at: string; known: string }) =>
    `No law was looked at, so this is no all-clear: of ${whose} nothing is known here that was in force on ${at}, as known on ${known}.`,
  /** Instrument and reference. */
  where: (instrument: string, ref: string) => `${instrument}, ${ref}`,
  /** Over bans that may yet bind, and are broken as described if they do. */
  wouldBreak: "Broken if they apply",
  /** The head of a group of which some only apply if facts not given are so. */
  certainOf: (name: string, certain: number, conditional: number) =>
    `${name} (${certain} certain, ${conditional} conditional)`,
  /** The head of the group of offers. */
  offersOf: (name: string, tally: OfferTally) => `${name} (${offersText(tally)})`,
  /** How many rights and offers there are, certain and conditional apart, and how many of them are money. */
  offers: (tally: OfferTally) => offersText(tally),
  /** Of bans of one instrument, how many nothing was said of. */
  unseen: (count: number, all: number) => (count === all ? "not looked at" : `${count} not looked at`),
  /** How to look at the bans nothing was said of. */
  lookAtBans: (command: string) => `Not looked at yet: ${command} asks what would break the bans that apply.`,
  /** Of a breach that turns on no fact. */
  noFactTells: "No answer here can tell: the law turns on something that is not asked.",
  /** Voluntary items that stand under no principle. */
  noPrinciple: "Other",
  /** What a subject without a name is called. */
  thisSystem: "This AI system",
  /** What somebody's own system is called beside others. */
  mySystem: "My system",
  /** What somebody and their system are in the eyes of a law. */
  classes: {
    title: "What you are",
    certain: (place: string, classes: readonly Classed[]) => `${place}: ${classes.map(classed).join("; ")}`,
    open: (place: string, classes: readonly Classed[]) => `${place}, not decided: ${classes.map(classed).join("; ")}`,
    /** A class with the points by which it is met. */
    points: (name: string, points: string) => `${name}: ${points}`,
    from: (day: string) => `its duties begin on ${day}`,
    pending: "its duties have no date yet",
    hangsOn: (facts: string) => `hangs on ${facts}`,
  },
  /** What is not decided, as a sentence: a class, or an act of which no class is open; on how many answers, and what hangs on it. */
  openPoint: {
    class: ({ place, class: name, count, ...of }: OpenPointSaid & { place: string; class: string }) =>
      `${place}: whether “${name}” fits hangs on ${hangsOn(of)}. ${cap(spelled(count, "duty or ban turns", "duties and bans turn"))} on it.`,
    act: ({ act, count, ...of }: OpenPointSaid & { act: string }) =>
      `${act}: whether ${spelled(count, "duty or ban", "duties and bans")} will bind you hangs on ${hangsOn(of)}.`,
  },
  /** What those who use a vendor's system at work have to heed. */
  customers: {
    title: "What your customers have to heed",
    note: "It binds whoever uses the system at work, not you; of your customers only their market and the system are known here. Helping them is good service, not a duty told here.",
    /** What a provision will have them do, by its steps, and with what to help; `shows`: what shows that it was done. */
    help: ({ steps, certain, from, shows }: CustomersHelp) =>
      [
        ...(steps.length === 0
          ? []
          : [
              `Your customer ${certain ? "will" : "may"} have to${from === undefined ? "" : `, from ${from}`}: ${steps.join(" ")}`,
            ]),
        shows === ""
          ? "Help with the papers, settings and texts for it."
          : `Help with the papers, settings and texts for it, and with what shows it: ${shows}.`,
      ].join(" "),
  },
  gauge: ({ sanctioned, unsanctioned, voluntary, bans }: Report["gauge"]) =>
    `${sanctioned} binding with a sanction behind · ${unsanctioned} binding without · ${voluntary} voluntary${bans === 0 ? "" : ` · beside these ${plural(bans, "ban")} not broken as described`}`,
  asOf: ({ at, known, version }: { at: string; known: string; version: string }) =>
    `Law of ${at}, as known on ${known} · corpus ${version}`,
  /** With the zone of a day that was taken from the clock. */
  todayIn: (asOf: string, zone: string) => `${asOf} · today is the day in ${zone}`,
  nextSteps: "What to do next",
  /** Over the voluntary items to take up first, before all of them. */
  voluntary: "Chosen for this system",
  because: "because",
  notIf: "it would be otherwise if",
  evidence: "what shows it",
  steps: "steps",
  source: "source",
  checked: (day: string) => `checked ${day}`,
  sanction: "sanction",
  upTo: (sum: string) => `up to ${sum}`,
  atMostPerson: (sum: string) => `a person up to ${sum}`,
  confinement: (years: number) =>
    `up to ${years < 1 ? plural(years * 12, "month") : plural(years, "year")} of confinement`,
  from: (day: string) => `from ${day}`,
  pending: "no date yet",
  inForceOn: (day: string) => `in force on ${day}`,
  notInForceOn: (day: string) => `not in force on ${day}`,
  never: "known not to come into force",
  /** Follows the day something is in force from. */
  until: (day: string) => ` until ${day}`,
  knownFrom: (day: string) => `as known from ${day}`,
  exception: "unless",
  moreAlternatives: (count: number) => `… and ${count} more`,
  assumptions: "Read this with it",
  assumption: {
    /** Of some whose law was asked for nothing is in force. */
    notLookedAt: (whose: string, at: string) =>
      `Of ${whose} no law is known here that was in force on ${at}: nothing is said of it.`,
    unknown: (count: number) =>
      `${plural(count, "question")} of the first interview ${count === 1 ? "has" : "have"} no answer; unknown is never read as no.`,
    firstInterview:
      "Details of conduct and events are not asked up front: what turns on them stands under “On details” and “If it happens”.",
    noAdvice: "This is information from the cited sources, not legal advice.",
    secondary: (count: number) =>
      `${plural(count, "finding")} here ${count === 1 ? "rests" : "rest"} on a commentary or an unconfirmed source (marked †).`,
  },
  openPoints: "What is still open",
  unknowns: "Not known",
  items: (count: number) => plural(count, "item"),
  opens: (count: number) => `${plural(count, "provision")} ${count === 1 ? "hangs" : "hang"} on it`,
  whyAsked: "Asked because it can still change",
  openOn: "waits for",
  /** On a day that is given. */
  inForce: { yes: (day: string) => `in force on ${day}`, no: (day: string) => `not in force on ${day}` },
  moreShownBy: (count: number, command: string) => `… and ${count} more (${command} shows all)`,
  /** Of a sum in words. */
  ofPerson: (sum: string) => `a person: ${sum}`,
  legend: "■ prohibition  ▲ duty  ◆ cooperate  ◇ duty of effort  ○ guideline  △ right  ＋ benefit",
  /** Of a definition. */
  holds: { applies: "It holds", "does-not-apply": "It does not hold", open: "Not decided" },
  noFlip: "no change of facts would turn it round",
  alwaysSo: "it is so for everyone",
  came: "came",
  went: "went",
  changed: "changed",
  breachChanged: "what breaks it:",
  when: "when: ",
  brokenWhere: "broken where: ",
  clock: "Time limit",
  decidedExamples: "Decided by authorities and courts",
  decisions: {
    applies: "it applies",
    "does-not-apply": "it does not apply",
    open: "it depends",
    broken: "against it",
    kept: "not against it",
    "breach-open": "it depends whether it is against it",
  },
  diffTitle: (from: string, to: string) => `From ${from} to ${to}`,
  /** Whose law a difference is of. */
  diffOf: (places: string) => `Law compared: ${places}`,
  noChange: "Nothing changed.",
  status: {
    "not-yet": "not there yet",
    proposed: "proposed, not law",
    lapsed: "never came into force",
    enacted: "adopted, not in force yet",
    "in-force": "in force",
    "partly-in-force": "partly in force",
    ended: "ended",
  } satisfies Record<Status, string>,
  provisions: (count: number) => plural(count, "provision"),
  search: {
    found: (instruments: number, provisions: number) =>
      `${plural(instruments, "instrument")}, ${plural(provisions, "provision")} found`,
    loose: "No text has all of these words; these have most of them.",
    nothing: "Nothing found. What may help:",
    /** What to try instead. */
    tries: [
      "fewer or shorter words",
      "a law's name and article: APPI Art. 27, EU AI Act Article 50",
      "a law's number: 507AC0000000053",
      "the same in Japanese: Japanese words are looked for in Japanese texts, English words in English ones",
    ],
    notInForce: "not in force",
  },
  compare: {
    /** Heads of the columns: regime, bans broken, uses forbidden, conduct forbidden, duties, cooperation, voluntary, before market, hours once, hours yearly, rights and offers, open. */
    columns: [
      "",
      "broken",
      "uses",
      "conduct",
      "duties",
      "coop.",
      "voluntary",
      "before market",
      "h once",
      "h a year",
      "offers",
      "open",
    ],
    atHome: "Each system is put at home in each regime; with --as-is it stays where it is.",
    asIs: "Each system stays where it is (--as-is); without it each is put at home in each regime.",
    means: (systems: number) => `Means over ${systems} systems, all law in the corpus`,
    /** Instead of a number where more than half of what could bind is open. */
    notComparable: (open: string) => `not yet comparable, ${open} open`,
    nothingClaimed: "More than half of what could bind waits for facts that are not given, so nothing is claimed.",
    basis:
      "uses, conduct: bans that bind, on a use itself and on how one behaves, broken or not. h: hours that binding provisions ask for by the standard cost model; `yawara law show PROVISION` gives the basis of each. All law the corpus holds is counted: where more of a country's law is written down, more is counted.",
    worst: "worst sanction:",
    openSum: "a sum that turns on facts not given",
    touch: "Touch index: 0 nothing binds, 100 everything is banned, sanctioned and checked beforehand",
    touchBasis: (half: typeof HALF) =>
      `Only instruments made for AI. Mean of five parts with equal weight; in brackets the figure behind: bans on a use itself (half at ${half.uses}; a system whose own use is forbidden reads 1); binding provisions (half at ${half.binding}); worst sanction from none 0 to criminal 1; steps before market (half at ${half["before-market"]}); binding hours in the first year (half at ${half.effort}). Bans on conduct stand beside it (half at ${half.conduct}) and are no part: they ask nothing of whoever does no such thing.`,
    regime: "regime",
    index: "index",
    range: "range",
    reasons: "Why",
    reason: (regime: string, sentences: readonly string[]) => `${regime}. ${sentences.join(" ")}`,
    /** One part in words: the mean figure, and the points it adds to the index. */
    partSaid: {
      uses: (figure: string, points: string) => `${figure} bans on a use itself (${points})`,
      conduct: (figure: string, points: string) => `${figure} bans on conduct (${points})`,
      binding: (figure: string, points: string) => `${figure} rules that bind (${points})`,
      sanction: (figure: string, points: string) =>
        `a worst sanction of ${figure}, from none 0 to criminal 1 (${points})`,
      "before-market": (figure: string, points: string) => `${figure} steps before market (${points})`,
      effort: (figure: string, points: string) => `${figure} hours in the first year (${points})`,
    } satisfies Record<TouchPart, unknown>,
    partsSaid: (parts: readonly string[], conduct: string) =>
      `${parts.length === 0 ? "Nothing counts towards it" : `A system meets on average ${parts.join(", ")}; in brackets the points`}. Beside it: ${conduct} bans on conduct.`,
    otherLaw: (provisions: string | undefined) =>
      provisions === undefined
        ? "No law made for AI binds there, nor does other law that is written down here."
        : `No law made for AI binds there; other law does: ${provisions} provisions a system.`,
    /** The points that would be lost without each. */
    weighsMost: (instruments: readonly { name: string; points: string }[]) =>
      `Weigh most, by what the index would lose without each: ${instruments.map(({ name, points }) => `${name} ${points}`).join("; ")}.`,
    federation: (range: { alone: string; everywhere: string; places: number; weighted?: string }) =>
      `By federal law alone ${range.alone}, for a firm that sells into every state ${range.everywhere}: ${range.places} states and cities have law of their own. ${range.weighted === undefined ? "There is no count of their people here, so the index is that of every state" : `The index, ${range.weighted}, is the mean over where people live`}.`,
    comingIndex: (days: readonly { day: string; index: string }[]) =>
      `To come: ${days.map(({ day, index }) => `${index} from ${day}`).join("; ")}.`,
    coming: "The index on days to come, as known",
    moves: (regime: string, before: string | undefined, after: string) =>
      before === undefined ? `${regime} ${after}` : `${regime} ${before} → ${after}`,
    onDay: (day: string, moves: readonly string[]) => `${day}: ${moves.join("; ")}`,
    parts: {
      uses: "uses forbidden",
      conduct: "conduct forbidden",
      binding: "binding",
      sanction: "sanction",
      "before-market": "before market",
      effort: "effort",
    } satisfies Record<TouchPart, string>,
    sensitivity: "The index under other choices",
    /** Of a regime with nothing in force on a day. */
    noLaw: (regime: string, day: string) =>
      `${regime}: no law here was in force on ${day}, so there is nothing to count.`,
    change: "choice",
    weighted: (part: string, weight: number) =>
      weight === 0 ? `without ${part}` : weight === 1 ? `${part} counted too` : `${part} counted twice`,
    scaled: (scale: number): string => (scale < 1 ? "halves halved" : "halves doubled"),
  },
  calendar: {
    title: "Law on AI: dates",
    begins: (what: string) => `Begins: ${what}`,
    ends: (what: string) => `Ends: ${what}`,
    review: (what: string) => `Review: ${what}`,
    step: (what: string) => what,
    bill: (text: string) => `[Bill] ${text}`,
  },
};

export type AnswerWords = typeof en;
export type OwnProblemCode = keyof AnswerWords["problem"];

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
