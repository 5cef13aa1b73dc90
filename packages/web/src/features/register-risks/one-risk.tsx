// One risk with all that can be done with it: changed, removed, measures against it, accepted for a time.
import { useState } from "react";
import { Refusal } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { QUIET } from "../register/kept-list.tsx";
import type { Place } from "../register/room.tsx";
import { AddTask } from "../register-tasks/add-task.tsx";
import { Acceptances } from "./acceptance.tsx";
import { RiskForm } from "./risk-form.tsx";
import { RiskLine } from "./risk-line.tsx";
import { RiskMeasures } from "./risk-measures.tsx";
import { kindName } from "./risk-name.ts";
import { useRemoving } from "./risk-queries.ts";
import type { Acceptance, Library, MeasureUse, Offers, Risk } from "./risk-types.ts";
import { RISKS_WORDS } from "./words.ts";

interface OneRiskProps {
  place: Place;
  risk: Risk;
  library: Library;
  offers: Offers | undefined;
  used: readonly MeasureUse[];
  acceptances: readonly Acceptance[];
  /** Whether the risk itself is said: not where it stands above already. */
  isNamed?: boolean;
}

export function OneRisk({ place, risk, library, offers, used, acceptances, isNamed = true }: OneRiskProps) {
  const words = useWords(RISKS_WORDS);
  const [isEdited, edit] = useState(false);
  const removing = useRemoving("risks");
  const name = kindName(library, risk.subdomain);
  if (isEdited) return <RiskForm place={place} library={library} risk={risk} onDone={() => edit(false)} />;
  return (
    <div className="space-y-3">
      {isNamed && <RiskLine risk={risk} library={library} />}
      {place.writes && (
        <div className="flex flex-wrap gap-x-4">
          <Button look="plain" className={QUIET} aria-label={words.edit(name)} onClick={() => edit(true)}>
            {words.change}
          </Button>
          <Button
            look="plain"
            className={QUIET}
            aria-label={words.removeNamed(name)}
            onClick={() => void removing.send(risk)}
          >
            {words.remove}
          </Button>
        </div>
      )}
      <Refusal of={removing.refused} />
      <RiskMeasures {...{ place, risk, library, offers, used }} />
      <Acceptances {...{ place, risk, acceptances }} />
      {place.writes && <AddTask place={place} about={{ kind: "risk", id: risk.id, subject: risk.subject }} />}
    </div>
  );
}
