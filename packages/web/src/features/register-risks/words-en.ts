// English words of the screens of risks.

const risks = (count: number) => (count === 1 ? "one risk" : `${count} risks`);
const systems = (count: number) => (count === 1 ? "one system" : `${count} systems`);

const capital = (text: string) => `${text[0]!.toUpperCase()}${text.slice(1)}`;

export const en = {
  system: "System",
  ownerOfSystem: "Owner of the system",
  subdomain: "Kind of risk",
  state: "State",
  standing: "Stands",
  search: "Search risks",
  searchHint: "Description or system.",
  showAll: "Show all risks",

  coverage: "What is covered",
  coverageHelp:
    "Each kind of risk with the number of systems by how their worst risk of that kind stands. A number opens the risks behind it. Nothing here is added up to a score.",
  kind: "Kind of risk",
  ofSystems: (count: number) => `Of ${systems(count)}.`,
  counted: (systems: number, firm: boolean) =>
    !firm ? `${systems}` : systems === 0 ? "the firm" : `${systems} + the firm`,
  opens: (kind: string, standing?: string) => `${[kind, standing].filter(Boolean).join(", ")}: `,
  narrow: (parts: string[]) => parts.join("; "),

  matrix: "Likelihood and impact",
  matrixHelp: "How many open risks lie where. A number opens them.",
  level: "As they stand",
  levels: { now: "now, with measures", before: "before measures" },
  likelihood: "Likelihood",
  impact: "Impact",
  cell: (likelihood: string, impact: string) => `${likelihood}, ${impact}: `,
  acceptableMark: "Cells with a thick frame are acceptable.",
  unplaced: (count: number) => `${count === 1 ? "One open risk has" : `${count} open risks have`} no place in it yet.`,

  appetite: "What is acceptable",
  appetiteHelp:
    "Tick the levels your organisation accepts without asking further. A risk elsewhere stands above what is acceptable until somebody accepts it with a reason and an end.",
  appetiteNone: "Nobody has said which levels are acceptable: no risk stands above them.",
  appetiteFor: "For",
  appetiteAll: "every kind with nothing of its own",
  acceptable: (likelihood: string, impact: string) => `Acceptable: ${likelihood}, ${impact}`,
  keepAppetite: "Keep what is acceptable",
  removeAppetite: "Take back",

  list: "Risks",
  total: (count: number) => `${risks(count)[0]!.toUpperCase()}${risks(count).slice(1)}`,
  totalSystems: (count: number) => `${systems(count)[0]!.toUpperCase()}${systems(count).slice(1)} not looked at`,
  wholeFirm: "the whole firm",
  nobody: "nobody answers for it yet",
  answers: (name: string) => `${name} answers for it`,
  review: (day: string) => `next review on ${day}`,
  emptyTitle: "No risk is in the register yet",
  empty: "Open a system, go to its part “Risks” and add the first; or add one of the whole firm here.",
  emptyViewer: "Editors and owners of your organisation add risks on the page of each system.",
  toSystems: "To the systems",
  nothingFits: "No risk fits",
  heads: {
    whatHappens: "What could happen",
    inPlace: "Measures in place",
    planned: "Measures planned",
    acceptedUntil: "Accepted until",
  },
  placed: (side: string, when: string) => `${side}, ${when.toLowerCase()}`,
  /** Where a risk lies, and who sees to it. */
  line: (level: string, about: string) => `${capital(level)}. ${capital(about)}.`,

  addRisk: "Add a risk",
  addFirmRisk: "Add a risk of the whole firm",
  description: "What could happen here (may stay empty)",
  before: "Before measures",
  after: "With the measures there are",
  notSaid: "not said",
  owner: "Owner",
  nextReview: "Next review",
  add: "Add",
  keep: "Keep",
  cancel: "Cancel",
  edit: (name: string) => `Edit: ${name}`,
  change: "Edit",
  remove: "Remove",
  removeNamed: (name: string) => `Remove: ${name}`,
  halfLevel: "Choose likelihood and impact together, or neither.",

  suggestedRisks: "Kinds of risk the answers point to",
  suggestedHelp: "From what was said of the system, by the library's own conditions; not yet looked at here.",
  mayBe: (facts: string) => `depends on: ${facts}`,
  addThis: (name: string) => `Add: ${name}`,
  noSuggested: "Every kind the answers point to has been looked at.",
  map: "Every kind of risk",
  systemRisks: "Risks of this system",
  systemEmpty: "No risk of this system has been looked at yet.",

  viewsNamed: "Parts of this page",
  measuresInUse: "Measures in use",
  measuresAndAcceptance: "Measures and acceptance",
  ofRisk: (name: string) => `: ${name}`,
  removedOnly: "Removed risks",
  removedMeasuresOnly: "Removed measures",
  searchMeasures: "Search measures",
  searchMeasuresHint: "Your own measures by name, and how they are shown.",
  ofLibrary: "Measure of the library",
  dues: { overdue: "overdue", soon: "within 30 days" },
  totalMeasures: (count: number) => (count === 1 ? "One measure" : `${count} measures`),
  noMeasureFits: "No measure fits",
  noMeasuresTitle: "No measure is in use yet",
  noMeasuresYet: "Open a risk, of a system or of the whole firm, and plan a measure against it.",

  measures: "Measures",
  staleMeasure: (files: number) =>
    files === 1
      ? "A file it rests on has expired: whether it still is in place is no longer shown."
      : `${files} files it rests on have expired: whether it still is in place is no longer shown.`,
  staleMeasures: (count: number) =>
    count === 1
      ? "One measure in place rests on a file that has expired."
      : `${count} measures in place rest on files that have expired.`,
  noMeasures: "None yet.",
  suggested: "Suggested measures",
  suggestedMeasuresHelp: "What helps with rules that bind comes first, then what guidelines recommend.",
  binds: "helps with a rule that binds",
  recommended: "helps with a guideline",
  addMeasure: (name: string) => `Plan it: ${name}`,
  plan: "Plan it",
  more: (count: number) => `${count} more`,
  ownMeasure: "A measure of your own",
  useOther: "A measure already in use",
  link: "Link",
  measureName: "Name of the measure",
  measureState: "State",
  reason: "Why it is left out",
  reasonNeeded: "Say why it is left out.",
  due: "Due",
  since: "Since",
  shown: "How it is shown",
  takeFrom: (name: string) => `Unlink: ${name}`,
  unlink: "Unlink",

  acceptance: "Acceptance",
  accept: "Accept for a time",
  acceptedBy: "Who accepts it",
  why: "Why",
  until: "Until",
  acceptedLine: (name: string, day: string) => `${name} accepts it until ${day}.`,
  acceptedPast: (name: string, day: string) => `${name} accepted it until ${day}; it is open again.`,
  withdraw: "Take the acceptance back",
  fillIn: "Fill in who, why and until when.",
  noPeople: "Add people who answer for something first.",
};

export type RisksWords = typeof en;
