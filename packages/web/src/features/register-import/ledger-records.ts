// The systems of the ledger a filter lets through, all pages of them, as records of a table: units by code, people by e-mail.
import type { Language } from "@yawara/engine";
import type { Value, Values } from "@yawara/tables";
import { isRefused, type Refused } from "../../api/client.ts";
import { allRows } from "../register/all-rows.ts";

interface Named {
  id: string;
  name: string;
}

interface Line extends Named {
  facts?: Values;
  code?: string;
  note?: string;
  unit?: Named;
  owner?: Named;
  reviewer?: Named;
  next_review?: string;
  confirmed_on?: string;
}

/** What an export is made of. `filter` is the query of the list of systems (`q`, `unit`, `sort` and so on), without its page. */
export async function ledgerRecords(
  language: Language,
  filter: Readonly<Record<string, string>>,
): Promise<Map<string, Values> | Refused> {
  const units = await allRows<Named & { code?: string }>(language, "v1/units", "units", { counts: "false" });
  if (isRefused(units)) return units;
  const people = await allRows<Named & { email?: string }>(language, "v1/people", "people", { counts: "false" });
  if (isRefused(people)) return people;
  const lines = await allRows<Line>(language, "v1/subjects", "subjects", { ...filter, facts: "true" });
  if (isRefused(lines)) return lines;
  const keys = new Map([
    ...units.map(({ id, name, code }) => [id, code ?? name] as const),
    ...people.map(({ id, name, email }) => [id, email ?? name] as const),
  ]);
  return new Map(lines.map((line) => [line.id, recordOf(line, keys)]));
}

/** The values of a system: its facts, and the ledger's own fields over them. */
function recordOf(line: Line, keys: ReadonlyMap<string, string>): Values {
  const keyOf = (named: Named | undefined) => named && (keys.get(named.id) ?? named.name);
  const own: Record<string, Value | undefined> = {
    name: line.name,
    code: line.code,
    unit: keyOf(line.unit),
    owner: keyOf(line.owner),
    reviewer: keyOf(line.reviewer),
    next_review: line.next_review,
    confirmed_on: line.confirmed_on,
    note: line.note,
  };
  const said = Object.entries(own).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return { ...line.facts, ...Object.fromEntries(said) };
}
