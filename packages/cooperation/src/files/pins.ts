// The authorities a firm knows: pinned on the first file of theirs, and what has changed of their keys since.
import { z } from "zod";
import { authorityId, digestsOf, historyProblem, latest } from "./key-history.ts";
import { hashText, type KeyHistory, type KeyStatement, keyHistory, type NamedKey } from "./key-statement.ts";
import { type FileProblem, fileProblem } from "./problem.ts";

const pin = z.strictObject({
  authority: hashText,
  history: keyHistory,
  /** The latest version of each request that was read, and its hash. */
  requests: z.record(z.string(), z.strictObject({ version: z.int().positive(), digest: hashText })),
});

/** What a firm keeps of the authorities it has met. */
export const pins = z.array(pin);

/** An authority that a firm knows. */
export type Pin = z.infer<typeof pin>;

/** What is new of an authority's keys. */
export type KeyChange =
  | { change: "signs" | "seals"; key: string; from: string; until: string }
  | { change: "added" | "ends"; key: string; until: string }
  | { change: "revoked"; key: string; on: string }
  | { change: "renamed"; from: KeyStatement["name"]; to: KeyStatement["name"] };

/** An authority as a file meets it: for the first time, as it was known, or with changed keys. */
export interface Met {
  pin: Pin;
  standing: "first" | "known" | "changed";
  changes: KeyChange[];
}

/**
 * Compares the statements of a file with what is pinned. `keys-broken` where they do not follow from each other, `keys-forked` where
 * they part from those known, `wrong-authority` where another authority bears the name of a known one.
 */
export async function meet(known: readonly Pin[], history: KeyHistory): Promise<Met | FileProblem> {
  const broken = await historyProblem(history);
  if (broken !== undefined) return broken;
  const authority = await authorityId(history);
  const namesake = known.find((one) => one.authority !== authority && isSameName(one.history, history));
  if (namesake !== undefined) {
    const { ja, en } = latest(history).name;
    return fileProblem("wrong-authority", { ja, en, known: shortId(namesake.authority), given: shortId(authority) });
  }
  const old = known.find((one) => one.authority === authority);
  if (old === undefined) return { pin: { authority, history, requests: {} }, standing: "first", changes: [] };
  const [before, now] = await Promise.all([digestsOf(old.history), digestsOf(history)]);
  if (before.slice(0, now.length).some((digest, i) => digest !== now[i])) {
    const { ja, en } = latest(old.history).name;
    return fileProblem("keys-forked", { ja, en });
  }
  if (now.length <= before.length) return { pin: old, standing: "known", changes: [] };
  return {
    pin: { ...old, history },
    standing: "changed",
    changes: changesBetween(latest(old.history), latest(history)),
  };
}

/** The pins with one of them as it now is. */
export function withPin(known: readonly Pin[], pin: Pin): Pin[] {
  const others = known.filter(({ authority }) => authority !== pin.authority);
  return [...others, pin];
}

/** Signs of a hash that people compare: 32 hex digits in groups of four. */
export function shortId(digest: string): string {
  return digest.slice(0, 32).match(/.{4}/g)!.join(" ");
}

function isSameName(one: KeyHistory, other: KeyHistory): boolean {
  const names = (history: KeyHistory) =>
    Object.values(latest(history).name).map((name) => name.normalize("NFKC").trim());
  const there = names(one);
  return names(other).some((name) => there.includes(name));
}

function changesBetween(before: KeyStatement, now: KeyStatement): KeyChange[] {
  const changes: KeyChange[] = [];
  if (JSON.stringify(before.name) !== JSON.stringify(now.name))
    changes.push({ change: "renamed", from: before.name, to: now.name });
  const keys = [...now.signing, ...now.sealing];
  const inUse = (change: "signs" | "seals", id: string) => {
    const { from, until } = keys.find((one) => one.id === id)!;
    changes.push({ change, key: id, from, until });
  };
  if (before.current !== now.current) inUse("signs", now.current);
  if (before.sealTo !== now.sealTo) inUse("seals", now.sealTo);
  for (const key of keys) changes.push(...changeOf(key, now, [...before.signing, ...before.sealing]));
  return changes;
}

function changeOf(key: NamedKey, now: KeyStatement, before: readonly NamedKey[]): KeyChange[] {
  const { id, until, revoked } = key;
  const old = before.find((one) => one.id === id);
  if (revoked !== undefined && old?.revoked === undefined) return [{ change: "revoked", key: id, on: revoked }];
  if (old === undefined) return id === now.current || id === now.sealTo ? [] : [{ change: "added", key: id, until }];
  return until < old.until ? [{ change: "ends", key: id, until }] : [];
}
