// The forms and notices under the clocks; one opened has its fields in their order, each with what is known to be copied and what is to be written.
import { INCIDENT_WORDS } from "@yawara/answers/incident";
import { WORDS as ENGINE_WORDS } from "@yawara/engine";
import { useId, useRef, useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import type { IncidentView } from "../../worker/incident-verbs.ts";
import { INCIDENT_PAGE_WORDS } from "./words.ts";

type FormView = NonNullable<IncidentView["answer"]["form"]>;

export function Forms({
  forms,
  form,
  onOpen,
}: Pick<IncidentView["answer"], "forms" | "form"> & {
  /** A form by its id, or nothing to close the one that is open. */
  onOpen: (form: string) => void;
}) {
  const words = useWords(INCIDENT_PAGE_WORDS);
  const said = useWords(INCIDENT_WORDS);
  if (forms.length === 0) return null;
  return (
    <section aria-labelledby="incident-forms" className="mt-10">
      <h2 id="incident-forms" className="font-bold text-xl">
        {words.forms}
      </h2>
      <p className="mt-1 max-w-text text-muted text-sm print:hidden">{words.formsHelp}</p>
      <ul className="mt-3 border-line border-t">
        {forms.map(({ id, title, to }) => {
          const isOpen = form?.id === id;
          return (
            <li key={id} data-form={id} className={`border-line border-b py-3 ${isOpen ? "" : "print:hidden"}`}>
              <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
                <div className="max-w-text">
                  <h3 className="font-bold">{title}</h3>
                  <p className="text-muted text-sm">{said.form.to(to)}</p>
                </div>
                <Button aria-expanded={isOpen} className="print:hidden" onClick={() => onOpen(isOpen ? "" : id)}>
                  {isOpen ? words.close : words.open}
                </Button>
              </div>
              {isOpen && <Fields form={form} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Fields({ form: { fields, source } }: { form: FormView }) {
  const words = useWords(INCIDENT_PAGE_WORDS);
  const { confidence, day } = ENGINE_WORDS[useLanguage()];
  return (
    <>
      <ol className="mt-4 grid gap-6">
        {fields.map((field, i) => (
          <li key={field.id} data-field={field.id} className="break-inside-avoid">
            <Field field={field} number={i + 1} />
          </li>
        ))}
      </ol>
      <p className="mt-6 max-w-text text-muted text-sm">
        {words.source}: {}
        <a href={source.url} target="_blank" rel="noreferrer" className="link break-all">
          {source.url}
        </a>{" "}
        ({confidence[source.confidence]}, {day(source.checked)}) {source.note}
      </p>
    </>
  );
}

function Field({ field, number }: { field: FormView["fields"][number]; number: number }) {
  const words = useWords(INCIDENT_PAGE_WORDS);
  const said = useWords(INCIDENT_WORDS);
  const { name, ref, state, value = "", write } = field;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [notice, say] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(area.current!.value);
      say(words.copied);
    } catch {
      area.current?.select();
      say(words.copyFailed);
    }
  };
  return (
    <div className="max-w-text">
      <h4 className="font-bold">
        {number}. {name}
      </h4>
      <p className="flex flex-wrap gap-x-3 text-muted text-sm">
        <span>{ref}</span>
        <span className={state === "known" ? "" : "font-bold text-ink"}>{said.form.state[state]}</span>
      </p>
      {write !== undefined && (
        <p id={`${id}-write`} className="text-sm">
          {said.form.write(write)}
        </p>
      )}
      <div className="mt-1 flex flex-wrap items-end gap-2">
        {/* What is written here stays in the field: it is copied out, and kept nowhere. */}
        <textarea
          key={value}
          ref={area}
          aria-label={words.field(name)}
          aria-describedby={write === undefined ? undefined : `${id}-write`}
          defaultValue={value}
          rows={Math.max(2, value.split("\n").length + 1)}
          className="min-w-0 flex-1 basis-72 [field-sizing:content] rounded-8 border border-control bg-surface px-3 py-2"
        />
        <Button aria-label={`${words.copy}: ${name}`} className="print:hidden" onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
      <p role="status" className="text-sm print:hidden">
        {notice}
      </p>
    </div>
  );
}
