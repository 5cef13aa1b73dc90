// What the addresses of the register may say: what is looked for, in which order, which part; and which system of which day.

import { FORCES } from "../../api/types.ts";
import {
  countParameter,
  dayParameter,
  flagParameter,
  oneOf,
  type PlaceOf,
  textParameter,
} from "../../shell/address.ts";
import { EVIDENCE_KINDS, NARROWINGS, SCANS } from "../register-evidence/evidence-types.ts";
import { ASSET_KINDS, RECORDED, SORTS, STAGES } from "./ledger-types.ts";

/** Rows of a page of any list. */
export const PAGE = 50;

export const LEDGER_PARAMETERS = {
  q: textParameter(String, "everything"),
  /** A unit with those below it. */
  unit: textParameter(String, "everything"),
  owner: textParameter(String, "everything"),
  stage: oneOf(STAGES, "everything"),
  /** What the systems stand on. */
  asset: textParameter(String, "everything"),
  /** In which something of this force applies. */
  force: oneOf(FORCES, "everything"),
  /** In which a ban is broken as described. */
  broken: flagParameter("everything"),
  /** In which something waits for an answer. */
  open: flagParameter("everything"),
  /** Of which the law was found to say something else on this day or later. */
  changed: dayParameter("everything"),
  /** Only those whose next review has passed. */
  overdue: flagParameter("everything"),
  /** Those taken out of the ledger instead. */
  removed: flagParameter("everything"),
  sort: oneOf(SORTS, "by-name"),
  descending: flagParameter("by-name"),
  page: countParameter("beginning"),
};
export type LedgerPlace = PlaceOf<typeof LEDGER_PARAMETERS>;

/** What is said of one system, each on a sheet of its own. */
export const SYSTEM_PARTS = ["overview", "plan", "risks", "incidents", "evidence", "disclosures", "history"] as const;
export type SystemPart = (typeof SYSTEM_PARTS)[number];

export const SYSTEM_PARAMETERS = {
  part: oneOf(SYSTEM_PARTS, "beginning"),
  id: textParameter(String, "beginning"),
  /** The past day the system and the law are looked at; today where absent. */
  day: dayParameter("today"),
};

export const ASSETS_PARAMETERS = {
  q: textParameter(String, "everything"),
  kind: oneOf(ASSET_KINDS, "everything"),
  removed: flagParameter("everything"),
  page: countParameter("beginning"),
};

export const EVIDENCE_PARAMETERS = {
  q: textParameter(String, "everything"),
  kind: oneOf(EVIDENCE_KINDS, "everything"),
  scan: oneOf(SCANS, "everything"),
  /** How long it still holds. */
  holds: oneOf(NARROWINGS, "everything"),
  /** The system that rests on it. */
  system: textParameter(String, "everything"),
  removed: flagParameter("everything"),
  page: countParameter("beginning"),
};

export const PEOPLE_PARAMETERS = {
  q: textParameter(String, "everything"),
  removed: flagParameter("everything"),
  page: countParameter("beginning"),
};

export const UNITS_PARAMETERS = { removed: flagParameter("everything") };

export const LOG_PARAMETERS = {
  kind: oneOf(RECORDED, "everything"),
  /** What was done together. */
  batch: textParameter(String, "everything"),
  /** Entries before this one. */
  before: countParameter("beginning"),
};
