// Text as lines and tables before anybody breaks, aligns or colours them: a terminal does all three, others join them.

export interface Line {
  text: string;
  /** Columns it is moved in; what is wrapped stays there. */
  indent?: number;
  look?: "bold" | "dim";
}

/** Rows of cells, the first a heading. */
export interface Table {
  rows: string[][];
}

export type Block = Line | Table;

/** The blocks as plain text. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) =>
      "rows" in block
        ? block.rows.map((row) => row.join(" · "))
        : [" ".repeat(block.text === "" ? 0 : (block.indent ?? 0)) + block.text],
    )
    .join("\n");
}
