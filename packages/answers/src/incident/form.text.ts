// A form's fields in its order, in lines: what is known, and what is a gap.
import type { Language } from "@yawara/engine";
import { type Block, line, paragraph, quiet, strong } from "../marked-text.ts";
import type { FilledForm } from "./incident-answer.ts";
import { INCIDENT_WORDS } from "./words.ts";

/** The lines of a filled form. */
export function formText({ title, to, fields, source }: FilledForm, language: Language): Block[] {
  const words = INCIDENT_WORDS[language].form;
  return [
    line(strong(title[language])),
    paragraph(words.to(to[language]), { indent: 2 }),
    ...fields.flatMap(({ name, ref, value, write }, i) => [
      line(strong(`  ${i + 1}. ${name[language]}`), quiet(`  ${ref[language]}`)),
      ...(value === undefined ? [] : value[language].split("\n").map((text) => paragraph(text, { indent: 5 }))),
      ...(write === undefined
        ? []
        : [paragraph(words.gapLine(words.write(write[language])), { indent: 5, role: "quiet" })]),
    ]),
    paragraph(source.url, { indent: 2, role: "quiet" }),
    ...(source.note === undefined ? [] : [paragraph(source.note[language], { indent: 2, role: "quiet" })]),
  ];
}
