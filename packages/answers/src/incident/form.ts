// A form of an authority, or a notice, filled as far as facts and moments say; the rest is a gap that says what to write.
import {
  answerText,
  type Engine,
  type Finding,
  type Form,
  type FormField,
  type Subject,
  type Text,
} from "@yawara/engine";
import { inBoth } from "../words/index.ts";
import type { FilledField, FilledForm, ListedForm } from "./incident-answer.ts";
import { momentText } from "./moment.ts";
import type { Timing } from "./timing.ts";
import { INCIDENT_WORDS } from "./words.ts";

/** The forms handed in under what was found. */
export function formsFor(engine: Engine, findings: readonly Finding[]): ListedForm[] {
  const found = new Set(findings.map(({ provision }) => provision));
  return (engine.corpus.forms ?? []).filter(({ provisions }) => provisions.some((id) => found.has(id))).map(listed);
}

function listed({ id, title, to, provisions }: Form): ListedForm {
  return { id, title, to, provisions };
}

/** A form with what the subject and the moments say. */
export function filledForm(engine: Engine, form: Form, subject: Subject, timing: Timing): FilledForm {
  return {
    ...listed(form),
    fields: form.fields.map((field) => filledField(engine, field, subject, timing)),
    source: form.source,
  };
}

function filledField(engine: Engine, field: FormField, subject: Subject, timing: Timing): FilledField {
  const unsaid = field.facts.filter((id) => subject.facts[id] === undefined);
  const said = [...momentLines(field, timing), ...factLines(engine, field, subject)];
  const isUnsaid = unsaid.length > 0 || momentsOf(field, timing).some(({ moment }) => moment === undefined);
  const state = said.length === 0 ? "gap" : field.write !== undefined || isUnsaid ? "part" : "known";
  const write = field.write ?? (isUnsaid ? inBoth((language) => INCIDENT_WORDS[language].form.unknown) : undefined);
  return {
    id: field.id,
    name: field.name,
    ref: field.ref,
    state,
    ...(said.length > 0 && { value: inBoth((language) => said.map((line) => line[language]).join("\n")) }),
    ...(state !== "known" && write && { write }),
    unsaid,
  };
}

function momentsOf({ moments }: FormField, { moments: known, received }: Timing) {
  const found = { occurred: known.occurrence, received, aware: known.awareness };
  return moments.map((name) => ({ name, moment: found[name] }));
}

function momentLines(field: FormField, timing: Timing): Text[] {
  return momentsOf(field, timing).flatMap(({ name, moment }) => {
    if (moment === undefined) return [];
    return inBoth((language) => {
      const words = INCIDENT_WORDS[language];
      return words.form.line(words.moments[name], words.moment(momentText(moment), timing.zone));
    });
  });
}

function factLines(engine: Engine, { facts }: FormField, subject: Subject): Text[] {
  return facts.flatMap((id) => {
    const value = subject.facts[id];
    if (value === undefined) return [];
    const fact = engine.facts.get(id)!;
    return inBoth((language) =>
      INCIDENT_WORDS[language].form.line(fact.name[language], answerText(fact, value, language)),
    );
  });
}
