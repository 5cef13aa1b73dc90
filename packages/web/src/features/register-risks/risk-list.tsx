// Risks as a list, each with what can be done with it where it is not a system's.
import type { Place } from "../register/room.tsx";
import { BringBack } from "./bring-back.tsx";
import { FirmRisk } from "./firm-risk.tsx";
import { RiskLine } from "./risk-line.tsx";
import { kindName } from "./risk-name.ts";
import type { Library, Risk } from "./risk-types.ts";

/** The risks of a page; what can be done with one of the whole firm is here, with one of a system on the system's page. */
export function RiskList({ place, risks, library }: { place: Place; risks: readonly Risk[]; library: Library }) {
  return (
    <ul>
      {risks.map((risk) => (
        <li key={risk.id} className="border-line border-b py-3 first:border-t">
          <RiskLine risk={risk} library={library} ofSystem />
          {risk.removed ? (
            <BringBack place={place} list="risks" row={risk} name={kindName(library, risk.subdomain)} />
          ) : (
            risk.subject === undefined && <FirmRisk place={place} risk={risk} library={library} />
          )}
        </li>
      ))}
    </ul>
  );
}
