// One disclosure: what it is about and where it stands, the next step, the version being read or written, and all its versions.
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import type { Refused } from "../../api/client.ts";
import { Away, Refusal } from "../../api/refusal.tsx";
import { useNames } from "../../api/use-names.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { searchOf, usePlace } from "../../shell/use-place.ts";
import { CheckBox } from "../../ui/check-box.tsx";
import { formatDay } from "../../ui/format-date.ts";
import { Loading } from "../../ui/loading-states.tsx";
import { Section } from "../../ui/section.tsx";
import type { Place } from "../register/room.tsx";
import { FoldedEvidence } from "../register-evidence/evidence-of.tsx";
import { AddTask } from "../register-tasks/add-task.tsx";
import { doneOf } from "./disclosure-line.tsx";
import { DisclosureName } from "./disclosure-name.tsx";
import { useDisclosure, useDisclosureChange, useVersion } from "./disclosure-queries.ts";
import type { WithVersions } from "./disclosure-types.ts";
import { DISCLOSURE_PAGE_WORDS } from "./disclosure-words.ts";
import { DISCLOSURES_PARAMETERS } from "./disclosures-place.ts";
import { Steps } from "./steps.tsx";
import { VersionDifferences } from "./version-differences.tsx";
import { VersionDocument } from "./version-document.tsx";

export function OneDisclosure({ place, id }: { place: Place; id: string }) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const language = useLanguage();
  const { data, isPending, error, refetch } = useDisclosure(place.organisation.id, id);
  const back = (
    <p className="print:hidden">
      <Link
        to="/$language/register/disclosures"
        params={{ language }}
        className="link inline-flex min-h-11 items-center"
      >
        {words.back}
      </Link>
    </p>
  );
  if (data !== undefined)
    return (
      <>
        {back}
        <Kept place={place} disclosure={data} />
      </>
    );
  const isMissing = (error?.cause as Refused | undefined)?.refused === "not-found";
  return (
    <>
      {back}
      {isMissing ? (
        <h1 className="font-bold text-[1.75rem]">{words.missing}</h1>
      ) : isPending ? (
        <Loading />
      ) : (
        <Away retry={() => void refetch()} />
      )}
    </>
  );
}

function Kept({ place, disclosure }: { place: Place; disclosure: WithVersions }) {
  const { version: wanted } = usePlace(DISCLOSURES_PARAMETERS);
  const number = disclosure.versions.some((one) => one.number === wanted) ? wanted! : disclosure.version.number;
  const { data, isError, refetch } = useVersion(place.organisation.id, disclosure.id, number);
  useEffect(() => {
    document.title = `${disclosure.name} – Yawara 柔`;
  }, [disclosure.name]);
  return (
    <div className="max-w-4xl space-y-6">
      <Head place={place} disclosure={disclosure} />
      {data === undefined ? (
        isError ? (
          <Away retry={() => void refetch()} />
        ) : (
          <Loading lines={9} />
        )
      ) : (
        // A step, and a drawing anew, begin with what is kept; saving goes on with what is written.
        <VersionDocument key={`${number} ${data.state}`} place={place} disclosure={disclosure} version={data} />
      )}
      <Versions place={place} disclosure={disclosure} shown={number} />
    </div>
  );
}

function Head({ place, disclosure }: { place: Place; disclosure: WithVersions }) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const language = useLanguage();
  const nameOf = useNames(place.me, place.organisation);
  const { id, name, title, system, version, address, public_version: shown } = disclosure;
  const { by, on } = doneOf(version);
  const at = new URL(address, location.href).href;
  return (
    <header className="space-y-2 print:hidden">
      <h1 className="wrap-anywhere font-bold text-[1.75rem] leading-snug">{name}</h1>
      {place.writes && <DisclosureName disclosure={disclosure} />}
      <p className="wrap-anywhere">
        {`${title}\u00a0· `}
        {system === undefined ? (
          words.firm
        ) : (
          <Link
            to="/$language/register/system"
            params={{ language }}
            search={{ id: system.id, part: "disclosures" }}
            className="link inline-flex min-h-11 items-center"
          >
            {system.name}
          </Link>
        )}
      </p>
      <p>
        <span className="font-bold">{words.states[version.state]}</span>
        {`\u00a0· ${words.version(version.number)}\u00a0· ${words.did[version.state](nameOf(by), formatDay(on, language))}`}
      </p>
      {version.reason !== undefined && <p className="wrap-anywhere max-w-text">{words.reason(version.reason)}</p>}
      <p className="wrap-anywhere text-sm">
        {shown === undefined ? (
          `${words.address} ${at}`
        ) : (
          <>
            {`${words.publicVersion(shown)} `}
            <a className="link inline-flex min-h-11 items-center" href={`${address}?lang=${language}`}>
              {words.publicPage}
            </a>
          </>
        )}
      </p>
      <Steps place={place} disclosure={disclosure} />
      {place.writes && <Listed disclosure={disclosure} />}
      <FoldedEvidence place={place} of={{ kind: "disclosure", id }} name={name} writes={place.writes} />
      {place.writes && <AddTask place={place} about={{ kind: "disclosure", id, subject: system?.id }} />}
    </header>
  );
}

function Listed({ disclosure: { id, revision, listed, removed, versions } }: { disclosure: WithVersions }) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const { send, refused } = useDisclosureChange();
  const change = (fields: object) => void send({ method: "PUT", path: `/${id}`, body: { revision, ...fields } });
  const wasPublished = versions.some(({ state }) => state === "published" || state === "withdrawn");
  return (
    <div className="flex flex-wrap items-center gap-x-6">
      <CheckBox checked={listed} onChange={(on) => change({ listed: on })}>
        {words.listed}
      </CheckBox>
      {!wasPublished && (
        <button type="button" className="link min-h-11 text-sm" onClick={() => change({ removed: !removed })}>
          {removed ? words.restore : words.remove}
        </button>
      )}
      <Refusal of={refused} />
    </div>
  );
}

function Versions({ place, disclosure, shown }: { place: Place; disclosure: WithVersions; shown: number }) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const language = useLanguage();
  const nameOf = useNames(place.me, place.organisation);
  if (disclosure.versions.length < 2) return null;
  return (
    <div className="print:hidden">
      <Section title={words.versions}>
        <ul>
          {disclosure.versions.map((one) => {
            const { by, on } = doneOf(one);
            return (
              <li key={one.number} className="flex flex-wrap items-center gap-x-4 border-line border-b py-2">
                <span className="font-bold">{words.version(one.number)}</span>
                <span>{words.states[one.state]}</span>
                <span className="text-muted text-sm">{words.did[one.state](nameOf(by), formatDay(on, language))}</span>
                {one.number !== shown && (
                  <Link
                    to="/$language/register/disclosures"
                    params={{ language }}
                    search={searchOf({ id: disclosure.id, version: one.number })}
                    aria-label={words.showNamed(one.number)}
                    className="link inline-flex min-h-11 items-center text-sm"
                  >
                    {words.show}
                  </Link>
                )}
              </li>
            );
          })}
        </ul>
      </Section>
      {shown > 1 && <VersionDifferences place={place} id={disclosure.id} from={shown - 1} to={shown} />}
    </div>
  );
}
