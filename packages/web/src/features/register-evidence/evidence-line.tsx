// One piece of evidence in the list: what it shows, its file, how long it holds, what the scanner made of it, what rests on it.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { askFile, isRefused, type Refused } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useNames } from "../../api/use-names.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { formatDay, formatLawDay } from "../../ui/format-date.ts";
import { saveFile } from "../../ui/save-file.ts";
import { QUIET } from "../register/kept-list.tsx";
import { ObjectLink } from "../register/object-link.tsx";
import type { Place } from "../register/room.tsx";
import { LibraryLink } from "../register-risks/risk-name.tsx";
import type { EvidenceFile, EvidenceLine, Resting } from "./evidence-types.ts";
import { EVIDENCE_WORDS } from "./evidence-words.ts";

export function Line({ place, evidence }: { place: Place; evidence: EvidenceLine }) {
  const words = useWords(EVIDENCE_WORDS);
  const language = useLanguage();
  const { name, kind, note, valid_until: day, expired, file } = evidence;
  return (
    <div className="space-y-1">
      <p>
        <span className="font-bold">{name}</span> <span className="text-muted text-sm">{words.kinds[kind]}</span>
      </p>
      <p className={`text-sm ${expired ? "font-bold text-error" : ""}`}>
        {day === undefined
          ? words.holdsOn
          : expired
            ? words.expired(formatLawDay(day, language))
            : words.holdsUntil(formatLawDay(day, language))}
      </p>
      <FileLine place={place} id={evidence.id} file={file} />
      {note !== undefined && <p className="whitespace-pre-line text-sm">{note}</p>}
    </div>
  );
}

/** A file: its name and size, who brought it, its scan, and the step to save a copy where that may be done. */
export function FileLine({ place, id, file }: { place: Place; id: string; file: EvidenceFile }) {
  const words = useWords(EVIDENCE_WORDS);
  const language = useLanguage();
  const nameOf = useNames(place.me, place.organisation);
  const { save, isFetching, refused } = useSaving(id, file);
  return (
    <div className="text-sm">
      <p className="wrap-anywhere">
        {words.chosen(file.name, words.size(file.size))}{" "}
        <span className="text-muted">{words.added(formatDay(file.added_at, language), nameOf(file.added_by))}</span>
      </p>
      {!file.as_named && <p className="wrap-anywhere text-error">{words.otherType(file.type)}</p>}
      <div className="flex flex-wrap items-center gap-x-4">
        <Scanned file={file} />
        {file.opens && (
          <Button look="plain" className={QUIET} aria-label={words.openNamed(file.name)} onClick={() => void save()}>
            {words.open}
          </Button>
        )}
        <span role="status">{isFetching && words.opening}</span>
      </div>
      <Refusal of={refused} />
    </div>
  );
}

function Scanned({ file: { scan, scan_said: said, opens } }: { file: EvidenceFile }) {
  const words = useWords(EVIDENCE_WORDS);
  const isBad = scan === "infected" || scan === "failed";
  return (
    <p className={`wrap-anywhere ${isBad ? "text-error" : "text-muted"}`}>
      {words.scans[scan]}
      {said !== undefined && words.scanSaid(said)}
      {consequence(words, scan, opens)}
    </p>
  );
}

/** What follows from the outcome, where it is not plain. */
function consequence(words: (typeof EVIDENCE_WORDS)["en"], scan: EvidenceFile["scan"], opens: boolean): string {
  if (scan === "clean") return "";
  return words.thus(opens ? words.openUnscanned : words.closed);
}

function useSaving(id: string, file: EvidenceFile) {
  const language = useLanguage();
  const [isFetching, setFetching] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const save = async () => {
    if (isFetching) return;
    setRefused(undefined);
    setFetching(true);
    const found = await askFile(language, `v1/evidence/${encodeURIComponent(id)}/files/${file.number}`);
    setFetching(false);
    if (isRefused(found)) setRefused(found);
    else saveFile(file.name, found.content);
  };
  return { save, isFetching, refused };
}

/** What rests on evidence, each with the way to it and, where it may be changed, the step that takes it out. */
export function Rests({
  evidence: { name, rests },
  onUnlink,
}: {
  evidence: EvidenceLine;
  onUnlink: ((from: Resting) => void) | undefined;
}) {
  const words = useWords(EVIDENCE_WORDS);
  const language = useLanguage();
  if (rests.length === 0) return <p className="text-muted text-sm">{words.restsNone}</p>;
  return (
    <div className="flex flex-wrap items-center gap-x-3 text-sm">
      <span>{words.rests}</span>
      <ul className="contents">
        {rests.map((rest) => {
          const text = rest.name ?? `${words.restKinds[rest.kind]} ${rest.id}`;
          return (
            <li key={`${rest.kind} ${rest.id}`} className="wrap-anywhere inline-flex min-w-0 items-center gap-x-2">
              {rest.kind === "subject" ? (
                <Link
                  to="/$language/register/system"
                  params={{ language }}
                  search={{ id: rest.id, part: "evidence" }}
                  className="link inline-flex min-h-11 items-center"
                >
                  {text}
                </Link>
              ) : rest.kind === "risk" || rest.kind === "measure" ? (
                <LibraryLink of={{ ...rest, name: text }} />
              ) : (
                <ObjectLink of={{ ...rest, name: rest.kind === "plan_item" ? words.restKinds.plan_item : text }} />
              )}
              {onUnlink !== undefined && (
                <Button
                  look="plain"
                  className={QUIET}
                  aria-label={words.unlinkNamed(text, name)}
                  onClick={() => onUnlink(rest)}
                >
                  {words.unlink}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
