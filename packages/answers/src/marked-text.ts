// Text for a terminal that knows nothing of one: paragraphs, lines whose parts have a role, tables; who prints wraps and colours them.

/** A piece of a line. `strong` is a head, `quiet` stands back. */
export interface Span {
  text: string;
  role?: "strong" | "quiet";
}

interface Paragraph extends Span {
  /** What its first line begins with. */
  first: string;
  /** Columns its other lines are moved in. */
  indent: number;
}

/**
 * A paragraph is broken to the width there is. A line stays whole. A row is a line whose first cells are padded to the widest
 * and whose last is cut at the end of the line. A table has a head in its first row, figures to the right.
 */
export type Block =
  | ({ kind: "paragraph" } & Paragraph)
  | { kind: "line"; spans: Span[] }
  | { kind: "rows"; rows: { cells: string[]; rest: string }[]; atLeast: number[] }
  | { kind: "table"; rows: string[][] };

export function paragraph(
  text: string,
  { indent = 0, first = " ".repeat(indent), role }: Partial<Paragraph> = {},
): Block {
  return { kind: "paragraph", text, first, indent, ...(role && { role }) };
}

export function line(...spans: (Span | string)[]): Block {
  return { kind: "line", spans: spans.map((span) => (typeof span === "string" ? { text: span } : span)) };
}

export function table(rows: string[][]): Block {
  return { kind: "table", rows };
}

export function strong(text: string): Span {
  return { text, role: "strong" };
}

export function quiet(text: string): Span {
  return { text, role: "quiet" };
}

/** An empty line. */
export const GAP: Block = { kind: "line", spans: [] };

/** Marked text as plain lines, nothing broken or cut: for whoever reads it elsewhere than on a terminal. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.flatMap(plainLines).join("\n");
}

function plainLines(block: Block): string[] {
  switch (block.kind) {
    case "line":
      return [block.spans.map(({ text }) => text).join("")];
    case "paragraph":
      return [block.first + block.text];
    case "rows":
      return block.rows.map(({ cells, rest }) => [...cells, rest].join("  "));
    case "table":
      return block.rows.map((row) => row.join(" · "));
  }
}
