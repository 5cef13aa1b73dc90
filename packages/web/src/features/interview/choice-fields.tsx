// The choices of a question as large targets: yes or no, one of several, or any of them; a box to find one where there are many.

import type { QuestionView } from "@yawara/answers/ask";
import { useState } from "react";
import { useWords } from "../../shell/language.ts";
import { type Entry, NONE, type Option, optionsOf, toggled, UNSURE } from "./entry.ts";
import { ASK_WORDS } from "./words.ts";

interface Props {
  question: QuestionView;
  entry: Entry;
  onEntry: (entry: Entry) => void;
  /** The keys that choose are shown. */
  keysOn: boolean;
  labelledBy: string;
  describedBy: string;
}

/** With more choices than this a box helps to find one. */
const MANY = 12;
/** With more than this there are two columns where there is room. */
const TALL = 6;

export function ChoiceFields({ question, entry, onEntry, keysOn, labelledBy, describedBy }: Props) {
  const words = useWords(ASK_WORDS);
  const [wanted, setWanted] = useState("");
  const options = optionsOf(question.fact, words);
  const plain = (text: string) => text.normalize("NFKC").toLowerCase();
  const found = options.filter(({ name }) => plain(name).includes(plain(wanted.trim())));
  const several = question.fact.type === "choices";
  const shown = options.filter((option) => found.includes(option) || entry.picked.includes(option.id));
  const option = ({ id, name }: Option, key: string | undefined) => (
    <OptionField
      key={id}
      id={id}
      name={name}
      several={several}
      group={question.fact.id}
      shortcut={keysOn ? key : undefined}
      checked={entry.picked.includes(id)}
      onChange={() => onEntry(toggled(question.fact.type, entry, id))}
    />
  );
  return (
    <div>
      {options.length > MANY && <Filter wanted={wanted} onWanted={setWanted} count={found.length} />}
      <fieldset
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        className={`grid min-w-0 gap-2 ${options.length > TALL ? "md:grid-cols-2" : ""}`}
      >
        {shown.map((one) => {
          const place = options.indexOf(one) + 1;
          return option(
            one,
            question.fact.type === "boolean" ? (one.id === "true" ? "Y" : "N") : place < 10 ? String(place) : undefined,
          );
        })}
        {several && (
          <div className="grid gap-2 md:col-span-full md:grid-cols-2">
            {option({ id: NONE, name: words.none }, "0")}
            {option({ id: UNSURE, name: words.unsure }, undefined)}
          </div>
        )}
      </fieldset>
    </div>
  );
}

function OptionField({
  id,
  name,
  several,
  group,
  shortcut,
  checked,
  onChange,
}: Option & { several: boolean; group: string; shortcut: string | undefined; checked: boolean; onChange: () => void }) {
  return (
    <label className="flex h-full min-h-13 cursor-pointer items-center gap-3 rounded-8 border border-control/50 px-4 py-2.5 hover:bg-sunken has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-2">
      <input
        type={several ? "checkbox" : "radio"}
        name={group}
        value={id}
        checked={checked}
        onChange={onChange}
        className="size-5 shrink-0 scroll-mt-24 scroll-mb-44 accent-accent outline-none"
      />
      <span className="min-w-0 flex-1 wrap-anywhere leading-snug">{name}</span>
      {shortcut !== undefined && (
        <span aria-hidden="true" className="hidden text-muted text-sm tabular-nums lg:block">
          {shortcut}
        </span>
      )}
    </label>
  );
}

function Filter({ wanted, onWanted, count }: { wanted: string; onWanted: (wanted: string) => void; count: number }) {
  const words = useWords(ASK_WORDS);
  return (
    <div className="mb-3 flex items-center gap-3">
      <input
        type="search"
        aria-label={words.filter}
        placeholder={words.filter}
        value={wanted}
        autoComplete="off"
        onChange={(event) => onWanted(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.preventDefault();
        }}
        className="min-h-11 w-full max-w-72 rounded-8 border border-control bg-surface px-3 placeholder:text-muted"
      />
      <span role="status" className="text-muted text-sm">
        {wanted.trim() !== "" && words.filtered(count)}
      </span>
    </div>
  );
}
