// The form by which a file comes in: the file, what it shows, its kind, until when it holds; and how far it is on its way.
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Refusal } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Field } from "../../ui/field.tsx";
import { LIST_WORDS } from "../register/list-words.ts";
import { EVIDENCE_KINDS, type Evidence, type EvidenceKind, type EvidenceLine, type Resting } from "./evidence-types.ts";
import { EVIDENCE_WORDS } from "./evidence-words.ts";
import { FileChoice } from "./file-choice.tsx";
import { type Sending, useSending } from "./use-sending.ts";

/** Of a new piece of evidence, and what rests on it. */
export function BringEvidence({ rests }: { rests?: Pick<Resting, "kind" | "id"> }) {
  const words = useWords(EVIDENCE_WORDS);
  const sending = useSending();
  const [file, setFile] = useState<File>();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<EvidenceKind>("record");
  const [day, setDay] = useState("");
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const [kept, setKept] = useState<Evidence>();
  const title = useRef<HTMLInputElement>(null);
  const choose = (chosen: File) => {
    setFile(chosen);
    setKept(undefined);
    // What a file is called is often what it shows.
    if (name === "") setName(chosen.name.replace(/\.[^.]{1,10}$/, "").slice(0, 200));
  };
  const send = async () => {
    setTried(true);
    if (name.trim() === "") title.current?.focus();
    if (file === undefined || name.trim() === "") return;
    const said = {
      name: name.trim(),
      kind,
      valid_until: day,
      note: note.trim(),
      rests_kind: rests?.kind,
      rests_id: rests?.id,
    };
    const made = await sending.send("v1/evidence", said, file);
    if (made === undefined) return;
    setKept(made);
    setTried(false);
    setFile(undefined);
    for (const empty of [setName, setDay, setNote]) empty("");
  };
  return (
    <Form onSend={() => void send()} sending={sending}>
      <FileChoice file={file} onFile={choose} wrong={tried && file === undefined ? words.noFile : undefined} />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))] items-end gap-3">
        <Field
          ref={title}
          label={words.title}
          hint={words.titleHint}
          value={name}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
          wrong={tried && name.trim() === "" ? words.noTitle : undefined}
        />
        <Choose
          label={words.kind}
          value={kind}
          options={EVIDENCE_KINDS.map((one) => [one, words.kinds[one]] as const)}
          onChange={(next = "record") => setKind(next)}
        />
        <Field
          label={words.validUntil}
          hint={words.validHint}
          type="date"
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
        <Field
          label={words.note}
          value={note}
          maxLength={4_000}
          autoComplete="off"
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
      <p role="status" className="wrap-anywhere empty:hidden">
        {kept !== undefined && words.sent(kept.name)}
      </p>
    </Form>
  );
}

/** Of a piece of evidence that is there: from now on the newer file counts. */
export function BringNewer({ of, onDone }: { of: EvidenceLine; onDone: () => void }) {
  const words = useWords(EVIDENCE_WORDS);
  const sending = useSending();
  const [file, setFile] = useState<File>();
  const [day, setDay] = useState("");
  const [tried, setTried] = useState(false);
  const send = async () => {
    setTried(true);
    if (file === undefined) return;
    const said = { revision: String(of.revision), valid_until: day };
    const made = await sending.send(`v1/evidence/${encodeURIComponent(of.id)}/files`, said, file);
    if (made !== undefined) onDone();
  };
  const isConflict = sending.refused?.refused === "conflict";
  return (
    <Form
      onSend={() => void send()}
      onCancel={onDone}
      sending={isConflict ? { ...sending, refused: undefined } : sending}
      about={words.newerNamed(of.name)}
    >
      <FileChoice file={file} onFile={setFile} wrong={tried && file === undefined ? words.noFile : undefined} />
      <Field
        label={words.validUntil}
        hint={words.validHint}
        type="date"
        value={day}
        onChange={({ target }) => setDay(target.value)}
      />
      <p role="alert" className="empty:hidden">
        {isConflict && words.conflict}
      </p>
    </Form>
  );
}

interface FormProps {
  onSend: () => void;
  onCancel?: () => void;
  sending: Sending;
  /** What the form is about, for those who hear it; and the focus comes to it. */
  about?: string;
  children: ReactNode;
}

function Form({ onSend, onCancel, sending: { percent, refused, stop }, about, children }: FormProps) {
  const words = useWords(EVIDENCE_WORDS);
  const list = useWords(LIST_WORDS);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (about !== undefined) form.current?.querySelector("input")?.focus();
  }, [about]);
  return (
    <form
      ref={form}
      noValidate
      {...(about !== undefined && { "aria-label": about })}
      className="max-w-text space-y-3 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
      {percent === undefined ? (
        <div className="flex flex-wrap gap-2">
          <Button look="filled" type="submit">
            {words.send}
          </Button>
          {onCancel !== undefined && <Button onClick={onCancel}>{list.cancel}</Button>}
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-4">
          <progress
            aria-label={words.sendingLabel}
            value={percent}
            max={100}
            className="h-3 min-w-40 flex-1 accent-accent"
          />
          <span className="tabular-nums">{words.sending(percent)}</span>
          <Button onClick={stop}>{words.stop}</Button>
        </div>
      )}
      <Refusal of={refused} />
    </form>
  );
}
