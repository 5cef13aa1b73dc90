// What the address of the register's disclosures may say: what is looked for, or which disclosure in which version.
import { countParameter, flagParameter, oneOf, textParameter } from "../../shell/address.ts";
import { STATES } from "./disclosure-types.ts";

export const DISCLOSURES_PARAMETERS = {
  q: textParameter(String, "everything"),
  state: oneOf(STATES, "everything"),
  kind: oneOf(__DISCLOSURES__.kinds, "everything"),
  /** Only those about the organisation itself. */
  firm: flagParameter("everything"),
  /** Only those a changed answer touches. */
  touched: flagParameter("everything"),
  removed: flagParameter("everything"),
  page: countParameter("beginning"),
  /** One of them. */
  id: textParameter(String, "beginning"),
  /** Another version than the latest. */
  version: countParameter("beginning"),
};
