// The draft as the worker is asked about it.
import type { Language } from "@yawara/engine";
import { today } from "../ui/today.ts";
import type { Asked } from "../worker/request.ts";
import type { Draft } from "./draft.ts";

/** The question to the worker a draft makes: its own day, else today; as known today. */
export function askedOf({ facts, at, regimes }: Draft, language: Language): Asked {
  return { facts, at: at ?? today(), known: today(), language, ...(regimes && { regimes }) };
}
