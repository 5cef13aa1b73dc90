// Cell-key noise of counts: the same contributors have the same noise, in every table and every edition.
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { unitOf } from "./cells.ts";
import { FEWEST_FIRMS, MOST_NOISE, type Respondent } from "./publication.ts";

/** The law of the noise: odds of 0, ±1, … ±4, out of 40; mean 0, variance 4. */
const ODDS = [8, 6, 5, 3, 2] as const;

const TOTAL = ODDS.reduce<number>((sum, odds, size) => sum + (size === 0 ? odds : 2 * odds), 0);

/**
 * A number of at least ten groups with its noise, never shown below ten.
 *
 * After the cell-key method (Thompson, Broadfoot and Elazar 2013; Statistical Disclosure Control handbook, section 5.4): a key of each
 * contributor, drawn from the secret, the sum of the keys, and from it the noise. The sum passes through the secret once more,
 * so that sums that are related do not make noises that are.
 */
export function noisyUnits(members: readonly Respondent[], keys: RecordKeys): number {
  const units = [...new Set(members.map(unitOf))];
  const sum = units.reduce((total, unit) => (total + keys.of(unit)) % 2 ** 32, 0);
  return Math.max(FEWEST_FIRMS, units.length + noiseAt(first32(keys.secret, `cell ${sum}`) / 2 ** 32));
}

/** The secret, and the key of each contributor that comes from it. */
export interface RecordKeys {
  secret: Uint8Array;
  of(unit: string): number;
}

/** Contributors' keys, each computed once. */
export function recordKeys(secret: Uint8Array): RecordKeys {
  const known = new Map<string, number>();
  return {
    secret,
    of(unit) {
      const key = known.get(unit) ?? first32(secret, `record ${unit}`);
      known.set(unit, key);
      return key;
    },
  };
}

/** The same as a count of the firms they stand for: times the mean weight. */
export function noisyCount(members: readonly Respondent[], keys: RecordKeys): number {
  const weights = members.map(({ weight }) => weight ?? 1).sort((a, b) => a - b);
  const mean = weights.reduce((total, one) => total + one, 0) / weights.length;
  return Math.round(noisyUnits(members, keys) * mean);
}

function first32(key: Uint8Array, text: string): number {
  return new DataView(hmac(sha256, key, utf8ToBytes(`yawara table 1 ${text}`)).buffer).getUint32(0);
}

/** The noise whose share of the law holds `u` (from 0 up to 1). */
function noiseAt(u: number): number {
  let left = u * TOTAL;
  for (let size = -MOST_NOISE; size < MOST_NOISE; size++) {
    left -= ODDS[Math.abs(size)]!;
    if (left < 0) return size;
  }
  return MOST_NOISE;
}
