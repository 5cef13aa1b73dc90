// One system of the ledger: who answers for it, what the law says of it, what it stands on, what was said and changed.
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import type { Refused } from "../../api/client.ts";
import { Away } from "../../api/refusal.tsx";
import type { SavedSubject } from "../../api/types.ts";
import { useDraft } from "../../draft/draft.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { usePlace, usePlaceChange } from "../../shell/use-place.ts";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { Section } from "../../ui/section.tsx";
import { AskQuestion } from "../register-audit/ask-question.tsx";
import { Since } from "../register-checks/since.tsx";
import { SystemDisclosures } from "../register-disclosures/system-disclosures.tsx";
import { EvidenceSheet } from "../register-evidence/evidence-sheet.tsx";
import { SystemIncidents } from "../register-incidents/system-incidents.tsx";
import { PlanSheet } from "../register-plan/plan-sheet.tsx";
import { SystemRisks } from "../register-risks/system-risks.tsx";
import { Comments } from "./comments.tsx";
import { FactsHistory } from "./facts-history.tsx";
import { LedgerFields } from "./ledger-fields.tsx";
import { ObjectChanges } from "./object-changes.tsx";
import { useSystem } from "./queries.ts";
import { SYSTEM_PARAMETERS, type SystemPart } from "./register-place.ts";
import { REVIEW_WORDS } from "./review-words.ts";
import { type Place, Room } from "./room.tsx";
import { sameFacts } from "./same-facts.ts";
import { SaveDraft } from "./save-draft.tsx";
import { SystemSignOffs } from "./sign-offs.tsx";
import { Standing } from "./standing.tsx";
import { StandsOn } from "./stands-on.tsx";
import { Glance } from "./system-glance.tsx";
import { SystemHead } from "./system-head.tsx";
import { SystemParts } from "./system-parts.tsx";
import { SYSTEM_WORDS } from "./system-words.ts";

export function SystemPage() {
  return (
    <Room page="system" headed={false}>
      {(place) => <Asked place={place} />}
    </Room>
  );
}

/** The system the address names. */
function Asked({ place }: { place: Place }) {
  const words = useWords(SYSTEM_WORDS);
  const language = useLanguage();
  const { id = "" } = usePlace(SYSTEM_PARAMETERS);
  const { data: system, isPending, error, refetch } = useSystem(place.organisation.id, id === "" ? undefined : id);
  const isMissing = id === "" || (error?.cause as Refused | undefined)?.refused === "not-found";
  if (isMissing)
    return (
      <>
        <h1 className="mb-6 font-bold text-[1.75rem]">{words.missing}</h1>
        <Empty title={words.missingHelp}>
          <Link to="/$language/register" params={{ language }} className="link inline-flex min-h-11 items-center">
            {words.back}
          </Link>
        </Empty>
      </>
    );
  if (system !== undefined) return <System key={system.id} place={place} system={system} />;
  return isPending ? <Loading /> : <Away retry={() => void refetch()} />;
}

function System({ place, system }: SheetProps) {
  const { part = "overview" } = usePlace(SYSTEM_PARAMETERS);
  const Sheet = SHEETS[part];
  useEffect(() => {
    document.title = `${system.name} – Yawara 柔`;
  }, [system.name]);
  return (
    <>
      <SystemHead place={place} system={system} />
      <SystemParts part={part} />
      <Sheet place={place} system={system} />
    </>
  );
}

interface SheetProps {
  place: Place;
  system: SavedSubject;
}

/** What each part of a system's page shows. */
const SHEETS: Record<SystemPart, (props: SheetProps) => ReactNode> = {
  overview: Overview,
  plan: PlanSheet,
  evidence: EvidenceSheet,
  risks: SystemRisks,
  disclosures: SystemDisclosures,
  incidents: SystemIncidents,
  history: History,
};

function Overview({ place, system }: SheetProps) {
  const words = useWords(SYSTEM_WORDS);
  const review = useWords(REVIEW_WORDS);
  const { day } = usePlace(SYSTEM_PARAMETERS);
  const change = usePlaceChange(SYSTEM_PARAMETERS);
  return (
    <>
      {!system.removed && <Glance place={place} system={system} />}
      <div className="grid items-start gap-x-16 gap-y-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <div className="space-y-8">
          <Unsaved place={place} system={system} />
          <Standing place={place} system={system} day={day} onDay={(wanted) => change({ day: wanted })} />
          {!system.removed && <Since place={place} system={system} />}
        </div>
        <div className="space-y-8">
          <Section title={words.fields}>
            <LedgerFields place={place} system={system} />
          </Section>
          <StandsOn place={place} system={system} />
          {place.audits && !system.removed && <AskQuestion system={system} />}
          <SystemSignOffs place={place} system={system} />
          <Section title={review.comments}>
            <Comments place={place} of={{ list: "subjects", id: system.id }} />
          </Section>
        </div>
      </div>
    </>
  );
}

function History({ place, system }: SheetProps) {
  const words = useWords(SYSTEM_WORDS);
  return (
    <div className="grid items-start gap-x-16 gap-y-8 xl:grid-cols-2">
      <FactsHistory place={place} system={system} />
      <Section title={words.changes}>
        <ObjectChanges place={place} object={system.id} />
      </Section>
    </div>
  );
}

/** The draft in this browser is of this system and says something else: it can be saved here. */
function Unsaved({ place, system }: { place: Place; system: SavedSubject }) {
  const words = useWords(SYSTEM_WORDS);
  const draft = useDraft();
  if (!place.writes || draft.saved?.id !== system.id || system.removed) return null;
  if (sameFacts(draft.facts, system.facts) && draft.at === system.at) return null;
  return (
    <Section title={words.unsaved}>
      <SaveDraft place={place} />
    </Section>
  );
}
