// docs/api.md is true: it names every operation, its examples are answered, and the problem it shows is the one that comes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, served } from "./http-serving.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/api.md"), "utf8");

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

describe("docs/api.md", () => {
  it("has a row for every operation, and no other", async () => {
    const document = await (await server.get("/api/v1/openapi.json")).json();
    const { paths } = document as { paths: Record<string, object> };
    const operations = Object.entries(paths)
      .filter(([path]) => path.startsWith("/api/v1/"))
      .flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.slice("/api/v1".length)}`),
      );
    const rows = [...page.matchAll(/^\| `((?:GET|POST|PUT|DELETE) [^`]+)` \|/gm)].map((match) => match[1]!);
    expect(rows.sort()).toEqual(operations.sort());
  });

  const examples = [...page.matchAll(/^curl -s '?(\S+?)'? -H 'Content-Type: application\/json' -d '([\s\S]*?)'$/gm)];
  it("has examples to try", () => expect(examples.length).toBe(2));

  it.each(examples.map(([, address, body]) => [address!, body!]))("%s is answered", async (address, body) => {
    const response = await server.post(address.replace("http://localhost:3000", ""), body);
    expect(response.status).toBe(200);
  });

  it("shows a problem as it comes", async () => {
    const shown = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!) as { instance: string };
    const response = await server.post("/api/v1/check", { facts: { "organisation.employes": 3 } });
    expect(await response.json()).toEqual({ ...shown, instance: expect.stringMatching(/^urn:yawara:request:/) });
  });
});
