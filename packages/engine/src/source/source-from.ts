// Where something was read, as written in a law file, as the corpus has it.
import type { Source } from "../law/model.ts";
import { defined } from "./defined.ts";
import type { WrittenSource } from "./schema.ts";

/** A `source:` as written; where it names no address, `link` is where it was read. */
export function sourceFrom({ url, confidence, checked, review_by, note }: WrittenSource, link = ""): Source {
  return { url: url ?? link, confidence, checked, reviewBy: review_by, ...defined({ note }) };
}
