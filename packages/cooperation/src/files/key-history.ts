// Whether the statements of an authority's keys follow from each other, and what the latest says of a key on a day.
import type { KeyHistory, KeyStatement, NamedKey, SignedStatement } from "./key-statement.ts";
import { type FileProblem, fileProblem } from "./problem.ts";
import { digestOf, isSignedBy, keyId } from "./signing.ts";

/** The latest statement. */
export function latest(history: KeyHistory): KeyStatement {
  return history.at(-1)!.payload;
}

/** What an authority is called among keys: the hash of its first statement, which nobody else can have. */
export function authorityId(history: KeyHistory): Promise<string> {
  return digestOf(history[0]!.payload);
}

/** The hash of each statement, in their order. */
export function digestsOf(history: KeyHistory): Promise<string[]> {
  return Promise.all(history.map(({ payload }) => digestOf(payload)));
}

/**
 * `keys-broken` unless each statement is signed by a key of the one before it that was good on its day and that it does not itself
 * revoke, takes no key away, and brings none back.
 */
export async function historyProblem(history: KeyHistory): Promise<FileProblem | undefined> {
  let before: SignedStatement | undefined;
  for (const statement of history) {
    if (!(await isWhole(statement.payload)) || !(await follows(statement, before)))
      return fileProblem("keys-broken", { serial: String(statement.payload.serial) });
    before = statement;
  }
  return undefined;
}

/** Whether every key has the id its text gives it, once, and the keys in use are among them. */
async function isWhole({ signing, sealing, current, next, sealTo }: KeyStatement): Promise<boolean> {
  const keys = [...signing, ...sealing];
  const ids = await Promise.all(keys.map(({ key }) => keyId(key)));
  if (new Set(ids).size < ids.length || keys.some(({ id, from, until }, i) => id !== ids[i] || from > until))
    return false;
  const signs = (id: string) => signing.some((one) => one.id === id && one.revoked === undefined);
  return (
    current !== next &&
    signs(current) &&
    signs(next) &&
    sealing.some(({ id, revoked }) => id === sealTo && revoked === undefined)
  );
}

async function follows(statement: SignedStatement, before: SignedStatement | undefined): Promise<boolean> {
  const { payload, key, signature } = statement;
  const signers = before === undefined ? payload.signing : before.payload.signing;
  const signer = signers.find(({ id }) => id === key);
  if (signer === undefined || standingOf(signer, payload.issued) !== "good") return false;
  if (payload.signing.find(({ id }) => id === key)?.revoked !== undefined) return false;
  if (!(await isSignedBy(signer.key, "keys", payload, signature))) return false;
  if (before === undefined) return payload.serial === 1 && payload.before === null && key === payload.current;
  return (
    payload.serial === before.payload.serial + 1 &&
    payload.issued >= before.payload.issued &&
    payload.before === (await digestOf(before.payload)) &&
    keepsKeys(payload.signing, before.payload.signing) &&
    keepsKeys(payload.sealing, before.payload.sealing)
  );
}

/** Whether every key from before is there, ends no later and is as revoked as it was. */
function keepsKeys(now: readonly NamedKey[], before: readonly NamedKey[]): boolean {
  return before.every((one) => {
    const same = now.find(({ id }) => id === one.id);
    return (
      same !== undefined &&
      same.from === one.from &&
      same.until <= one.until &&
      (one.revoked === undefined || same.revoked === one.revoked)
    );
  });
}

/** How a key stands on a day. A revoked one is so on every day: whoever has it can write any day. */
export function standingOf({ from, until, revoked }: NamedKey, day: string): "good" | "early" | "expired" | "revoked" {
  if (revoked !== undefined) return "revoked";
  if (day < from) return "early";
  return day > until ? "expired" : "good";
}

/** Why a key may not be relied on that day; nothing where it may. */
export function keyProblem(key: NamedKey, day: string): FileProblem | undefined {
  const standing = standingOf(key, day);
  const { id, from, until, revoked = "" } = key;
  return standing === "good" ? undefined : fileProblem(`${standing}-key`, { key: id, from, until, revoked });
}
