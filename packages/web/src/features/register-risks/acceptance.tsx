// The acceptance of one risk: who accepts it, why and until when; past its day the risk is open again.
import { useState } from "react";
import { Refusal } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Field } from "../../ui/field.tsx";
import { Fold } from "../../ui/fold.tsx";
import { formatLawDay } from "../../ui/format-date.ts";
import { today } from "../../ui/today.ts";
import { QUIET } from "../register/kept-list.tsx";
import { usePeople } from "../register/queries.ts";
import type { Place } from "../register/room.tsx";
import { FoldedSignOffs } from "../register/sign-offs.tsx";
import { Lines } from "./risk-form.tsx";
import { useKeeping, useRemoving } from "./risk-queries.ts";
import type { Acceptance, Risk } from "./risk-types.ts";
import { RISKS_WORDS } from "./words.ts";

interface AcceptancesProps {
  place: Place;
  risk: Risk;
  acceptances: readonly Acceptance[];
}

export function Acceptances({ place, risk, acceptances }: AcceptancesProps) {
  const words = useWords(RISKS_WORDS);
  const language = useLanguage();
  const removing = useRemoving("risk-acceptances");
  const writes = place.writes && !risk.removed;
  if (acceptances.length === 0 && !writes) return null;
  return (
    <div className="space-y-2">
      <h4 className="font-bold text-sm">{words.acceptance}</h4>
      <ul>
        {acceptances.map((one) => {
          const say = one.until < today() ? words.acceptedPast : words.acceptedLine;
          return (
            <li key={one.id} className="wrap-anywhere text-sm">
              <p>{say(one.accepted_by_name ?? "", formatLawDay(one.until, language))}</p>
              <p className="whitespace-pre-line text-muted">{one.why}</p>
              <FoldedSignOffs place={place} of={{ ...one, kind: "risk_acceptance" }} name={words.acceptance} />
              {writes && (
                <Button look="plain" className={QUIET} onClick={() => void removing.send(one)}>
                  {words.withdraw}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <Refusal of={removing.refused} />
      {writes && (
        <Fold key={acceptances.length} summary={words.accept} summaryClassName="link w-fit text-sm">
          <AcceptForm place={place} risk={risk} />
        </Fold>
      )}
    </div>
  );
}

function AcceptForm({ place, risk }: Pick<AcceptancesProps, "place" | "risk">) {
  const words = useWords(RISKS_WORDS);
  const [by, choose] = useState<string>();
  const [why, say] = useState("");
  const [until, end] = useState("");
  const [isShort, setShort] = useState(false);
  const { send, refused } = useKeeping<Acceptance>("risk-acceptances");
  const { data: people } = usePeople(place.organisation.id);
  const accept = () => {
    const isMissing = by === undefined || why.trim() === "" || until === "";
    setShort(isMissing);
    if (!isMissing) void send({ fields: { risk: risk.id, accepted_by: by, why, until } });
  };
  return (
    <form
      noValidate
      className="max-w-text space-y-3 border-line border-l-2 py-2 pl-4"
      onSubmit={(event) => {
        event.preventDefault();
        accept();
      }}
    >
      {people?.total === 0 && <p>{words.noPeople}</p>}
      <Choose
        label={words.acceptedBy}
        value={by}
        empty={words.notSaid}
        options={(people?.people ?? []).map(({ id, name }) => [id, name])}
        onChange={choose}
      />
      <Lines label={words.why} value={why} onValue={say} />
      <Field label={words.until} type="date" value={until} min={today()} onChange={({ target }) => end(target.value)} />
      {isShort && <p className="text-error">{words.fillIn}</p>}
      <Button look="filled" type="submit">
        {words.accept}
      </Button>
      <Refusal of={refused} />
    </form>
  );
}
