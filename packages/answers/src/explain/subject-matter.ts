// What a question may be about: a provision, or a definition that provisions use.
import { type Engine, provisionOf, type Text } from "@yawara/engine";
import { dagger, whereFrom } from "../check/check-lines.ts";
import { inBoth } from "../words/index.ts";

/** A provision by its place, or a definition by its name. */
export function nameOf(engine: Engine, id: string): Text {
  const definition = engine.definitions.get(id);
  if (definition !== undefined && !engine.index.has(id)) return definition.name;
  const provision = provisionOf(engine, id);
  return inBoth((language) => `${whereFrom(engine, provision, language)}${dagger(provision)}`);
}

/** Whether there is a provision or a definition of a name. */
export function isThere(engine: Engine, id: string): boolean {
  return engine.index.has(id) || engine.definitions.has(id);
}
