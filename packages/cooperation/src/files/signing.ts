// Ed25519 over the one form of a JSON value: key pairs, their ids, signatures that name what they are for.
import { base64urlnopad, hex } from "@scure/base";
import { canonicalJson } from "../canonical-json.ts";

/** A pair of keys of Ed25519, each 32 bytes in base64url. */
export interface SigningKey {
  public: string;
  secret: string;
}

/** What a signature is for: one made for a request is none of a receipt, whatever the bytes. */
export type SignedKind = "keys" | "request" | "answer" | "receipt";

const ALGORITHM = "Ed25519";
const KEY_BYTES = 32;

/** A new pair, from the platform's source of randomness. */
export async function newSigningKey(): Promise<SigningKey> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  if (!("privateKey" in pair)) throw new Error("no pair of keys was made");
  const { x, d } = await crypto.subtle.exportKey("jwk", pair.privateKey);
  return { public: x!, secret: d! };
}

/** What a key is called: the first 32 hex digits of the SHA-256 of its text, whether it signs or seals. */
export async function keyId(key: string): Promise<string> {
  return (await sha256(new TextEncoder().encode(key))).slice(0, 32);
}

/** SHA-256 as hex digits. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  return hex.encode(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)));
}

/** The hash of a JSON value in its one form. */
export function digestOf(value: unknown): Promise<string> {
  return sha256(new TextEncoder().encode(canonicalJson(value)));
}

/** A signature in base64url over what it is for and the value's one form. */
export async function sign(kind: SignedKind, value: unknown, key: SigningKey): Promise<string> {
  const jwk = { kty: "OKP", crv: ALGORITHM, x: key.public, d: key.secret };
  const secret = await crypto.subtle.importKey("jwk", jwk, ALGORITHM, false, ["sign"]);
  return base64urlnopad.encode(new Uint8Array(await crypto.subtle.sign(ALGORITHM, secret, bytesOf(kind, value))));
}

/** Whether a signature is that of the public key over this value. A key or signature that is none verifies nothing. */
export async function isSignedBy(publicKey: string, kind: SignedKind, value: unknown, signature: string) {
  try {
    const raw = base64urlnopad.decode(publicKey) as Uint8Array<ArrayBuffer>;
    if (raw.length !== KEY_BYTES) return false;
    const key = await crypto.subtle.importKey("raw", raw, ALGORITHM, false, ["verify"]);
    const given = base64urlnopad.decode(signature) as Uint8Array<ArrayBuffer>;
    return await crypto.subtle.verify(ALGORITHM, key, given, bytesOf(kind, value));
  } catch {
    return false;
  }
}

function bytesOf(kind: SignedKind, value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`yawara-${kind}/1\n${canonicalJson(value)}`);
}
