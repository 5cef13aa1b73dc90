// The count an authority sees: noise by keys, rounded, never below ten; repeatable by whoever holds the keys.
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { type Condition, toCel } from "@yawara/engine";

/** A count is shown in steps of this, and never below it. */
export const COUNT_STEP = 10;

/** How much one firm more or less may shift the odds of what is shown, as a natural logarithm: twenty counts shift them by e. */
export const COUNT_EPSILON = 1 / 20;

/** In 19 of 20 cases the number lies so near to what is shown. */
export const COUNT_WITHIN = 65;

/** A key of 32 hexadecimal digits, drawn at random once for each firm and kept with the keys, apart from what it stands for. */
export type CountKey = string;

/** `about`: a multiple of ten, from ten up. `below`: nothing but that what would be shown is less than ten. */
export type ProtectedCount = { about: number } | { below: typeof COUNT_STEP };

/**
 * The count of the firms whose keys are given, as it may be shown for a condition that `decideCount` lets be counted. Whether it is
 * shown and how depends on the noisy number alone, never on the true one: nine own firms do not make an authority see a tenth.
 *
 * The noise comes of keys as in the cell-key method (Fraser and Wooton 2005 and Marley and Leaver 2011 for the Australian Bureau
 * of Statistics; told in the European handbook, 5.4,
 * https://sdctools.github.io/HandbookSDC/05-frequency-tables.html): the sum of the contributors' keys
 * decides, so that the same firms under the same condition have the same noise whenever and however often it is asked. Two things
 * differ from that method. The condition is mixed in: were it not, two conditions that can differ in one firm only would show the
 * same number exactly where that firm is in neither. And the law of the noise is the two-sided geometric one, P(k) = (1 - a) / (1 + a)
 * * a^|k| with a = e^-1/20 (Ghosh, Roughgarden and Sundararajan, SIAM J. Computing 41 (2012), 1673), without an end: bounded noise
 * is certain at its ends. The house's key is part of every sum, else the noise of no firm at all would be known to everybody.
 *
 * So for one firm more or less the odds of everything that twenty counts show change at most by the factor e: who held a fact of a
 * firm for as likely as not cannot come to be surer of it than 73 %, whatever else is known. A hundred counts, a year's, come to a
 * factor of e^5 at the very worst; what an attacker gets in fact is told in docs/decisions.
 */
export function protectedCount(condition: Condition, firms: readonly CountKey[], house: CountKey): ProtectedCount {
  const noisy = firms.length + noiseOf(uniform(condition, firms, house));
  const about = Math.round(noisy / COUNT_STEP) * COUNT_STEP;
  return about < COUNT_STEP ? { below: COUNT_STEP } : { about };
}

const KEY_SPACE = 1n << 128n;

/** A number between 0 and 1, both excluded, that the condition and the combined keys of firms and house decide. */
function uniform(condition: Condition, firms: readonly CountKey[], house: CountKey): number {
  const combined = firms.reduce((sum, key) => (sum + BigInt(`0x${key}`)) % KEY_SPACE, BigInt(`0x${house}`));
  const text = `yawara count 1\n${combined.toString(16).padStart(32, "0")}\n${toCel(condition, () => false)}`;
  const bits = new DataView(sha256(utf8ToBytes(text)).buffer).getBigUint64(0) >> 12n;
  return (Number(bits) + 0.5) / 2 ** 52;
}

const LOG_ALPHA = -COUNT_EPSILON;
const ALPHA = Math.exp(LOG_ALPHA);

/** The number of the two-sided geometric law that leaves a share `u` (between 0 and 1) of it at or below itself. */
function noiseOf(u: number): number {
  if (u < ALPHA / (1 + ALPHA)) return Math.ceil(-Math.log(u * (1 + ALPHA)) / LOG_ALPHA);
  return Math.max(0, Math.ceil(Math.log((1 - u) * (1 + ALPHA)) / LOG_ALPHA) - 1);
}
