// An assistant that knows nothing but what a person answers: asked to the end, it comes to the findings of the whole file.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, type Connected, connect, example } from "./mcp-clients.ts";

/** Outcomes alone, of some groups or all: reasons may name any of the facts that force them. */
async function outcomes({ client }: Connected, asked: Record<string, unknown>): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const { data } = await ask(client, "check", { ...asked, limit: 100, ...(cursor && { cursor }) });
    for (const { provision, outcome, group } of data.findings) found.set(provision, `${outcome} ${group}`);
    cursor = data.next_cursor;
  } while (cursor !== undefined);
  return found;
}

/** What the assistant has from the person: answers, and what the person does not know. */
interface Said {
  answers: Record<string, unknown>;
  declined: string[];
}

/** Puts questions until none is left, and answers each as the person would; the number of questions put. */
async function interview(
  { client }: Connected,
  person: Record<string, unknown>,
  { answers, declined }: Said,
  more: Record<string, unknown> = {},
): Promise<number> {
  for (let put = 0; ; put++) {
    const { data } = await ask(client, "next_question", { ...more, facts: answers, declined });
    expect(data.done).toBe(data.question === null);
    if (data.question === null) return put;
    const { id } = data.question.fact;
    expect(answers).not.toHaveProperty([id]);
    expect(declined).not.toContain(id);
    expect(data.question.about_count).toBeGreaterThan(0);
    expect(data.question.remaining_at_most).toBeGreaterThan(0);
    if (person[id] === undefined) declined.push(id);
    else answers[id] = person[id];
  }
}

describe("an interview through next_question", () => {
  let one: Connected;
  beforeAll(async () => {
    one = await connect.http();
  });
  afterAll(() => one.close());

  it.each(["bank-loan-screening", "image-generator"])(
    "comes to the findings of %s: first what everybody is asked, then each finding still open",
    async (name) => {
      const { facts, at } = example(name);
      const said: Said = { answers: {}, declined: [] };
      expect(await interview(one, facts, said, { at })).toBeGreaterThan(10);
      const open = await outcomes(one, { facts: said.answers, at, groups: ["open"] });
      expect(open.size).toBe(0);
      const later = await outcomes(one, { facts: said.answers, at, groups: ["get", "detail", "if"] });
      for (const [about, stand] of later)
        if (stand.startsWith("open")) await interview(one, facts, said, { at, about });
      expect(await outcomes(one, { facts: said.answers, at })).toEqual(await outcomes(one, { facts, at }));
    },
  );

  it("asks only what settles one definition, says what it took for granted, and comes to its verdict", async () => {
    const about = "eu.high_risk";
    const first = await ask(one.client, "next_question", { facts: {}, about });
    expect(first.data.presumed).toEqual({ "organisation.uses_ai": true, "market.countries": { EU: true } });
    expect(first.text).toContain("Taken for granted");
    const person = {
      ...example("recruiter-screening").facts,
      "lifecycle.stage": "in_use",
      "use.exclusive_purpose": "none",
      "use.profiling": true,
      "market.eu_link": ["put_into_own_use"],
    };
    const said: Said = { answers: {}, declined: [] };
    expect(await interview(one, person, said, { about })).toBeLessThan(20);
    const { data, text } = await ask(one.client, "next_question", {
      facts: said.answers,
      declined: said.declined,
      about,
    });
    expect(data.about).toMatchObject({ id: about, kind: "definition", outcome: "applies", open_on: [] });
    expect(data.about.because.length).toBeGreaterThan(0);
    expect(text).toContain("it holds");
  });

  it("puts the question in the person's language, with the ids of its answers", async () => {
    const { data, text } = await ask(one.client, "next_question", { facts: {}, language: "ja" });
    const { ask: question, choices } = data.question.fact;
    expect(question).toMatch(/[぀-ヿ一-鿿]/);
    expect(text).toContain(question);
    for (const { id, name } of choices) expect(text).toContain(`${id} (${name})`);
  });

  it("refuses a goal, a fact put off or an answer there is not", async () => {
    const refused = async (asked: Record<string, unknown>) =>
      ask(one.client, "next_question", asked).then(
        () => "answered",
        (error: Error) => error.message,
      );
    expect(await refused({ facts: {}, about: "eu.high_risc" })).toMatch(/about: .*eu\.high_risk/);
    expect(await refused({ facts: {}, declined: ["use.area"] })).toMatch(/declined\.0: .*use\.areas/);
    expect(await refused({ facts: { "use.areas": ["finanse"] } })).toMatch(/use\.areas.*finance/);
    expect(await refused({ facts: {}, about: "eu.high_risk", support: true })).toMatch(/not both/);
  });
});
