// Other countries, other days: the commands that compare regimes and look along time, as their user meets them.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { json, yawara } from "./yawara.ts";

const root = join(import.meta.dirname, "../../..");
const recruiter = join(root, "examples/recruiter-screening.yaml");
const screen = join(root, "basket/08-recruitment-screen.yaml");

const jurisdictionsIn = (report: { findings: { provision: string }[] }) => [
  ...new Set(report.findings.map(({ provision }) => provision.split(".")[0]!.split("-")[0]!)),
];

describe("whose law", () => {
  it("is Japan's and the international texts for a system that stays at home", async () => {
    expect(jurisdictionsIn(await json("check", recruiter)).sort()).toEqual(["intl", "jp"]);
  });

  it("follows the subject's market, and --regimes decides otherwise", async () => {
    const text = readFileSync(recruiter, "utf8").replace("market.countries: [JP]", "market.countries: [JP, KR]");
    const abroad = join(mkdtempSync(join(tmpdir(), "yawara-")), "abroad.yaml");
    writeFileSync(abroad, text);
    expect(jurisdictionsIn(await json("check", abroad)).sort()).toEqual(["intl", "jp", "kr"]);
    expect(jurisdictionsIn(await json("check", abroad, "--regimes", "EU"))).toEqual(["eu"]);
  });

  it("refuses a country without law in one line, with those there are", async () => {
    const { code, err } = await yawara(["check", recruiter, "--regimes", "JP,XX"]);
    expect(code).toBe(2);
    expect(err).toMatch(/^yawara: --regimes: there is no law of XX \(there is .*EU.*\)\n$/);
  });

  it.each([
    ["US-WY", ["check", recruiter]],
    ["JP,US-WY", ["ask", recruiter, "--json"]],
    ["us-coo", ["explain", recruiter, "jp.appi/art-22"]],
  ])("refuses %s, which names a state there is no law of", async (regimes, command) => {
    const { code, err, out } = await yawara([...command, "--regimes", regimes]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^yawara: --regimes: there is no law of US-\w+ \(there is US, US-CA, .*\)\n$/i);
  });

  it("gives no all-clear for a day on which there was no law", async () => {
    const { code, out } = await yawara(["check", recruiter, "--at", "1900-01-01"]);
    expect(code).toBe(0);
    expect(out).toContain("No law was looked at");
    expect(out).not.toContain("no duty binds");
  });
});

describe("yawara compare", () => {
  it("puts one system at home in each regime", async () => {
    const { standings } = await json("compare", screen, "--regimes", "JP,EU,US,KR", "--at", "2028-09-01");
    expect(standings.map((one: { regime: string }) => one.regime)).toEqual(["JP", "EU", "US", "KR"]);
    for (const one of standings) expect(one.open).toBe(0);
    const [japan, eu] = standings;
    expect(eu.counts.duty).toBeGreaterThan(japan.counts.duty);
    expect(eu.beforeMarket).toBeGreaterThan(0);
    expect(eu.worst.kind).toBe("administrative-fine");
    expect(eu.counted.length).toBeGreaterThan(0);
  });

  it("shows the index only with its parts and what other choices would make of it", async () => {
    const { touch } = await json("compare", "--basket", "--regimes", "JP,EU");
    for (const regime of touch.regimes) {
      expect(Object.keys(regime.parts)).toEqual(touch.parts);
      const parts = Object.entries(regime.parts as Record<string, { value: number; points: number }>);
      const counted = parts.filter(([part]) => touch.weights[part] > 0).map(([, { value }]) => value);
      expect(regime.index).toBeCloseTo((100 * counted.reduce((a, b) => a + b)) / counted.length, 9);
      expect(regime.index).toBeCloseTo(
        parts.reduce((sum, [, { points }]) => sum + points, 0),
        9,
      );
    }
    // Five parts left out and doubled, conduct counted too, the halves halved and doubled.
    expect(touch.sensitivity.length).toBe(2 * 5 + 1 + 2);
    expect((await yawara(["compare", "--basket", "--regimes", "JP,EU"])).out).toContain("without effort");
  });

  it("composes a regime by hand: the EU without its act, with Japan's moved in", async () => {
    const composed = "EU - eu.ai-act + jp.ai-promotion-act";
    const { standings, for_ai } = await json(
      "compare",
      screen,
      "--regimes",
      "EU",
      "--regime",
      composed,
      "--at",
      "2028-09-01",
    );
    const [eu, moved] = standings;
    expect(moved.regime).toBe(composed);
    expect(moved.counts.duty).toBeLessThan(eu.counts.duty);
    expect(for_ai[1].counts.cooperate).toBe(1);
    expect(for_ai[1].counts.duty).toBe(0);
  });

  it("compares a state with its federation", async () => {
    const { standings } = await json("compare", screen, "--regimes", "US,US-CA,US-IL");
    const [federation, california, illinois] = standings;
    expect(california.counts.duty).toBeGreaterThan(0);
    expect(california.counts.duty + illinois.counts.duty).toBeLessThan(federation.counts.duty);
  });

  it("names what a composition cannot mean", async () => {
    const { code, err } = await yawara(["compare", screen, "--regime", "EU - eu.ai-akt"]);
    expect([code, err]).toEqual([
      2,
      'yawara: --regimes: "eu.ai-akt" is neither a jurisdiction nor an instrument. Did you mean "eu.ai-act"?\n',
    ]);
  });

  it("keeps the figures of two files of one name apart, and refuses one file twice", async () => {
    const folder = mkdtempSync(join(tmpdir(), "yawara-"));
    const [bank, pictures] = ["bank", "pictures"].map((name) => join(folder, name, "system.yaml"));
    for (const name of ["bank", "pictures"]) mkdirSync(join(folder, name));
    writeFileSync(bank!, readFileSync(join(root, "examples/bank-loan-screening.yaml"), "utf8"));
    writeFileSync(pictures!, readFileSync(join(root, "examples/image-generator.yaml"), "utf8"));
    const { standings, subjects } = await json("compare", bank!, pictures!, "--regimes", "JP,EU");
    expect(subjects.map(({ id }: { id: string }) => id)).toEqual([bank, pictures]);
    const alone = (await json("compare", pictures!, "--regimes", "JP,EU")).standings;
    const figures = (all: Record<string, unknown>[]) => all.map(({ subject: _, ...rest }) => rest);
    expect(figures(standings.slice(2))).toEqual(figures(alone));
    const { code, err } = await yawara(["compare", bank!, bank!]);
    expect([code, err]).toEqual([2, `yawara: ${bank} is named twice\n`]);
  });

  it("says which regime had no law in force on the day instead of counting nothing", async () => {
    const { code, out } = await yawara(["compare", screen, "--regimes", "JP,VN", "--at", "2020-01-01"]);
    expect(code).toBe(0);
    expect(out).toContain("VN: no law here was in force on 1 January 2020");
    expect(out).not.toMatch(/^ +VN +0/m);
  });

  it("writes CSV with a row a system, regime and scope", async () => {
    const { out } = await yawara(["compare", screen, "--regimes", "JP,EU", "--csv"]);
    expect(out.startsWith("\uFEFF")).toBe(true);
    const [head, ...rows] = out.slice(1).trim().split("\r\n");
    expect(head!.split(",").slice(0, 4)).toEqual(["law", "at", "subject", "regime"]);
    expect(rows.length).toBe(4);
    for (const row of rows) expect(row.split(",").length).toBe(head!.split(",").length);
  });
});

describe("time", () => {
  it("reads a threshold of the day: a dated sum that rose changes a condition", async () => {
    const { changed } = await json("law", "diff", "--from", "2024-06-01", "--to", "2026-11-23", "--regimes", "US");
    const moved = changed.find((one: { provision: string; replaces: string }) => one.provision === one.replaces);
    expect(moved.lost.join()).toContain("organisation.annual_revenue");
    expect(moved.lost.join()).toContain("3993750001");
  });

  it("shows a subject only what concerns it", async () => {
    const days = ["--from", "2024-06-01", "--to", "2026-11-23"];
    const all = await json("law", "diff", ...days, "--regimes", "JP");
    const own = await json("law", "diff", ...days, "--regimes", "JP", "--subject", recruiter);
    expect(own.came.length).toBeGreaterThan(0);
    expect(own.came.length).toBeLessThan(all.came.length);
    expect(own.came.map((one: { provision: string }) => one.provision)).toContain("jp.ai-promotion-act/art-7-2");
  });

  it("keeps what was announced and then moved: the EU's high-risk date as known before and after", async () => {
    const asKnown = async (known: string) =>
      (await json("check", screen, "--regimes", "EU", "--at", "2026-09-01", "--known", known)).findings.some(
        (one: { provision: string; group: string | null }) =>
          one.provision === "eu.ai-act/art-9" && one.group !== "watch",
      );
    expect([await asKnown("2025-06-01"), await asKnown("2026-11-23")]).toEqual([true, false]);
  });

  it.each(["2015-01-01", "2035-12-31"])("answers for %s", async (at) => {
    expect((await yawara(["check", recruiter, "--at", at])).code).toBe(0);
  });
});

describe("yawara law calendar", () => {
  it("is iCalendar that a reader of calendars reads, bills marked as bills", async () => {
    const { out } = await yawara([
      "law",
      "calendar",
      "--from",
      "2024-01-01",
      "--to",
      "2035-12-31",
      "--known",
      "2024-12-31",
    ]);
    const events = new ICAL.Component(ICAL.parse(out)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    expect(events.length).toBeGreaterThan(20);
    expect(new Set(events.map((one) => one.uid)).size).toBe(events.length);
    for (const event of events) expect(event.startDate.isDate).toBe(true);
    const first = events.find((one) => one.uid === "eu.ai-act-begins-2025-02-02@yawara")!;
    expect(first.summary).toBe("Begins: EU AI Act");
    const marked = (event: (typeof events)[number]) => event.component.getFirstProperty("categories")!.getValues();
    for (const event of events)
      expect([event.uid, event.summary.startsWith("[Bill]")]).toEqual([event.uid, marked(event).includes("bill")]);
    expect(events.some((event) => event.summary.startsWith("[Bill]"))).toBe(true);
  });

  it("is an Atom feed with --atom, in Japanese where asked", async () => {
    const { out } = await yawara(["law", "calendar", "--atom", "--lang", "ja", "--regimes", "EU"]);
    expect(out).toMatch(/^<\?xml[^>]*>\s*<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/);
    expect(out).toContain("適用開始:");
  });

  it("holds only what concerns a subject", async () => {
    const all = (await json("law", "calendar", "--regimes", "EU")).appointments;
    const own = (await json("law", "calendar", "--regimes", "EU", "--subject", screen)).appointments;
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(all.length);
  });
});

describe("yawara law relations", () => {
  it("finds rules that may collide, with the acts that exclude each other", async () => {
    const { collisions } = await json(
      "law",
      "relations",
      join(root, "basket/11-consumer-credit.yaml"),
      "--regimes",
      "JP,EU",
    );
    expect(collisions.length).toBeGreaterThan(0);
    for (const { acts } of collisions) expect(acts[0].split(".")[1]).toBe(acts[1].split(".")[1]);
  });
});

describe("yawara ask --about", () => {
  it("settles one definition and says why", async () => {
    const answers = [
      "in_use",
      "none",
      "placed_on_market",
      "employment",
      "screening",
      "predicts_scores",
      "the_assessment",
      "uses_at_work",
    ];
    const { out, code } = await yawara(["ask", "--about", "eu.high_risk"], {
      input: `${answers.join("\n")}\n`,
      YAWARA_ANSWERS: "stdin",
    });
    expect(code).toBe(0);
    expect(out).toContain("It holds");
    expect(out).toContain("because");
  });

  it("knows the definitions of a state, and those no country's name begins", async () => {
    for (const about of ["us_ca.ccpa_business", "ind.intermediary", "common.generative"]) {
      const { code, err } = await yawara(["ask", "--about", about], { input: "q\n", YAWARA_ANSWERS: "stdin" });
      expect([about, code, err]).toEqual([about, 0, ""]);
    }
  });

  it("suggests the name that was meant", async () => {
    const { code, err } = await yawara(["ask", "--about", "eu.high_rsk"]);
    expect([code, err]).toEqual([
      2,
      'yawara: there is no provision or definition eu.high_rsk. Did you mean "eu.high_risk"?\n',
    ]);
  });
});
