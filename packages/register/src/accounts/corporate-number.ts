// The corporate number (法人番号) of an organisation: as it is typed, and whether its check digit fits.

/**
 * The number as it is kept, thirteen figures without blanks or hyphens; nothing where it is none.
 *
 * The first figure checks the other twelve: 9 less the remainder by 9 of the sum of the twelve, where the n-th from the right counts once
 * for an odd n and twice for an even one. Source: 法人番号の指定等に関する省令 (平成26年財務省令第70号) 第2条; National Tax Agency,
 * https://www.houjin-bangou.nta.go.jp/. The same in migrations/0013-in-and-out.sql.
 *
 * @example
 * fitCorporateNumber("7000-0120-50002"); // "7000012050002", the National Tax Agency itself
 * fitCorporateNumber("7000012050003"); // undefined
 */
export function fitCorporateNumber(text: string): string | undefined {
  const plain = text.normalize("NFKC").replace(/[\s\-‐‑–—−ー]/g, "");
  if (!/^[1-9]\d{12}$/.test(plain)) return undefined;
  const [check, ...figures] = [...plain].map(Number) as [number, ...number[]];
  const sum = figures.toReversed().reduce((total, figure, n) => total + figure * (n % 2 === 0 ? 1 : 2), 0);
  return check === 9 - (sum % 9) ? plain : undefined;
}
