// The two clocks: what is in force on a day, as known on a day.
import { describe, expect, it } from "vitest";
import { provision } from "../../test/small-worlds.ts";
import { load } from "../compiled/engine.ts";
import { type Commencement, type Corpus, EVENT_STAGES, type EventStage, type Instrument } from "./model.ts";
import { regimeAt, statusOf } from "./regime.ts";

const text = { en: "t", ja: "t" };
const instrument = (id: string, jurisdiction: string, provisions: string[]): Instrument => ({
  id,
  title: text,
  jurisdiction,
  kind: "statute",
  issuer: text,
  sectors: [],
  summary: text,
  events: [],
  reviews: [],
  provisions,
});

const rows: Record<string, Commencement[]> = {
  "jp.a/plain": [{ from: "2025-06-04", known: "2025-06-04" }],
  "jp.a/moved": [
    { from: "2026-08-02", known: "2024-07-12" },
    { from: "2027-12-02", known: "2026-07-20" },
  ],
  "jp.a/ends": [{ from: "2020-01-01", to: "2026-01-01", known: "2020-01-01" }],
  "eu.b/pending": [{ from: "pending", known: "2025-01-01" }],
  "eu.b/dropped": [
    { from: "pending", known: "2024-01-01" },
    { from: "never", known: "2025-10-01" },
  ],
  "eu.b/phases": [
    { from: "2025-01-01", to: "2025-07-01", known: "2024-01-01" },
    { from: "2026-01-01", known: "2024-01-01" },
  ],
};
const engine = load({
  version: "",
  facts: [],
  definitions: [],
  constraints: [],
  parameters: [],
  instruments: [instrument("jp.a", "JP", []), instrument("eu.b", "EU", [])],
  provisions: Object.entries(rows).map(([id, inForce]) => ({
    ...provision(id, { kind: "const", value: true }, undefined),
    instrument: id.split("/")[0]!,
    inForce,
  })),
  glossary: {},
  eventTypes: [],
  knownJurisdictions: [],
  homes: {},
  cases: 0,
} satisfies Corpus);

describe("regimeAt", () => {
  it.each([
    [
      "2025-06-03",
      "2025-06-03",
      ["jp.a/ends", "eu.b/phases"],
      { "jp.a/moved": "2026-08-02", "eu.b/pending": "pending", "eu.b/dropped": "pending" },
    ],
    [
      "2025-06-04",
      "2025-06-04",
      ["jp.a/plain", "jp.a/ends", "eu.b/phases"],
      { "jp.a/moved": "2026-08-02", "eu.b/pending": "pending", "eu.b/dropped": "pending" },
    ],
    [
      "2025-07-01",
      "2025-07-01",
      ["jp.a/plain", "jp.a/ends"],
      { "jp.a/moved": "2026-08-02", "eu.b/pending": "pending", "eu.b/dropped": "pending", "eu.b/phases": "2026-01-01" },
    ],
    ["2026-09-01", "2026-07-19", ["jp.a/plain", "jp.a/moved", "eu.b/phases"], { "eu.b/pending": "pending" }],
    [
      "2026-09-01",
      "2026-07-20",
      ["jp.a/plain", "eu.b/phases"],
      { "jp.a/moved": "2027-12-02", "eu.b/pending": "pending" },
    ],
    ["2027-12-02", "2026-11-24", ["jp.a/plain", "jp.a/moved", "eu.b/phases"], { "eu.b/pending": "pending" }],
    ["2026-01-01", "2023-12-31", [], {}],
  ])("at %s, known %s", (at, known, provisions, coming) => {
    const regime = regimeAt(engine, { at, known });
    if (known >= "2024-01-01") expect(regime.provisions).toEqual(provisions);
    expect(Object.fromEntries(regime.coming.map((coming) => [coming.provision, coming.from]))).toEqual(coming);
  });

  it("keeps to jurisdictions, leaves instruments out, keeps only some", () => {
    const clocks = { at: "2026-02-01", known: "2026-02-01" };
    expect(regimeAt(engine, { ...clocks, jurisdictions: ["EU"] }).provisions).toEqual(["eu.b/phases"]);
    expect(regimeAt(engine, { ...clocks, without: ["eu.b"] }).provisions).toEqual(["jp.a/plain"]);
    expect(regimeAt(engine, { ...clocks, only: ["eu.b"] }).provisions).toEqual(["eu.b/phases"]);
    expect(regimeAt(engine, { ...clocks, only: ["eu.b"], jurisdictions: ["JP"] })).toMatchObject({
      provisions: [],
      coming: [],
    });
  });
});

describe("statusOf", () => {
  const eventTypes = EVENT_STAGES.map((stage) => ({ id: `event-of-${stage}`, stage, name: text }));
  const event = (date: string, stage: EventStage) => ({
    date,
    type: `event-of-${stage}`,
    source: "https://example.org",
    confidence: "seen" as const,
  });
  const status = (of: Partial<Instrument>, at: string) => {
    const dated = { ...instrument("jp.a", "JP", ["jp.a/plain"]), ...of };
    return statusOf(load({ ...engine.corpus, eventTypes, instruments: [dated] }), dated, { at, known: "2026-11-24" });
  };

  it.each(EVENT_STAGES)(
    "until it begins an instrument is enacted where its text is final, else proposed: %s",
    (stage) => {
      const events = [event("2025-05-28", stage)];
      expect(status({ events }, "2025-05-27")).toBe("not-yet");
      expect(status({ events }, "2025-06-03")).toBe(stage === "adoption" ? "enacted" : "proposed");
      expect(status({ events }, "2025-06-04")).toBe("in-force");
    },
  );

  it("is there once something of it applies, though nothing that happened before is written down", () => {
    expect(status({ events: [] }, "2025-06-03")).toBe("not-yet");
    expect(status({ events: [] }, "2025-06-04")).toBe("in-force");
  });

  it.each(EVENT_STAGES)("without provisions it holds from its first event until an end: %s", (stage) => {
    const events = [event("2024-01", "adoption"), event("2025-05-28", stage)];
    expect(status({ events, provisions: [] }, "2023-12-31")).toBe("not-yet");
    expect(status({ events, provisions: [] }, "2025-05-27")).toBe("in-force");
    expect(status({ events, provisions: [] }, "2025-05-28")).toBe(stage === "end" ? "ended" : "in-force");
  });
});
