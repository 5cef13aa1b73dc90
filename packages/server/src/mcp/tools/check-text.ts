// The answer of check for a reader: verdict, steps, findings under the heads of their groups, what it rests on.
import { WORDS as FINDING_WORDS, type InLanguage } from "@yawara/answers";
import { breachText, type CheckAnswer, MARK, type ReportGroup } from "@yawara/answers/check";
import { WORDS as ENGINE_WORDS, type Language } from "@yawara/engine";
import { WORDS } from "../words/index.ts";

type CheckData = InLanguage<CheckAnswer>;

/** A page of a report in plain lines. */
export function checkText(data: CheckData, lang: Language): string {
  const words = WORDS[lang];
  const found = FINDING_WORDS[lang];
  const { day } = ENGINE_WORDS[lang];
  const { verdict, gauge, next, counts } = data.summary;
  return [
    ...classLines(data, lang),
    verdict,
    found.gauge(gauge),
    found.asOf({ at: day(data.at), known: day(data.known), version: data.corpus }),
    ...(next.length === 0 ? [] : ["", `${found.nextSteps}:`]),
    ...next.map((step, i) => `${i + 1}. ${step.do}${step.where === undefined ? "" : ` (${step.where})`}`),
    ...customerLines(data, lang),
    ...data.findings.flatMap((one, i) => [
      ...(one.group === data.findings[i - 1]?.group ? [] : ["", headOf(one.group, counts, lang)]),
      findingLine(one, lang),
    ]),
    "",
    words.shown(data.findings.length, data.total ?? data.findings.length, data.next_cursor),
    ...data.summary.open_points.map(({ says }) => says),
    ...(data.questions_left.length === 0 ? [] : [words.askNext]),
    ...(data.summary.unseen_bans.length === 0 ? [] : [words.askBans]),
    ...data.read_with,
  ].join("\n");
}

/** Roles and classes that are certain or open, one a line. */
function classLines({ classes }: CheckData, lang: Language): string[] {
  const { title, hangsOn, from, pending } = FINDING_WORDS[lang].classes;
  const { day, list } = ENGINE_WORDS[lang];
  const told = classes.filter(({ outcome }) => outcome !== "does-not-apply");
  if (told.length === 0) return [];
  const noteOf = ({ open_on: open, from: begins }: (typeof told)[number]) =>
    open !== undefined
      ? hangsOn(list(open))
      : begins === undefined
        ? ""
        : begins === "pending"
          ? pending
          : from(day(begins));
  const lines = told.map((one) => {
    const points = (one.points ?? []).map(({ name }) => name);
    const parts = [...(points.length > 0 ? [list(points)] : []), ...(noteOf(one) === "" ? [] : [noteOf(one)])];
    return `- ${one.jurisdiction} ${one.name} [${one.definition}]${parts.length === 0 ? "" : `: ${parts.join("; ")}`}`;
  });
  return [`${title}:`, ...lines, ""];
}

/** What the customers have to heed, one a line. */
function customerLines({ customers }: CheckData, lang: Language): string[] {
  if (customers === undefined) return [];
  const { certainOf, customers: words } = FINDING_WORDS[lang];
  const lines = customers.instruments.flatMap(({ name, provisions }) =>
    provisions.map(({ provision, modality, says, help, where = name }) =>
      [
        `${MARK[modality]} ${where} [${provision}]`,
        ...(says === undefined ? [] : [says]),
        ...(help === undefined ? [] : [help]),
      ].join(": "),
    ),
  );
  return ["", certainOf(words.title, customers.certain, customers.open), words.note, ...lines];
}

function headOf(group: ReportGroup | null, counts: CheckData["summary"]["counts"], lang: Language): string {
  const { group: names, groupNote, outcome } = ENGINE_WORDS[lang];
  const own = WORDS[lang];
  if (group === null) return outcome["does-not-apply"];
  const [name, note] = group === "open" ? [own.open, own.openNote] : [names[group], groupNote[group]];
  return `${name} (${counts[group]}): ${note}`;
}

function findingLine(one: CheckData["findings"][number], lang: Language): string {
  const { list, day } = ENGINE_WORDS[lang];
  const { because, openOn, pending, from } = FINDING_WORDS[lang];
  const reasons = one.because ?? [];
  const open = one.open_on ?? [];
  const notes = [
    ...(one.from === undefined ? [] : [one.from === "pending" ? pending : from(day(one.from))]),
    ...(reasons.length === 0 ? [] : [`${because}: ${list(reasons.map(({ text }) => text))}`]),
    ...(open.length === 0 ? [] : [`${openOn}: ${list(open)}`]),
    ...(one.breach === undefined ? [] : [breachText(one.modality, one.breach, lang)]),
  ];
  const said = one.says === undefined ? "" : `: ${one.says}`;
  const line = `${MARK[one.modality]} ${one.where === undefined ? "" : `${one.where} `}[${one.provision}]${said}`;
  return notes.length === 0 ? line : `${line} (${notes.join("; ")})`;
}
