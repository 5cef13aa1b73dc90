// Takes the listed risks out as Excel or CSV: all that the filter lets through, a row a risk.
import { RISK_WORDS } from "@yawara/answers/risks";
import type { Language, Text } from "@yawara/engine";
import type { Field, Values } from "@yawara/tables";
import { useState } from "react";
import { ask, isRefused, type Refused } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { worker } from "../../worker/worker.ts";
import { kindName } from "./risk-name.ts";
import type { Library, Risk } from "./risk-types.ts";
import { RISKS_WORDS } from "./words.ts";
import type { RisksWords } from "./words-en.ts";

const PAGE = 500;

export function ExportRisks({ filter, library }: { filter: Readonly<Record<string, string>>; library: Library }) {
  const words = useWords(RISKS_WORDS);
  const language = useLanguage();
  const [said, say] = useState("");
  const [refused, setRefused] = useState<Refused>();
  const save = async (kind: "workbook" | "csv") => {
    say(words.gathering);
    setRefused(undefined);
    const risks = await allRisks(language, filter);
    if (isRefused(risks)) {
      setRefused(risks);
      return say("");
    }
    try {
      const records = new Map(risks.map((risk) => [risk.id, recordOf(risk, library, language)]));
      const { name, content } = await worker().listTable(kind, words.file, records, FIELDS, language);
      saveFile(name, content);
      say(words.saved(risks.length));
    } catch {
      say(words.failed);
    }
  };
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void save("workbook")}>{words.save.workbook}</Button>
        <Button onClick={() => void save("csv")}>{words.save.csv}</Button>
      </div>
      <p role="status">{said}</p>
      <Refusal of={refused} />
    </div>
  );
}

/** Every risk a filter lets through, page by page. */
async function allRisks(language: Language, filter: Readonly<Record<string, string>>): Promise<Risk[] | Refused> {
  const risks = new Map<string, Risk>();
  for (let offset = 0; ; offset += PAGE) {
    const query = new URLSearchParams({ ...filter, limit: String(PAGE), offset: String(offset) });
    const page = await ask<{ risks: Risk[]; total: number }>(language, "GET", `v1/risks?${query}`);
    if (isRefused(page)) return page;
    for (const risk of page.risks) risks.set(risk.id, risk);
    if (page.risks.length < PAGE || offset + PAGE >= page.total) return [...risks.values()];
  }
}

type Head = "subdomain" | "system" | "standing" | "state" | "owner" | "nextReview";

const inBoth = (say: (words: RisksWords) => string): Text => ({
  en: say(RISKS_WORDS.en),
  ja: say(RISKS_WORDS.ja),
});
const label = (name: Head | keyof RisksWords["heads"]): Text =>
  inBoth((words) => (name in words.heads ? words.heads[name as keyof RisksWords["heads"]] : words[name as Head]));
const placed = (side: "likelihood" | "impact", when: "before" | "after"): Text =>
  inBoth((words) => words.placed(words[side], words[when]));

const FIELDS: Field[] = [
  { id: "subdomain", label: label("subdomain"), type: "text" },
  { id: "system", label: label("system"), type: "text" },
  { id: "description", label: label("whatHappens"), type: "text" },
  { id: "standing", label: label("standing"), type: "text" },
  { id: "likelihood_before", label: placed("likelihood", "before"), type: "text" },
  { id: "impact_before", label: placed("impact", "before"), type: "text" },
  { id: "likelihood_after", label: placed("likelihood", "after"), type: "text" },
  { id: "impact_after", label: placed("impact", "after"), type: "text" },
  { id: "measures_in_place", label: label("inPlace"), type: "integer" },
  { id: "measures_planned", label: label("planned"), type: "integer" },
  { id: "accepted_until", label: label("acceptedUntil"), type: "day" },
  { id: "owner", label: label("owner"), type: "text" },
  { id: "state", label: label("state"), type: "text" },
  { id: "next_review", label: label("nextReview"), type: "day" },
];

/** A risk in the reader's words; steps are words, not figures that somebody would add up. */
function recordOf(risk: Risk, library: Library, language: Language): Values {
  const words = RISK_WORDS[language];
  const { likelihood_before, impact_before, likelihood_after, impact_after } = risk;
  const record = {
    subdomain: kindName(library, risk.subdomain),
    system: risk.subject_name ?? RISKS_WORDS[language].wholeFirm,
    description: risk.description,
    standing: words.standing[risk.standing],
    likelihood_before: likelihood_before && words.likelihood[likelihood_before],
    impact_before: impact_before && words.impact[impact_before],
    likelihood_after: likelihood_after && words.likelihood[likelihood_after],
    impact_after: impact_after && words.impact[impact_after],
    measures_in_place: risk.measures_in_place,
    measures_planned: risk.measures_planned,
    accepted_until: risk.accepted_until,
    owner: risk.owner_name,
    state: words.state[risk.state],
    next_review: risk.next_review,
  };
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Values;
}
