// One risk in words: what it is, how it stands and why, of which system, who answers for it.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { formatLawDay } from "../../ui/format-date.ts";
import { StateMark } from "../register/state-mark.tsx";
import { kindName } from "./risk-name.ts";
import { useRiskSaid } from "./risk-reason.ts";
import type { Library, Risk } from "./risk-types.ts";
import { RISKS_WORDS } from "./words.ts";

/** Standings of risks somebody has to see to. */
const ACTS: ReadonlySet<Risk["standing"]> = new Set(["above", "without", "planned"]);

export function RiskLine({
  risk,
  library,
  ofSystem = false,
}: {
  risk: Risk;
  library: Library | undefined;
  /** Whether the system is named: on its own page it need not be. */
  ofSystem?: boolean;
}) {
  const words = useWords(RISKS_WORDS);
  const language = useLanguage();
  const { standing, level, reason } = useRiskSaid()(risk);
  const { description, owner_name, next_review } = risk;
  return (
    <div className="wrap-anywhere min-w-0 max-w-text">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-bold">{kindName(library, risk.subdomain)}</span>
        <StateMark acts={ACTS.has(risk.standing)}>{standing}</StateMark>
      </p>
      {description !== undefined && <p className="whitespace-pre-line">{description}</p>}
      <p className="text-sm">{reason}</p>
      {risk.measures_stale > 0 && (
        <p className="font-bold text-error text-sm">{words.staleMeasures(risk.measures_stale)}</p>
      )}
      <p className="text-muted text-sm">
        {words.line(
          level,
          words.narrow([
            owner_name === undefined ? words.nobody : words.answers(owner_name),
            ...(next_review === undefined ? [] : [words.review(formatLawDay(next_review, language))]),
          ]),
        )}
      </p>
      {ofSystem && (
        <p className="text-sm">
          {risk.subject === undefined ? words.wholeFirm : <ToSystem id={risk.subject}>{risk.subject_name}</ToSystem>}
        </p>
      )}
    </div>
  );
}

export function ToSystem({ id, children }: { id: string; children: ReactNode }) {
  const language = useLanguage();
  return (
    <Link
      to="/$language/register/system"
      params={{ language }}
      search={{ id, part: "risks" }}
      className="link inline-flex min-h-11 items-center"
    >
      {children}
    </Link>
  );
}
