// Where something was read, as written in a law file, as the corpus has it.
import type { Source } from "../law/model.ts";
import { defined } from "./defined.ts";
import type { ProvisionSource } from "./schema.ts";

/** The `source:` of a provision or of a decided case. */
export function sourceFrom({ url, confidence, checked, review_by, note }: ProvisionSource["source"]): Source {
  return { url, confidence, checked, reviewBy: review_by, ...defined({ note }) };
}
