// Flags on a line of life: none overlaps another, and the most telling stand.
import fc from "fast-check";
import { expect, test } from "vitest";
import { lanesOf, lifeScale } from "./life-layout.ts";

const WIDTH = 100;
const LANES = 4;
const flags = fc.array(fc.record({ x: fc.integer({ min: 0, max: 1000 }), weight: fc.integer({ min: 1, max: 5 }) }), {
  minLength: 1,
  maxLength: 40,
});

test("no label covers another label or the pole of another", () => {
  fc.assert(
    fc.property(flags, (all) => {
      const lanes = lanesOf(all, WIDTH, LANES);
      const placed = all.flatMap(({ x }, i) => (lanes[i] === undefined ? [] : [{ x, lane: lanes[i] }]));
      for (const a of placed)
        for (const b of placed) {
          // A pole rises from the line to its own lane: it crosses the lanes below.
          const under = b !== a && b.x >= a.x && b.x < a.x + WIDTH;
          if (under && b.x > a.x) expect(b.lane).toBeLessThan(a.lane);
          if (under) expect(b.lane).not.toBe(a.lane);
        }
    }),
  );
});

test("the most telling flag has a place, and no lane is above the highest", () => {
  fc.assert(
    fc.property(flags, (all) => {
      const lanes = lanesOf(all, WIDTH, LANES);
      const most = Math.max(...all.map(({ weight }) => weight));
      expect(all.some(({ weight }, i) => weight === most && lanes[i] !== undefined)).toBe(true);
      for (const lane of lanes) expect(lane ?? 0).toBeLessThan(LANES);
    }),
  );
});

test("the scale keeps the order of days from end to end", () => {
  const scale = lifeScale([0, 10, 11, 500]);
  expect([scale(0), scale(500)]).toEqual([0, 1]);
  const places = [0, 5, 10, 10.5, 11, 200, 500].map(scale);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
