// One document of a check, byte for byte the same from the command line, over HTTP and as a tool's structured content.
import { EXPANSIONS } from "@yawara/answers/check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLES, type Example, type Served, served } from "./http-serving.ts";
import { ask, type Connected, connect, yawara } from "./mcp-clients.ts";

const EVERYTHING = EXPANSIONS.join();

/** What `yawara check FILE --json` prints, without the spaces it is indented with. */
async function printed(path: string, ...options: string[]): Promise<string> {
  return JSON.stringify(await yawara("check", path, ...options));
}

let server: Served;
let tool: Connected;
beforeAll(async () => {
  server = await served();
  tool = await connect.http();
});
afterAll(async () => {
  await server.close();
  await tool.close();
});

async function sent({ facts, at }: Example, query: string): Promise<string> {
  const response = await server.post(`/api/v1/check?${query}`, { facts, at });
  expect(response.status).toBe(200);
  return response.text();
}

/** The structured content of one page, or of all pages put together. */
async function told({ facts, at }: Example, options: Record<string, unknown>): Promise<string> {
  const { data } = await ask(tool.client, "check", { facts, at, ...options });
  return JSON.stringify(data);
}

/** All pages of a tool's answer as one document. */
async function toldWhole({ facts, at }: Example, options: Record<string, unknown>): Promise<string> {
  const first = (await ask(tool.client, "check", { facts, at, limit: 100, ...options })).data;
  const { total, next_cursor, ...document } = first;
  for (let cursor = next_cursor; cursor !== undefined; ) {
    const { data } = await ask(tool.client, "check", { facts, at, limit: 100, cursor, ...options });
    document.findings.push(...data.findings);
    cursor = data.next_cursor;
  }
  expect(document.findings).toHaveLength(total);
  return JSON.stringify(document);
}

describe("a check at three doors", () => {
  it.each(EXAMPLES.slice(0, 3))("of $id is the same document in full", async (example) => {
    for (const language of ["en", "ja"]) {
      const http = await sent(example, `lang=${language}&expand=${EVERYTHING}`);
      expect(await printed(example.path, "--lang", language)).toBe(http);
      expect(await toldWhole(example, { language, expand: EXPANSIONS })).toBe(http);
    }
  });

  it.each(EXAMPLES)("of $id says the same for the same page, groups and expansions", async (example) => {
    const http = await sent(example, "lang=en&expand=text,source&groups=must,cooperate,get,open&limit=7");
    const options = { expand: ["text", "source"], groups: ["must", "cooperate", "get", "open"], limit: 7 };
    expect(await told(example, options)).toBe(http);
  });

  it("has both languages from the command line and over HTTP where none is asked for", async () => {
    expect(await printed(EXAMPLES[0]!.path)).toBe(await sent(EXAMPLES[0]!, `expand=${EVERYTHING}`));
  });
});

describe("the lean document", () => {
  it("is the full one without what was not asked for", async () => {
    for (const example of EXAMPLES) {
      const [lean, full] = await Promise.all([sent(example, ""), sent(example, "expand=text")]);
      const { findings, customers, ...rest } = JSON.parse(lean);
      const { findings: expanded, customers: told, summary, ...others } = JSON.parse(full);
      const ids = (list: { provision: string }[]) => list.map(({ provision }) => provision);
      expect(ids(findings)).toEqual(ids(expanded));
      const theirs = (of?: { instruments: { provisions: { provision: string }[] }[] }) =>
        of?.instruments.map(({ provisions }) => ids(provisions));
      expect(theirs(customers)).toEqual(theirs(told));
      expect(rest).toEqual({
        ...others,
        summary: { ...summary, next: rest.summary.next, voluntary: rest.summary.voluntary },
      });
    }
  });
});
