// A risk of the whole firm where it is listed: folded away, its measures, its acceptances, and the steps to change it.
import { useWords } from "../../shell/language.ts";
import { Fold } from "../../ui/fold.tsx";
import { Loading } from "../../ui/loading-states.tsx";
import type { Place } from "../register/room.tsx";
import { OneRisk } from "./one-risk.tsx";
import { kindName } from "./risk-name.ts";
import { useAcceptances, useMeasureUses } from "./risk-queries.ts";
import type { Library, Offers, Risk } from "./risk-types.ts";
import { RISKS_WORDS } from "./words.ts";

interface FirmRiskProps {
  place: Place;
  risk: Risk;
  library: Library;
}

export function FirmRisk(props: FirmRiskProps) {
  const words = useWords(RISKS_WORDS);
  return (
    <Fold
      summary={
        <>
          {words.measuresAndAcceptance}
          <span className="sr-only">{words.ofRisk(kindName(props.library, props.risk.subdomain))}</span>
        </>
      }
      summaryClassName="link w-fit text-sm"
    >
      <div className="border-line border-l-2 pl-4">
        <Opened {...props} />
      </div>
    </Fold>
  );
}

function Opened({ place, risk, library }: FirmRiskProps) {
  const { data: used } = useMeasureUses(place.organisation.id, { firm: true });
  const { data: accepted } = useAcceptances(place.organisation.id, { risk: risk.id });
  if (used === undefined || accepted === undefined) return <Loading lines={3} />;
  return (
    <OneRisk
      place={place}
      risk={risk}
      library={library}
      offers={offersOf(library)}
      used={used.measure_uses}
      acceptances={accepted.risk_acceptances}
      isNamed={false}
    />
  );
}

/** The firm has no answers to fit measures to: the library's measures against a kind of risk are all offered. */
const offersOf = ({ measures }: Library): Offers => ({
  risks: [],
  measures: measures.map(({ id, name, says, risks }) => ({
    ...{ id, name, says },
    due: "unknown",
    because: risks,
    helps: [],
  })),
});
