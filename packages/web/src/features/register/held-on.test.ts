// Which revision held on a past day: the newest saved by its end, wherever the reader is.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heldOn } from "./held-on.ts";
import type { Revision } from "./ledger-types.ts";

const saved = (revision: number, on: Date): Revision => ({
  revision,
  name: "System",
  facts: {},
  removed: false,
  by: "somebody",
  on: on.toISOString(),
});

/** Moments of the reader's own clock, as the days are. */
const at = (day: number, hour: number) => new Date(2026, 10, day, hour);

describe("the revision that held on a day", () => {
  const revisions = [saved(3, at(20, 9)), saved(2, at(12, 23)), saved(1, at(10, 0))];

  it.each([
    ["2026-11-10", 1],
    ["2026-11-11", 1],
    ["2026-11-12", 2],
    ["2026-11-19", 2],
    ["2026-11-20", 3],
    ["2026-12-31", 3],
  ])("on %s is revision %i", (day, revision) => {
    expect(heldOn(revisions, day)).toMatchObject({ revision: { revision } });
  });

  it("is none before the first, which is named", () => {
    expect(heldOn(revisions, "2026-11-09")).toEqual({ came: revisions[2]!.on });
  });

  it("is never older on a later day", () => {
    const day = fc.integer({ min: 1, max: 28 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, fc.integer({ min: 0, max: 23 })), { minLength: 1 }),
        day,
        day,
        (moments, a, b) => {
          const list = moments
            .map(([one, hour]) => at(one, hour))
            .sort((x, y) => y.getTime() - x.getTime())
            .map((moment, i, all) => saved(all.length - i, moment));
          const number = (of: number) => {
            const held = heldOn(list, `2026-11-${String(of).padStart(2, "0")}`);
            return "revision" in held ? held.revision.revision : 0;
          };
          expect(number(Math.min(a, b))).toBeLessThanOrEqual(number(Math.max(a, b)));
        },
      ),
    );
  });
});
