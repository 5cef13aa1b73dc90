// The keys of an authority: made, rolled over to the next one, revoked; each step a statement signed by a key the firms know already.
import { generateHybridIdentity, identityToRecipient } from "age-encryption";
import { latest, standingOf } from "./key-history.ts";
import { type KeyHistory, type KeyStatement, type NamedKey, nameText, type SignedStatement } from "./key-statement.ts";
import { type FileProblem, fileProblem } from "./problem.ts";
import { digestOf, keyId, newSigningKey, type SigningKey, sign } from "./signing.ts";

/** What only the authority has, by the ids of its keys: those that sign, and the age identities that open what is sealed. */
export interface AuthoritySecrets {
  signing: Record<string, SigningKey>;
  sealing: Record<string, string>;
}

/** An authority as it signs and opens: its statements and its secrets. */
export interface AuthorityKeys {
  history: KeyHistory;
  secrets: AuthoritySecrets;
}

/** First and last day of a key. */
export interface KeyTime {
  from: string;
  until: string;
}

/** New keys under a name: one that signs, the next one, one that answers are sealed to (hybrid: X25519 with ML-KEM-768). */
export async function newAuthority(
  name: KeyStatement["name"],
  issued: string,
  time: KeyTime,
): Promise<AuthorityKeys | FileProblem> {
  if (![name.ja, name.en].every((one) => nameText.safeParse(one).success)) return fileProblem("bad-text");
  const unfit = timeProblem(time, issued);
  if (unfit !== undefined) return unfit;
  const secrets: AuthoritySecrets = { signing: {}, sealing: {} };
  const current = await addSigning(secrets, time);
  const next = await addSigning(secrets, time);
  const seal = await addSealing(secrets, time);
  const payload: KeyStatement = {
    type: "yawara-keys/1",
    serial: 1,
    before: null,
    issued,
    name,
    current: current.id,
    next: next.id,
    signing: [current, next],
    sealTo: seal.id,
    sealing: [seal],
  };
  return { history: [await signed(payload, current.id, secrets.signing[current.id]!)], secrets };
}

/** The next key takes the place of the current one, which stays good until its end for what it signed; a new next one and a new key to seal to begin. */
export async function rolledOver(
  keys: AuthorityKeys,
  issued: string,
  time: KeyTime,
): Promise<AuthorityKeys | FileProblem> {
  const unfit = timeProblem(time, issued);
  if (unfit !== undefined) return unfit;
  const before = latest(keys.history);
  const by = signerOf(keys, issued);
  if (by === undefined) return fileProblem("no-key", { day: issued });
  const secrets = copyOf(keys.secrets);
  const next = await addSigning(secrets, time);
  const seal = await addSealing(secrets, time);
  const change = {
    current: before.next,
    next: next.id,
    signing: [...before.signing, next],
    sealTo: seal.id,
    sealing: [...before.sealing, seal],
  };
  return continued(keys, secrets, by, issued, change);
}

/** A key is revoked, signed by another one; where it was in use a new one begins. */
export async function revoked(
  keys: AuthorityKeys,
  id: string,
  issued: string,
  time: KeyTime,
): Promise<AuthorityKeys | FileProblem> {
  const unfit = timeProblem(time, issued);
  if (unfit !== undefined) return unfit;
  const before = latest(keys.history);
  if (![...before.signing, ...before.sealing].some((one) => one.id === id))
    return fileProblem("unknown-key", { key: id });
  const by = signerOf(keys, issued, id);
  if (by === undefined) return fileProblem("last-key", { key: id });
  const secrets = copyOf(keys.secrets);
  const end = (one: NamedKey): NamedKey =>
    one.id === id && one.revoked === undefined ? { ...one, revoked: issued } : one;
  const signing = before.signing.map(end);
  const sealing = before.sealing.map(end);
  let { current, next, sealTo } = before;
  if (id === current || id === next) {
    const added = await addSigning(secrets, time);
    signing.push(added);
    current = id === current ? next : current;
    next = added.id;
  }
  if (id === sealTo) {
    const added = await addSealing(secrets, time);
    sealing.push(added);
    sealTo = added.id;
  }
  return continued(keys, secrets, by, issued, { current, next, sealTo, signing, sealing });
}

/** New keys are good from the day they are told of: what they sign or take in counts at once. */
function timeProblem({ from, until }: KeyTime, issued: string): FileProblem | undefined {
  return from <= issued && issued <= until ? undefined : fileProblem("keys-not-yet", { from, until, day: issued });
}

type Changed = Pick<KeyStatement, "current" | "next" | "signing" | "sealTo" | "sealing">;

async function continued(
  { history }: AuthorityKeys,
  secrets: AuthoritySecrets,
  by: string,
  issued: string,
  change: Changed,
): Promise<AuthorityKeys> {
  const before = latest(history);
  const payload = { ...before, ...change, serial: before.serial + 1, before: await digestOf(before), issued };
  return { history: [...history, await signed(payload, by, secrets.signing[by]!)], secrets };
}

async function signed(payload: KeyStatement, key: string, secret: SigningKey): Promise<SignedStatement> {
  return { payload, key, signature: await sign("keys", payload, secret) };
}

/** The key in use that can sign that day, the current one first. */
function signerOf({ history, secrets }: AuthorityKeys, day: string, except?: string): string | undefined {
  const { current, next, signing } = latest(history);
  return [current, next].find((id) => {
    const key = signing.find((one) => one.id === id)!;
    return id !== except && secrets.signing[id] !== undefined && standingOf(key, day) === "good";
  });
}

function copyOf({ signing, sealing }: AuthoritySecrets): AuthoritySecrets {
  return { signing: { ...signing }, sealing: { ...sealing } };
}

async function addSigning(secrets: AuthoritySecrets, { from, until }: KeyTime): Promise<NamedKey> {
  const pair = await newSigningKey();
  const id = await keyId(pair.public);
  secrets.signing[id] = pair;
  return { id, from, until, key: pair.public };
}

async function addSealing(secrets: AuthoritySecrets, { from, until }: KeyTime): Promise<NamedKey> {
  const identity = await generateHybridIdentity();
  const key = await identityToRecipient(identity);
  const id = await keyId(key);
  secrets.sealing[id] = identity;
  return { id, from, until, key };
}
