// The closed lists of the ledger, for whoever needs no more of the register.
export { RECORDED } from "./audit/model.ts";
export { ANSWER_STATES, DISPOSAL_STATES, READING_MEANS, REQUEST_STATES } from "./cooperation/model.ts";
export { DISCLOSURE_STATES, DISCLOSURE_STEPS } from "./disclosures/model.ts";
export { EVIDENCE_KINDS, RESTING_KINDS, SCANS } from "./evidence/model.ts";
export { INCIDENT_STATES, REPORT_PURPOSES, REPORT_STATES } from "./incidents/model.ts";
export { ASSET_KINDS } from "./ledger/model.ts";
export { PROPOSAL_STATES } from "./ledger/proposal-states.ts";
export { MEASURE_STATES, RISK_STANDINGS, RISK_STATES } from "./risks/model.ts";
export { SORTS } from "./systems/model.ts";
export { PLAN_STATES, TASK_KINDS, TASK_STATES } from "./work/model.ts";
