// The law in lines: a list, an instrument with its provisions, a provision whole, what happened when.
import {
  type Clocks,
  type Commencement,
  WORDS as ENGINE_WORDS,
  eventText,
  isInForce,
  type Language,
  type LawIndex,
  type Provision,
  provisionOf,
  rowsKnown,
} from "@yawara/engine";
import { dagger, MARK, sanctionText } from "../check/check-lines.ts";
import { type Block, GAP, paragraph } from "../marked-text.ts";
import { WORDS } from "../words/index.ts";
import { clockAnswers } from "./clock-text.ts";
import type { InstrumentAnswer } from "./instrument.ts";
import type { LawLine, LawListAnswer } from "./law-list.ts";
import type { TimelineAnswer } from "./timeline.ts";

/** Kind, status and how many provisions, in a line. */
export function stateText({ kind, status }: Pick<LawLine, "kind" | "status">, language: Language): string {
  return `${ENGINE_WORDS[language].kind[kind]} · ${WORDS[language].status[status]}`;
}

export function lawListLines({ instruments }: LawListAnswer, language: Language): Block[] {
  return instruments.flatMap((one): Block[] => [
    paragraph(`${one.id}  ${one.title[language]}`),
    paragraph(`${stateText(one, language)} · ${WORDS[language].provisions(one.provisions)}`, {
      indent: 4,
      role: "quiet",
    }),
  ]);
}

/** An instrument: what it is, then a line and its sentence a provision. */
export function instrumentLines(law: LawIndex, one: InstrumentAnswer, language: Language): Block[] {
  const number = one.number === undefined ? "" : ` · ${one.number}`;
  const day = ENGINE_WORDS[language].day(one.at);
  return [
    paragraph(one.title[language], { role: "strong" }),
    paragraph(`${one.id} · ${stateText(one, language)} · ${one.issuer[language]}${number}`, { role: "quiet" }),
    paragraph(one.summary[language]),
    ...(one.url === undefined ? [] : [paragraph(one.url)]),
    GAP,
    ...one.provisions.flatMap(({ id, modality, ref, says, in_force }): Block[] => [
      paragraph(
        `${MARK[modality]} ${ref[language]}${dagger(provisionOf(law, id))}${in_force ? "" : ` · ${WORDS[language].notInForceOn(day)}`}`,
      ),
      paragraph(says[language], { indent: 4 }),
      paragraph(id, { indent: 4, role: "quiet" }),
    ]),
  ];
}

/** A provision whole: what it says, when it applies and binds, what stands behind it, where it was read. */
export function provisionLines(law: LawIndex, id: string, { at, known }: Clocks, language: Language): Block[] {
  const words = WORDS[language];
  const { confidence, day, modality } = ENGINE_WORDS[language];
  const one = provisionOf(law, id);
  const { title } = law.instruments.get(one.instrument)!;
  const { note } = one.sanction;
  return [
    paragraph(
      `${MARK[one.modality]} ${title[language]} ${one.ref[language]}${dagger(one)} [${id}] · ${modality[one.modality]}`,
      { role: "strong" },
    ),
    paragraph(one.says[language]),
    GAP,
    paragraph((isInForce(one, { at, known }) ? words.inForceOn : words.notInForceOn)(day(at))),
    ...rowsKnown(one.inForce, known).map((row) => paragraph(rowText(row, language), { indent: 2 })),
    paragraph(`${words.when}${one.cel}`),
    ...one.unless.map(({ ref, cel }) => paragraph(`${words.exception} (${ref[language]}): ${cel}`)),
    ...breachLines(one, language),
    ...one.do.map((step) => paragraph(`· ${step[language]}`, { indent: 2 })),
    ...clockAnswers(law, one).map(({ says }) => paragraph(`${words.clock}: ${says[language]}`)),
    paragraph(`${words.sanction}: ${sanctionText(one, language)}`),
    ...(note === undefined ? [] : [paragraph(note[language], { indent: 4 })]),
    paragraph(
      `${words.source}: ${one.source.url} (${confidence[one.source.confidence]}, ${words.checked(one.source.checked)})`,
    ),
    ...exampleLines(one, language),
  ];
}

/** What authorities and courts decided of it. */
function exampleLines({ examples = [] }: Provision, language: Language): Block[] {
  if (examples.length === 0) return [];
  const { decidedExamples, decisions } = WORDS[language];
  return [
    GAP,
    paragraph(decidedExamples, { role: "strong" }),
    ...examples.flatMap(({ what, decision, because, by, in: place, source }) => [
      paragraph(`· ${what[language]}`, { indent: 2 }),
      paragraph(`${decisions[decision]}: ${because[language]}`, { indent: 4 }),
      paragraph(`${by[language]}, ${place[language]} · ${source.url}`, { indent: 4, role: "quiet" }),
    ]),
  ];
}

/** What breaks it, of those it binds. */
function breachLines({ breach }: Provision, language: Language): Block[] {
  if (breach === undefined) return [];
  const words = WORDS[language];
  return [paragraph(breach === "open" ? words.noFactTells : `${words.brokenWhere}${breach.cel}`)];
}

function rowText({ from, to, known }: Commencement, language: Language): string {
  const words = WORDS[language];
  const { day } = ENGINE_WORDS[language];
  const begins = from === "pending" ? words.pending : from === "never" ? words.never : words.from(day(from));
  return `${begins}${to === undefined ? "" : words.until(day(to))} (${words.knownFrom(day(known))})`;
}

/** A day and what happened on it, with the instrument where they are of several. */
export function timelineRows(
  law: LawIndex,
  { events }: TimelineAnswer,
  language: Language,
): { date: string; text: string }[] {
  const isOne = new Set(events.map(({ instrument }) => instrument)).size === 1;
  return events.map(({ title, ...event }) => ({
    date: event.date,
    text: `${eventText(law, event)[language]}${isOne ? "" : ` · ${title[language]}`}${event.confidence === "seen" ? "" : " †"}`,
  }));
}
