// What the types of events say: what happened in words, and whether it made an instrument final or ended it.
import type { LawIndex } from "../compiled/engine.ts";
import type { EventStage, Instrument, LawEvent, Text } from "./model.ts";

/** What an event does to its instrument's life. Refused at load where the list has no such type. */
export function stageOf(law: Pick<LawIndex, "eventTypes">, { type }: Pick<LawEvent, "type">): EventStage {
  return law.eventTypes.get(type)!.stage;
}

/** What happened: the event's own note, else the name of its type. */
export function eventText(law: Pick<LawIndex, "eventTypes">, { type, note }: LawEvent): Text {
  return note ?? law.eventTypes.get(type)!.name;
}

/** Whether an instrument reached a stage by a day. */
export function hasReached(law: LawIndex, { events }: Instrument, stage: EventStage, at: string): boolean {
  return events.some((event) => event.date <= at && stageOf(law, event) === stage);
}
