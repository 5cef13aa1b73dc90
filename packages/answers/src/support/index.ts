// What a firm may get on a day, and whether its call is open.

export { CALL_STATES, type Call, type CallState, callOf, isAvailable } from "./call.ts";
export { STANDINGS, type Standing } from "./standing.ts";
export { supportText } from "./support.text.ts";
export { type Offer, type Relief, type SupportAnswer, type SupportAsked, support, supportOf } from "./support.ts";
export { SUPPORT_WORDS } from "./words.ts";
