// The form of a report, new or corrected: of an incident, or the five questions on a use of AI.
import type { ReportPurpose } from "../register-incidents/types.ts";
import { IncidentForm } from "./incident-form.tsx";
import type { Choice, FormProps, IncidentSaid, UseSaid } from "./types.ts";
import { UseForm } from "./use-form.tsx";

export function ReportForm({
  purpose,
  kinds,
  asksSystem,
  said,
  ...rest
}: {
  purpose: ReportPurpose;
  kinds: readonly Choice[];
  /** Whether the system is asked for: not of a link that is for one. */
  asksSystem: boolean;
} & FormProps<IncidentSaid | UseSaid>) {
  return purpose === "incident" ? (
    <IncidentForm kinds={kinds} asksSystem={asksSystem} said={said as IncidentSaid | undefined} {...rest} />
  ) : (
    <UseForm said={said as UseSaid | undefined} {...rest} />
  );
}
