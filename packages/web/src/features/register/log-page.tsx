// The log of changes: who changed what and when, what was done together, days that were given a name, and the log as a file.
import { useNavigate } from "@tanstack/react-router";
import { Away } from "../../api/refusal.tsx";
import { mayPackage } from "../../api/types.ts";
import { useWords } from "../../shell/language.ts";
import { searchOf, usePlace } from "../../shell/use-place.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Loading } from "../../ui/loading-states.tsx";
import { Section } from "../../ui/section.tsx";
import { PackageForAuditor } from "../register-audit/audit-package.tsx";
import { AuditReads } from "../register-audit/audit-reads.tsx";
import { CHECKPOINT_WORDS } from "../register-audit/checkpoint-words.ts";
import { LogCheckpoint } from "../register-audit/log-checkpoint.tsx";
import { AUDIT_WORDS } from "../register-audit/words.ts";
import { Batches } from "./batches.tsx";
import { ChangeList } from "./change-list.tsx";
import { LogExport } from "./exports.tsx";
import { RECORDED, type Recorded } from "./ledger-types.ts";
import { ListHead } from "./list-head.tsx";
import { LogFile } from "./log-file.tsx";
import { LOG_WORDS } from "./log-words.ts";
import { useChanges } from "./queries.ts";
import { LOG_PARAMETERS, PAGE } from "./register-place.ts";
import { type Place, Room } from "./room.tsx";
import { Snapshots } from "./snapshots.tsx";
import { REGISTER_WORDS } from "./words.ts";

export function LogPage() {
  return <Room page="log">{(place) => <Log place={place} />}</Room>;
}

function Log({ place }: { place: Place }) {
  const words = useWords(LOG_WORDS);
  const register = useWords(REGISTER_WORDS);
  const audit = useWords(AUDIT_WORDS);
  const checkpoint = useWords(CHECKPOINT_WORDS);
  return (
    <div className="grid items-start gap-x-16 gap-y-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
      <Section title={register.log}>
        <Changes place={place} />
      </Section>
      <div className="space-y-8">
        <Section title={words.batches}>
          <Batches place={place} />
        </Section>
        <Section title={words.snapshots}>
          <Snapshots place={place} />
        </Section>
        {(place.me.audit?.whole ?? true) && (
          <Section title={words.download}>
            <LogFile />
          </Section>
        )}
        {(place.me.audit?.whole ?? true) && (
          <Section title={checkpoint.title}>
            <LogCheckpoint place={place} />
          </Section>
        )}
        {mayPackage(place.me.role) && (place.me.audit?.whole ?? true) && (
          <Section title={audit.package}>
            <PackageForAuditor />
          </Section>
        )}
        {mayPackage(place.me.role) && (
          <Section title={place.audits ? audit.ownReads : audit.reads}>
            <AuditReads place={place} />
          </Section>
        )}
      </div>
    </div>
  );
}

function Changes({ place }: { place: Place }) {
  const words = useWords(LOG_WORDS);
  const view = usePlace(LOG_PARAMETERS);
  const navigate = useNavigate();
  const change = (next: { kind?: Recorded | undefined; batch?: undefined; before?: number | undefined }) =>
    void navigate({ to: ".", search: searchOf({ ...view, before: undefined, ...next }), resetScroll: false });
  const { data, isError, refetch } = useChanges(place.organisation.id, { ...view, limit: PAGE });
  const last = data?.changes.at(-1)?.sequence;
  return (
    <>
      {view.batch === undefined ? (
        <Choose
          className="max-w-72"
          label={words.which}
          value={view.kind}
          empty={words.all}
          options={RECORDED.map((kind) => [kind, words.kinds[kind]])}
          onChange={(kind) => change({ kind })}
        />
      ) : (
        <p className="flex flex-wrap items-center gap-x-4">
          {words.ofBatch}
          <Button onClick={() => change({ batch: undefined })}>{words.showAll}</Button>
        </p>
      )}
      {data === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading />)}
      {data !== undefined && (
        <>
          <ListHead total={words.total(data.total)}>
            {data.total > 0 && <LogExport place={place} filter={{ kind: view.kind, batch: view.batch }} />}
          </ListHead>
          <ChangeList place={place} changes={data.changes} batches={view.batch === undefined} />
          <div className="flex flex-wrap gap-2 print:hidden">
            {view.before !== undefined && <Button onClick={() => change({ before: undefined })}>{words.newest}</Button>}
            {data.changes.length === PAGE && last !== undefined && last > 1 && (
              <Button onClick={() => change({ before: last })}>{words.older}</Button>
            )}
          </div>
        </>
      )}
    </>
  );
}
