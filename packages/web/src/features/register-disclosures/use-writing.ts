// What is being written in a draft: kept here until it is saved, and put on top of what somebody else saved meanwhile where one chooses so.
import type { OwnRecord, Tier } from "@yawara/answers/disclose";
import { useState } from "react";
import { ask, isRefused, type Refused } from "../../api/client.ts";
import { useLanguage } from "../../shell/language.ts";
import { useDisclosureChange } from "./disclosure-queries.ts";
import type { Edits, EditsByLanguage, Version } from "./disclosure-types.ts";

export interface Written {
  edits: EditsByLanguage;
  tiers: Record<string, Tier>;
}

export interface Writing {
  written: Written;
  isUnsaved: boolean;
  isSaved: boolean;
  refused: Refused | undefined;
  write: (next: Written) => void;
  save: () => Promise<void>;
  drawAgain: (own: OwnRecord) => Promise<void>;
  discard: () => void;
  /** After somebody else saved: what was changed here on top of theirs. */
  putOnTop: () => Promise<void>;
}

export function useWriting(id: string, version: Version): Writing {
  const language = useLanguage();
  const [own, setOwn] = useState<Written>();
  // What it was read at: saving goes on from there, whatever was read since.
  const [base, setBase] = useState(version);
  const [isSaved, setSaved] = useState(false);
  const { send, refused } = useDisclosureChange<Version>();
  const path = `/${id}/versions/${version.number}`;
  const from = own === undefined ? version : base;
  const written = own ?? { edits: version.edits, tiers: version.tiers };
  const put = async (revision: number, { edits, tiers }: Written, more: object = {}) => {
    const body = { revision, edits: bare(edits), tiers, ...more };
    const saved = await send({ method: "PUT", path, body });
    if (saved === undefined) return;
    setOwn(undefined);
    setSaved(true);
  };
  return {
    written,
    isUnsaved: own !== undefined,
    isSaved: isSaved && own === undefined,
    refused,
    write: (next) => {
      if (own === undefined) setBase(version);
      setSaved(false);
      setOwn(next);
    },
    save: () => put(from.revision, written),
    drawAgain: (organisation) => put(from.revision, written, { draw: true, organisation }),
    discard: () => setOwn(undefined),
    putOnTop: async () => {
      const theirs = await ask<Version>(language, "GET", `v1/register/disclosures${path}`);
      if (isRefused(theirs)) return;
      const merged = {
        edits: merge(base.edits, written.edits, theirs.edits),
        tiers: { ...theirs.tiers, ...changed(base.tiers, written.tiers) },
      };
      await put(theirs.revision, merged);
    },
  };
}

/** Edits as they are sent: who wrote them the server knows. */
function bare(edits: EditsByLanguage): EditsByLanguage {
  const plain = (all: Edits): Edits =>
    Object.fromEntries(
      Object.entries(all).map(([id, { text, confirmed }]) => [
        id,
        { ...(text !== undefined && { text }), ...(confirmed !== undefined && { confirmed }) },
      ]),
    );
  return Object.fromEntries(Object.entries(edits).map(([language, all]) => [language, plain(all)]));
}

/** What of a map is not what it was. */
function changed<Value>(before: Record<string, Value>, now: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(now).filter(([id, value]) => JSON.stringify(value) !== JSON.stringify(before[id])),
  );
}

/** What was changed here, taken back ones included, on top of what stands now. */
function merge(base: EditsByLanguage, mine: EditsByLanguage, theirs: EditsByLanguage): EditsByLanguage {
  return Object.fromEntries(
    (["en", "ja"] as const).map((language) => {
      const [was, is] = [base[language] ?? {}, mine[language] ?? {}];
      const gone = Object.keys(was).filter((id) => !(id in is));
      const kept = Object.entries(theirs[language] ?? {}).filter(([id]) => !gone.includes(id));
      return [language, { ...Object.fromEntries(kept), ...changed(was, is) }];
    }),
  );
}
