// An incident: which clocks run because of it, from which moment, until when; what is open and why; forms filled as far as is known.
import { type IncidentAsked, incident } from "@yawara/answers/incident";
import { LANGUAGES } from "@yawara/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answered, refused, store } from "./store.ts";

/** A shop whose chat leaked customers' card numbers after an attack. */
const LEAK = {
  "organisation.home_country": "JP",
  "organisation.kind": "stock_company",
  "organisation.uses_ai": true,
  "market.countries": ["JP"],
  "role.functions": ["uses_at_work"],
  "data.personal_kinds": ["ordinary", "financial"],
  "data.expression_purposes": [],
  "use.areas": ["customer_service"],
  "event.incidents": ["personal_data_leak"],
  "event.leak_traits": ["attack_or_insider", "money_loss"],
  "event.persons": 1200,
};

const FIRST = "jp.appi/art-26#first-report";
const FULL = "jp.appi/art-26#full-report-wrongful";

const said = (asked: Partial<IncidentAsked> = {}) =>
  answered(incident(store, { facts: LEAK, now: "2026-12-02T10:00+09:00", ...asked }));
const clock = (answer: ReturnType<typeof said>, id: string) => answer.clocks.find((one) => one.id === id)!;

describe("a confirmed incident", () => {
  const answer = said({ occurred: "2026-11-28", received: "2026-11-30T18:00+09:00", aware: "2026-12-01T09:30+09:00" });

  it("starts every clock of the law from the moment of awareness, with both ends of a range", () => {
    expect(answer.standing).toBe("confirmed");
    expect(clock(answer, FIRST)).toMatchObject({
      state: "runs",
      guidance: true,
      from: "awareness",
      started: "2026-12-01T09:30+09:00",
      first_day: "2026-12-02",
      soonest: { day: "2026-12-04", until: "2026-12-05T00:00+09:00" },
      last: { day: "2026-12-06", until: "2026-12-07T00:00+09:00" },
      left: "PT110H",
    });
    expect(clock(answer, FIRST).to!.ja).toBe("個人情報保護委員会");
    expect(answer.next).toBe(FIRST);
  });

  it("counts the day of learning where the authority does, and gives the clock of the facts alone", () => {
    expect(clock(answer, FULL)).toMatchObject({ state: "runs", last: { day: "2027-01-29" } });
    expect(clock(answer, "jp.appi/art-26#full-report")).toBeUndefined();
  });

  it("shows what has no figure as running, without an end", () => {
    const persons = clock(answer, "jp.appi/art-26#persons");
    expect(persons).toMatchObject({ state: "runs", pace: "promptly" });
    expect(persons.last).toBeUndefined();
  });

  it("is overdue once its end has come, and met or met late where it was done", () => {
    const over = said({ aware: "2026-12-01", now: "2026-12-07T00:00+09:00" });
    expect(clock(over, FIRST)).toMatchObject({ state: "overdue", left: "PT0S" });
    const before = said({ aware: "2026-12-01", now: "2026-12-06T23:59+09:00" });
    expect(clock(before, FIRST).state).toBe("runs");
    const done = said({
      aware: "2026-12-01",
      now: "2026-12-20",
      done: { [FIRST]: "2026-12-06", [FULL]: "2027-02-01" },
    });
    expect([clock(done, FIRST).state, clock(done, FULL).state]).toEqual(["met", "met-late"]);
  });
});

describe("a possible incident", () => {
  it("shows the clocks as they would run from the receipt of the report, which is kept", () => {
    const answer = said({ received: "2026-11-30T18:00+09:00" });
    expect(answer.standing).toBe("possible");
    expect(clock(answer, FIRST)).toMatchObject({ state: "would-run", last: { day: "2026-12-05" } });
    const confirmed = said({ received: "2026-11-30T18:00+09:00", aware: "2026-12-01T09:30+09:00" });
    expect(confirmed.moments).toEqual({ received: "2026-11-30T18:00+09:00", aware: "2026-12-01T09:30+09:00" });
  });

  it("without a moment says which one is missing", () => {
    const answer = said();
    expect(answer.standing).toBe("no-moment");
    expect(clock(answer, FIRST)).toMatchObject({ state: "open", waits_for: "awareness" });
    expect(clock(answer, FIRST).last).toBeUndefined();
  });
});

describe("a request", () => {
  it("runs from its receipt, with nobody to confirm it", () => {
    const facts = {
      "organisation.home_country": "KR",
      "organisation.uses_ai": true,
      "market.countries": ["KR"],
      "data.personal_kinds": ["ordinary"],
      "event.requests": ["person_data_request"],
    };
    const { clocks } = said({ facts, received: "2026-12-01T10:00+09:00", regimes: ["KR"] });
    const found = clocks.filter(({ from, term }) => from === "request" && term !== undefined);
    expect(found.length).toBeGreaterThan(0);
    for (const { state, started, last } of found) {
      expect(["runs", "open"]).toContain(state);
      expect(started).toBe("2026-12-01T10:00+09:00");
      expect(last?.day).toBe("2026-12-11");
    }
  });
});

describe("what is not known", () => {
  it("leaves a clock open with the facts it waits for, its ends shown", () => {
    const { "event.leak_traits": _, ...facts } = LEAK;
    const answer = said({ facts, aware: "2026-12-01" });
    const full = answer.clocks.filter(({ clock: id }) => id.startsWith("full-report"));
    expect(full.map(({ clock: id, last }) => [id, last!.day])).toEqual([
      ["full-report", "2027-01-04"],
      ["full-report-wrongful", "2027-01-29"],
    ]);
    for (const { state, waits } of full) {
      expect(state).toBe("open");
      expect(waits.map(({ fact }) => fact)).toContain("event.leak_traits");
    }
    expect(answer.waits[0]!.ask.en).not.toBe("");
  });

  it("of the event itself gives no clock at all", () => {
    const { "event.incidents": _, "event.leak_traits": __, "event.persons": ___, ...facts } = LEAK;
    expect(said({ facts, aware: "2026-12-01" })).toMatchObject({ standing: "unsaid", clocks: [] });
  });
});

describe("a near miss", () => {
  it("is recorded, starts no clock, and names what would have bound", () => {
    const answer = said({ near_miss: true, aware: "2026-12-01" });
    expect(answer).toMatchObject({ standing: "near-miss", clocks: [], next: null });
    expect(answer.would_bind.map(({ provision }) => provision)).toContain("jp.appi/art-26");
  });
});

describe("an incident that reaches the EU", () => {
  const facts = {
    ...LEAK,
    "market.countries": ["JP", "EU"],
    "market.audience": ["consumers"],
    "market.eu_link": ["targets_people"],
    "organisation.establishments": ["JP", "EU"],
    "use.exclusive_purpose": "none",
  };

  it("has its hours from the instant, in the reader's zone", () => {
    const answer = said({ facts, aware: "2026-12-01T09:30+09:00", zone: "Europe/Paris" });
    expect(clock(answer, "eu.gdpr/art-33#report").last).toEqual({ until: "2026-12-04T01:30+01:00" });
  });

  it("says in which zone days end, and that holidays there are not known", () => {
    const device = {
      "organisation.home_country": "JP",
      "organisation.uses_ai": true,
      "market.countries": ["EU"],
      "event.incidents": ["device_malfunction"],
      "event.device_serious": true,
    };
    const answer = said({ facts: device, aware: "2026-12-01T02:00+09:00", regimes: ["EU"] });
    const report = clock(answer, "eu.mdr-ivdr/art-87#report");
    // Two in the morning in Tokyo is still the day before in Brussels.
    expect(report).toMatchObject({ zone: "Europe/Brussels", first_day: "2026-12-01", holidays_unknown: true });
    expect(report.last).toMatchObject({ day: "2026-12-15", until: "2026-12-16T08:00+09:00" });
    expect(answer.read_with.some(({ en }) => en.includes("Europe/Brussels"))).toBe(true);
  });
});

describe("a form", () => {
  const { form, forms } = said({ aware: "2026-12-01T09:30+09:00", form: "jp-leak-report" });

  it("has the fields of the rules in their order, filled as far as facts and moments say", () => {
    expect(form!.fields.map(({ ref }) => ref.ja)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((item) => `施行規則第8条第1項第${item}号`),
    );
    const persons = form!.fields[2]!;
    expect(persons).toMatchObject({ state: "known", unsaid: [] });
    expect(persons.value!.ja).toContain("1,200人");
  });

  it("marks what is not known as a gap, and makes nothing up", () => {
    const cause = form!.fields.find(({ id }) => id === "cause")!;
    expect(cause).toMatchObject({ state: "gap", unsaid: ["event.cause"] });
    expect(cause.value).toBeUndefined();
    expect(cause.write!.en).not.toBe("");
  });

  it("is offered where its provision binds or may", () => {
    expect(forms.map(({ id }) => id)).toEqual(["jp-leak-notice", "jp-leak-report"]);
  });

  it("in the notice to the persons has five of the nine items", () => {
    const notice = said({ form: "jp-leak-notice" }).form!;
    expect(notice.fields.map(({ id }) => id)).toEqual(["outline", "items", "cause", "secondary-harm", "other"]);
  });
});

describe("every answer", () => {
  it("is told in words of one language, with nothing left out", () => {
    for (const { says } of said({ aware: "2026-12-01", regimes: "all" }).clocks)
      for (const language of LANGUAGES)
        for (const text of [says.rule[language], says.time[language]]) expect(text).not.toMatch(/undefined|null|NaN/);
  });

  it("never ends earlier where the firm learnt later", () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 60 });
    const moment = (at: number) => new Date(Date.UTC(2026, 9, 1) + at * 60_000).toISOString();
    fc.assert(
      fc.property(minutes, minutes, (a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((at) =>
          said({ aware: moment(at), at: "2026-12-01" }),
        );
        for (const { id, last } of early!.clocks)
          if (last !== undefined)
            expect(Date.parse(last.until)).toBeLessThanOrEqual(Date.parse(clock(late!, id).last!.until));
      }),
      { numRuns: 15 },
    );
  });
});

describe("a question that cannot be read", () => {
  const problems = (asked: Partial<IncidentAsked>) =>
    refused(incident(store, { facts: LEAK, ...asked })).map(({ code, path }) => [code, ...path]);

  it.each([
    [{ aware: "2026-12-01T25:00" }, ["no-such-moment", "aware"]],
    [{ aware: "yesterday" }, ["not-a-day", "aware"]],
    [{ zone: "Asia/Tokio" }, ["unknown-zone", "zone"]],
    [{ occurred: "2026-12-02", aware: "2026-12-01" }, ["before-it-happened", "aware"]],
    [{ form: "jp-leak-reports" }, ["unknown-form", "form"]],
    [{ done: { "jp.appi/art-26#first": "2026-12-01" } }, ["unknown-clock", "done", "jp.appi/art-26#first"]],
    [{ since: { dawn: "2026-12-01" } as never }, ["unknown-start", "since", "dawn"]],
  ] as const)("%j is named at its place", (asked, problem) => {
    expect(problems(asked)).toEqual([problem]);
  });
});
