// The evidence of one thing of the register: what shows it, a file that is here already linked to it, or a new one dropped.
import { useState } from "react";
import { Away, Refusal } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/fold.tsx";
import { Loading } from "../../ui/loading-states.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { QUIET } from "../register/kept-list.tsx";
import type { Place } from "../register/room.tsx";
import { REGISTER_WORDS } from "../register/words.ts";
import { BringEvidence } from "./bring-file.tsx";
import { Line } from "./evidence-line.tsx";
import type { EvidenceLine, Resting } from "./evidence-types.ts";
import { EVIDENCE_WORDS } from "./evidence-words.ts";
import { useEvidenceList, useLinking, useUnlinking } from "./use-evidence.ts";

interface OfProps {
  place: Place;
  of: Pick<Resting, "kind" | "id">;
  /** What it is called, for those who hear the controls. */
  name: string;
  /** Whether links may be changed here. */
  writes: boolean;
}

/** Shown here; the page of evidence shows the rest. */
const MOST = 50;
/** Found files shown: more are looked for by more words. */
const MOST_FOUND = 8;

export function EvidenceOf({ place, of, name, writes }: OfProps) {
  const words = useWords(EVIDENCE_WORDS);
  const asked = { rests_kind: of.kind, rests_id: of.id, limit: MOST };
  const { data, isError, refetch } = useEvidenceList(place.organisation.id, asked);
  if (data === undefined) return isError ? <Away retry={() => void refetch()} /> : <Loading lines={2} />;
  const expired = data.evidence.filter((one) => one.expired).length;
  return (
    <div className="max-w-text space-y-2">
      {expired > 0 && <p className="border-error border-l-4 bg-sunken px-4 py-2">{words.stale(expired)}</p>}
      {data.total === 0 && <p className="text-muted text-sm">{words.ofNone}</p>}
      <ul>
        {data.evidence.map((one) => (
          <li key={one.id} className="border-line border-b py-2">
            <Line place={place} evidence={one} />
            {writes && <Unlink of={of} name={name} evidence={one} />}
          </li>
        ))}
      </ul>
      {writes && (
        <div className="print:hidden">
          <Adding summary={words.addExisting} name={name}>
            <LinkExisting place={place} of={of} name={name} linked={data.evidence.map(({ id }) => id)} />
          </Adding>
          <Adding summary={words.bring} name={name}>
            <BringEvidence rests={of} />
          </Adding>
        </div>
      )}
    </div>
  );
}

/** The same, folded away under how many there are where that is known. */
export function FoldedEvidence({ count, ...props }: OfProps & { count?: number }) {
  const words = useWords(EVIDENCE_WORDS);
  return (
    <Adding summary={words.evidence(count)} name={props.name}>
      <EvidenceOf {...props} />
    </Adding>
  );
}

function Adding({ summary, name, children }: { summary: string; name: string; children: React.ReactNode }) {
  const words = useWords(EVIDENCE_WORDS);
  return (
    <Fold
      summary={
        <>
          {summary}
          <span className="sr-only">{words.ofNamed(name)}</span>
        </>
      }
      summaryClassName="link w-fit text-sm"
    >
      <div className="border-line border-l-2 pl-4">{children}</div>
    </Fold>
  );
}

function Unlink({ of, name, evidence }: { of: OfProps["of"]; name: string; evidence: EvidenceLine }) {
  const words = useWords(EVIDENCE_WORDS);
  const { send, refused } = useUnlinking(evidence.id);
  return (
    <>
      <Button
        look="plain"
        className={QUIET}
        aria-label={words.unlinkNamed(name, evidence.name)}
        onClick={() => void send(of)}
      >
        {words.unlink}
      </Button>
      <Refusal of={refused} />
    </>
  );
}

function LinkExisting({ place, of, name, linked }: Omit<OfProps, "writes"> & { linked: readonly string[] }) {
  const words = useWords(EVIDENCE_WORDS);
  const register = useWords(REGISTER_WORDS);
  const [q, search] = useState("");
  const { data } = useEvidenceList(place.organisation.id, { q, limit: MOST_FOUND + linked.length });
  const found = data?.evidence.filter(({ id }) => !linked.includes(id)).slice(0, MOST_FOUND);
  return (
    <div>
      <SearchField
        label={words.existingSearch}
        hint={words.searchHint}
        clear={register.clear}
        query={q}
        onQuery={search}
      />
      {found?.length === 0 && <p className="text-muted">{words.existingNone}</p>}
      <ul>
        {found?.map((one) => (
          <Found key={one.id} of={of} name={name} evidence={one} />
        ))}
      </ul>
    </div>
  );
}

function Found({ of, name, evidence }: { of: OfProps["of"]; name: string; evidence: EvidenceLine }) {
  const words = useWords(EVIDENCE_WORDS);
  const { send, refused } = useLinking(evidence.id);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 border-line border-b">
      <span className="wrap-anywhere min-w-0">{evidence.name}</span>
      <Button
        look="plain"
        className={QUIET}
        aria-label={words.linkNamed(name, evidence.name)}
        onClick={() => void send(of)}
      >
        {words.linkIt}
      </Button>
      <Refusal of={refused} />
    </li>
  );
}
