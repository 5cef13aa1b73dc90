// How large a file may be: each limit is named where it is passed. They hold ten times what a large firm keeps in one sheet.

/** Bytes of the file itself. */
export const MOST_BYTES = 50_000_000;
/** Bytes of a workbook with everything in it unpacked. */
export const MOST_UNPACKED = 250_000_000;
/** Parts of a workbook's archive. */
export const MOST_PARTS = 2_000;
/** Columns and rows that hold something. */
export const MOST_COLUMNS = 1_000;
export const MOST_ROWS = 200_000;
/** Cells of one sheet, blank ones in between included. */
export const MOST_CELLS = 5_000_000;
/** Signs of one cell: what Excel itself allows. */
export const LONGEST_CELL = 32_767;
