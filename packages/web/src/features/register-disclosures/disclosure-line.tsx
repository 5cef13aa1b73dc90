// One disclosure in a list: its name, what it is about, its state with who and when, its gaps, and whether a change touches it.
import { Link } from "@tanstack/react-router";
import { useNames } from "../../api/use-names.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { formatDay } from "../../ui/format-date.ts";
import type { Place } from "../register/room.tsx";
import { StateMark } from "../register/state-mark.tsx";
import type { Disclosure, Done, VersionLine } from "./disclosure-types.ts";
import { DISCLOSURE_PAGE_WORDS } from "./disclosure-words.ts";

/** Who brought a version into its state, and when. */
export function doneOf(version: VersionLine): Done {
  return version.state === "draft" ? version.edited : (version[version.state] ?? version.edited);
}

export function DisclosureLine({ place, disclosure }: { place: Place; disclosure: Disclosure }) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const language = useLanguage();
  const nameOf = useNames(place.me, place.organisation);
  const { id, name, title, system, version, touched, newer_law: newerLaw } = disclosure;
  const { by, on } = doneOf(version);
  const marks = [touched && words.touched, newerLaw && words.newerLaw].filter((mark) => mark !== false);
  return (
    <>
      <p className="wrap-anywhere flex flex-wrap items-center gap-x-3">
        <Link
          to="/$language/register/disclosures"
          params={{ language }}
          search={{ id }}
          className="link inline-flex min-h-11 items-center font-bold"
        >
          {name}
        </Link>
        <StateMark acts={version.state === "draft" || version.state === "submitted" || version.state === "approved"}>
          {words.states[version.state]}
        </StateMark>
      </p>
      <p className="wrap-anywhere text-sm">{`${title}\u00a0· ${system?.name ?? words.firm}`}</p>
      <p className="text-sm">
        {`${words.version(version.number)}\u00a0· ${version.gaps === 0 ? words.noGaps : words.gaps(version.gaps)}`}
        {version.unconfirmed > 0 && `\u00a0· ${words.unconfirmed(version.unconfirmed)}`}
      </p>
      <p className="text-muted text-sm">{words.did[version.state](nameOf(by), formatDay(on, language))}</p>
      {marks.length > 0 && (
        <p className="mt-1 w-fit border-guideline border-l-4 pl-2 font-bold text-sm">{marks.join("\u00a0· ")}</p>
      )}
    </>
  );
}
