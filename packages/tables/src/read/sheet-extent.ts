// How far the filled cells of a worksheet reach, told from its XML before it is read: cells that are only coloured do not count.

export interface Extent {
  rows: number;
  columns: number;
}

/** No sign of a tag can belong to the next one, so that a sheet made of halves of tags is still read through once. */
const TAGS = /<(?:\w+:)?(row|c)\b([^<>]*)>/g;
const PLACE = /(?:^|\s)r\s*=\s*["']([A-Za-z]{0,7})(\d{0,9})["']/;

/** The number of rows and columns up to the last cell that holds something. A cell that does not say where it stands follows the one before. */
export function extentOf(xml: string): Extent {
  let [row, column] = [0, 0];
  const extent = { rows: 0, columns: 0 };
  for (const [, tag, attributes] of xml.matchAll(TAGS)) {
    const place = PLACE.exec(attributes!);
    if (tag === "row") {
      row = place?.[2] ? Number(place[2]) : row + 1;
      column = 0;
      continue;
    }
    column = place?.[1] ? numberOf(place[1]) : column + 1;
    if (attributes!.endsWith("/")) continue;
    const at = place?.[2] ? Number(place[2]) : row;
    extent.rows = Math.max(extent.rows, at);
    extent.columns = Math.max(extent.columns, column);
  }
  return extent;
}

/** A column by its letters, from 1. */
function numberOf(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
