// The figures of the home page, as the build puts them in.
import type { Report, Text } from "@yawara/engine";

export interface HomeFigures {
  provisions: number;
  instruments: number;
  /** Countries and the EU; international texts are not counted. */
  jurisdictions: number;
  cases: number;
  example: { id: string; name: Text; gauge: Report["gauge"]; offers: number };
}

declare const __HOME_FIGURES__: HomeFigures;

export const HOME_FIGURES: HomeFigures = __HOME_FIGURES__;
