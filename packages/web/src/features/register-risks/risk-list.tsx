// Risks as a list: what each is, of which system, how it stands and why, who answers for it; and systems nobody has looked at.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { formatLawDay } from "../../ui/format-date.ts";
import { StateMark } from "../register/state-mark.tsx";
import { useRiskSaid } from "./risk-reason.ts";
import type { Library, Risk } from "./risk-types.ts";
import { RISKS_WORDS } from "./words.ts";

/** Standings of risks somebody has to see to. */
const ACTS: ReadonlySet<Risk["standing"]> = new Set(["above", "without", "planned"]);

/** The name of a kind of risk; its id until the library is there. */
export const kindName = (library: Library | undefined, id: string) =>
  library?.risks.find((one) => one.id === id)?.name ?? id;

export function RiskList({ risks, library }: { risks: readonly Risk[]; library: Library | undefined }) {
  return (
    <ul>
      {risks.map((risk) => (
        <li key={risk.id} className="border-line border-b py-3 first:border-t">
          <RiskLine risk={risk} library={library} ofSystem />
        </li>
      ))}
    </ul>
  );
}

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
