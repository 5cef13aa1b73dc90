// Risk measures, the same from the command line and over HTTP: what is for a system, a list, one whole, the crosswalks.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLES, type Served, served } from "./http-serving.ts";
import { yawara } from "./mcp-clients.ts";

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

const answered = async (path: string) => {
  const response = await server.get(`/api/v1${path}`);
  expect(response.status).toBe(200);
  return response.json();
};

describe("measures at two doors", () => {
  it.each(EXAMPLES.slice(0, 2))("for $id are the same document", async ({ path, facts, at }) => {
    const response = await server.post("/api/v1/measures/for-subject?lang=ja", { facts, at });
    expect(response.status).toBe(200);
    expect(await yawara("measures", path, "--lang", "ja")).toEqual(await response.json());
  });

  it("by risk and stage are the same list", async () => {
    expect(await yawara("measures", "--risk", "privacy", "--stage", "test", "--lang", "en")).toEqual(
      await answered("/measures?risk=privacy&stage=test&lang=en"),
    );
  });

  it("one whole is the same", async () => {
    expect(await yawara("measures", "--about", "kill-switch")).toEqual(await answered("/measures/kill-switch"));
  });

  it("for a provision are the same list", async () => {
    expect(await yawara("measures", "--about", "eu.ai-act/art-12")).toEqual(
      await answered("/measures?item=eu.ai-act%2Fart-12"),
    );
  });

  it("come as an SSSOM table with its metadata before it", async () => {
    const response = await server.get("/api/v1/measures/crosswalk.sssom.tsv");
    expect(response.headers.get("content-type")).toBe("text/tab-separated-values; charset=utf-8");
    expect(await response.text()).toMatch(/^#curie_map:\n[\s\S]*\nsubject_id\tsubject_label\tpredicate_id\t/);
  });

  it("are not found where there is none of the name, and a wrong wish is told", async () => {
    expect((await server.get("/api/v1/measures/kill-swich")).status).toBe(404);
    const response = await server.get("/api/v1/measures?risk=privacy.leek");
    expect(response.status).toBe(422);
    expect(JSON.stringify(await response.json())).toContain("privacy.leak");
  });
});
