// An answer sealed with a key of its own, and the pseudonym it is given under: what the database holds of it can be read by nobody without the key store.
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";

/** What a sealed answer is bound to: moved to another place it does not open. */
export interface Bound {
  request: string;
  version: number;
  pseudonym: string;
}

const CIPHER = "aes-256-gcm";
const IV = 12;
const TAG = 16;

const boundTo = ({ request, version, pseudonym }: Bound): Buffer =>
  Buffer.from(`yawara answer 1\n${request}\n${version}\n${pseudonym}`);

/** Seals a text by AES-256-GCM: the nonce, the sealed text and the tag, as base64. A key seals once. */
export function seal(key: Buffer, text: string, bound: Bound): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(boundTo(bound));
  return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64");
}

/** Opens what was sealed; nothing where the key is another, or a bit of it was changed. */
export function unseal(key: Buffer, sealed: string, bound: Bound): string | undefined {
  const bytes = Buffer.from(sealed, "base64");
  if (bytes.length < IV + TAG) return undefined;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV)).setAAD(boundTo(bound));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV, bytes.length - TAG)), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}

/** The hash by which the log commits to a sealed answer, and the receipt names it. */
export const sealedHash = (sealed: string): string => createHash("sha256").update(sealed).digest("hex");

/** The pseudonym of a firm for one request: HMAC-SHA-256 over the request's id with the firm's secret. Those of two requests cannot be linked. */
export const pseudonymOf = (secret: Buffer, request: string): string =>
  createHmac("sha256", secret).update(`yawara pseudonym 1\n${request}`).digest("hex");
