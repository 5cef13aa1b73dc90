// How the states of the register's rooms are said, each room's own: a change of one is told in the words of its screen.
import { RISK_WORDS } from "@yawara/answers/risks";
import { TASK_WORDS } from "@yawara/answers/tasks";
import type { Language } from "@yawara/engine";
import { DISCLOSURE_PAGE_WORDS } from "../register-disclosures/disclosure-words.ts";
import { APPLICATIONS_WORDS } from "../register-import/applications-words.ts";
import { INCIDENTS_WORDS } from "../register-incidents/words.ts";
import type { Recorded } from "./ledger-types.ts";

/** A state of something as a person reads it; as it is where its room has no word for it. */
export function stateText(kind: Recorded, state: string, language: Language): string {
  return wordsOf(kind, language)[state] ?? state;
}

function wordsOf(kind: Recorded, language: Language): Readonly<Record<string, string>> {
  switch (kind) {
    case "task":
    case "plan_item":
      return TASK_WORDS[language].state;
    case "risk":
      return RISK_WORDS[language].state;
    case "measure_use":
      return RISK_WORDS[language].measureState;
    case "incident":
      return INCIDENTS_WORDS[language].states;
    case "report":
      return INCIDENTS_WORDS[language].uses.states;
    case "disclosure_version":
      return DISCLOSURE_PAGE_WORDS[language].states;
    case "proposal":
      return APPLICATIONS_WORDS[language].states;
    default:
      return {};
  }
}
