// law_at, diff and compare as an assistant asks them, over both transports: the answers of the command line, and clear refusals.
import { describe, expect, it } from "vitest";
import { ask, type Data, example, JAPANESE, overBoth, refusal, TODAY, whole, yawara } from "./mcp-clients.ts";

const bank = example("bank-loan-screening");
const at = bank.at;

overBoth((one) => {
  describe("law_at", () => {
    it("lists the instruments of a day with their status, as the command line does", async () => {
      const said = await yawara("law", "list", "--at", "2025-06-30");
      const list = await whole(one, "law_at", "instruments", { at: "2025-06-30", limit: 100 });
      const shape = ({ id, kind, jurisdiction, status, provisions }: Data) => ({
        id,
        kind,
        jurisdiction,
        status,
        provisions,
      });
      expect(list.map(shape)).toEqual(said.instruments.map(shape));
    });

    it("knows on a day only what was known then", async () => {
      const asked = { provision: "eu.ai-act/art-43-1", at: "2026-09-01" };
      const early = (await ask(one.client, "law_at", { ...asked, known: "2025-01-01" })).data.provision;
      const late = (await ask(one.client, "law_at", asked)).data.provision;
      expect([early.in_force, late.in_force]).toEqual([true, false]);
      expect(early.commencement).not.toEqual(late.commencement);
    });

    it("finds words in either language, instruments before provisions, as the command line does", async () => {
      const { data: first } = await ask(one.client, "law_at", { search: "deepfake", limit: 3 });
      const { data: second } = await ask(one.client, "law_at", { search: "deepfake", cursor: first.next_cursor });
      const ids = [first, second].flatMap(({ provisions }) => provisions.map(({ id }: Data) => id));
      expect(ids).toEqual((await yawara("law", "search", "deepfake")).provisions.map(({ id }: Data) => id));
      expect(first.instruments.length + ids.length).toBe(first.total);
      const { data, text } = await ask(one.client, "law_at", { search: "人工知能 推進", language: "ja", limit: 5 });
      expect(data.instruments.map(({ id }: Data) => id)).toContain("jp.ai-promotion-act");
      expect(text).toContain("jp.ai-promotion-act");
    });

    it("shows one instrument with its life and its provisions, and one provision whole", async () => {
      const act = (await ask(one.client, "law_at", { instrument: "jp.ai-promotion-act" })).data;
      const { provisions } = await yawara("law", "show", "jp.ai-promotion-act");
      expect(act.total).toBe(provisions.length);
      expect(act.instrument.events.length).toBeGreaterThan(0);
      const { data, text } = await ask(one.client, "law_at", { provision: "jp.ai-promotion-act/art-7-2" });
      const said = await yawara("law", "show", "jp.ai-promotion-act/art-7-2");
      expect(data.provision).toMatchObject({
        when: said.when,
        says: said.says.en,
        modality: "cooperate",
        in_force: true,
      });
      expect(text).toContain(said.when);
    });

    it("refuses two questions at once, and ids there are not", async () => {
      expect(await refusal(one.client, "law_at", { instrument: "jp.appi", search: "AI" })).toHaveLength(1);
      expect((await refusal(one.client, "law_at", { instrument: "jp.ai-promotion" }))[0]).toContain(
        "jp.ai-promotion-act",
      );
      expect((await refusal(one.client, "law_at", { provision: "jp.appi/art-23-25" }))[0]).toContain(
        "jp.appi/art-23-24",
      );
    });
  });

  describe("diff", () => {
    const days = { from: "2025-01-01", to: TODAY };

    it("lists what came, went and changed, as the command line does", async () => {
      const said = await yawara("law", "diff", "--from", days.from, "--to", days.to, "--regimes", "JP");
      const changes = await whole(one, "diff", "changes", { ...days, regimes: ["JP"], limit: 100 });
      for (const kind of ["came", "went", "changed"])
        expect(changes.filter(({ change }) => change === kind).map(({ provision }) => provision)).toEqual(
          said[kind].map(({ provision }: Data) => provision),
        );
      const came = changes.filter(({ change }) => change === "came");
      expect(came.map(({ when }) => when)).toEqual(said.came.map(({ when }: Data) => when));
      expect(came.length).toBeGreaterThan(0);
    });

    it("keeps to one system where facts are given, in Japanese where asked", async () => {
      const said = await yawara("law", "diff", "--from", days.from, "--to", days.to, "--subject", bank.path);
      const { data, text } = await ask(one.client, "diff", { ...days, facts: bank.facts, language: "ja" });
      expect(data.counts).toEqual({
        came: said.came.length,
        went: said.went.length,
        changed: said.changed.length,
      });
      expect(data.changes[0].says).toMatch(JAPANESE);
      expect(text).toContain(data.changes[0].says);
    });

    it("refuses days in the wrong order, and bad facts", async () => {
      expect(await refusal(one.client, "diff", { from: "2026-01-02", to: "2026-01-01" })).toHaveLength(1);
      expect((await refusal(one.client, "diff", { ...days, facts: { "use.area": [] } }))[0]).toContain("use.areas");
    });
  });

  describe("compare", () => {
    it("puts a system through the regimes of the command line, with the same standings", async () => {
      const said = await yawara("compare", bank.path, "--regimes", "JP,EU", "--at", at);
      const { data, text } = await ask(one.client, "compare", { facts: bank.facts, regimes: ["JP", "EU"], at });
      const shape = ({ regime, counts, worst, beforeMarket, hours, voluntaryHours, open }: Data) => ({
        regime,
        counts,
        worst: worst && { kind: worst.kind, max: worst.max, provision: worst.provision },
        beforeMarket,
        hours,
        voluntaryHours,
        open,
      });
      expect(data.standings.map(shape)).toEqual(said.standings.map(shape));
      expect(data.touch).toBeUndefined();
      expect(text).toMatch(/^JP: /m);
      expect(text).toMatch(/^EU: /m);
    });

    it("composes a regime, and speaks Japanese where asked", async () => {
      const regime = "EU - eu.ai-act + jp.ai-promotion-act";
      const said = await yawara("compare", bank.path, "--regimes", "JP", "--regime", regime, "--at", at);
      const { data, text } = await ask(one.client, "compare", {
        facts: bank.facts,
        regimes: ["JP", regime],
        at,
        language: "ja",
      });
      expect(data.standings.map(({ regime, counts }: Data) => ({ regime, counts }))).toEqual(
        said.standings.map(({ regime, counts }: Data) => ({ regime, counts })),
      );
      expect(data.standings[0].counts.cooperate).toBe(1);
      expect(text).toMatch(/義務\d+件/);
    });

    it("gives the basket's index with its parts and what other choices make of it", async () => {
      const said = await yawara("compare", "--basket", "--regimes", "JP,KR");
      const { data, text } = await ask(one.client, "compare", { basket: true, regimes: ["JP", "KR"], limit: 10 });
      expect(data.total).toBe(48);
      expect(data.touch.regimes).toEqual(said.touch.regimes);
      expect(data.touch.sensitivity).toHaveLength(said.touch.sensitivity.length);
      expect(text).toContain(`JP ${said.touch.regimes.find(({ regime }: Data) => regime === "JP").index.toFixed(1)}`);
    });

    it("refuses nothing to compare, a regime there is not, and bad facts", async () => {
      expect(await refusal(one.client, "compare", {})).toHaveLength(1);
      expect((await refusal(one.client, "compare", { facts: {}, regimes: ["EU - eu.ai-akt"] }))[0]).toContain(
        "eu.ai-act",
      );
      expect((await refusal(one.client, "compare", { facts: { "use.area": [] } }))[0]).toContain("use.areas");
    });
  });
});
