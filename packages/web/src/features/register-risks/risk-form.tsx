// The form of a risk: which kind, what could happen, where it lies before and after measures, who answers for it.
import { RISK_WORDS, STEPS, type Step } from "@yawara/answers/risks";
import { useState } from "react";
import { Refusal } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { BOX, Field } from "../../ui/field.tsx";
import { formatLawDay } from "../../ui/format-date.ts";
import { type ComparedField, Meanwhile, sayOf, type Typed, useEditedRow } from "../register/edited-row.tsx";
import { usePeople } from "../register/queries.ts";
import type { Place } from "../register/room.tsx";
import { REGISTER_WORDS } from "../register/words.ts";
import { useKeeping } from "./risk-queries.ts";
import type { Library, Risk } from "./risk-types.ts";
import { RISKS_WORDS } from "./words.ts";

interface RiskFormProps {
  place: Place;
  library: Library;
  /** The system a new risk is of; the whole firm where there is none. */
  subject?: string;
  /** What is changed. */
  risk?: Risk;
  onDone?: () => void;
}

const FIELDS = [
  ...["subdomain", "description", "state", "owner", "next_review"],
  ...["likelihood_before", "impact_before", "likelihood_after", "impact_after"],
] as const;
const LEVELS = ["before", "after"] as const;

export function RiskForm({ place, library, subject, risk, onDone }: RiskFormProps) {
  const words = useWords(RISKS_WORDS);
  const [made, count] = useState(0);
  return (
    <Fields
      key={made}
      {...{ place, library, subject, risk }}
      step={risk === undefined ? words.add : words.keep}
      onDone={() => {
        count(made + 1);
        onDone?.();
      }}
      onCancel={onDone}
    />
  );
}

interface FieldsProps {
  place: Place;
  library: Library;
  subject: string | undefined;
  risk: Risk | undefined;
  step: string;
  onDone: () => void;
  onCancel: (() => void) | undefined;
}

function Fields({ place, library, subject, risk, step, onDone, onCancel }: FieldsProps) {
  const words = useWords(RISKS_WORDS);
  const register = useWords(REGISTER_WORDS);
  const edited = useEditedRow(risk, (row) => typedOf(row, library));
  const { typed } = edited;
  const [isHalf, setHalf] = useState(false);
  const { send, refused } = useKeeping<Risk>("risks");
  const { data: people } = usePeople(place.organisation.id);
  const set = (name: string) => (value: string | undefined) => edited.type(name, value ?? "");
  const isConflict = edited.conflicts(refused);
  const compared = useCompared(library, people?.people ?? []);
  const kind = library.risks.find(({ id }) => id === typed.subdomain);
  const save = async (row: Risk | undefined) => {
    const half = LEVELS.some((when) => (typed[`likelihood_${when}`] === "") !== (typed[`impact_${when}`] === ""));
    setHalf(half);
    if (half) return;
    const changed = edited.changed();
    if (row !== undefined && changed.length === 0) return onDone();
    const fields = row === undefined ? newOf(typed, subject) : changesOf(typed, changed);
    if ((await send({ ...(row && { row }), fields })) !== undefined) onDone();
  };
  return (
    <form
      noValidate
      className="max-w-text space-y-3 border-line border-l-2 py-2 pl-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isConflict) void save(edited.base);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel?.();
      }}
    >
      <Choose
        label={words.subdomain}
        value={typed.subdomain}
        options={library.risks.map(({ id, number, name }) => [id, `${number} ${name}`])}
        onChange={set("subdomain")}
      />
      <p className="text-sm">{kind?.says}</p>
      <Lines label={words.description} value={typed.description ?? ""} onValue={set("description")} />
      {LEVELS.map((when) => (
        <Level key={when} when={when} typed={typed} onValue={(name, value) => set(name)(value)} />
      ))}
      {isHalf && <p className="text-error">{words.halfLevel}</p>}
      <div className="grid gap-3 sm:grid-cols-2">
        <Choose
          label={words.owner}
          value={typed.owner === "" ? undefined : typed.owner}
          empty={words.notSaid}
          gone={register.gone}
          options={(people?.people ?? []).map(({ id, name }) => [id, name])}
          onChange={set("owner")}
        />
        <Field
          label={words.nextReview}
          type="date"
          value={typed.next_review}
          onChange={({ target }) => set("next_review")(target.value)}
        />
        {risk !== undefined && <State value={typed.state ?? "open"} onValue={set("state")} />}
      </div>
      {isConflict ? (
        <Meanwhile
          sides={edited.sides}
          fields={compared}
          onTheirs={() => onCancel?.()}
          onMine={() => void save(edited.goOn())}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button look="filled" type="submit">
            {step}
          </Button>
          {onCancel !== undefined && <Button onClick={onCancel}>{words.cancel}</Button>}
        </div>
      )}
      <Refusal of={isConflict ? undefined : refused} />
    </form>
  );
}

/** The fields of a risk in words, to compare two readings of it. */
function useCompared(library: Library, people: readonly { id: string; name: string }[]): ComparedField[] {
  const words = useWords(RISKS_WORDS);
  const steps = useWords(RISK_WORDS);
  const language = useLanguage();
  const levels = LEVELS.flatMap((when) =>
    (["likelihood", "impact"] as const).map((side) => ({
      field: `${side}_${when}`,
      label: words.placed(words[side], words[when]),
      say: (value: string) => steps[side][Number(value) as Step],
    })),
  );
  return [
    { field: "subdomain", label: words.subdomain, say: sayOf(library.risks.map(({ id, name }) => [id, name])) },
    { field: "description", label: words.description },
    { field: "state", label: words.state, say: (value) => steps.state[value as Risk["state"]] },
    { field: "owner", label: words.owner, say: sayOf(people.map(({ id, name }) => [id, name])) },
    { field: "next_review", label: words.nextReview, say: (day) => formatLawDay(day, language) },
    ...levels,
  ];
}

function State({ value, onValue }: { value: string; onValue: (value: string | undefined) => void }) {
  const words = useWords(RISKS_WORDS);
  const { state } = useWords(RISK_WORDS);
  return (
    <Choose
      label={words.state}
      value={value as keyof typeof state}
      options={(["open", "closed"] as const).map((one) => [one, state[one]])}
      onChange={onValue}
    />
  );
}

function Level({
  when,
  typed,
  onValue,
}: {
  when: (typeof LEVELS)[number];
  typed: Typed;
  onValue: (name: string, value: string | undefined) => void;
}) {
  const words = useWords(RISKS_WORDS);
  const steps = useWords(RISK_WORDS);
  return (
    <fieldset>
      <legend className="font-bold text-sm">{words[when]}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {(["likelihood", "impact"] as const).map((side) => {
          const name = `${side}_${when}`;
          const chosen = STEPS.find((step) => String(step) === typed[name]);
          return (
            <div key={side}>
              <Choose
                label={words[side]}
                value={typed[name] === "" ? undefined : typed[name]}
                empty={words.notSaid}
                options={STEPS.map((step) => [String(step), steps[side][step]])}
                onChange={(value) => onValue(name, value)}
              />
              {chosen !== undefined && (
                <p className="text-muted text-sm">
                  {(side === "likelihood" ? steps.likelihoodMeans : steps.impactMeans)[chosen]}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

/** A text of lines with its label. */
export function Lines({ label, value, onValue }: { label: string; value: string; onValue: (value: string) => void }) {
  return (
    <label className="block">
      <span className="mb-1 block font-bold text-sm">{label}</span>
      <textarea
        value={value}
        rows={2}
        maxLength={4_000}
        onChange={({ target }) => onValue(target.value)}
        className={`${BOX} py-2`}
      />
    </label>
  );
}

function typedOf(risk: Risk | undefined, library: Library): Typed {
  const said = (name: string) => String((risk as unknown as Record<string, unknown> | undefined)?.[name] ?? "");
  const typed = Object.fromEntries(FIELDS.map((name) => [name, said(name)]));
  return { ...typed, subdomain: risk?.subdomain ?? library.risks[0]?.id ?? "" };
}

const sentOf = (name: string, text: string): unknown => (/^(likelihood|impact)_/.test(name) ? Number(text) : text);

/** What is sent of a new risk: all that was said. */
function newOf(typed: Typed, subject: string | undefined): Record<string, unknown> {
  const said = FIELDS.flatMap((name): [string, unknown][] => {
    const text = (typed[name] ?? "").trim();
    return text === "" ? [] : [[name, sentOf(name, text)]];
  });
  return { ...Object.fromEntries(said), ...(subject !== undefined && { subject }) };
}

/** What is sent of one that is changed: what was changed, and what was emptied. */
function changesOf(typed: Typed, changed: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    changed.map((name) => {
      const text = (typed[name] ?? "").trim();
      return [name, text === "" ? null : sentOf(name, text)];
    }),
  );
}
