// check and explain as an assistant asks them, over both transports: the answers of the command line, and clear refusals.
import { describe, expect, it } from "vitest";
import { ask, type Data, example, JAPANESE, overBoth, refusal, whole, yawara } from "./mcp-clients.ts";

const bank = example("bank-loan-screening");
const at = bank.at;

overBoth((one) => {
  describe("check", () => {
    it("decides as the command line does, every finding", async () => {
      const said = await yawara("check", bank.path);
      const findings = await whole(one, "check", "findings", { facts: bank.facts, at, limit: 100 });
      const shape = ({ provision, outcome, group, because, open_on }: Data) => ({
        provision,
        outcome,
        group,
        because: because.map(({ text }: Data) => text.en ?? text),
        open_on,
      });
      const byId = (a: Data, b: Data) => (a.provision < b.provision ? -1 : 1);
      expect(
        findings
          .filter(({ group }) => group !== "watch")
          .map(shape)
          .sort(byId),
      ).toEqual(
        said.findings
          .filter(({ outcome, group }: Data) => outcome !== "does-not-apply" && group !== "watch")
          .map(shape)
          .sort(byId),
      );
      const coming = (list: Data[]) =>
        list.filter(({ group }) => group === "watch").map(({ provision, from }) => ({ provision, from }));
      expect(coming(findings)).toEqual(coming(said.findings));
    });

    it("leads with what the subject is, the verdict, the gauge, the counts and the first steps", async () => {
      const said = await yawara("check", bank.path);
      const { data, text } = await ask(one.client, "check", { facts: bank.facts, at, groups: ["must"] });
      const [classes, summary] = text.split("\n\n");
      expect(classes).toContain("[jp.ai_business_user]");
      expect(summary!.split("\n")[0]).toBe(data.summary.verdict);
      expect(data.summary.gauge).toEqual(said.summary.gauge);
      expect(data.summary.counts).toEqual(said.summary.counts);
      expect(data.summary.next.map(({ provision }: Data) => provision)).toEqual(
        said.summary.next.map(({ provision }: Data) => provision),
      );
      expect(data.questions_left).toEqual(said.questions_left);
      expect(data.findings.map(({ group }: Data) => group)).toEqual(Array(said.summary.counts.must).fill("must"));
      for (const { provision, source } of data.findings) {
        expect(text).toContain(`[${provision}]`);
        expect(source.url).toMatch(/^https?:/);
      }
      expect(text).toContain("not legal advice");
    });

    it("speaks Japanese where asked, with the same findings", async () => {
      const asked = { facts: bank.facts, at, groups: ["must", "cooperate"] };
      const { data: en } = await ask(one.client, "check", asked);
      const { data: ja, text } = await ask(one.client, "check", { ...asked, language: "ja" });
      expect(ja.findings.map(({ provision }: Data) => provision)).toEqual(
        en.findings.map(({ provision }: Data) => provision),
      );
      for (const { says, where } of ja.findings) {
        expect(says).toMatch(JAPANESE);
        expect(where).toMatch(JAPANESE);
      }
      expect(text).toContain("まず行うこと");
    });

    it("reads the law of another day, and whose law is asked for", async () => {
      const before = await ask(one.client, "check", { facts: bank.facts, at: "2024-06-01", groups: ["cooperate"] });
      expect(before.data.findings).toEqual([]);
      const eu = await ask(one.client, "check", {
        facts: { ...bank.facts, "market.countries": ["EU"] },
        regimes: ["EU"],
      });
      expect(eu.data.jurisdictions).toEqual(["EU"]);
      expect(eu.data.findings.every(({ provision }: Data) => provision.startsWith("eu."))).toBe(true);
    });

    it("leaves open what turns on facts not given, and takes unknown for no answer", async () => {
      const { data } = await ask(one.client, "check", { facts: {}, groups: ["must", "open"] });
      expect(data.summary.counts.must).toBe(0);
      expect(data.findings.length).toBeGreaterThan(0);
      for (const { outcome, open_on } of data.findings) {
        expect(outcome).toBe("open");
        expect(open_on.length).toBeGreaterThan(0);
      }
    });

    it("refuses bad facts, a line each with the fact, what is wrong and the nearest name", async () => {
      const facts = {
        "use.area": ["finance"],
        "organisation.kind": "stock_companie",
        "organisation.employees": "many",
      };
      const lines = await refusal(one.client, "check", { facts });
      expect(lines).toHaveLength(3);
      expect(lines[0]).toMatch(/use\.area\b.*use\.areas/);
      expect(lines[1]).toMatch(/organisation\.kind.*stock_company/);
      expect(lines[2]).toMatch(/organisation\.employees.*whole number/);
      expect((await refusal(one.client, "check", { facts, language: "ja" }))[2]).toMatch(JAPANESE);
      const impossible = { "system.functions": ["classifies"], "autonomy.actions": ["runs_code"] };
      const [line, ...others] = await refusal(one.client, "check", { facts: impossible });
      expect(line).toMatch(/autonomy\.actions/);
      expect(others).toEqual([]);
    });

    it("refuses other bad arguments without a stack", async () => {
      const wrong = [
        { facts: "none" },
        {},
        { facts: {}, day: "2026-01-01" },
        { facts: {}, at: "2026-02-30" },
        { facts: {}, regimes: ["JP", "XX"] },
        { facts: {}, regimes: ["JP", "US-WY"] },
        { facts: {}, expand: ["all"] },
        { facts: {}, regimes: "JP" },
        { facts: {}, groups: ["all"] },
        { facts: {}, limit: 0 },
        { facts: {}, cursor: "20" },
        { facts: {}, language: "fr" },
        { facts: Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`fact.${i}`, true])) },
      ];
      for (const asked of wrong) {
        const lines = await refusal(one.client, "check", asked);
        expect(lines.join("\n")).not.toMatch(/node_modules|\.ts|at \w+ \(/);
        expect(lines.join("").length).toBeLessThan(400);
      }
      const [line] = await refusal(one.client, "check", { facts: {}, regimes: ["JP", "XX"] });
      expect(line).toMatch(/^regimes\.1: .*XX/);
    });
  });

  describe("explain", () => {
    const provision = "jp.appi/art-23-24";

    it("gives the reasons, the changes and the outcome of the command line", async () => {
      const said = await yawara("explain", bank.path, provision);
      const { data, text } = await ask(one.client, "explain", { facts: bank.facts, provision, at });
      const plain = (reasons: Data[]) => reasons.map(({ text, ...rest }) => ({ ...rest, text: text.en ?? text }));
      expect(data.outcome).toBe("applies");
      expect(data.outcome).toBe(said.outcome);
      expect(plain(data.because)).toEqual(plain(said.because));
      expect(plain(data.what_if)).toEqual(plain(said.what_if));
      expect(data.in_force).toBe(true);
      expect(text).toContain(data.because[0].text);
      expect(text).toContain(data.source.url);
    });

    it("names what an open outcome waits for, in Japanese where asked", async () => {
      const { data, text } = await ask(one.client, "explain", { facts: {}, provision, language: "ja" });
      expect(data.outcome).toBe("open");
      expect(data.because).toEqual([]);
      expect(data.open_on.length).toBeGreaterThan(0);
      expect(text).toContain(data.open_on[0].fact);
      expect(data.says).toMatch(JAPANESE);
    });

    it("gives the trace where asked, from the provision down to the facts", async () => {
      const without = await ask(one.client, "explain", { facts: bank.facts, provision });
      expect(without.data.trace).toBeUndefined();
      const { trace } = (await ask(one.client, "explain", { facts: bank.facts, provision, trace: true })).data;
      expect(trace[0]).toMatchObject({ depth: 0, kind: "provision", outcome: "applies", says: provision });
      expect(trace.some(({ kind }: Data) => kind === "has" || kind === "fact" || kind === "is")).toBe(true);
      for (let i = 1; i < trace.length; i++) expect(trace[i].depth).toBeLessThanOrEqual(trace[i - 1].depth + 1);
    });

    it("explains a definition as it does a provision", async () => {
      const about = "jp.ai_developer";
      const { data, text } = await ask(one.client, "explain", { facts: bank.facts, provision: about, trace: true });
      const said = await yawara("explain", bank.path, about);
      expect(data).toMatchObject({ definition: about, outcome: said.outcome, when: said.when });
      expect(data.trace[0]).toMatchObject({ kind: "definition", says: about });
      expect(text).toContain(data.because[0].text);
    });

    it("refuses a provision there is not, with the nearest", async () => {
      expect(await refusal(one.client, "explain", { facts: {}, provision: "jp.appi/art-23-25" })).toEqual([
        expect.stringMatching(/^provision: .*jp\.appi\/art-23-25.*jp\.appi\/art-23-24/),
      ]);
    });
  });
});
