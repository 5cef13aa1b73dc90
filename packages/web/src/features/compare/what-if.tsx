// What if a country had another's law: three ready questions, and a field for any other, with one clear line where it cannot be read.

import type { RegimeProblem } from "@yawara/answers/compare";
import { useId, useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { worker } from "../../worker/worker.ts";
import type { Choose } from "./use-choice.ts";
import { COMPARE_WORDS } from "./words.ts";

export function WhatIf({ regimes, choose }: { regimes: string[]; choose: Choose }) {
  const words = useWords(COMPARE_WORDS);
  const add = (text: string) => choose({ regimes: [...regimes.filter((one) => one !== text), text] });
  const remove = (text: string) => choose({ regimes: regimes.filter((one) => one !== text) });
  return (
    <fieldset>
      <legend className="font-bold">{words.whatIf}</legend>
      <p className="text-muted text-sm">{words.whatIfNote}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {words.readyQuestions.map(({ text, question }) => {
          const isOn = regimes.includes(text);
          return (
            <Button
              key={text}
              aria-pressed={isOn}
              className="font-normal! aria-pressed:border-accent aria-pressed:bg-accent-soft"
              onClick={() => (isOn ? remove(text) : add(text))}
            >
              {question}
            </Button>
          );
        })}
      </div>
      <Compose add={add} />
    </fieldset>
  );
}

function Compose({ add }: { add: (text: string) => void }) {
  const words = useWords(COMPARE_WORDS);
  const language = useLanguage();
  const [text, write] = useState("");
  const [problem, setProblem] = useState<RegimeProblem>();
  const id = useId();
  const read = async () => {
    const answer = await worker().regimeWritten(language, text);
    if ("problem" in answer) {
      setProblem(answer.problem);
      return;
    }
    setProblem(undefined);
    write("");
    add(answer.text);
  };
  return (
    <div className="mt-4">
      <label htmlFor={id}>{words.compose}</label>
      <p id={`${id}-help`} className="text-muted text-sm">
        {words.composeHelp} {words.composeExample}
      </p>
      <div className="mt-1 flex gap-2">
        <input
          id={id}
          type="text"
          value={text}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby={`${id}-help ${id}-problem`}
          aria-invalid={problem !== undefined}
          onChange={(event) => write(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            read();
          }}
          className="min-h-11 w-full min-w-0 rounded-8 border border-control bg-surface px-3 aria-invalid:border-error"
        />
        <Button className="shrink-0" onClick={read}>
          {words.add}
        </Button>
      </div>
      <p id={`${id}-problem`} role="alert" className="mt-1 text-error text-sm">
        {problem !== undefined && words.problem(problem)}
      </p>
    </div>
  );
}
