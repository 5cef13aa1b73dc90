// What one law asks in a plan: its force, where it stands, by when, and its steps.
import { Link } from "@tanstack/react-router";
import { PLAN_WORDS } from "@yawara/answers/plan";
import { WORDS } from "@yawara/engine";
import type { ReactNode } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import type { PlanView } from "../../worker/plan-verbs.ts";
import { NamedMark } from "../report/line.tsx";

interface BasisProps {
  basis: PlanView["tasks"][number]["bases"][number];
  /** The first of its task: the others stand a little below. */
  isFirst: boolean;
  children: ReactNode;
}

export function PlanBasis({ basis, isFirst, children }: BasisProps) {
  const said = useWords(PLAN_WORDS);
  const language = useLanguage();
  const { list } = WORDS[language];
  const [instrument, local] = basis.provision.split("/") as [string, string];
  return (
    <div className={isFirst ? "" : "mt-4"}>
      <p className="flex items-start gap-3 text-sm">
        <NamedMark modality={basis.modality} />
        <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
          <Link
            to="/$language/law/$instrument"
            params={{ language, instrument }}
            hash={local}
            className="link inline-block py-0.5"
          >
            {basis.where}
          </Link>
          <span className={basis.due.day === undefined ? "text-muted" : "font-bold"}>{basis.due.text}</span>
        </span>
      </p>
      <ul className="mt-1 ml-7">{children}</ul>
      {basis.ends !== undefined && (
        <p className="mt-1 ml-7 max-w-text">{said.ends(list(basis.ends.map(({ text }) => text)))}</p>
      )}
      {basis.evidence.length > 0 && (
        <p className="mt-1 ml-7 max-w-text text-muted text-sm">{said.shownBy(list(basis.evidence))}</p>
      )}
    </div>
  );
}
