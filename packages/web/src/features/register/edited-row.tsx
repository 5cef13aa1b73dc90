// Two people edit one object: what one began from, what one typed, and where the other was faster the difference field by field, with both ways on.
import { useState } from "react";
import type { Refused } from "../../api/client.ts";
import { useWords } from "../../shell/language.ts";
import { ConflictChoice } from "./conflict-choice.tsx";
import { LIST_WORDS } from "./list-words.ts";

/** What a form holds, by field; empty where nothing is said. */
export type Typed = Readonly<Record<string, string>>;

/** A field as the reader knows it: its label, and what a value of it is in words where it is not itself. */
export interface ComparedField {
  field: string;
  label: string;
  say?: (value: string) => string | undefined;
}

export interface EditedRow<Row> {
  /** The row the change begins from; nothing for a new one. */
  base: Row | undefined;
  typed: Typed;
  type: (field: string, value: string) => void;
  typeAll: (more: Readonly<Record<string, string | undefined>>) => void;
  /** The fields that say something else than the row they began from. */
  changed: () => string[];
  /** Goes on from the row as it stands now: what was typed stays, and only that is changed. Gives that row. */
  goOn: () => Row;
  /** Begins anew with a row: nothing is typed over it. */
  startAt: (row: Row) => void;
  isConflict: boolean;
  /** The fields before the change, as they stand now, and as they are typed. */
  sides: { before: Typed; now: Typed; mine: Typed };
}

/**
 * What is typed over a row. `now` is the row as it stands, which is read again after a refusal;
 * `typedOf` gives the fields of a row, or those of a new one.
 */
export function useEditedRow<Row extends { revision: number }>(
  now: Row | undefined,
  typedOf: (row: Row | undefined) => Typed,
): Omit<EditedRow<Row>, "isConflict"> & { conflicts: (refused: Refused | undefined) => boolean } {
  const [base, setBase] = useState(now);
  const [start, setStart] = useState<Typed>(() => typedOf(now));
  const [own, setOwn] = useState<Typed>({});
  const typed = { ...start, ...own };
  const changed = () => Object.keys(own).filter((field) => own[field]?.trim() !== start[field]?.trim());
  return {
    base,
    typed,
    type: (field, value) => setOwn({ ...own, [field]: value }),
    typeAll: (more) =>
      setOwn({ ...own, ...Object.fromEntries(Object.entries(more).map(([field, value]) => [field, value ?? ""])) }),
    changed,
    goOn: () => {
      const mine = Object.fromEntries(changed().map((field) => [field, own[field] ?? ""]));
      setOwn(mine);
      setStart(typedOf(now));
      setBase(now);
      return now!;
    },
    startAt: (row) => {
      setOwn({});
      setStart(typedOf(row));
      setBase(row);
    },
    conflicts: (refused) =>
      refused?.refused === "conflict" && base !== undefined && now !== undefined && now.revision !== base.revision,
    sides: { before: start, now: typedOf(now), mine: typed },
  };
}

interface MeanwhileProps {
  sides: EditedRow<never>["sides"];
  fields: readonly ComparedField[];
  /** Who saved it, where that is known; else that one's own is not saved yet. */
  about?: string;
  onTheirs: () => void;
  onMine: () => void;
}

/** What somebody else saved meanwhile, and what one typed oneself, field by field. */
export function Meanwhile({ sides: { before, now, mine }, fields, about, onTheirs, onMine }: MeanwhileProps) {
  const words = useWords(LIST_WORDS);
  const text = ({ field, say }: ComparedField, of: Typed): string | undefined => {
    const value = of[field]?.trim() ?? "";
    return value === "" ? undefined : (say?.(value) ?? value);
  };
  const differing = (one: Typed, other: Typed) =>
    fields.filter(({ field }) => (one[field] ?? "").trim() !== (other[field] ?? "").trim());
  const own = differing(before, mine);
  return (
    <ConflictChoice
      about={about ?? words.conflict}
      differences={differing(before, now).map((one) => ({
        name: one.label,
        from: text(one, before),
        to: text(one, now),
      }))}
      onTheirs={onTheirs}
      onMine={onMine}
    >
      {own.length > 0 && (
        <>
          <p className="mt-2">{words.typedByYou}</p>
          <ul className="list-disc pl-5">
            {own.map((one) => (
              <li key={one.field} className="wrap-anywhere">
                {one.label}
                {words.colon} <b>{text(one, mine) ?? words.notGiven}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </ConflictChoice>
  );
}

/** What a choice says of a value, for `ComparedField`. */
export const sayOf =
  (options: readonly (readonly [string, string])[]) =>
  (value: string): string | undefined =>
    options.find(([one]) => one === value)?.[1];

export interface Tried<Fields> {
  send: (fields: Fields) => Promise<unknown>;
  /** What differs, where somebody else was faster with what was last sent. */
  sides: EditedRow<never>["sides"] | undefined;
  /** Sends the same again over what stands now. */
  again: () => Promise<unknown>;
  /** Leaves what stands now. */
  leave: () => void;
}

/**
 * A change that is sent whole, from the row one is looking at: a step taken, a single field.
 * `typedOf` gives what can be compared of a row, and of fields the same.
 */
export function useTried<Row extends { revision: number }, Fields extends object>(
  now: Row,
  send: (row: Row, fields: Fields) => Promise<unknown>,
  refused: Refused | undefined,
  typedOf: (of: Row | Fields) => Typed,
): Tried<Fields> {
  const [tried, setTried] = useState<{ base: Row; fields: Fields }>();
  const isConflict = refused?.refused === "conflict" && tried !== undefined && tried.base.revision !== now.revision;
  const attempt = (fields: Fields) => {
    setTried({ base: now, fields });
    return send(now, fields);
  };
  return {
    send: attempt,
    sides: isConflict
      ? { before: typedOf(tried.base), now: typedOf(now), mine: { ...typedOf(tried.base), ...typedOf(tried.fields) } }
      : undefined,
    again: async () => tried !== undefined && attempt(tried.fields),
    leave: () => setTried(undefined),
  };
}
