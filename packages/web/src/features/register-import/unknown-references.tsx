// Units and people a file names and the ledger does not know: each once, with the step that adds it.
import type { FormEvent } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { BOX } from "../../ui/field.tsx";
import type { Unknown } from "./import-plan.ts";
import { IMPORT_WORDS } from "./words.ts";

interface Props {
  unknown: readonly Unknown[];
  written: Readonly<Record<string, string>>;
  onAdded: (name: string) => void;
}

export function UnknownReferences({ unknown, written, onAdded }: Props) {
  const words = useWords(IMPORT_WORDS);
  return (
    <div className="max-w-4xl rounded-8 bg-sunken px-5 py-4">
      <h3 className="font-bold">{words.unknownTitle}</h3>
      <p className="mt-1 max-w-text">{words.unknownAbout}</p>
      <ul className="mt-2">
        {unknown.map((one) => (
          <Add key={`${one.to} ${one.key}`} of={one} written={written[one.key] ?? one.key} onAdded={onAdded} />
        ))}
      </ul>
    </div>
  );
}

const PATH = { unit: "v1/units", person: "v1/people" } as const;
/** Row numbers told; more would only be a long line. */
const MOST_NUMBERS = 12;

/** What is added so that the file's key names it: a name alone where they are the same, else the key as code or e-mail beside the name. */
function toAdd({ to, key }: Unknown, written: string, name: string): object {
  if (to === "person" && key.includes("@")) return { name, email: key };
  return to === "unit" && name !== written ? { name, code: written } : { name };
}

interface AddProps {
  of: Unknown;
  written: string;
  onAdded: (name: string) => void;
}

function Add({ of, written, onAdded }: AddProps) {
  const words = useWords(IMPORT_WORDS);
  const language = useLanguage();
  const { send, refused } = useChange((body: object) => ask<object>(language, "POST", PATH[of.to], body));
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("name");
    const name = typeof typed === "string" && typed.trim() !== "" ? typed.trim() : written;
    if ((await send(toAdd(of, written, name))) !== undefined) onAdded(name);
  };
  // A person without an address is known by the name alone: it stays as the file has it.
  const isNamed = of.to === "unit" || of.key.includes("@");
  const numbers = of.rows.slice(0, MOST_NUMBERS).join(", ");
  return (
    <li className="border-line border-t py-3">
      <form noValidate method="post" onSubmit={(event) => void submit(event)}>
        <p className="wrap-anywhere">
          <span className="font-bold">{written}</span>
          <span className="text-muted text-sm">
            {" "}
            {words[of.to]} · {words.inRows(of.rows.length > MOST_NUMBERS ? `${numbers}, …` : numbers)}
          </span>
        </p>
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-2">
          {isNamed && (
            <input
              name="name"
              aria-label={words.nameOf(written)}
              defaultValue={written}
              maxLength={200}
              autoComplete="off"
              className={`${BOX} max-w-xs`}
            />
          )}
          <Button type="submit" aria-label={words.addNamed[of.to](written)}>
            {words.add[of.to]}
          </Button>
        </div>
        <Refusal of={refused} />
      </form>
    </li>
  );
}
