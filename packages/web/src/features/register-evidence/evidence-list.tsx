// Evidence as a list whose rows are changed in place, get newer files, and are linked to what rests on them.
import { type ReactNode, useState } from "react";
import { Away, Refusal } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/fold.tsx";
import { Loading } from "../../ui/loading-states.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { useReturnFocus } from "../../ui/use-return-focus.ts";
import { KeptList, QUIET } from "../register/kept-list.tsx";
import { useSystems } from "../register/queries.ts";
import type { Place } from "../register/room.tsx";
import { REGISTER_WORDS } from "../register/words.ts";
import { AddTask } from "../register-tasks/add-task.tsx";
import { BringNewer } from "./bring-file.tsx";
import { useEvidenceFields } from "./evidence-fields.ts";
import { FileLine, Line, Rests } from "./evidence-line.tsx";
import type { EvidenceLine } from "./evidence-types.ts";
import { EVIDENCE_WORDS } from "./evidence-words.ts";
import { useEvidence, useLinking, useUnlinking } from "./use-evidence.ts";

/** Found systems shown: more are told to be looked for by more words. */
const MOST_FOUND = 8;

export function EvidenceList({ place, rows }: { place: Place; rows: readonly EvidenceLine[] }) {
  const fields = useEvidenceFields();
  return (
    <KeptList
      list="evidence"
      rows={rows}
      fields={fields}
      writes={place.writes}
      line={(evidence) => <Line place={place} evidence={evidence} />}
      more={(evidence) => <More place={place} evidence={evidence} />}
    />
  );
}

function More({ place, evidence }: { place: Place; evidence: EvidenceLine }): ReactNode {
  const words = useWords(EVIDENCE_WORDS);
  const changes = place.writes && !evidence.removed;
  const { send, refused } = useUnlinking(evidence.id);
  const [isBringing, bring] = useState(false);
  const opener = useReturnFocus(isBringing);
  const older = evidence.file.number - 1;
  return (
    <div className="space-y-1">
      <Rests evidence={evidence} onUnlink={changes ? (from) => void send(from) : undefined} />
      <Refusal of={refused} />
      <div className="flex flex-wrap items-start gap-x-6 text-sm print:hidden">
        {changes && !isBringing && (
          <Button
            ref={opener}
            look="plain"
            className={QUIET}
            aria-label={words.newerNamed(evidence.name)}
            onClick={() => bring(true)}
          >
            {words.newer}
          </Button>
        )}
        {changes && (
          <Folded summary={words.link} name={evidence.name}>
            <LinkSystem place={place} evidence={evidence} />
          </Folded>
        )}
        {older > 0 && (
          <Folded summary={words.older(older)} name={evidence.name}>
            <Older place={place} id={evidence.id} />
          </Folded>
        )}
      </div>
      {place.writes && <AddTask place={place} about={{ kind: "evidence", id: evidence.id }} />}
      {isBringing && <BringNewer of={evidence} onDone={() => bring(false)} />}
    </div>
  );
}

function Folded({ summary, name, children }: { summary: string; name: string; children: ReactNode }) {
  const words = useWords(EVIDENCE_WORDS);
  return (
    <Fold
      className="[&[open]]:basis-full"
      summary={
        <>
          {summary}
          <span className="sr-only">{words.ofNamed(name)}</span>
        </>
      }
      summaryClassName="link w-fit"
    >
      {children}
    </Fold>
  );
}

/** The files that counted before. */
function Older({ place, id }: { place: Place; id: string }) {
  const { data, isError, refetch } = useEvidence(place.organisation.id, id);
  if (data === undefined) return isError ? <Away retry={() => void refetch()} /> : <Loading lines={2} />;
  return (
    <ol className="space-y-2 border-line border-l-2 pl-4">
      {data.files.slice(1).map((file) => (
        <li key={file.number}>
          <FileLine place={place} id={id} file={file} />
        </li>
      ))}
    </ol>
  );
}

function LinkSystem({ place, evidence }: { place: Place; evidence: EvidenceLine }) {
  const words = useWords(EVIDENCE_WORDS);
  const register = useWords(REGISTER_WORDS);
  const [q, search] = useState("");
  const { send, refused } = useLinking(evidence.id);
  const { data } = useSystems(place.organisation.id, { q, limit: MOST_FOUND + evidence.rests.length });
  const linked = evidence.rests.map(({ id }) => id);
  const found = data?.subjects.filter(({ id }) => !linked.includes(id)).slice(0, MOST_FOUND);
  return (
    <div className="max-w-text border-line border-l-2 pl-4">
      <SearchField label={words.linkSearch} hint={words.linkHint} clear={register.clear} query={q} onQuery={search} />
      {found?.length === 0 && <p className="text-muted">{words.linkNone}</p>}
      <ul>
        {found?.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 border-line border-b">
            <span className="wrap-anywhere min-w-0">{name}</span>
            <Button
              look="plain"
              className={QUIET}
              aria-label={words.linkNamed(name, evidence.name)}
              onClick={() => void send({ kind: "subject", id })}
            >
              {words.linkIt}
            </Button>
          </li>
        ))}
      </ul>
      <Refusal of={refused} />
    </div>
  );
}
