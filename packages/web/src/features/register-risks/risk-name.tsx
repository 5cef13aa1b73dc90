// What a kind of risk and a measure of the library are called, where only their ids are told.

import { type NamedObject, ObjectLink } from "../register/object-link.tsx";
import { kindName } from "./risk-list.tsx";
import { useLibrary } from "./risk-queries.ts";

/** The way to a risk or a measure by its name in the library; the firm's own names stay as they are. */
export function LibraryLink({ of }: { of: NamedObject }) {
  const { data } = useLibrary();
  const name =
    of.kind === "risk" ? kindName(data, of.name) : (data?.measures.find(({ id }) => id === of.name)?.name ?? of.name);
  return <ObjectLink of={{ ...of, name }} />;
}
