// The closed lists of the ledger, for whoever needs no more of the register.
export { RECORDED } from "./audit/model.ts";
export { INCIDENT_STATES, REPORT_PURPOSES, REPORT_STATES } from "./incidents/model.ts";
export { ASSET_KINDS } from "./ledger/model.ts";
export { SORTS } from "./systems/model.ts";
