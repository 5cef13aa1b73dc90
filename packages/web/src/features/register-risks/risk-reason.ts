// What is said of one risk: where it lies, how it stands and why, in the reader's words.
import { levelNow, RISK_WORDS, type Step } from "@yawara/answers/risks";
import { useLanguage, useWords } from "../../shell/language.ts";
import { formatLawDay } from "../../ui/format-date.ts";
import { today } from "../../ui/today.ts";
import type { Risk } from "./risk-types.ts";

interface RiskSaidHere {
  standing: string;
  level: string;
  reason: string;
}

/** A level of the two, where it was said. */
export const levelOf = (likelihood: Step | undefined, impact: Step | undefined) =>
  likelihood === undefined || impact === undefined ? undefined : { likelihood, impact };

export function useRiskSaid(): (risk: Risk) => RiskSaidHere {
  const words = useWords(RISK_WORDS);
  const language = useLanguage();
  return (risk) => {
    const before = levelOf(risk.likelihood_before, risk.impact_before);
    const after = levelOf(risk.likelihood_after, risk.impact_after);
    const level = levelNow({ ...(before && { before }), ...(after && { after }) }) as typeof before;
    const { standing, measures_in_place: inPlace, measures_planned: planned, accepted_until: until } = risk;
    return {
      standing: words.standing[standing],
      level: level === undefined ? words.unplaced : words.level(level.likelihood, level.impact),
      reason: words.reason({
        standing,
        inPlace,
        planned,
        ...(until !== undefined && { acceptedUntil: formatLawDay(until, language) }),
        hasExpired: until !== undefined && until < today(),
      }),
    };
  };
}
