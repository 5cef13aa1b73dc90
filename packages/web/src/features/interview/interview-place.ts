// Where in the interview one is, as the address says it: the browser's own way back then leads one question back.
import { type Goal, PLANS } from "@yawara/answers/ask";
import { BANS } from "@yawara/engine";
import { countParameter, oneOf, type PlaceOf, textParameter } from "../../shell/address.ts";

export const INTERVIEW_PARAMETERS = {
  /** What is asked about, besides the whole: what would break the bans, or what is planned. */
  about: oneOf<Goal>([BANS, PLANS], "first-interview"),
  /** The question put as the first, second and so on; beyond the last answered the next one. */
  step: countParameter("next-question"),
  /** A question that is put again because its answer is to be changed; whether there is one the law says. */
  fact: textParameter(String, "next-question"),
};

export type InterviewPlace = PlaceOf<typeof INTERVIEW_PARAMETERS>;
