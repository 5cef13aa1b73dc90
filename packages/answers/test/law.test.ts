// The law itself: lists, instruments, provisions and days add up, and a screen is told what the API is told.
import { inLanguage } from "@yawara/answers";
import {
  instrument,
  instrumentView,
  lawList,
  passes,
  provision,
  provisionView,
  standingCounts,
  turningDays,
} from "@yawara/answers/law";
import { foundLaw, foundPassing } from "@yawara/answers/search";
import { calendar, isInForce, LANGUAGES, provisionOf } from "@yawara/engine";
import { describe, expect, it } from "vitest";
import { answered, store, TODAY } from "./store.ts";

const law = store.law();
const DAYS = ["2020-01-01", TODAY, "2030-01-01"];
const sum = (counts: Iterable<number>) => [...counts].reduce((all, one) => all + one, 0);

describe("the list of the law", () => {
  it.each(DAYS)("counts on %s the provisions of each force that are in force, or all where none is", (at) => {
    for (const one of answered(lawList(store, { at })).instruments) {
      const { in_force: inForce, provisions } = answered(instrument(store, { at, instrument: one.id }));
      expect(sum(Object.values(one.forces)), one.id).toBe(inForce === 0 ? provisions.length : inForce);
    }
  });

  it("puts every instrument in one standing, and a filter by it finds as many", () => {
    const lines = inLanguage(answered(lawList(store, { at: "2025-01-01" })).instruments, "en");
    const counts = standingCounts(lines);
    expect(sum(counts.values())).toBe(lines.length);
    for (const [status, count] of counts)
      expect(lines.filter((line) => passes(line, { status })).length, status).toBe(count);
  });

  it("tells of what has not begun on a day that it is not there yet", () => {
    const { instruments } = answered(lawList(store, { at: "2000-01-01" }));
    expect(instruments.find(({ id }) => id === "jp.ai-promotion-act")).toMatchObject({ status: "not-yet" });
  });
});

describe("an instrument", () => {
  it.each(LANGUAGES)("is told to a screen as to the API (%s)", (language) => {
    for (const one of law.corpus.instruments.slice(0, 60)) {
      const { events, reviews, forces, sectors, ...answer } = answered(instrument(store, { instrument: one.id }));
      const view = instrumentView(law, one, { at: TODAY, known: TODAY }, language);
      expect(view).toMatchObject(inLanguage(answer, language));
      expect(sum(Object.values(view.forces))).toBe(answer.provisions.length);
    }
  });

  it("has each of its days once, in order, and what begins or ends with its count", () => {
    for (const one of law.corpus.instruments) {
      const { life } = instrumentView(law, one, { at: TODAY, known: TODAY }, "en");
      const days = life.map(({ date }) => date);
      expect(days, one.id).toEqual([...new Set(days)].sort());
      const told = life.flatMap(({ what }) => what);
      expect(told.filter(({ kind }) => kind === "event").length, one.id).toBe(one.events.length);
      expect(told.filter(({ kind }) => kind === "review").length, one.id).toBe(one.reviews.length);
      for (const { date, coming } of life) expect(coming, `${one.id} ${date}`).toBe(date > TODAY);
    }
  });

  it("says of each provision since when, until when, or that it is to come", () => {
    for (const at of DAYS)
      for (const { id } of law.corpus.instruments)
        for (const line of answered(instrument(store, { at, instrument: id })).provisions) {
          expect(line.in_force, line.id).toBe(isInForce(provisionOf(law, line.id), { at, known: TODAY }));
          expect(line.state === "in-force", line.id).toBe(line.in_force);
          if (line.in_force) expect(line.from! <= at, line.id).toBe(true);
          if (line.state === "coming") expect(line.from! > at, line.id).toBe(true);
          if (line.state === "ended") expect(line.until! <= at, line.id).toBe(true);
        }
  });
});

describe("a provision", () => {
  it("names the one it took the place of, which names it in turn", () => {
    const replacing = law.corpus.provisions.filter(({ replaces }) => replaces !== undefined);
    expect(replacing.length).toBeGreaterThan(0);
    for (const { id, replaces } of replacing) {
      expect(answered(provision(store, { provision: replaces! })).replaced_by).toBe(id);
      const view = provisionView(law, id, { at: TODAY, known: TODAY }, "ja");
      expect(view.replaces?.ref).toBe(provisionOf(law, replaces!).ref.ja);
    }
  });
});

describe("the days on which law turns", () => {
  it("count what begins and ends, bills aside", () => {
    const span = { from: "2024-01-01", to: "2028-12-31", known: TODAY };
    const days = turningDays(law, span);
    const all = calendar(law, span).filter(({ bill }) => !bill);
    for (const kind of ["begins", "ends"] as const)
      expect(sum(days.map((day) => day[kind]))).toBe(
        sum(all.filter((one) => one.kind === kind).map(({ provisions }) => provisions.length)),
      );
  });
});

describe("a search on a screen", () => {
  it("counts the provisions found by force, and of a filter those of the force asked for", () => {
    const lines = inLanguage(answered(lawList(store)).instruments, "ja");
    const found = foundLaw(law, { query: "個人データ", first: ["JP"], language: "ja" });
    const all = foundPassing(found, lines, {});
    expect(all.provisions).toBe(sum(found.instruments.map(({ forces }) => sum(Object.values(forces)))));
    const duties = foundPassing(found, lines, { force: "duty", jurisdiction: "JP" });
    expect(duties.provisions).toBeGreaterThan(0);
    expect(duties.left).toBe(found.instruments.length - duties.rows.length);
    for (const { found: one } of duties.rows)
      expect(one.provisions.every(({ modality }) => modality === "duty")).toBe(true);
  });
});

describe("what authorities decided", () => {
  it("stands at the provision with who decided it, where, and what the worked case expects", () => {
    const decided = law.corpus.provisions.filter(({ examples }) => examples !== undefined);
    expect(decided.length).toBeGreaterThan(0);
    for (const { id, examples } of decided) {
      const answer = answered(provision(store, { provision: id }));
      expect(answer.examples).toEqual(examples);
      const ids = answer.examples!.map((example) => example.id);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });
});
