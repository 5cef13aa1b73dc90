// What an incident makes due, in lines: what is over and what runs first, each with its end, to whom, from what; then what would decide more.
import { WORDS as ENGINE_WORDS, isVoluntary, type Language } from "@yawara/engine";
import { MARK } from "../check/check-lines.ts";
import { type Block, GAP, line, paragraph, quiet, strong } from "../marked-text.ts";
import { formText } from "./form.text.ts";
import type { ClockState, IncidentAnswer, IncidentClock } from "./incident-answer.ts";
import { INCIDENT_WORDS } from "./words.ts";

/** What is over first, what is done last. */
export const STATES_SHOWN: readonly ClockState[] = ["overdue", "runs", "would-run", "open", "met-late", "met"];
/** Questions shown; the rest wait for these. Of one clock fewer. */
const MOST_WAITS = 6;
const MOST_WAITS_OF_ONE = 4;

/** The lines of an answer. */
export function incidentText(answer: IncidentAnswer, language: Language): Block[] {
  const words = INCIDENT_WORDS[language];
  const { colon } = ENGINE_WORDS[language];
  const detail = (text: string) => paragraph(text, { indent: 2 });
  const titled = (title: string, lines: readonly Block[]) =>
    lines.length === 0 ? [] : [GAP, line(strong(title)), ...lines];
  return [
    paragraph(answer.summary[language], { role: "strong" }),
    ...momentLines(answer, language).map(detail),
    ...STATES_SHOWN.flatMap((state) => {
      const these = answer.clocks.filter((clock) => clock.state === state);
      const head = line(strong(words.state[state]), quiet(`  ${these.length}`));
      return these.length === 0 ? [] : [GAP, head, ...these.flatMap((clock) => clockLines(clock, language))];
    }),
    ...titled(
      words.wouldBindTitle,
      answer.would_bind.map(({ name, ref }) => detail(`${name[language]} ${ref[language]}`)),
    ),
    ...titled(
      words.waitsTitle,
      answer.waits.slice(0, MOST_WAITS).map(({ fact, ask }) => detail(`${ask[language]}  (${fact})`)),
    ),
    ...titled(
      words.formsTitle,
      answer.forms.map(({ id, title }) => detail(`${id}${colon}${title[language]}`)),
    ),
    ...(answer.form === null ? [] : [GAP, ...formText(answer.form, language)]),
    ...titled(
      words.readWithTitle,
      answer.read_with.map((text) => paragraph(text[language], { indent: 2, role: "quiet" })),
    ),
  ];
}

/** The moments that were given, each in a line. */
export function momentLines({ moments, zone }: Pick<IncidentAnswer, "moments" | "zone">, language: Language): string[] {
  const words = INCIDENT_WORDS[language];
  return (["occurred", "received", "aware"] as const).flatMap((name) => {
    const moment = moments[name];
    return moment === undefined ? [] : [words.form.line(words.moments[name], words.moment(moment, zone))];
  });
}

/** What has to be done, and to whom. */
export function clockTitle({ what, to }: Pick<IncidentClock, "what" | "to">, language: Language): string {
  return INCIDENT_WORDS[language].titleOf(what[language], to?.[language]);
}

/** The place in the law; a dagger where it was not read in the source itself. */
export function clockPlace({ name, ref, confidence }: IncidentClock, language: Language): string {
  return `${name[language]} ${ref[language]}${confidence === "seen" ? "" : " †"}`;
}

/** What else is to be known of a clock: guidance, voluntary, not yet sure. */
export function clockNotes({ guidance, modality, outcome, state }: IncidentClock, language: Language): string[] {
  const words = INCIDENT_WORDS[language];
  return [
    ...(guidance ? [words.guidance] : []),
    ...(isVoluntary(modality) ? [words.voluntary] : []),
    ...(outcome === "open" && state !== "open" ? [words.maybe] : []),
  ];
}

/** The names of what a clock waits for, the first few where there are many. */
export function waitNames({ waits }: Pick<IncidentClock, "waits">, language: Language): string[] {
  const more = waits.length - MOST_WAITS_OF_ONE;
  const names = waits.slice(0, MOST_WAITS_OF_ONE).map(({ name }) => name[language]);
  return more > 0 ? [...names, INCIDENT_WORDS[language].more(more)] : names;
}

function clockLines(clock: IncidentClock, language: Language): Block[] {
  const words = INCIDENT_WORDS[language];
  const { parts, list } = ENGINE_WORDS[language];
  const detail = (text: string) => paragraph(text, { indent: 4 });
  const { says, waits, from } = clock;
  const time = [says.time[language], ...(says.left === undefined ? [] : [says.left[language]])];
  const place = [clockPlace(clock, language), ...clockNotes(clock, language)];
  return [
    paragraph(clockTitle(clock, language), { indent: 2, first: `${MARK[clock.modality]} ` }),
    detail(parts(time)),
    detail(parts(place)),
    ...(from === undefined ? [] : [detail(words.form.line(words.from, words.starts[from]))]),
    ...(waits.length === 0 ? [] : [detail(words.form.line(words.waits, list(waitNames(clock, language))))]),
  ];
}
