// The evidence of one system: a place to drop a file, what each file shows, and whether any has expired.
import { Link } from "@tanstack/react-router";
import { Away } from "../../api/refusal.tsx";
import type { SavedSubject } from "../../api/types.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { Section } from "../../ui/section.tsx";
import type { Place } from "../register/room.tsx";
import { BringEvidence } from "./bring-file.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { EVIDENCE_WORDS } from "./evidence-words.ts";
import { useEvidenceList } from "./use-evidence.ts";

/** Shown here; the list of all evidence shows the rest. */
const MOST = 50;

export function EvidenceSheet({ place, system }: { place: Place; system: SavedSubject }) {
  const words = useWords(EVIDENCE_WORDS);
  const writes = place.writes && !system.removed;
  return (
    <div className="grid items-start gap-x-16 gap-y-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
      {writes && (
        <div className="xl:order-2">
          <Section title={words.bring}>
            <BringEvidence rests={{ kind: "subject", id: system.id }} />
          </Section>
        </div>
      )}
      <Section title={words.sheetTitle}>
        <OfSystem place={place} system={system.id} writes={writes} />
      </Section>
    </div>
  );
}

function OfSystem({ place, system, writes }: { place: Place; system: string; writes: boolean }) {
  const words = useWords(EVIDENCE_WORDS);
  const language = useLanguage();
  const { data, isError, refetch } = useEvidenceList(place.organisation.id, { subject: system, limit: MOST });
  if (data === undefined) return isError ? <Away retry={() => void refetch()} /> : <Loading />;
  if (data.total === 0) return <Empty title={writes ? words.sheetEmpty : words.sheetEmptyViewer} />;
  const expired = data.evidence.filter((one) => one.expired).length;
  return (
    <>
      {expired > 0 && <p className="max-w-text border-error border-l-4 bg-sunken px-4 py-2">{words.stale(expired)}</p>}
      <EvidenceList place={place} rows={data.evidence} />
      {data.total > MOST && (
        <Link to="/$language/register/evidence" params={{ language }} search={{ system }} className="link">
          {words.toList}
        </Link>
      )}
    </>
  );
}
