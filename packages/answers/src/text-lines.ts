// Text as lines before anybody breaks or colours them: a terminal wraps and styles these, others join them.

export interface Line {
  text: string;
  /** Columns it is moved in; what is wrapped stays there. */
  indent?: number;
  look?: "bold" | "dim";
}

/** The lines as plain text. */
export function plainText(lines: readonly Line[]): string {
  return lines.map(({ text, indent = 0 }) => " ".repeat(text === "" ? 0 : indent) + text).join("\n");
}
