// What stands behind a finding, in pairs of name and text: evidence, sanction, deadline, effort, worth, source.

import type { FindingView } from "@yawara/answers/explain";
import { WORDS } from "@yawara/engine";
import type { ReactNode } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { REPORT_WORDS } from "./words.ts";

export function Facets({ finding }: { finding: FindingView }) {
  const words = useWords(REPORT_WORDS).finding;
  const language = useLanguage();
  const { list } = WORDS[language];
  const { evidence, clocks, regulator, mitigates, inForceSince } = finding;
  return (
    <dl className="space-y-2 text-sm">
      {evidence.length > 0 && <Facet name={words.evidence}>{list(evidence)}</Facet>}
      <Sanction finding={finding} />
      {clocks.length > 0 && (
        <Facet name={words.clocks}>
          {clocks.map((clock) => (
            <span key={clock} className="block">
              {clock}
            </span>
          ))}
        </Facet>
      )}
      <Effort effort={finding.effort} />
      <Worth worth={finding.worth} />
      {regulator !== undefined && <Facet name={words.regulator}>{regulator}</Facet>}
      {mitigates.length > 0 && <Facet name={words.mitigates}>{list(mitigates)}</Facet>}
      {inForceSince !== undefined && <Facet name={words.since}>{words.sinceDay(inForceSince)}</Facet>}
      <Source source={finding.source} />
    </dl>
  );
}

function Facet({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="sm:grid sm:grid-cols-[8rem_1fr] sm:gap-3 print:grid print:grid-cols-[7rem_1fr] print:gap-3">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function Sanction({ finding: { sanction, sums, sanction_note: note } }: { finding: FindingView }) {
  const words = useWords(REPORT_WORDS).finding;
  if (sanction === undefined) return null;
  return (
    <Facet name={words.sanction}>
      {sanction}
      {sums.map(({ whom, low, high }) => (
        <span key={whom} className="block">
          {words[whom]}: {words.upTo(low, high)}
        </span>
      ))}
      {note !== undefined && <span className="block text-muted">{note}</span>}
    </Facet>
  );
}

function Effort({ effort }: { effort: FindingView["effort"] | undefined }) {
  const words = useWords(REPORT_WORDS).finding;
  if (effort === undefined) return null;
  const hours = [
    ...(effort.once === undefined ? [] : [words.once(effort.once)]),
    ...(effort.yearly === undefined ? [] : [words.yearly(effort.yearly)]),
  ];
  return (
    <Facet name={words.effort}>
      {hours.join(" · ")}
      <span className="block text-muted">{effort.basis}</span>
    </Facet>
  );
}

function Worth({ worth }: { worth: FindingView["worth"] | undefined }) {
  const words = useWords(REPORT_WORDS).finding;
  if (worth === undefined) return null;
  return (
    <Facet name={words.worth}>
      {[
        ...(worth.rate === undefined ? [] : [worth.rate]),
        ...(worth.max ? [words.upTo(worth.max.low, worth.max.high)] : []),
      ].join(" · ")}
      {worth.note !== undefined && <span className="block text-muted">{worth.note}</span>}
    </Facet>
  );
}

function Source({ source }: Pick<FindingView, "source">) {
  const words = useWords(REPORT_WORDS).finding;
  const { confidence: names, day } = WORDS[useLanguage()];
  const { url, confidence, checked, note } = source;
  return (
    <Facet name={words.source}>
      <a href={url} target="_blank" rel="noreferrer" className="link break-all">
        {url}
      </a>
      <span className="block">
        {names[confidence]}
        {confidence !== "seen" && " †"} · {words.checked(day(checked))}
      </span>
      {note !== undefined && <span className="block text-muted">{note}</span>}
    </Facet>
  );
}
