// The state of a thing of the register in the reader's words, as its own page says it: the log keeps the id alone.
import { RISK_WORDS } from "@yawara/answers/risks";
import { TASK_WORDS } from "@yawara/answers/tasks";
import type { Language } from "@yawara/engine";
import { DISCLOSURE_PAGE_WORDS } from "../register-disclosures/disclosure-words.ts";
import { APPLICATIONS_WORDS } from "../register-import/applications-words.ts";
import { INCIDENTS_WORDS } from "../register-incidents/words.ts";

/** `kind` is what the log calls the thing; a state nobody knows stands as it is. */
export function stateText(kind: string, state: string, language: Language): string {
  return statesOf(kind, language)?.[state] ?? state;
}

function statesOf(kind: string, language: Language): Readonly<Record<string, string>> | undefined {
  const incidents = INCIDENTS_WORDS[language];
  const known: Record<string, Readonly<Record<string, string>>> = {
    risk: RISK_WORDS[language].state,
    measure_use: RISK_WORDS[language].measureState,
    plan_item: TASK_WORDS[language].state,
    task: TASK_WORDS[language].state,
    incident: incidents.states,
    report: incidents.uses.states,
    disclosure_version: DISCLOSURE_PAGE_WORDS[language].states,
    proposal: APPLICATIONS_WORDS[language].states,
  };
  return known[kind];
}
