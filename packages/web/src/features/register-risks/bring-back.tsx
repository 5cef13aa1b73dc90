// The step that brings a removed risk or measure back, for whoever may change the register.
import { Refusal } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { QUIET } from "../register/kept-list.tsx";
import { LIST_WORDS } from "../register/list-words.ts";
import type { Place } from "../register/room.tsx";
import { useRestoring } from "./risk-queries.ts";
import type { Row } from "./risk-types.ts";

interface BringBackProps {
  place: Place;
  list: "risks" | "measure-uses";
  row: Row;
  name: string;
}

export function BringBack({ place, list, row, name }: BringBackProps) {
  const words = useWords(LIST_WORDS);
  const { send, refused } = useRestoring(list);
  if (!place.writes) return null;
  return (
    <>
      <Button look="plain" className={QUIET} aria-label={words.restoreNamed(name)} onClick={() => void send(row)}>
        {words.restore}
      </Button>
      <Refusal of={refused} />
    </>
  );
}
