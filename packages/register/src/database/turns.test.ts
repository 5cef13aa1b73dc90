// Turns of those who change something: their order, how many at once, and what becomes of whoever waits too long or fails.
import { expect, it } from "vitest";
import { openTurns } from "./turns.ts";

/** Work that goes on until it is told to end. */
function work() {
  let end!: () => void;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, ended };
}

it("come in the order they were asked for, two at once, each organisation for itself", async () => {
  const turns = openTurns();
  const begun: string[] = [];
  const works = ["a1", "a2", "a3", "a4", "b1"].map((name) => ({ name, ...work() }));
  const done = works.map(({ name, ended }) =>
    turns.take(name[0]!, async () => {
      begun.push(name);
      await ended;
      return name;
    }),
  );
  await expect.poll(() => begun).toEqual(["a1", "a2", "b1"]);
  works[1]!.end();
  expect(await done[1]).toBe("a2");
  await expect.poll(() => begun).toEqual(["a1", "a2", "b1", "a3"]);
  for (const { end } of works) end();
  expect(await Promise.all(done)).toEqual(["a1", "a2", "a3", "a4", "b1"]);
});

it("go to the next where work fails, and are forgone by whoever waited too long", async () => {
  const turns = openTurns(1);
  const [one, other] = [work(), work()];
  const failing = turns.take("a", async () => {
    await one.ended;
    throw new Error("failed");
  });
  const going = turns.take("a", () => other.ended);
  let begun = false;
  expect(await turns.take("a", async () => (begun = true))).toBeUndefined();
  one.end();
  await expect(failing).rejects.toThrow("failed");
  expect([begun, await turns.take("a", async () => "again")]).toEqual([false, "again"]);
  other.end();
  await going;
});
