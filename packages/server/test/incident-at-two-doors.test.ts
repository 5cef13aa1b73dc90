// What an incident makes due, the same from the command line and over HTTP; a bad moment is refused at its place.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, served } from "./http-serving.ts";
import { yawara } from "./mcp-clients.ts";

const facts = {
  "organisation.home_country": "JP",
  "organisation.uses_ai": true,
  "market.countries": ["JP", "EU"],
  "data.personal_kinds": ["ordinary"],
  "event.incidents": ["personal_data_leak"],
};
const asked = { aware: "2026-12-01T09:30+09:00", received: "2026-11-30", now: "2026-12-02T10:00+09:00" };

const folder = mkdtempSync(join(tmpdir(), "yawara-incident-"));
let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe("an incident at two doors", () => {
  it("is the same document", async () => {
    const path = join(folder, "incident.json");
    writeFileSync(path, JSON.stringify({ facts }));
    const response = await server.post("/api/v1/incident?lang=ja", { facts, ...asked, form: "jp-leak-report" });
    expect(response.status).toBe(200);
    const options = Object.entries(asked).flatMap(([name, moment]) => [`--${name}`, moment]);
    expect(await yawara("incident", path, ...options, "--form", "jp-leak-report", "--lang", "ja")).toEqual(
      await response.json(),
    );
  });

  it("is looked at now, or at the beginning of the day that is set, where no moment is named", async () => {
    const answer = (await (await server.post("/api/v1/incident", { facts })).json()) as { now: string };
    expect(answer.now).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/);
  });

  it.each([
    [{ aware: "2026-12-01T26:00" }, "/aware"],
    [{ since: { dawn: "2026-12-01" } }, "/since/dawn"],
    [{ done: { "jp.appi/art-26#none": "2026-12-01" } }, "/done"],
    [{ moments: {} }, "/moments"],
  ])("%j is refused at its place", async (wrong, place) => {
    const response = await server.post("/api/v1/incident", { facts, ...wrong });
    expect(response.status).toBe(422);
    expect(JSON.stringify(await response.json())).toContain(place);
  });
});
