// Numbers as Japanese statutes write them: 三百, 百万, 一億五千万.

const DIGITS = "〇一二三四五六七八九";
const UNITS = ["", "十", "百", "千"];
const GROUPS = ["", "万", "億", "兆"];

/**
 * The ways a statute may write a whole number from 1 to below 10^16: `300` is 三百; of ten million both 千万 and 一千万 are written.
 * Throws a RangeError for any other number.
 */
export function numerals(value: number): string[] {
  if (!Number.isInteger(value) || value < 1 || value >= 1e16) throw new RangeError(`no numeral for ${value}`);
  let plain = "";
  let full = "";
  for (let group = 0, left = value; left > 0; group++, left = Math.floor(left / 10_000)) {
    const part = left % 10_000;
    if (part === 0) continue;
    plain = belowTenThousand(part, false) + GROUPS[group]! + plain;
    full = belowTenThousand(part, group > 0) + GROUPS[group]! + full;
  }
  return plain === full ? [plain] : [plain, full];
}

/** `withOne`: a leading thousand is written 一千. */
function belowTenThousand(value: number, withOne: boolean): string {
  return [3, 2, 1, 0]
    .map((power) => {
      const digit = Math.floor(value / 10 ** power) % 10;
      if (digit === 0) return "";
      const isBare = digit === 1 && power > 0 && !(withOne && power === 3);
      return (isBare ? "" : DIGITS[digit]!) + UNITS[power]!;
    })
    .join("");
}

/** The number of an article in a heading: 第三十条の四 is `30-4`; `undefined` where the text is no such heading. */
export function articleNumber(heading: string): string | undefined {
  const found = /^第([〇一二三四五六七八九十百千]+)条((?:の[〇一二三四五六七八九十百千]+)*)$/.exec(heading);
  if (found === null) return undefined;
  const branches = found[2]!.split("の").slice(1);
  return [found[1]!, ...branches].map(numeralValue).join("-");
}

/** The value of a numeral below ten thousand. */
function numeralValue(numeral: string): number {
  let value = 0;
  let digit = 0;
  for (const sign of numeral) {
    const unit = UNITS.indexOf(sign);
    if (unit > 0) {
      value += Math.max(digit, 1) * 10 ** unit;
      digit = 0;
    } else digit = digit * 10 + DIGITS.indexOf(sign);
  }
  return value + digit;
}
