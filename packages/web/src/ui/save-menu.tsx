// A menu of the files something can be saved as: a file is made when it is chosen, and it is said where that fails.
import { type ComponentProps, useState } from "react";
import { closePopover, Popover } from "./popover.tsx";
import { saveFile } from "./save-file.ts";

interface SaveMenuProps<Kind extends string> extends Pick<ComponentProps<typeof Popover>, "label" | "look"> {
  kinds: readonly Kind[];
  words: { kinds: Record<Kind, { name: string; note: string }>; saving: string; saveFailed: string };
  make: (kind: Kind) => Promise<{ name: string; content: Parameters<typeof saveFile>[1] }>;
}

export function SaveMenu<Kind extends string>({ kinds, words, make, ...popover }: SaveMenuProps<Kind>) {
  const [said, say] = useState("");
  const save = async (kind: Kind, button: Element) => {
    say(words.saving);
    try {
      const { name, content } = await make(kind);
      saveFile(name, content);
      say("");
      closePopover(button);
    } catch {
      say(words.saveFailed);
    }
  };
  return (
    <Popover {...popover} align="start" className="whitespace-nowrap">
      <ul className="-m-2">
        {kinds.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              onClick={(event) => void save(kind, event.currentTarget)}
              className="block min-h-11 w-full rounded-4 p-2 text-left hover:bg-sunken"
            >
              <span className="block font-bold">{words.kinds[kind].name}</span>
              <span className="block text-muted text-sm">{words.kinds[kind].note}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="mt-2 text-sm empty:hidden">
        {said}
      </p>
    </Popover>
  );
}
