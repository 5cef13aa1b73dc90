// English words of the compare screen.
import { WORDS as ANSWERS } from "@yawara/answers";
import type { Figure, Law, RegimeProblem, ShownRegime } from "@yawara/answers/compare";
import type { Forbidden } from "@yawara/engine";
import type { Progress } from "../../worker/compare-request.ts";

/** How many rules bind in a place; `open` more wait for facts. */
export interface Binds {
  place: string;
  count: number;
  open: number;
  /** Whether no more than half of what could bind is open. */
  comparable: boolean;
}

/** The index of a regime, written out. */
export interface Touched {
  place: string;
  index: string;
}

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

/** `the European Union`, `Japan`. */
const within = (place: string) => (/^(European|United)/.test(place) ? `the ${place}` : place);

function label({ places, without, moved }: ShownRegime): string {
  const changes = [
    ...(without.length > 0 ? [`without ${list(without)}`] : []),
    ...(moved.length > 0 ? [`with ${list(moved)}`] : []),
  ];
  return [places.join(" + "), ...changes].filter((part) => part !== "").join(", ");
}

const counted = ({ count, open, comparable }: Binds) =>
  !comparable
    ? ANSWERS.en.compare.notComparable(String(open))
    : open > 0
      ? `${count === 0 ? "none" : count} so far`
      : count === 0
        ? "none"
        : String(count);

export const en = {
  what: "What to compare",
  mine: ANSWERS.en.mySystem,
  mineNamed: (name: string) => `My system: ${name}`,
  basket: "The standard basket: 24 systems at once",
  basketOne: "One of the basket (facts given for every country)",
  examples: "Examples (described for Japan)",
  countries: "Under whose law",
  more: "Day, place, what if",
  law: "Which law is counted",
  laws: { all: "All law", ai: "Only law made for AI" } satisfies Record<Law, string>,
  lawNote: {
    all: "Everything written down here that reaches the system. That is much of Japan’s law and less of other countries’: where more is written down, more is counted, so this is no ranking.",
    ai: "Only instruments made for AI, which are written down here for every country that is listed. The touch index is made of these alone.",
  } satisfies Record<Law, string>,
  place: "Where the system is",
  atHome: "At home in each",
  atHomeNote: "Maker, users and market are put into each country in turn: the same system, as it would stand there.",
  asIs: "As it is",
  asIsNote: "Home and markets stay as described: what reaches the system from where it is now.",
  whatIf: "What if a country had another’s law?",
  whatIfNote:
    "An act is lifted out of one country’s law and put into another’s. It is read as if its own country’s terms held there.",
  readyQuestions: [
    { text: "EU - eu.ai-act + jp.ai-promotion-act", question: "What if the EU had Japan’s act?" },
    { text: "JP - jp.ai-promotion-act + eu.ai-act", question: "What if Japan had the EU’s act?" },
    { text: "KR - kr.ai-basic-act + jp.ai-promotion-act", question: "What if Korea had Japan’s act?" },
  ],
  compose: "Compose one yourself",
  composeHelp: "A country, then “-” for what is taken out and “+” for what is put in, with spaces between.",
  composeExample: "For example: UK + eu.ai-act",
  add: "Add",
  problem: ({ text, name, suggestion, absentFrom }: RegimeProblem) => {
    if (name === "") return "Write a country first, such as EU.";
    if (absentFrom?.length === 0) return `Write a country before “- ${name}”, such as EU.`;
    if (absentFrom !== undefined) return `“${name}” cannot be taken out: it is not law of ${list(absentFrom)}.`;
    return `Nothing is called “${name}”${name === text ? "" : ` (in “${text}”)`}.${suggestion === undefined ? "" : ` Did you mean ${suggestion}?`}`;
  },
  label,
  /** The finding on one system: the highlighted regime against another, by all law or by law made for AI. */
  finding: (here: Binds, there: Binds | undefined, law: Law) => {
    const rules = (count: number) => `${count === 1 ? "rule" : "rules"}${law === "ai" ? " made for AI" : ""}`;
    const first = !here.comparable
      ? `In ${within(here.place)} what binds this system is ${counted(here)}`
      : here.count === 0
        ? `In ${within(here.place)} no ${law === "ai" ? "rule made for AI" : "rule"} binds this system${here.open > 0 ? " so far" : ""}`
        : `In ${within(here.place)} ${here.count} ${rules(here.count)} ${here.count === 1 ? "binds" : "bind"} this system${here.open > 0 ? " so far" : ""}`;
    return there === undefined ? first : `${first}, in ${within(there.place)} ${counted(there)}`;
  },
  /** A composed regime beside the one it is composed of. */
  transplant: (text: string, now: number, before: number) =>
    now === before ? `${text}: ${now} would bind as well.` : `${text}: ${now} would bind instead of ${before}.`,
  findingBasket: (here: Touched, lightest: { places: readonly string[]; index: string }, heaviest: Touched) =>
    `The touch of law made for AI is ${here.index} of 100 in ${within(here.place)}, from ${lightest.index} in ${list(lightest.places.map(within))} to ${heaviest.index} in ${within(heaviest.place)}`,
  stillOpen: (places: { place: string; open: number }[]) =>
    `Not settled yet: ${places.map(({ place, open }) => `${place} ${open}`).join("; ")}. These provisions wait for facts that are not given, and unknown is never read as no.`,
  stillOpenMine: "Answer more questions",
  stillOpenExample: "This example is described for Japan. The systems of the basket are described for every country.",
  chart: {
    binds: "What binds",
    voluntary: "Voluntary",
    before: "Steps before market",
    hours: "Hours of work",
    sanction: "Worst sanction",
    offers: "Rights and offers",
    open: "Still open",
  },
  note: {
    voluntary: "duties of effort and guidelines",
    before: "approvals, permits, assessments that come first",
    hours: "in the first year, and in every later one; binding, voluntary lighter",
    hoursOfMany: "the first year, and thin below it each later one; binding, voluntary lighter",
    sanction: "from publication of a name to a criminal penalty",
    offers: "what one may claim or get",
    open: "provisions that wait for facts",
  },
  openSoFar: (count: string) => `${count} still open`,
  /** Stands instead of a number where more than half of what could bind is open; with how much, and in a narrow place. */
  notComparable: ANSWERS.en.compare.notComparable,
  mostIsOpen: "open",
  nothingClaimed: ANSWERS.en.compare.nothingClaimed,
  /** Beside what binds: what is forbidden, a use itself or conduct. `count` is written out. */
  forbidden: {
    uses: (count: string) => `uses forbidden: ${count}`,
    conduct: (count: string) => `conduct forbidden: ${count}`,
  } satisfies Record<Forbidden, (count: string) => string>,
  bansNote:
    "Bans stand apart from what binds: those on a use itself, which facts of the system alone can break, and those on conduct, which ask nothing of whoever does no such thing. One broken as described is counted in both.",
  once: "first year",
  yearly: "each later year",
  voluntaryHours: "voluntary",
  hours: (count: string) => `${count} h`,
  hoursOf: (once: string, yearly: string) => `${once} h once, ${yearly} h a year.`,
  fileFailed: "The file could not be made. Please try again.",
  none: "none",
  openSum: "a sum that turns on facts not given",
  upTo: (sum: string) => `up to ${sum}`,
  years: (count: number) => `up to ${plural(count, "year")} of confinement`,
  /** Beside a number, for those who do not see where it stands: `what` in `place`. */
  showBehind: (what: string, place: string) => `: show what is counted (${what}, ${place})`,
  behindTitle: (what: string, place: string) => `${place}: ${what}`,
  behind: {
    binds: "what binds",
    uses: "bans on a use itself",
    conduct: "bans on conduct",
    voluntary: "what is voluntary",
    "before-market": "steps before market",
    hours: "what asks for hours",
    "voluntary-hours": "voluntary work that takes hours",
    sanction: "what carries a sanction",
    offers: "rights and offers",
    open: "what is still open",
  } satisfies Record<Figure, string>,
  behindCount: (provisions: number, instruments: number) =>
    `${plural(provisions, "provision")} of ${plural(instruments, "instrument")}`,
  behindNone: "Nothing is counted here.",
  inSystems: (count: number, of: number) => `in ${count} of ${of} systems`,
  waitsFor: "waits for: ",
  unsure: "from a commentary or an unconfirmed source",
  close: "Close",
  table: "The numbers as a table",
  tableAs: "Save as",
  csv: "CSV",
  json: "JSON",
  columns: {
    place: "Law of",
    prohibition: "Bans broken",
    uses: "Uses forbidden",
    conduct: "Conduct forbidden",
    duty: "Duties",
    cooperate: "To cooperate",
    voluntary: "Voluntary",
    before: "Before market",
    once: "Hours, once",
    yearly: "Hours, yearly",
    offers: "Rights, offers",
    open: "Open",
    worst: "Worst sanction",
  },
  basis:
    "Hours: what provisions ask for by the standard cost model; opened, each number says where it is from. First year is once and yearly together.",
  meansOf: (systems: number) => `The standard basket of ${systems} systems`,
  meansTitle: (systems: number) => `What meets a system, as the mean of ${systems}`,
  meansNote: "The same 24 everyday systems everywhere. A number opens what is counted, and in how many systems.",
  touchTitle: "The touch index and its five parts",
  /** Under the index of a regime: its range in a federation, and the last day to come it changes on. */
  rangeOf: (range: string) => `${range}, by state`,
  later: (index: string, day: string) => `${index} from ${day}`,
  reasonsTitle: "Why each reads what it does",
  comingTitle: "The index on days to come",
  comingNote: "From law that is made already and begins or ends later. What is only proposed is not in it.",
  beside: (part: string) => `${part} (beside the index)`,
  rangeNote:
    "A line runs from federal law alone to a firm that sells into every state; the bar is the mean over where people live.",
  touchScale: "0: nothing binds. 100: everything is banned, sanctioned and checked beforehand.",
  touchParts: "Each part runs from 0 to 1; where it is made of a count or of hours, that figure stands in brackets.",
  formulaSums: "Index = 100 × the mean of the five parts; a count x reads x ÷ (x + half).",
  sensitivityTitle: (place: string, low: string, high: string) =>
    `Under other choices the index of ${within(place)} reads from ${low} to ${high}`,
  sensitivityNote:
    "The dot is the index. The line runs from the lowest to the highest it reads when a part is left out or counted twice, or the halves are halved or doubled.",
  between: (low: string, high: string) => `${low} to ${high}`,
  /** The middle system of the regime looked at first, and of the heaviest. */
  spreadTitle: (here: { place: string; middle: number }, heaviest: { place: string; middle: number }) =>
    here.place === heaviest.place
      ? `In ${within(here.place)} half of the systems meet ${here.middle} or more binding rules, the most of all`
      : `In ${within(here.place)} half of the systems meet ${here.middle} or more binding rules; in ${within(heaviest.place)}, ${heaviest.middle}`,
  /** What is counted, and a sentence on how to read it. */
  noted: (law: string, note: string) => `${law}. ${note}`,
  spreadNote: "A dot is a system, darker where several lie together; the tick is the middle one.",
  spreadAxis: "Binding rules a system →",
  heatTitle: "How many rules bind each system",
  heatNote: "The stronger the shade, the more. A number opens what is counted.",
  system: "System",
  progress: (progress: Progress, place: string) =>
    progress.doing === "reading"
      ? `Reading the law of ${within(place)} (${progress.done + 1} of ${progress.of})`
      : progress.doing === "preparing"
        ? "Putting the law together"
        : progress.of === 1
          ? "Deciding"
          : `Deciding: ${progress.done} of ${progress.of} systems done`,
  done: "The comparison is ready.",
  stop: "Stop",
  stopped: "Stopped. What was read so far is kept.",
  goOn: "Go on",
  noMine: "No system of yours is described in this browser yet",
  noMineStep: "Describe it, in about fourteen questions",
  noRegime: "No country is chosen",
  noRegimeStep: "Japan, the EU, the US and Korea",
  unknownSystem: "There is no system of that name",
  unknownSystemNote: "The link may be cut short. Choose one above.",
  link: "Copy link",
  linkCopied: "Link copied",
  asOf: (day: string) => `law of ${day}`,
};

export type CompareWords = typeof en;
