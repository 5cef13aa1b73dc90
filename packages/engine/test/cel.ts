// What tests need of @bufbuild/cel itself: our facts as its bindings, its evaluation as an oracle. (Its checker knows no calls yet in 0.6.1.)
import { type CelInput, CelScalar, celEnv, celFunc, isCelError, objectType, parse, plan } from "@bufbuild/cel";
import { TimestampSchema, timestampFromMs } from "@bufbuild/protobuf/wkt";
import type { Names } from "../src/condition/names.ts";
import { daysOf } from "../src/index.ts";
import type { Corpus, Fact, FactValue } from "../src/law/model.ts";

const TIMESTAMP = objectType(TimestampSchema);
const date = celFunc(
  "date",
  [CelScalar.STRING],
  TIMESTAMP,
  (text) => timestampFromMs(daysOf(text)! * 86_400_000) as never,
);

export function namesOf(corpus: Pick<Corpus, "facts" | "definitions" | "parameters">): Names {
  return {
    facts: new Map(corpus.facts.map((fact) => [fact.id, fact])),
    definitions: new Set(corpus.definitions.map(({ id }) => id)),
    parameters: corpus.parameters,
  };
}

const environment = celEnv({ funcs: [date] });
const plans = new Map<string, ReturnType<typeof plan>>();

/** Parsing and planning a text takes longer than evaluating it for many subjects. */
function planned(cel: string): ReturnType<typeof plan> {
  const known = plans.get(cel) ?? plan(environment, parse(cel));
  plans.set(cel, known);
  return known;
}

/** Facts by their groups, as CEL takes them: made once for all that is asked of a subject. */
export type Bindings = Record<string, Record<string, CelInput>>;

/** The values of a subject for CEL, nested by their dots. */
export function bindingsOf(facts: readonly Fact[], values: Record<string, FactValue | boolean | undefined>): Bindings {
  const types = new Map(facts.map((fact) => [fact.id, fact.type]));
  const bindings: Bindings = {};
  for (const [id, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const [group, name] = id.split(".") as [string, string];
    const type = types.get(id) ?? "boolean";
    bindings[group] ??= {};
    bindings[group][name] = bound(type, value);
  }
  return bindings;
}

/** The value CEL gives a text for a subject; `undefined` where it gives an error. */
export function evaluated(cel: string, subject: Bindings): unknown {
  const result = planned(cel)(subject as never);
  return isCelError(result) ? undefined : result;
}

function bound(type: Fact["type"], value: FactValue): CelInput {
  if (type === "date") return timestampFromMs((value as number) * 86_400_000) as never;
  return (typeof value === "number" ? BigInt(value) : value) as CelInput;
}
