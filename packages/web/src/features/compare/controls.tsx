// What is compared: the system, the countries, and behind one more click the day, the place and what-if questions.
import { WORDS } from "@yawara/engine";
import { type ReactNode, useState } from "react";
import { DayField } from "../../law-picker/day-field.tsx";
import { JurisdictionBoxes } from "../../law-picker/jurisdiction-boxes.tsx";
import { choiceName } from "../../law-picker/jurisdictions.ts";
import { PICKER_WORDS } from "../../law-picker/words.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { BASKET, type Comparable, MINE, type NamedChoice } from "../../worker/compare-request.ts";
import type { Choice } from "./address.ts";
import type { Choose } from "./use-choice.ts";
import { WhatIf } from "./what-if.tsx";
import { COMPARE_WORDS } from "./words.ts";

export interface ControlsProps {
  /** With everything filled in. */
  choice: Choice & { what: string; regimes: string[]; at: string };
  choose: Choose;
  comparable?: Comparable | undefined;
  /** Name of one's own system, where there is one. */
  mine?: string | undefined;
}

export function Controls(props: ControlsProps) {
  return (
    <form onSubmit={(event) => event.preventDefault()} className="mb-8 print:hidden">
      <SystemSelect {...props} />
      <Countries {...props} />
      <More {...props} />
    </form>
  );
}

function SystemSelect({ choice, choose, comparable, mine }: ControlsProps) {
  const words = useWords(COMPARE_WORDS);
  const named = [MINE, BASKET, ...(comparable?.basket ?? []).map(idOf), ...(comparable?.examples ?? []).map(idOf)];
  return (
    <label className="block max-w-text">
      <span className="font-bold">{words.what}</span>
      <select
        value={choice.what}
        onChange={(event) => choose({ what: event.target.value })}
        className="mt-1 block min-h-12 w-full rounded-8 border border-control bg-surface px-3"
      >
        {!named.includes(choice.what) && <option value={choice.what}>{choice.what}</option>}
        <option value={MINE}>{mine === undefined ? words.mine : words.mineNamed(mine)}</option>
        <option value={BASKET}>{words.basket}</option>
        <Options title={words.basketOne} of={comparable?.basket} />
        <Options title={words.examples} of={comparable?.examples} />
      </select>
    </label>
  );
}

function idOf({ id }: NamedChoice): string {
  return id;
}

function Options({ title, of = [] }: { title: string; of?: readonly NamedChoice[] | undefined }) {
  return (
    <optgroup label={title}>
      {of.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

/** Open where there is room; on a phone the summary says what is chosen. */
function Countries({ choice, choose, comparable }: ControlsProps) {
  const words = useWords(COMPARE_WORDS);
  const language = useLanguage();
  const [isWide] = useState(() => typeof matchMedia === "function" && matchMedia("(min-width: 768px)").matches);
  const ids = (comparable?.places ?? []).map(idOf);
  const [places, composed] = [true, false].map((is) => choice.regimes.filter((one) => ids.includes(one) === is)) as [
    string[],
    string[],
  ];
  /** Those already compared stay where they are; another one comes behind them. */
  const chooseCountries = (chosen: string[]) => {
    const [stay, come] = [places.filter((id) => chosen.includes(id)), chosen.filter((id) => !places.includes(id))];
    choose({ regimes: [...stay, ...come, ...composed] });
  };
  return (
    <details open={isWide} className="group mt-4">
      <summary className="min-h-11 cursor-pointer py-2">
        <span className="font-bold">{words.countries}</span>
        <span className="text-muted group-open:hidden">
          {" "}
          · {WORDS[language].list(choice.regimes.map((id) => choiceName(id, language)))}
        </span>
      </summary>
      <fieldset className="mt-1">
        <legend className="sr-only">{words.countries}</legend>
        <JurisdictionBoxes known={ids} chosen={places} onChange={chooseCountries} />
        {comparable !== undefined && composed.length > 0 && (
          <div className="flex flex-wrap gap-2">
            {composed.map((text) => (
              <Chip key={text} isOn onChange={() => choose({ regimes: choice.regimes.filter((one) => one !== text) })}>
                {text}
              </Chip>
            ))}
          </div>
        )}
      </fieldset>
    </details>
  );
}

function Chip({ isOn, onChange, children }: { isOn: boolean; onChange: () => void; children: ReactNode }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-2 rounded-8 border border-control px-3 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-2">
      <input type="checkbox" checked={isOn} onChange={onChange} className="size-4 accent-accent outline-none" />
      {children}
    </label>
  );
}

function More(props: ControlsProps) {
  const { choice, choose } = props;
  const words = useWords(COMPARE_WORDS);
  const language = useLanguage();
  const picker = useWords(PICKER_WORDS);
  const place = choice.asIs ? words.asIs : words.atHome;
  return (
    <details className="mt-2">
      <summary className="min-h-11 cursor-pointer py-2">
        <span className="font-bold">{words.more}</span>
        <span className="text-muted">
          {" "}
          · {WORDS[language].day(choice.at)} · {place}
        </span>
      </summary>
      <div className="mt-2 grid max-w-[64rem] gap-x-12 gap-y-6 border-line border-l-2 pl-4 lg:grid-cols-2">
        <div className="space-y-6">
          <DayField label={picker.day} day={choice.at} help={picker.dayHelp} onDay={(at) => choose({ at })} />
          <fieldset>
            <legend className="font-bold">{words.place}</legend>
            <Radio name="place" isOn={!choice.asIs} onChange={() => choose({ asIs: false })} note={words.atHomeNote}>
              {words.atHome}
            </Radio>
            <Radio name="place" isOn={choice.asIs} onChange={() => choose({ asIs: true })} note={words.asIsNote}>
              {words.asIs}
            </Radio>
          </fieldset>
        </div>
        <WhatIf regimes={choice.regimes} choose={choose} />
      </div>
    </details>
  );
}

function Radio({
  name,
  isOn,
  onChange,
  note,
  children,
}: {
  name: string;
  isOn: boolean;
  onChange: () => void;
  note?: string;
  children: ReactNode;
}) {
  return (
    <label className="flex min-h-11 cursor-pointer gap-3 py-1.5">
      <input
        type="radio"
        name={name}
        checked={isOn}
        onChange={onChange}
        className="mt-1.5 size-4 shrink-0 accent-accent"
      />
      <span className="max-w-text">
        {children}
        {note !== undefined && <span className="block text-muted text-sm">{note}</span>}
      </span>
    </label>
  );
}
