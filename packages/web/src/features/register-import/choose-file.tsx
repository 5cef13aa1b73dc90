// Chooses a file, dropped or picked, and the sheet of it; or saves an empty table to begin with.
import { useId, useRef, useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { BOX } from "../../ui/field.tsx";
import { Failed } from "../../ui/loading-states.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { worker } from "../../worker/worker.ts";
import type { ChosenFile } from "./chosen-file.ts";
import { INVENTORY_WORDS } from "./inventory-words.ts";
import { isOtherFile, type OtherFile, readOtherFile } from "./other-file.ts";
import { IMPORT_WORDS } from "./words.ts";

/** Larger files are not even read into memory. */
const LARGEST = 50_000_000;

type State =
  | { kind: "waiting" }
  | { kind: "reading" }
  | { kind: "failed"; file: File }
  | { kind: "wrong"; name: string; says: string };

interface Props {
  chosen: ChosenFile | undefined;
  onChoose: (file: ChosenFile | undefined) => void;
  /** A bill of materials, a model card or a subject file. */
  onOther: (file: OtherFile | undefined) => void;
}

export function ChooseFile({ chosen, onChoose, onOther }: Props) {
  const words = useWords(IMPORT_WORDS);
  const inventory = useWords(INVENTORY_WORDS);
  const { state, read } = useChosenFile(onChoose, onOther);
  return (
    <>
      <p className="max-w-text">{words.fileAbout}</p>
      <p className="max-w-text text-muted">{inventory.about}</p>
      <DropZone chosen={chosen} reading={state.kind === "reading"} onFile={(file) => void read(file)} />
      {chosen !== undefined && chosen.sheets.length > 1 && <SheetChoice chosen={chosen} onChoose={onChoose} />}
      <div role="alert">
        {state.kind === "wrong" && (
          <div className="max-w-text border-error border-l-4 bg-sunken px-5 py-4">
            <p className="wrap-anywhere font-bold">{words.notRead(state.name)}</p>
            <p className="wrap-anywhere mt-1">{state.says}</p>
          </div>
        )}
      </div>
      {state.kind === "failed" && <Failed retry={() => void read(state.file)} />}
      {chosen === undefined && <Template />}
    </>
  );
}

interface DropZoneProps {
  chosen: ChosenFile | undefined;
  reading: boolean;
  onFile: (file: File) => void;
}

function DropZone({ chosen, reading, onFile }: DropZoneProps) {
  const words = useWords(IMPORT_WORDS);
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same
    <div
      className={`flex flex-wrap items-center gap-x-4 gap-y-2 rounded-8 border border-dashed p-3 ${over ? "border-accent bg-accent-soft" : "border-control"}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) onFile(file);
      }}
    >
      <label
        className={`${buttonClass("outlined")} cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-2`}
      >
        {chosen === undefined ? words.choose : words.another}
        <input
          type="file"
          accept=".json,.jsonld,.md,.markdown,.yaml,.yml,.xlsx,.xlsm,.xls,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          className="sr-only"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file !== undefined) onFile(file);
          }}
        />
      </label>
      <span role="status" className="wrap-anywhere min-w-0">
        {reading ? words.reading : chosen === undefined ? words.dropHere : words.opened(chosen.name, chosen.encoding)}
      </span>
    </div>
  );
}

function SheetChoice({ chosen, onChoose }: { chosen: ChosenFile; onChoose: (file: ChosenFile) => void }) {
  const words = useWords(IMPORT_WORDS);
  const id = useId();
  return (
    <div className="max-w-sm">
      <label htmlFor={id} className="mb-1 block font-bold text-sm">
        {words.sheet}
      </label>
      <select
        id={id}
        className={BOX}
        value={chosen.sheet}
        onChange={(event) => onChoose({ ...chosen, sheet: event.target.value })}
      >
        {chosen.sheets.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function useChosenFile(onChoose: Props["onChoose"], onOther: Props["onOther"]) {
  const language = useLanguage();
  const words = useWords(IMPORT_WORDS);
  const [state, setState] = useState<State>({ kind: "waiting" });
  /** Only the file chosen last counts. */
  const latest = useRef<File>(undefined);
  const read = async (file: File): Promise<void> => {
    latest.current = file;
    onChoose(undefined);
    onOther(undefined);
    if (file.size > LARGEST) return setState({ kind: "wrong", name: file.name, says: words.tooLarge });
    setState({ kind: "reading" });
    try {
      if (isOtherFile(file.name)) {
        const other = await readOtherFile(file.name, new Uint8Array(await file.arrayBuffer()), language);
        if (latest.current !== file) return;
        if (other.kind === "wrong") return setState({ kind: "wrong", name: file.name, says: other.says });
        setState({ kind: "waiting" });
        return onOther(other);
      }
      const opened = await worker().openTable(new Uint8Array(await file.arrayBuffer()), file.name);
      if (latest.current !== file) return;
      if ("problem" in opened) return setState({ kind: "wrong", name: file.name, says: opened.problem[language] });
      setState({ kind: "waiting" });
      const fullest = opened.sheets.find(({ rows }) => rows > 0) ?? opened.sheets[0];
      onChoose({ ...opened, name: file.name, sheet: fullest?.name ?? "" });
    } catch {
      if (latest.current === file) setState({ kind: "failed", file });
    }
  };
  return { state, read };
}

function Template() {
  const words = useWords(IMPORT_WORDS);
  const language = useLanguage();
  const save = async () => {
    const { name, content } = await worker().ledgerTemplate(words.templateName, language);
    saveFile(name, content);
  };
  return (
    <div className="flex max-w-text flex-wrap items-center gap-x-4 gap-y-2">
      <p>{words.template}</p>
      <Button onClick={() => void save()}>{words.templateButton}</Button>
    </div>
  );
}
