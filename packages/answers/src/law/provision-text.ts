// What a provision asks, in words: where it stands, what it says, what to do, what shows it, what stands behind it.
import type { LawIndex, Provision, Text } from "@yawara/engine";
import { sanctionText } from "../check/check-lines.ts";

export interface ProvisionText {
  instrument: Text;
  ref: Text;
  says: Text;
  do: Text[];
  evidence: Text[];
  sanction: Text;
}

/** The texts of a provision. */
export function provisionText(law: LawIndex, provision: Provision): ProvisionText {
  return {
    instrument: law.instruments.get(provision.instrument)!.title,
    ref: provision.ref,
    says: provision.says,
    do: provision.do,
    evidence: provision.evidence,
    sanction: { en: sanctionText(provision, "en"), ja: sanctionText(provision, "ja") },
  };
}
