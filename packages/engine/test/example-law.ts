// The small law and the subject that the examples in the docs of the public functions speak of.
import {
  type Condition,
  type Corpus,
  type Instrument,
  load,
  type Provision,
  regimeAt,
  subjectOf,
} from "../src/index.ts";
import { fact, provision as plain } from "./small-worlds.ts";

const text = (en: string, ja: string) => ({ en, ja });
const hires: Condition = { kind: "definition", id: "demo.hires" };
const large: Condition = { kind: "compare", fact: "firm.employees", op: ">=", value: 500, parameter: "large" };
const inEurope: Condition = { kind: "has", fact: "market.countries", member: "EU" };
const since = (from: string) => [{ from, known: "2024-01-01" }];

function provision(id: string, when: Condition, more: Partial<Provision> = {}): Provision {
  return { ...plain(id, when, undefined), instrument: id.split("/")[0]!, do: [text("Do it", "行う")], ...more };
}

function instrument(id: string, jurisdiction: string, provisions: string[]): Instrument {
  return {
    id,
    title: text("Demo Act", "デモ法"),
    jurisdiction,
    kind: "statute",
    issuer: text("Parliament", "国会"),
    sectors: [],
    summary: text("A demo.", "デモ。"),
    events: [{ date: "2024-06-01", type: "enacted", source: "https://example.org", confidence: "seen" }],
    reviews: [],
    forAi: true,
    provisions: provisions.map((local) => `${id}/${local}`),
  };
}

/**
 * Two acts. In Japan: whoever hires with AI informs (from April 2025) and logs (from 2027); a large firm reports: large is
 * 300 people, and 500 from 2026. In the EU, for its market: whoever hires must not do so without informing, on pain of a fine that grows with the firm.
 */
export const corpus: Corpus = {
  version: "0123456789ab",
  facts: [
    {
      ...fact("use.area", "choice", undefined),
      name: text("Area of use", "利用分野"),
      choices: ["hiring", "credit", "none"].map((id) => ({ id, name: text(id, id) })),
    },
    {
      ...fact("firm.employees", "integer", undefined),
      name: text("Employees", "従業員数"),
      scope: "organisation",
      unit: text("people", "人"),
    },
    {
      ...fact("market.countries", "choices", undefined),
      name: text("Markets", "市場"),
      choices: ["JP", "EU"].map((id) => ({ id, name: text(id, id) })),
    },
    {
      ...fact("use.automated", "boolean", { kind: "is", fact: "use.area", member: "hiring" }),
      name: text("No human decides", "人が決めない"),
      layer: "branch",
    },
  ],
  definitions: [
    {
      id: "demo.hires",
      at: "jp/demo.yaml:3",
      name: text("hires with AI", "AIで採用する"),
      when: { kind: "is", fact: "use.area", member: "hiring" },
      cel: 'use.area == "hiring"',
    },
  ],
  constraints: [],
  parameters: [
    {
      id: "large",
      values: [
        { from: "2020-01-01", value: 300 },
        { from: "2026-01-01", value: 500 },
      ],
    },
  ],
  instruments: [instrument("jp.demo", "JP", ["inform", "report", "log"]), instrument("eu.demo", "EU", ["inform"])],
  provisions: [
    provision("jp.demo/inform", hires, {
      acts: ["disclose.use"],
      inForce: since("2025-04-01"),
      at: "jp/demo.yaml:9",
      cel: "demo.hires",
    }),
    provision("jp.demo/report", large, { inForce: since("2024-01-01") }),
    provision(
      "jp.demo/log",
      { kind: "and", of: [hires, { kind: "fact", fact: "use.automated" }] },
      { inForce: since("2027-01-01") },
    ),
    provision(
      "eu.demo/inform",
      { kind: "and", of: [hires, inEurope] },
      {
        inForce: since("2024-08-01"),
        acts: ["disclose.use"],
        modality: "prohibition",
        sanction: {
          kind: "administrative-fine",
          max: {
            kind: "min",
            of: [
              { kind: "number", value: 1_000_000 },
              {
                kind: "arith",
                op: "*",
                left: { kind: "number", value: 1000 },
                right: { kind: "fact", fact: "firm.employees" },
              },
            ],
          },
        },
      },
    ),
  ],
  glossary: {},
  eventTypes: [{ id: "enacted", stage: "passage", name: text("enacted", "成立") }],
  knownJurisdictions: [],
  classifications: [{ definition: "demo.hires", kind: "role", points: [] }],
  homes: { JP: { "market.countries": ["JP"] }, EU: { "market.countries": ["EU"] } },
  cases: 0,
};

const days = { at: "2026-06-01", known: "2026-06-01" };
export const engine = load(corpus, [{ ...large, value: 300 }]);
export const regime = regimeAt(engine, days);
/** Hires for Japan with AI; how large it is and who decides is not known. */
export const subject = subjectOf(engine, { "use.area": "hiring", "market.countries": ["JP"] });
