// Turns a checked file of law/forms/ into a form: its facts and provisions are ones there are, its fields say how they are filled.
import type { Corpus, Form, Problem } from "../law/model.ts";
import { suggest } from "../law/suggest.ts";
import type { Checked } from "./checked-file.ts";
import { defined } from "./defined.ts";
import type { Path } from "./document.ts";
import { type Places, placeText, twice } from "./reading.ts";
import type { FormFile } from "./schema.ts";
import { sourceFrom } from "./source-from.ts";

/** Reads one checked form; what it names that there is not, and a field nothing fills, become problems at their place. */
export function formFrom(
  { document, value }: Checked<FormFile>,
  { facts, provisions }: Pick<Corpus, "facts" | "provisions">,
  places: Places,
  problems: Problem[],
): Form {
  places.set(value.id, document.place(["id"]));
  const known = (code: "unknown-fact" | "unknown-provision", id: string, ids: readonly string[], path: Path) => {
    if (ids.includes(id)) return;
    const suggestion = suggest(id, ids);
    const name = code === "unknown-fact" ? { fact: id } : { provision: id };
    problems.push({
      code,
      args: { ...name, ...(suggestion !== undefined && { suggestion }) },
      ...document.place(path),
    });
  };
  const provisionIds = provisions.map(({ id }) => id);
  for (const [i, id] of value.provisions.entries()) known("unknown-provision", id, provisionIds, ["provisions", i]);
  const factIds = facts.map(({ id }) => id);
  for (const [i, field] of value.fields.entries()) {
    for (const [j, id] of (field.facts ?? []).entries()) known("unknown-fact", id, factIds, ["fields", i, "facts", j]);
    if ((field.facts ?? field.moments ?? field.write) === undefined)
      problems.push({ code: "field-of-nothing", args: { id: field.id }, ...document.place(["fields", i]) });
  }
  twice(value.fields, (i) => document.place(["fields", i, "id"]), problems);
  return {
    id: value.id,
    at: placeText(places, value.id),
    title: value.title,
    to: value.to,
    provisions: value.provisions,
    fields: value.fields.map(({ id, name, ref, facts: answeredBy = [], moments = [], write }) => ({
      id,
      name,
      ref,
      facts: answeredBy,
      moments,
      ...defined({ write }),
    })),
    source: sourceFrom(value.source),
  };
}
