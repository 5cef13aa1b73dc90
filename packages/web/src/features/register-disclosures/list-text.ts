// The list of disclosures as CSV, a line each.
import { csvFile } from "@yawara/answers";
import type { Disclosure } from "./disclosure-types.ts";
import type { DISCLOSURE_PAGE_WORDS } from "./disclosure-words.ts";

type Words = (typeof DISCLOSURE_PAGE_WORDS)["en"];

export function listText(disclosures: readonly Disclosure[], words: Words): string {
  const rows = disclosures.map(({ name, title, system, version, touched, address, public_version: shown }) => [
    name,
    title,
    system?.name ?? words.firm,
    words.states[version.state],
    String(version.number),
    String(version.gaps),
    String(version.unconfirmed),
    touched ? words.yes : words.no,
    shown === undefined ? "" : new URL(address, location.href).href,
  ]);
  return csvFile([words.columns, ...rows]);
}
