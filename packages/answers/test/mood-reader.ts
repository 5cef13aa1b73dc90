// A system that breaks a ban as described, and the same before anybody said so: what tests of broken bans are about.
import type { RawFacts } from "@yawara/answers";

/** Reads the feelings of its own staff in the Union, for no medical reason and not for safety: Article 5(1)(f) of the EU AI Act. */
export const BROKEN: RawFacts = {
  "organisation.uses_ai": true,
  "organisation.kind": "stock_company",
  "organisation.home_country": "EU",
  "organisation.establishments": ["EU"],
  "role.functions": ["uses_at_work"],
  "lifecycle.stage": "in_use",
  "system.functions": ["recognises_people"],
  "use.areas": ["employment"],
  "use.red_flags": ["emotion_work_school"],
  "use.practice_reasons": [],
  "use.exclusive_purpose": "none",
  "people.affected": ["own_workers"],
  "data.personal_kinds": ["ordinary"],
  "market.countries": ["EU"],
  "market.audience": ["internal"],
  "market.eu_link": ["put_into_own_use", "user_located"],
};

const { "use.practice_reasons": _, ...others } = BROKEN;

/** The same with the practice denied. */
export const KEPT: RawFacts = { ...others, "use.red_flags": [] };

/** The ban that is broken. */
export const BAN = "eu.ai-act/art-5-1-f";
