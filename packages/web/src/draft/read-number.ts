// Reads a whole number as people write it: full-width figures, commas, 万, 億, 兆, thousand, million, billion.

export type NumberProblem = "not-a-number" | "not-whole" | "below-zero" | "too-large";

const UNITS: Record<string, number> = {
  "": 1,
  千: 1e3,
  万: 1e4,
  億: 1e8,
  兆: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  bn: 1e9,
};

const PART = /(\d+(?:\.\d+)?)([^\d.]*)/g;
const WHOLE = /^(?:\d+(?:\.\d+)?[^\d.]*)+$/;
/** Signs and words that say no more than the field itself. */
const CURRENCY = /[,_\s¥]|円|yen|jpy/g;

/** The number typed, `1億2000万` or `1.5 million` included, or what is wrong with it. */
export function readNumber(typed: string): number | NumberProblem {
  const text = typed.normalize("NFKC").toLowerCase().replace(CURRENCY, "");
  if (/^[-−]/.test(text)) return /\d/.test(text) ? "below-zero" : "not-a-number";
  if (!WHOLE.test(text)) return "not-a-number";
  let sum = 0;
  for (const [, figures, unit] of text.matchAll(PART)) {
    const factor = UNITS[unit!];
    if (factor === undefined) return "not-a-number";
    sum += Number(figures) * factor;
  }
  const whole = Math.round(sum);
  if (whole > Number.MAX_SAFE_INTEGER) return "too-large";
  return Math.abs(sum - whole) > 1e-6 * Math.max(1, sum / 1e9) ? "not-whole" : whole;
}
