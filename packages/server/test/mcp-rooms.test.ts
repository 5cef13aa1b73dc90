// Measures, incidents and documents asked by an assistant: the same JSON as over HTTP, and a wrong question is one clear line.
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Served, served } from "./http-serving.ts";
import { ask, overBoth, refusal } from "./mcp-clients.ts";

const facts = {
  "organisation.home_country": "JP",
  "organisation.uses_ai": true,
  "market.countries": ["JP"],
  "data.personal_kinds": ["ordinary"],
};
const at = "2026-11-24";
const leak = {
  facts: { ...facts, "event.incidents": ["personal_data_leak"] },
  ...{ aware: "2026-11-20T09:30+09:00", now: "2026-11-21T10:00+09:00", form: "jp-leak-report" },
};

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

overBoth((one) => {
  it.each([
    ["measures", "/api/v1/measures/for-subject", { facts, at, known: at, limit: 5 }, {}],
    ["incident", "/api/v1/incident", leak, {}],
    ["disclose", "/api/v1/disclosures/public-notice", { facts, at, known: at }, { kind: "public-notice" }],
  ])("%s gives what HTTP gives", async (tool, path, body, more) => {
    const response = await server.post(`${path}?lang=en`, body);
    expect(response.status).toBe(200);
    const { data, text } = await ask(one.client, tool, { ...body, ...more, language: "en" });
    expect(data).toEqual(await response.json());
    expect(text.length).toBeGreaterThan(100);
  });

  it("says what is wrong in a line", async () => {
    expect(await refusal(one.client, "incident", { facts, aware: "yesterday" })).toHaveLength(1);
    expect(await refusal(one.client, "disclose", { facts, kind: "public-notise" })).toHaveLength(1);
  });
});
