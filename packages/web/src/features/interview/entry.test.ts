// A form with choices gives an answer, part of one, or says what is missing; an answer given before fills it again.
import { describe, expect, it } from "vitest";
import { entryOf, NONE, NOTHING, readEntry, toggled, UNSURE } from "./entry.ts";

const FACT = { id: "use.flags", type: "choices" } as const;
const picked = (...ids: string[]) => ids.reduce((entry, id) => toggled("choices", entry, id), NOTHING);

describe("a form with choices", () => {
  it.each([
    [["a", "b"], { value: ["a", "b"] }],
    [["a", NONE], { value: [] }],
    [["a", "a", NONE], { value: [] }],
    [["a", UNSURE], { value: { a: true } }],
    [[UNSURE], { problem: "nothing-ticked" }],
    [[UNSURE, NONE], { value: [] }],
    [[NONE, UNSURE, "b"], { value: { b: true } }],
    [[], { problem: "nothing-ticked" }],
  ])("ticked in the order %j gives %j", (ids, answer) => {
    expect(readEntry(FACT, picked(...ids))).toEqual(answer);
  });

  it.each([[["a"]], [[]], [{ a: true }], [{ a: true, b: false }], [{ b: false }]])(
    "filled again with %j gives the same",
    (value) => {
      expect(readEntry(FACT, entryOf("choices", value))).toEqual({ value });
    },
  );
});
