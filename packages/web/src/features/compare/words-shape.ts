// The shape of the words of the compare screen, which every language fills.
import type { Figure, Law, RegimeProblem, ShownRegime } from "@yawara/answers/compare";
import type { Progress } from "../../worker/compare-request.ts";

/** How many rules bind in a place; `open` more wait for facts. */
export interface Binds {
  place: string;
  count: number;
  open: number;
}

/** The index of a regime, written out. */
interface Touched {
  place: string;
  index: string;
}

export interface CompareWords {
  what: string;
  mine: string;
  mineNamed: (name: string) => string;
  basket: string;
  basketOne: string;
  examples: string;
  countries: string;
  more: string;
  law: string;
  laws: Record<Law, string>;
  lawNote: Record<Law, string>;
  place: string;
  atHome: string;
  atHomeNote: string;
  asIs: string;
  asIsNote: string;
  whatIf: string;
  whatIfNote: string;
  readyQuestions: { text: string; question: string }[];
  compose: string;
  composeHelp: string;
  composeExample: string;
  add: string;
  problem: (problem: RegimeProblem) => string;
  label: (regime: ShownRegime) => string;
  /** The finding on one system: the highlighted regime against another, by all law or by law made for AI. */
  finding: (here: Binds, there: Binds | undefined, law: Law) => string;
  /** A composed regime beside the one it is composed of. */
  transplant: (label: string, now: number, before: number) => string;
  findingBasket: (here: Touched, lightest: { places: readonly string[]; index: string }, heaviest: Touched) => string;
  stillOpen: (places: { place: string; open: number }[]) => string;
  stillOpenMine: string;
  stillOpenExample: string;
  chart: Record<"binds" | "voluntary" | "before" | "hours" | "sanction" | "offers" | "open", string>;
  note: Record<"voluntary" | "before" | "hours" | "hoursOfMany" | "sanction" | "offers" | "open", string>;
  openSoFar: (count: number) => string;
  once: string;
  yearly: string;
  voluntaryHours: string;
  hours: (count: string) => string;
  hoursOf: (once: string, yearly: string) => string;
  fileFailed: string;
  none: string;
  openSum: string;
  upTo: (sum: string) => string;
  years: (count: number) => string;
  /** Beside a number, for those who do not see where it stands: `what` in `place`. */
  showBehind: (what: string, place: string) => string;
  behindTitle: (what: string, place: string) => string;
  behind: Record<Figure, string>;
  behindCount: (provisions: number, instruments: number) => string;
  behindNone: string;
  inSystems: (count: number, of: number) => string;
  waitsFor: string;
  unsure: string;
  close: string;
  table: string;
  tableAs: string;
  csv: string;
  json: string;
  columns: {
    place: string;
    prohibition: string;
    duty: string;
    cooperate: string;
    voluntary: string;
    before: string;
    once: string;
    yearly: string;
    offers: string;
    open: string;
    worst: string;
  };
  basis: string;
  meansOf: (systems: number) => string;
  meansTitle: (systems: number) => string;
  meansNote: string;
  touchTitle: string;
  touchScale: string;
  touchParts: string;
  formulaSums: string;
  sensitivityTitle: (place: string, low: string, high: string) => string;
  sensitivityNote: string;
  between: (low: string, high: string) => string;
  /** The middle system of the regime looked at first, and of the heaviest. */
  spreadTitle: (here: { place: string; middle: number }, heaviest: { place: string; middle: number }) => string;
  /** What is counted, and a sentence on how to read it. */
  noted: (law: string, note: string) => string;
  spreadNote: string;
  spreadAxis: string;
  heatTitle: string;
  heatNote: string;
  system: string;
  progress: (progress: Progress, place: string) => string;
  done: string;
  stop: string;
  stopped: string;
  goOn: string;
  noMine: string;
  noMineStep: string;
  noRegime: string;
  noRegimeStep: string;
  unknownSystem: string;
  unknownSystemNote: string;
  link: string;
  linkCopied: string;
  asOf: (day: string) => string;
}
