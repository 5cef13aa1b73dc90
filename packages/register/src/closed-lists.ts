// The closed lists of the ledger, for whoever needs no more of the register.
export { RECORDED } from "./audit/model.ts";
export { EVIDENCE_KINDS, RESTING_KINDS, SCANS } from "./evidence/model.ts";
export { ASSET_KINDS } from "./ledger/model.ts";
export { SORTS } from "./systems/model.ts";
