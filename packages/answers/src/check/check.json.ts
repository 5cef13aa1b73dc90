// The report as JSON: every provision of the regime with its outcome, in the order of the corpus. Described in docs/report.md.
import { assertionText, provisionOf, sufficientReason } from "@yawara/engine";
import type { Checked } from "./checked.ts";

export function reportJson(checked: Checked): unknown {
  const { engine, regime, read, findings, report } = checked;
  const groupOf = new Map(
    Object.entries(report.groups).flatMap(([group, entries]) =>
      entries.map((entry) => [entry.provision, group] as const),
    ),
  );
  return {
    corpus: engine.corpus.version,
    at: regime.at,
    known: regime.known,
    subject: read.subject.facts,
    findings: findings.map((finding) => {
      const provision = provisionOf(engine, finding.provision);
      const instrument = engine.instruments.get(provision.instrument)!;
      return {
        provision: provision.id,
        outcome: finding.outcome,
        modality: provision.modality,
        group: groupOf.get(provision.id) ?? null,
        because: sufficientReason(engine, provision.id, read.subject).map((reason) => ({
          ...reason,
          text: { en: assertionText(engine, reason, "en"), ja: assertionText(engine, reason, "ja") },
        })),
        open_on: finding.openOn,
        instrument: instrument.title,
        ref: provision.ref,
        says: provision.says,
        do: provision.do,
        evidence: provision.evidence,
        sanction: provision.sanction,
        principle: provision.principle,
        mitigates: provision.mitigates,
        source: provision.source,
      };
    }),
    coming: report.groups.watch.map((entry) => ({ provision: entry.provision, from: entry.from })),
    summary: {
      counts: Object.fromEntries(Object.entries(report.groups).map(([group, entries]) => [group, entries.length])),
      gauge: report.gauge,
      forbidden: report.forbidden,
      next: report.next.map(({ provision, action }) => ({ provision, do: provisionOf(engine, provision).do[action] })),
    },
    questions_left: [...new Set(report.open.flatMap((entry) => entry.openOn))].sort(),
  };
}
