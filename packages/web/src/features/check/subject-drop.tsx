// Opens a subject file, chosen or dropped; what is wrong with it is said line by line, and nothing is lost.
import { useNavigate } from "@tanstack/react-router";
import { useId, useRef, useState } from "react";
import { beginWith, useDraft } from "../../draft/draft.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Failed } from "../../ui/loading-states.tsx";
import { today } from "../../ui/today.ts";
import type { FileProblem, FileSubject } from "../../worker/subject-file.ts";
import { worker } from "../../worker/worker.ts";
import { START_WORDS } from "./words.ts";

/** Larger files are not even read into memory. */
const LARGEST = 4_000_000;

type State =
  | { kind: "waiting" }
  | { kind: "reading" }
  | { kind: "failed"; file: File }
  | { kind: "wrong"; name: string; problems: FileProblem[] }
  /** Read, but not as UTF-8: the person sees what came out before it takes the place of the draft. */
  | { kind: "read"; name: string; encoding: string; subject: FileSubject };

export function SubjectDrop() {
  const words = useWords(START_WORDS);
  const { state, read, open } = useSubjectFile();
  const language = useLanguage();
  const [over, setOver] = useState(false);
  const id = useId();
  return (
    <section
      aria-labelledby={`${id}-title`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) void read(file);
      }}
    >
      <h2 id={`${id}-title`} className="font-bold text-xl">
        {words.file}
      </h2>
      <p className="mt-1 text-muted">{words.fileAbout}</p>
      <div
        className={`mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-8 border border-dashed p-3 ${over ? "border-accent bg-accent-soft" : "border-control"}`}
      >
        <label
          className={`${buttonClass("outlined")} cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-2`}
        >
          {words.choose}
          <input
            type="file"
            accept=".yaml,.yml,.json,application/json,application/yaml,text/yaml"
            className="sr-only"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = "";
              if (file !== undefined) void read(file);
            }}
          />
        </label>
        <span className="text-muted text-sm">{state.kind === "reading" ? words.reading : words.dropHere}</span>
      </div>
      <div role="status">
        {state.kind === "wrong" && <FileProblems name={state.name} problems={state.problems} />}
        {state.kind === "read" && (
          <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
            {words.readAs(state.name, state.encoding, state.subject.name?.[language])}
            <Button onClick={() => void open(state.subject)}>{words.openIt}</Button>
          </p>
        )}
      </div>
      {state.kind === "failed" && (
        <div className="mt-4">
          <Failed retry={() => void read(state.file)} />
        </div>
      )}
    </section>
  );
}

function useSubjectFile() {
  const language = useLanguage();
  const words = useWords(START_WORDS);
  const navigate = useNavigate();
  const { at } = useDraft();
  const [state, setState] = useState<State>({ kind: "waiting" });
  /** Only the file chosen last counts. */
  const latest = useRef<File>(undefined);
  const open = async (subject: FileSubject) => {
    beginWith(subject);
    await navigate({ to: "/$language/check/report", params: { language } });
  };
  const read = async (file: File): Promise<void> => {
    latest.current = file;
    if (file.size > LARGEST) return setState({ kind: "wrong", name: file.name, problems: [{ text: words.tooLarge }] });
    setState({ kind: "reading" });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const result = await worker().subjectFile(file.name, bytes, at ?? today(), language);
      if (latest.current !== file) return;
      if ("problems" in result) return setState({ kind: "wrong", name: file.name, problems: result.problems });
      const { encoding, subject } = result;
      if (encoding !== undefined) return setState({ kind: "read", name: file.name, encoding, subject });
      await open(subject);
    } catch {
      if (latest.current === file) setState({ kind: "failed", file });
    }
  };
  return { state, read, open };
}

function FileProblems({ name, problems }: { name: string; problems: readonly FileProblem[] }) {
  const words = useWords(START_WORDS);
  return (
    <div className="mt-4 border-error border-l-4 bg-sunken px-5 py-4">
      <h3 className="font-bold">{words.problems(name, problems.length)}</h3>
      <p className="mt-1 text-sm">{words.problemsHelp}</p>
      <ol className="mt-3 space-y-3">
        {problems.map(({ line, column, text, source }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once and never moves
          <li key={i} className="wrap-anywhere">
            {line !== undefined && <p className="font-bold text-sm">{words.place(line, column ?? 1)}</p>}
            <p>{text}</p>
            {source !== undefined && source.trim() !== "" && (
              <p className="mt-1 font-mono text-muted text-sm">{source.trim()}</p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
