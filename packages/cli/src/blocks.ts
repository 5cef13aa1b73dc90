// Marked text on a terminal: paragraphs broken to its width, roles as colours, cells in columns.
import type { Block, Span } from "@yawara/answers";
import type { Language } from "@yawara/engine";
import { aligned, columns, pad, styled, type Terminal, widthOf, wrap } from "./terminal.ts";

const LOOK = { strong: "bold", quiet: "dim" } as const;

/** The lines of marked text, joined. */
export function blocksText(blocks: readonly Block[], language: Language, terminal: Terminal): string {
  return blocks
    .flatMap((block) => linesOf(block, language, terminal))
    .map((line) => line.trimEnd())
    .join("\n");
}

function linesOf(block: Block, language: Language, terminal: Terminal): string[] {
  const look = ({ text, role }: Span) => (role === undefined ? text : styled(LOOK[role], text, terminal));
  switch (block.kind) {
    case "line":
      return [block.spans.map(look).join("")];
    case "paragraph": {
      const { text, first, indent, role } = block;
      return wrap(text, columns(terminal) - indent, language).map((line, i) =>
        look({ text: (i === 0 ? first : " ".repeat(indent)) + line, ...(role && { role }) }),
      );
    }
    case "rows":
      return rowLines(block, language, columns(terminal));
    case "table":
      return aligned(block.rows, terminal);
  }
}

function rowLines({ rows, atLeast }: Extract<Block, { kind: "rows" }>, language: Language, columns: number): string[] {
  const widths = atLeast.map((least, i) => Math.max(least, ...rows.map(({ cells }) => widthOf(cells[i]!))));
  return rows.map(({ cells, rest }) => {
    const start = cells.map((cell, i) => pad(cell, widths[i]!)).join("  ");
    const [line, ...more] = wrap(rest, columns - widthOf(start) - 1, language);
    return start + line! + (more.length > 0 ? "…" : "");
  });
}
