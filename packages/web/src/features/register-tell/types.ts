// What the server tells somebody who reports without an account, and what is sent to it.

import type { UseData, UseOften, UseTouches } from "@yawara/answers/reports";
import type { ReactNode } from "react";
import type { IncidentState, ReportPurpose, ReportState } from "../register-incidents/types.ts";

export interface Choice {
  id: string;
  name: string;
}

export interface ReportPlace {
  purpose: ReportPurpose;
  organisation: string;
  system?: string;
  notice?: string;
  kinds: Choice[];
}

export interface IncidentSaid {
  said: string;
  kinds?: string[];
  occurred?: string;
  zone?: string;
  system?: string;
  near_miss?: boolean;
}

export interface UseSaid {
  tool: string;
  purpose: string;
  data: UseData[];
  often?: UseOften;
  touches?: UseTouches;
  unit?: string;
}

export interface Sent {
  incident?: IncidentSaid;
  use?: UseSaid;
  contact?: string;
}

export interface Own {
  purpose: ReportPurpose;
  organisation: string;
  received: string;
  said: IncidentSaid | UseSaid;
  contact?: string;
  revision: number;
  state: IncidentState | ReportState;
  closed: boolean;
  reason?: string;
  open: boolean;
  kinds: Choice[];
}

/** What a form begins with, and where it sends what was said. */
export interface FormProps<Said> {
  said?: Said | undefined;
  contact?: string | undefined;
  step: string;
  onSend: (sent: Sent) => Promise<void>;
  children?: ReactNode;
}
