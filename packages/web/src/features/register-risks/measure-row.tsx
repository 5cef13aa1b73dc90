// One measure in the list of all: what it says, of which system, and the steps for whoever may change it.
import { useState } from "react";
import { Refusal } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { QUIET } from "../register/kept-list.tsx";
import type { Place } from "../register/room.tsx";
import { BringBack } from "./bring-back.tsx";
import { MeasureForm } from "./measure-form.tsx";
import { MeasureLine, measureName } from "./measure-line.tsx";
import { ToSystem } from "./risk-line.tsx";
import { useKeeping, useRemoving } from "./risk-queries.ts";
import type { Library, MeasureUse } from "./risk-types.ts";
import { RISKS_WORDS } from "./words.ts";

interface RowProps {
  place: Place;
  library: Library;
  used: MeasureUse;
}

export function MeasureRow({ place, library, used }: RowProps) {
  const words = useWords(RISKS_WORDS);
  const name = measureName(library, used);
  return (
    <li className="wrap-anywhere border-line border-b py-2 first:border-t">
      <MeasureLine used={used} name={name} />
      <p className="text-sm">
        {used.subject === undefined ? words.wholeFirm : <ToSystem id={used.subject}>{used.subject_name}</ToSystem>}
      </p>
      {used.removed ? (
        <BringBack place={place} list="measure-uses" row={used} name={name} />
      ) : (
        place.writes && <Changing place={place} used={used} name={name} />
      )}
    </li>
  );
}

function Changing({ place, used, name }: Omit<RowProps, "library"> & { name: string }) {
  const words = useWords(RISKS_WORDS);
  const [isEdited, edit] = useState(false);
  const keeping = useKeeping<MeasureUse>("measure-uses");
  const removing = useRemoving("measure-uses");
  if (isEdited)
    return (
      <MeasureForm
        place={place}
        used={used}
        refused={keeping.refused}
        onCancel={() => edit(false)}
        onSend={async (fields, row = used) => {
          if ((await keeping.send({ row, fields })) !== undefined) edit(false);
        }}
      />
    );
  return (
    <>
      <div className="flex flex-wrap gap-x-4 print:hidden">
        <Button look="plain" className={QUIET} aria-label={words.edit(name)} onClick={() => edit(true)}>
          {words.change}
        </Button>
        <Button
          look="plain"
          className={QUIET}
          aria-label={words.removeNamed(name)}
          onClick={() => void removing.send(used)}
        >
          {words.remove}
        </Button>
      </div>
      <Refusal of={removing.refused} />
    </>
  );
}
