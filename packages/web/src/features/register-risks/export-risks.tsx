// The listed risks as a file: all that the filter lets through, a row a risk.
import { RISK_WORDS } from "@yawara/answers/risks";
import { useLanguage, useWords } from "../../shell/language.ts";
import { type Filter, rowsById } from "../register/all-rows.ts";
import { EXPORT_WORDS, inBoth } from "../register/export-words.ts";
import { type ExportColumn, ListExport } from "../register/list-export.tsx";
import { kindName } from "./risk-name.ts";
import type { Library, Risk } from "./risk-types.ts";
import { RISKS_WORDS } from "./words.ts";
import type { RisksWords } from "./words-en.ts";

type Head = "subdomain" | "system" | "standing" | "state" | "owner" | "nextReview";

const label = (name: Head | keyof RisksWords["heads"]) =>
  inBoth(RISKS_WORDS, (words) =>
    name in words.heads ? words.heads[name as keyof RisksWords["heads"]] : words[name as Head],
  );
const placed = (side: "likelihood" | "impact", when: "before" | "after") =>
  inBoth(RISKS_WORDS, (words) => words.placed(words[side], words[when]));

export function RisksExport({ filter, library }: { filter: Filter; library: Library }) {
  const { titles } = useWords(EXPORT_WORDS);
  const { wholeFirm } = useWords(RISKS_WORDS);
  const said = useWords(RISK_WORDS);
  const language = useLanguage();
  // Steps are words, not figures that somebody would add up.
  const step = (side: "likelihood" | "impact", when: "before" | "after"): ExportColumn<Risk> => ({
    id: `${side}_${when}`,
    label: placed(side, when),
    type: "text",
    of: ({ [`${side}_${when}` as const]: level }) => level && said[side][level],
  });
  const columns: ExportColumn<Risk>[] = [
    { id: "subdomain", label: label("subdomain"), type: "text", of: ({ subdomain }) => kindName(library, subdomain) },
    { id: "system", label: label("system"), type: "text", of: ({ subject_name }) => subject_name ?? wholeFirm },
    { id: "description", label: label("whatHappens"), type: "text", of: ({ description }) => description },
    { id: "standing", label: label("standing"), type: "text", of: ({ standing }) => said.standing[standing] },
    step("likelihood", "before"),
    step("impact", "before"),
    step("likelihood", "after"),
    step("impact", "after"),
    { id: "measures_in_place", label: label("inPlace"), type: "integer", of: (risk) => risk.measures_in_place },
    { id: "measures_planned", label: label("planned"), type: "integer", of: (risk) => risk.measures_planned },
    { id: "accepted_until", label: label("acceptedUntil"), type: "day", of: ({ accepted_until }) => accepted_until },
    { id: "owner", label: label("owner"), type: "text", of: ({ owner_name }) => owner_name },
    { id: "state", label: label("state"), type: "text", of: ({ state }) => said.state[state] },
    { id: "next_review", label: label("nextReview"), type: "day", of: ({ next_review }) => next_review },
  ];
  const gather = () => rowsById<Risk>(language, "v1/risks", "risks", filter);
  return <ListExport title={titles.risks} columns={columns} gather={gather} />;
}
