// The changes of one thing of the ledger, the newest first.
import { Away } from "../../api/refusal.tsx";
import { Loading } from "../../ui/loading-states.tsx";
import { ChangeList } from "./change-list.tsx";
import { useChanges } from "./queries.ts";
import type { Place } from "./room.tsx";

const MOST = 20;

export function ObjectChanges({ place, object }: { place: Place; object: string }) {
  const { data, isError, refetch } = useChanges(place.organisation.id, { object, limit: MOST });
  if (data === undefined) return isError ? <Away retry={() => void refetch()} /> : <Loading lines={3} />;
  return <ChangeList place={place} changes={data.changes} batches />;
}
