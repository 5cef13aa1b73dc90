// What the types of events say: what happened in words, and whether it made an instrument final or ended it.
import type { LawIndex } from "./law-index.ts";
import type { EventStage, Instrument, LawEvent, Text } from "./model.ts";

/**
 * What an event does to its instrument's life. Types are a closed list, checked when law is read: one that is not on it throws.
 *
 * @example
 * stageOf(engine, { type: "enacted" }); // → "passage"
 */
export function stageOf(law: Pick<LawIndex, "eventTypes">, { type }: Pick<LawEvent, "type">): EventStage {
  return law.eventTypes.get(type)!.stage;
}

/**
 * What happened, in both languages: the event's own note, else the name of its type.
 *
 * @example
 * eventText(engine, engine.instruments.get("jp.demo")!.events[0]!); // → { en: "enacted", ja: "成立" }
 */
export function eventText(law: Pick<LawIndex, "eventTypes">, { type, note }: LawEvent): Text {
  return note ?? law.eventTypes.get(type)!.name;
}

/**
 * Whether some event of an instrument brought it to a stage by a day (ISO, included).
 *
 * @example
 * hasReached(engine, engine.instruments.get("jp.demo")!, "passage", "2024-05-31"); // → false
 */
export function hasReached(law: LawIndex, { events }: Instrument, stage: EventStage, at: string): boolean {
  return events.some((event) => event.date <= at && stageOf(law, event) === stage);
}
