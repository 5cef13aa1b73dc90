// Signed notes as C2SP defines them (c2sp.org/signed-note, version 1.0.0): a text, a blank line, signatures by Ed25519; and their keys as text.
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** Whose signatures are believed: a name, the first four bytes of its hash, and the key. */
export interface VerifierKey {
  name: string;
  id: string;
  key: KeyObject;
}

export interface SignerKey extends VerifierKey {
  /** Signs the text of a note. */
  sign(text: string): Buffer;
}

const ED25519 = 1;
const PUBLIC_BYTES = 32;
const ID_BYTES = 4;
const SIGNATURE_BYTES = 64;
const PREFIX = "— ";
/** More signatures than this nobody needs to look through. */
const MOST_SIGNATURES = 64;
/** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410, 7 and 4). */
const PRIVATE_DER = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC_DER = Buffer.from("302a300506032b6570032100", "hex");

/** Whether a text may name a key: neither empty nor with a blank or a plus sign. */
export const isKeyName = (name: string): boolean => /^[^\s+\p{Cc}]+$/u.test(name);

/** The key of a seed of 32 bytes, under a name. */
export function signerKey(name: string, seed: Uint8Array): SignerKey {
  const secret = createPrivateKey({ key: Buffer.concat([PRIVATE_DER, seed]), format: "der", type: "pkcs8" });
  const key = createPublicKey(secret);
  return { name, key, id: keyId(name, rawKey(key)), sign: (text) => sign(null, Buffer.from(text), secret) };
}

/** A public key as text: `name+id+key` (a "vkey"). */
export function verifierText({ name, id, key }: VerifierKey): string {
  return `${name}+${id}+${Buffer.concat([Buffer.of(ED25519), rawKey(key)]).toString("base64")}`;
}

/** Reads a public key of that form; nothing where it is none, or its id is not its own. */
export function readVerifier(text: string): VerifierKey | undefined {
  const [name = "", id = "", key = "", ...rest] = splitKey(text.trim());
  const bytes = base64(key);
  if (rest.length > 0 || !isKeyName(name) || bytes?.length !== 1 + PUBLIC_BYTES || bytes[0] !== ED25519)
    return undefined;
  const raw = bytes.subarray(1);
  if (keyId(name, raw) !== id) return undefined;
  try {
    return { name, id, key: createPublicKey({ key: Buffer.concat([PUBLIC_DER, raw]), format: "der", type: "spki" }) };
  } catch {
    return undefined;
  }
}

/** The parts of a key's text: the key itself, in base64, may have plus signs of its own. */
function splitKey(text: string): string[] {
  const [name, id, ...key] = text.split("+");
  return [name ?? "", id ?? "", key.join("+")];
}

/** A note of a text that ends with its last line, signed. */
export function signedNote(text: string, signer: SignerKey): string {
  const signature = Buffer.concat([Buffer.from(signer.id, "hex"), signer.sign(text)]).toString("base64");
  return `${text}\n${PREFIX}${signer.name} ${signature}\n`;
}

export interface NoteSignature {
  name: string;
  id: string;
  signature: Uint8Array;
}

export interface Note {
  /** With the end of its last line. */
  text: string;
  signatures: NoteSignature[];
}

/** Reads a note without believing it; nothing where it is none. */
export function readNote(note: string): Note | undefined {
  const cut = note.lastIndexOf("\n\n");
  if (cut < 0 || !note.endsWith("\n") || /[^\P{Cc}\n]/u.test(note)) return undefined;
  const lines = note.slice(cut + 2, -1).split("\n");
  if (lines.length > MOST_SIGNATURES) return undefined;
  const signatures = lines.map(readSignature);
  return signatures.every((one) => one !== undefined) ? { text: note.slice(0, cut + 1), signatures } : undefined;
}

function readSignature(line: string): NoteSignature | undefined {
  const [, name = "", encoded = ""] = /^— (\S+) (\S+)$/.exec(line) ?? [];
  const bytes = base64(encoded);
  if (!isKeyName(name) || bytes === undefined || bytes.length <= ID_BYTES) return undefined;
  return { name, id: bytes.subarray(0, ID_BYTES).toString("hex"), signature: bytes.subarray(ID_BYTES) };
}

/** Whether a note bears a signature of one of the keys and none of them that is wrong. Signatures of others are passed over. */
export function isSigned({ text, signatures }: Note, keys: readonly VerifierKey[]): boolean {
  const known = signatures.flatMap(({ name, id, signature }) => {
    const key = keys.find((one) => one.name === name && one.id === id);
    return key === undefined ? [] : [{ key, signature }];
  });
  return (
    known.length > 0 &&
    known.every(
      ({ key, signature }) =>
        signature.length === SIGNATURE_BYTES && verify(null, Buffer.from(text), key.key, signature),
    )
  );
}

/** SHA-256 over the name, an end of line, the kind of signature and the key: its first four bytes. */
function keyId(name: string, raw: Uint8Array): string {
  const hash = createHash("sha256").update(`${name}\n`).update(Buffer.of(ED25519)).update(raw);
  return hash.digest().subarray(0, ID_BYTES).toString("hex");
}

const rawKey = (key: KeyObject): Buffer => Buffer.from(key.export({ format: "jwk" }).x!, "base64url");

/** Bytes in standard base64 and nothing else. */
function base64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : undefined;
}
