// Full-width figures, letters and signs as the plain ones they stand for, and kanji figures as figures.

/** Squared eras are one character in Unicode. */
const ERAS: Record<string, string> = { "㋿": "令和", "㍻": "平成", "㍼": "昭和", "㍽": "大正", "㍾": "明治" };

/**
 * Text with full-width signs made plain. Compatibility characters that would change the meaning are left:
 * NFKC makes 10 to the power of 3 (`10³`) into 103.
 */
export function plainSigns(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[㋿㍻㍼㍽㍾]/g, (sign) => ERAS[sign]!)
    .replaceAll("￥", "¥")
    .replace(/\s+/g, " ")
    .trim();
}

const KANJI_FIGURES = "〇一二三四五六七八九";

/** The figure a kanji stands for. */
export function kanjiFigure(sign: string): number {
  return sign === "零" ? 0 : KANJI_FIGURES.indexOf(sign);
}

/** Kanji numbers below a hundred, and years written figure by figure, as figures: 二十三 is 23, 二〇二六 is 2026. */
export function withoutKanjiFigures(text: string): string {
  return text.replace(/[〇零一二三四五六七八九十]+/g, (number) => {
    const [, tens, ones] = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(number) ?? [];
    if (tens !== undefined) return String((tens === "" ? 1 : kanjiFigure(tens)) * 10 + (ones ? kanjiFigure(ones) : 0));
    return number.includes("十") ? number : [...number].map(kanjiFigure).join("");
  });
}
