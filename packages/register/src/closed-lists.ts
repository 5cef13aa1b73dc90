// The closed lists of the ledger, for whoever needs no more of the register.
export { RECORDED } from "./audit/model.ts";
export { ASSET_KINDS } from "./ledger/model.ts";
export { MEASURE_STATES, RISK_STANDINGS, RISK_STATES } from "./risks/model.ts";
export { SORTS } from "./systems/model.ts";
