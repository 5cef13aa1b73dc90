// Reads the lines of a query through a cursor, some at a time, so that no table has to fit into memory.
import type { Connection } from "../database/database.ts";

/** Characters that are asked for at once, about. */
const AT_ONCE = 1 << 20;
/** A row has at most some hundred kilobytes: so many of the largest still fit. */
const MOST_ROWS = 500;

/** The lines of a query with one column `line`, in batches, within the transaction that is open. */
export async function* batches(connection: Connection, query: string, name = "backing_up"): AsyncGenerator<string[]> {
  await connection.run(`declare ${name} no scroll cursor for ${query}`);
  try {
    for (let rows = 10; ; ) {
      const found = await connection.query<{ line: string }>(`fetch forward ${rows} from ${name}`);
      if (found.length === 0) return;
      const lines = found.map(({ line }) => line);
      yield lines;
      const each = lines.reduce((sum, line) => sum + line.length, 0) / lines.length;
      rows = Math.max(1, Math.min(MOST_ROWS, Math.floor(AT_ONCE / each)));
    }
  } finally {
    // Where the query itself failed the transaction takes nothing more, and what failed is what is told.
    await connection.run(`close ${name}`).catch(() => {});
  }
}

/** Cuts a stream of bytes into lines, in batches. JSON keeps every other end of a line escaped. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of bytes) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = parts.pop()!;
    if (parts.length > 0) yield parts;
  }
  if (rest !== "") yield [rest];
}

/** The same lines in batches of a size that one statement takes. */
export async function* inStatements(lines: AsyncIterable<string[]>): AsyncGenerator<string[]> {
  let batch: string[] = [];
  let size = 0;
  for await (const some of lines)
    for (const line of some) {
      batch.push(line);
      size += line.length;
      if (size < AT_ONCE && batch.length < MOST_ROWS) continue;
      yield batch;
      [batch, size] = [[], 0];
    }
  if (batch.length > 0) yield batch;
}
