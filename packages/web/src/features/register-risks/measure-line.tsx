// A measure in use in words: its name and state, who sees to it, by when or since when, why it is left out, how it is shown.
import { RISK_WORDS } from "@yawara/answers/risks";
import { useLanguage, useWords } from "../../shell/language.ts";
import { formatLawDay } from "../../ui/format-date.ts";
import { StateMark } from "../register/state-mark.tsx";
import type { Library, MeasureUse } from "./risk-types.ts";
import { RISKS_WORDS } from "./words.ts";

/** Its own name, or that of the library's measure. */
export const measureName = (library: Library, { name, measure }: Pick<MeasureUse, "name" | "measure">): string =>
  name ?? library.measures.find(({ id }) => id === measure)?.name ?? measure ?? "";

export function MeasureLine({ used, name }: { used: MeasureUse; name: string }) {
  const words = useWords(RISKS_WORDS);
  const { measureState } = useWords(RISK_WORDS);
  const language = useLanguage();
  const { state, reason, owner_name, due, since, shown } = used;
  const about = [
    owner_name,
    due && `${words.due} ${formatLawDay(due, language)}`,
    since && `${words.since} ${formatLawDay(since, language)}`,
  ].filter((one) => one !== undefined && one !== "");
  return (
    <>
      <p>
        {name} <StateMark acts={state === "planned"}>{measureState[state]}</StateMark>
      </p>
      {about.length > 0 && <p className="text-muted text-sm">{about.join("\u00a0· ")}</p>}
      {state === "left_out" && <p className="whitespace-pre-line text-sm">{reason}</p>}
      {shown !== undefined && <p className="whitespace-pre-line text-sm">{shown}</p>}
    </>
  );
}
