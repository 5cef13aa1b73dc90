// The law in lines: a list, an instrument with its provisions, a provision whole, what happened when.
import {
  type Clocks,
  type Commencement,
  WORDS as ENGINE_WORDS,
  eventText,
  isInForce,
  type Language,
  type LawIndex,
  provisionOf,
  rowsKnown,
} from "@yawara/engine";
import { dagger, MARK, sanctionText } from "../check/check-lines.ts";
import type { Line } from "../text-lines.ts";
import { WORDS } from "../words/index.ts";
import type { InstrumentAnswer, LawLine, LawListAnswer } from "./law.ts";
import type { TimelineAnswer } from "./timeline.ts";

/** Kind, status and how many provisions, in a line. */
export function stateText({ kind, status }: Pick<LawLine, "kind" | "status">, language: Language): string {
  return `${ENGINE_WORDS[language].kind[kind]} · ${WORDS[language].status[status]}`;
}

export function lawListLines({ instruments }: LawListAnswer, language: Language): Line[] {
  return instruments.flatMap((one): Line[] => [
    { text: `${one.id}  ${one.title[language]}` },
    { text: `${stateText(one, language)} · ${WORDS[language].provisions(one.provisions)}`, indent: 4, look: "dim" },
  ]);
}

/** An instrument: what it is, then a line and its sentence a provision. */
export function instrumentLines(law: LawIndex, one: InstrumentAnswer, language: Language): Line[] {
  const number = one.number === undefined ? "" : ` · ${one.number}`;
  const day = ENGINE_WORDS[language].day(one.at);
  return [
    { text: one.title[language], look: "bold" },
    { text: `${one.id} · ${stateText(one, language)} · ${one.issuer[language]}${number}`, look: "dim" },
    { text: one.summary[language] },
    ...(one.url === undefined ? [] : [{ text: one.url }]),
    { text: "" },
    ...one.provisions.flatMap(({ id, modality, ref, says, in_force }): Line[] => [
      {
        text: `${MARK[modality]} ${ref[language]}${dagger(provisionOf(law, id))}${in_force ? "" : ` · ${WORDS[language].notInForceOn(day)}`}`,
      },
      { text: says[language], indent: 4 },
      { text: id, indent: 4, look: "dim" },
    ]),
  ];
}

/** A provision whole: what it says, when it applies and binds, what stands behind it, where it was read. */
export function provisionLines(law: LawIndex, id: string, { at, known }: Clocks, language: Language): Line[] {
  const words = WORDS[language];
  const { confidence, day, modality } = ENGINE_WORDS[language];
  const one = provisionOf(law, id);
  const { title } = law.instruments.get(one.instrument)!;
  const { note } = one.sanction;
  return [
    {
      text: `${MARK[one.modality]} ${title[language]} ${one.ref[language]}${dagger(one)} [${id}] · ${modality[one.modality]}`,
      look: "bold",
    },
    { text: one.says[language] },
    { text: "" },
    { text: (isInForce(one, { at, known }) ? words.inForceOn : words.notInForceOn)(day(at)) },
    ...rowsKnown(one.inForce, known).map((row) => ({ text: rowText(row, language), indent: 2 })),
    { text: `${words.when}${one.cel}` },
    ...one.unless.map(({ ref, cel }) => ({ text: `${words.exception} (${ref[language]}): ${cel}` })),
    ...one.do.map((step) => ({ text: `· ${step[language]}`, indent: 2 })),
    { text: `${words.sanction}: ${sanctionText(one, language)}` },
    ...(note === undefined ? [] : [{ text: note[language], indent: 4 }]),
    {
      text: `${words.source}: ${one.source.url} (${confidence[one.source.confidence]}, ${words.checked(one.source.checked)})`,
    },
  ];
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
