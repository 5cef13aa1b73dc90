// Names that stay the same from run to run: UUIDs made from ids (RFC 9562, version 5), never from a clock or by chance.
import { v5 } from "uuid";

/** The namespace of all names made here. */
const NAMESPACE = "8fbdb019-0730-4711-9f7b-5bf5954d31ee";

/** The name of what some ids say together. */
export function nameFrom(...ids: readonly string[]): string {
  return v5(ids.join("\n"), NAMESPACE);
}

/** What a finding is known by across runs: its provision and the file that describes the subject, not the law data or the day. */
export function fingerprint(provision: string, uri: string): string {
  return nameFrom("finding", provision, uri);
}

/** An address of our own for what OSCAL has no name for. */
export const OWN_NAMESPACE = `urn:uuid:${NAMESPACE}`;
