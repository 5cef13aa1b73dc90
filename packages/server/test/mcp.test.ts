// What the MCP server offers an assistant, over both transports: its tools, the facts, the law to read, and the prompt.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ask, type Data, JAPANESE, overBoth, refusal, root, whole, yawara } from "./mcp-clients.ts";

const NAMES = [
  "describe_facts",
  "next_question",
  "check",
  "support",
  "make_plan",
  "measures",
  "incident",
  "disclose",
  "explain",
  "law_at",
  "diff",
  "recheck",
  "compare",
];

overBoth((one) => {
  it("introduces itself: facts are confirmed, the unknown is left out, it is no legal advice", () => {
    expect(one.client.getServerVersion()).toMatchObject({ name: "yawara" });
    expect(one.client.getInstructions()).toMatch(/confirm/);
    expect(one.client.getInstructions()).toMatch(/Leave out facts that are not known/);
    expect(one.client.getInstructions()).toMatch(/not legal advice/);
  });

  it("lists its tools with what they take, what they give, and that they only read", async () => {
    const { tools } = await one.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(NAMES);
    for (const { title, description, inputSchema, outputSchema, annotations } of tools) {
      expect(title).toBeTruthy();
      expect(description!.length).toBeGreaterThan(100);
      expect(inputSchema).toMatchObject({ type: "object", additionalProperties: false });
      expect(outputSchema).toMatchObject({ type: "object" });
      expect(annotations).toMatchObject({ readOnlyHint: true, idempotentHint: true, destructiveHint: false });
    }
  });

  describe("describe_facts", () => {
    it("gives the question, help and answers of the facts named", async () => {
      const { data, text } = await ask(one.client, "describe_facts", {
        ids: ["organisation.kind", "finance.licences"],
      });
      const [kind, licences] = data.facts;
      expect([kind.id, licences.id]).toEqual(["organisation.kind", "finance.licences"]);
      expect(licences).toMatchObject({ type: "choices", asked: "branch", only_if: expect.any(String) });
      expect(licences.choices.map(({ id }: Data) => id)).toContain("bank");
      expect(text).toContain(kind.ask);
      expect(text).toContain("bank (Bank)");
    });

    it("goes through all facts page by page, none twice", async () => {
      const facts = await whole(one, "describe_facts", "facts", { limit: 60 });
      expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
      expect(facts.length).toBe((await yawara("law", "stats")).facts);
    });

    it("gives a layer or a group alone, in Japanese where asked", async () => {
      const { data, text } = await ask(one.client, "describe_facts", { layer: "core", group: "use", language: "ja" });
      expect(data.facts.map(({ id }: Data) => id)).toEqual(["use.areas", "use.red_flags"]);
      for (const { ask: question } of data.facts) expect(question).toMatch(JAPANESE);
      expect(text).toMatch(/全2件/);
    });

    it("refuses names there are not, with the nearest", async () => {
      expect(await refusal(one.client, "describe_facts", { ids: ["finance.licenses"] })).toEqual([
        expect.stringMatching(/finance\.licenses.*finance\.licences/),
      ]);
      expect((await refusal(one.client, "describe_facts", { group: "finanz" }))[0]).toContain("finance");
    });
  });

  describe("resources and the prompt", () => {
    it("offers the vocabulary and every instrument as text in both languages", async () => {
      const { resources } = await one.client.listResources();
      expect(resources.map(({ uri }) => uri)).toContain("yawara://vocabulary");
      expect(resources.length).toBe(1 + (await yawara("law", "list")).instruments.length);
      const read = async (uri: string) => (await one.client.readResource({ uri })).contents[0] as { text: string };
      const { text: vocabulary } = await read("yawara://vocabulary");
      expect(vocabulary).toContain("finance.licences");
      expect(vocabulary).toMatch(JAPANESE);
      const { text: act } = await read("yawara://law/jp.ai-promotion-act");
      const { provisions } = await yawara("law", "show", "jp.ai-promotion-act");
      expect(provisions).not.toHaveLength(0);
      for (const { id } of provisions) expect(act).toContain(id);
      expect(act).toContain("人工知能");
      await expect(read("yawara://law/jp.ai-promotion")).rejects.toThrow(/jp\.ai-promotion-act/);
    });

    it("completes the id of an instrument", async () => {
      const { resourceTemplates } = await one.client.listResourceTemplates();
      expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(["yawara://law/{instrument}"]);
      const { completion } = await one.client.complete({
        ref: { type: "ref/resource", uri: "yawara://law/{instrument}" },
        argument: { name: "instrument", value: "ai-promotion" },
      });
      expect(completion.values).toEqual(["jp.ai-promotion-act"]);
    });

    it.each([
      ["en", /Have me confirm or correct each fact/, /not legal advice/],
      ["ja", /一つずつ私の確認を得て/, /法律上の助言ではない/],
    ] as const)("prompts in %s: propose, have it confirmed, then check", async (language, confirm, advice) => {
      const { messages } = await one.client.getPrompt({
        name: "describe_my_system",
        arguments: { language, description: "A chatbot of our bank" },
      });
      const { text } = messages[0]!.content as { text: string };
      expect(text).toContain("A chatbot of our bank");
      expect(text).toMatch(confirm);
      expect(text).toMatch(advice);
      for (const tool of ["describe_facts", "next_question", "check"]) expect(text).toContain(tool);
    });
  });

  it("is as docs/mcp.md says: the tools with their arguments, and what the example's questions are answered", async () => {
    const page = readFileSync(join(root, "docs/mcp.md"), "utf8");
    const { tools } = await one.client.listTools();
    const rows = [...page.matchAll(/^\| `(\w+)` \|.*\| ([^|]+) \|$/gm)];
    expect(rows.map(([, name]) => name)).toEqual(tools.map(({ name }) => name));
    for (const [, name, takes] of rows) {
      const { properties } = tools.find((tool) => tool.name === name)!.inputSchema;
      for (const [, argument] of takes!.matchAll(/`(\w+)`/g)) expect(properties).toHaveProperty(argument!);
    }
    const exchanges = [...page.matchAll(/```json\n(\{\n {2}"name"[\s\S]*?)\n```\n\n```\n([\s\S]*?)\n```/g)];
    expect(exchanges).toHaveLength(2);
    for (const [, question, shown] of exchanges) {
      const { name, arguments: asked } = JSON.parse(question!);
      const { text } = await ask(one.client, name, asked);
      expect(plain(text)).toBe(plain(shown!));
    }
  });
});

/** Without the version of the corpus, which every change of law changes. */
function plain(text: string): string {
  return text.replace(/[0-9a-f]{12}/g, "…");
}
