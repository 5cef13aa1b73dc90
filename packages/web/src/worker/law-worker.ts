// The worker: the engine and the law, away from the page, so that the page never waits for them.
import { expose } from "comlink";
import { compareVerbs } from "./compare-verbs.ts";
import { disclosureVerbs } from "./disclosure-verbs.ts";
import { incidentVerbs } from "./incident-verbs.ts";
import { interviewVerbs } from "./interview-verbs.ts";
import { lawVerbs } from "./law-verbs.ts";
import { planVerbs } from "./plan-verbs.ts";
import { registerVerbs } from "./register-verbs.ts";
import { reportVerbs } from "./report-verbs.ts";
import { supportVerbs } from "./support-verbs.ts";
import { tableVerbs } from "./table-verbs.ts";

const verbs = {
  ...reportVerbs,
  ...interviewVerbs,
  ...lawVerbs,
  ...compareVerbs,
  ...supportVerbs,
  ...planVerbs,
  ...disclosureVerbs,
  ...incidentVerbs,
  ...registerVerbs,
  ...tableVerbs,
};

/** Everything the page can ask. */
export type Verbs = typeof verbs;

expose(verbs);
