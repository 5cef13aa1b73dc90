// What an incident makes due, and a form, as Markdown to be pasted into a ticket or a mail.
import { WORDS as ENGINE_WORDS, type Language } from "@yawara/engine";
import { clockNotes, clockPlace, clockTitle, momentLines, STATES_SHOWN } from "./incident.text.ts";
import type { FilledForm, IncidentAnswer } from "./incident-answer.ts";
import { INCIDENT_WORDS } from "./words.ts";

/** The answer as Markdown: summary, clocks by how they stand, forms, what it rests on. */
export function incidentMarkdown(answer: IncidentAnswer, language: Language): string {
  const words = INCIDENT_WORDS[language];
  const { parts, list } = ENGINE_WORDS[language];
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`## ${title}`, lines.join("\n")];
  const clocks = STATES_SHOWN.flatMap((state) =>
    section(
      words.state[state],
      answer.clocks
        .filter((clock) => clock.state === state)
        .flatMap((clock) => {
          const { says, waits } = clock;
          const time = [says.time[language], ...(says.left === undefined ? [] : [says.left[language]])];
          const open =
            waits.length === 0 ? [] : [words.form.line(words.waits, list(waits.map(({ name }) => name[language])))];
          const place = parts([clockPlace(clock, language), ...clockNotes(clock, language)]);
          return [
            `- **${plain(clockTitle(clock, language))}**: ${plain(parts(time))}`,
            ...[place, says.rule[language], ...open].map((text) => `  - ${plain(text)}`),
          ];
        }),
    ),
  );
  const moments = momentLines(answer, language).map((text) => `- ${plain(text)}`);
  return [
    `# ${words.title}`,
    plain(answer.summary[language]),
    ...(moments.length === 0 ? [] : [moments.join("\n")]),
    ...clocks,
    ...section(
      words.wouldBindTitle,
      answer.would_bind.map(({ name, ref }) => `- ${plain(`${name[language]} ${ref[language]}`)}`),
    ),
    ...section(
      words.waitsTitle,
      answer.waits.map(({ fact, ask }) => `- ${plain(ask[language])} (\`${fact}\`)`),
    ),
    ...section(
      words.formsTitle,
      answer.forms.map(({ id, title }) => `- ${plain(title[language])} (\`${id}\`)`),
    ),
    ...(answer.form === null ? [] : [formMarkdown(answer.form, language)]),
    ...section(
      words.readWithTitle,
      answer.read_with.map((text) => `- ${plain(text[language])}`),
    ),
    "",
  ].join("\n\n");
}

function formMarkdown({ title, to, fields, source }: FilledForm, language: Language): string {
  const words = INCIDENT_WORDS[language].form;
  return [
    `## ${plain(title[language])}`,
    plain(words.to(to[language])),
    ...fields.flatMap(({ name, ref, value, write }, i) => [
      `### ${i + 1}. ${plain(name[language])}`,
      plain(ref[language]),
      ...(value === undefined ? [] : [value[language].split("\n").map(plain).join("  \n")]),
      ...(write === undefined ? [] : [`*${plain(words.gapLine(words.write(write[language])))}*`]),
    ]),
    `<${source.url}>`,
    ...(source.note === undefined ? [] : [plain(source.note[language])]),
  ].join("\n\n");
}

/** Text whose signs Markdown would read as its own. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
}
