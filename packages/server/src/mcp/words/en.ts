// English words of the MCP server's answers.
import { LOCALES, type Outcome } from "@yawara/engine";

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString(LOCALES.en)} ${count === 1 ? one : many}`;

export const en = {
  /** After what is wrong. */
  didYouMean: (suggestion: string) => `. Did you mean "${suggestion}"?`,
  onlyOne: (names: readonly string[]) => `give only one of ${names.join(", ")}`,
  noTool: (name: string, tools: readonly string[]) => `there is no tool "${name}"; there are ${tools.join(", ")}`,
  unknownFactGroup: (name: string, known: readonly string[]) =>
    `group: no fact begins with "${name}"; they begin with ${known.join(", ")}`,
  nothingToCompare: "give facts, or basket: true",
  todayIn: (day: string, zone: string) => `Today is taken to be ${day}, the day in ${zone}.`,
  internal: "This could not be answered because of a mistake of ours; please report it.",
  /** How much of a list is shown, and how to have more. */
  shown: (count: number, total: number, cursor: string | undefined) =>
    `${count} of ${total.toLocaleString(LOCALES.en)} shown.${cursor === undefined ? "" : ` For more: cursor "${cursor}".`}`,
  choices: "answers",
  onlyIf: "asked only if",
  open: "Not decided",
  openNote: "waits for a fact of the first interview",
  askNext: "next_question says which question to ask first.",
  askBans: "next_question with about: bans asks what would break the bans that apply.",
  noQuestion: "Nothing that may be asked can change anything that is open.",
  canChange: (provisions: number) => `The answer can still change ${plural(provisions, "provision")}.`,
  unlessKnown: "If the person does not know, leave the fact out and put its id into declined.",
  atMostLeft: (count: number) => `At most ${plural(count, "question")} left, this one counted.`,
  standing: (id: string, outcome: Outcome) =>
    `${id}: ${{ applies: "it holds", "does-not-apply": "it does not hold", open: "not decided yet" }[outcome]}`,
  bans: ({ broken, kept, open }: { broken: string[]; kept: string[]; open: string[] }) =>
    `${plural(broken.length, "ban")} broken as described${broken.length === 0 ? "" : ` (${broken.join(", ")})`}, ${kept.length} not broken, ${open.length} not looked at.`,
  presumed: "Taken for granted, to be confirmed",
  inForceOn: (day: string) => `in force on ${day}`,
  notInForceOn: (day: string) => `not in force on ${day}`,
  atHome: "The system is put at home in each regime: home, markets and links are that country's.",
  compareBasis:
    "Hours follow the standard cost model; law_at with a provision gives its source. All law the corpus holds is counted: where more of a country's law is written down, more is counted. This is information, not legal advice.",
  binding: ({ broken, duties, cooperate }: { broken: number; duties: number; cooperate: number }) =>
    `${plural(broken, "ban")} broken, ${plural(duties, "duty", "duties")}, ${cooperate} to cooperate`,
  forbids: (uses: number, conduct: number) => `${plural(uses, "ban")} on a use itself, ${conduct} on conduct`,
  voluntary: (count: number) => `${count} voluntary`,
  beforeMarket: (count: number) => `${plural(count, "step")} before market`,
  hours: (once: number, yearly: number) => `${plural(once, "hour")} once, ${plural(yearly, "hour")} a year`,
  rightsAndOffers: (count: number) => plural(count, "right or offer", "rights and offers"),
  openPoints: (count: number) => `${count} open`,
  /** Of the resource with all facts. */
  vocabulary: "Facts a system is described by",
  /** What the prompt tells an assistant; `described` is what the person said, if anything yet. */
  prompt: (described: string | undefined) =>
    `${described === undefined ? "I want to know what law and guidelines apply to an AI system of ours. Ask me first what it does and who uses it." : `I want to know what law and guidelines apply to this AI system:\n\n${described}`}

Work as follows.
1. Call describe_facts (layer core first) and propose the facts that follow from what I said, each with its answer in plain words. Say which you read directly and which you infer.
2. Have me confirm or correct each fact before you use it. What I do not know stays out: it is unknown, not no.
3. Call next_question with the confirmed facts; put its question to me, add my answer (or put the id into declined), and repeat until done, or until I have had enough.
4. Call check with the confirmed facts, the groups must and cooperate first. Report the verdict, what binds and why, the first steps, what is voluntary in a few words, what help is open, and what is still open for lack of facts. Name the provision and the source of each statement; keep † where the source was not read itself.
5. Do not decide yourself what applies and add no law from memory: the answer comes from check and explain. If I ask "what if", change the fact and call check again.

Tell me that this is information from the cited sources and not legal advice.`,
};

export type McpWords = typeof en;
