// What an authority says of its keys: which sign, which its answers are sealed to, from when until when, and which are revoked.
import { z } from "zod";

const day = z.iso.date();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const keyIdText = z.string().regex(/^[0-9a-f]{32}$/);
export const signatureText = z.string().regex(/^[A-Za-z0-9_-]{86}$/);
export const publicKeyText = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const hashText = hash;

/** A name as it is shown: nothing in it that moves what stands beside it. */
export const nameText = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u);

/** Keys of a kind that one statement may name: older ones stay in it. */
const MOST_KEYS = 60;

const key = {
  id: keyIdText,
  /** First and last day of it. */
  from: day,
  until: day,
  /** The day it was revoked: from then on nothing it ever signed counts, and nothing is sealed to it. */
  revoked: day.optional(),
};
const signingKey = z.strictObject({ ...key, key: publicKeyText });
const sealingKey = z.strictObject({ ...key, key: z.string().regex(/^age1[a-z0-9]{10,4000}$/) });

export const keyStatement = z.strictObject({
  type: z.literal("yawara-keys/1"),
  serial: z.int().positive(),
  /** The hash of the statement before this one; none of the first. */
  before: hash.nullable(),
  issued: day,
  name: z.strictObject({ ja: nameText, en: nameText }),
  /** The key that signs now, and the one that takes its place or revokes it. */
  current: keyIdText,
  next: keyIdText,
  signing: z.array(signingKey).min(2).max(MOST_KEYS),
  /** The key that answers are sealed to now. */
  sealTo: keyIdText,
  sealing: z.array(sealingKey).min(1).max(MOST_KEYS),
});

const signedStatement = z.strictObject({
  payload: keyStatement,
  /** Whose signature this is: of the first statement its current key's, of each later one a key's of the statement before it. */
  key: keyIdText,
  signature: signatureText,
});

/** Every statement an authority made of its keys, the first first. */
export const keyHistory = z.array(signedStatement).min(1).max(100);

export type KeyStatement = z.infer<typeof keyStatement>;
export type SignedStatement = z.infer<typeof signedStatement>;
export type KeyHistory = z.infer<typeof keyHistory>;
export type NamedKey = KeyStatement["signing"][number];
