// The figures of the home page, as the build puts them in.
import type { LawTotals } from "@yawara/answers/law";
import type { Report, Text } from "@yawara/engine";

export interface HomeFigures extends LawTotals {
  example: { id: string; name: Text; gauge: Report["gauge"]; offers: number };
}

declare const __HOME_FIGURES__: HomeFigures;

export const HOME_FIGURES: HomeFigures = __HOME_FIGURES__;
