// Other countries, other days: the commands that compare regimes and look along time, as their user meets them.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
const main = join(root, "packages/cli/src/main.ts");
const recruiter = join(root, "examples/recruiter-screening.yaml");
const screen = join(root, "basket/08-recruitment-screen.yaml");

function yawara(args: string[], input = "") {
  const env = { ...process.env, LC_ALL: "C.UTF-8", NO_COLOR: "1", YAWARA_TODAY: "2026-11-25", YAWARA_ANSWERS: "stdin" };
  const done = spawnSync(process.execPath, [main, ...args], { input, encoding: "utf8", env, maxBuffer: 1 << 26 });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const json = (...args: string[]) => JSON.parse(yawara([...args, "--json"]).out);
const jurisdictionsIn = (report: { findings: { provision: string }[] }) => [
  ...new Set(report.findings.map(({ provision }) => provision.split(".")[0]!.split("-")[0]!)),
];

describe("whose law", () => {
  it("is Japan's and the international texts for a system that stays at home", () => {
    expect(jurisdictionsIn(json("check", recruiter)).sort()).toEqual(["intl", "jp"]);
  });

  it("follows the subject's market, and --regimes decides otherwise", () => {
    const text = readFileSync(recruiter, "utf8").replace("market.countries: [JP]", "market.countries: [JP, KR]");
    const abroad = join(mkdtempSync(join(tmpdir(), "yawara-")), "abroad.yaml");
    writeFileSync(abroad, text);
    expect(jurisdictionsIn(json("check", abroad)).sort()).toEqual(["intl", "jp", "kr"]);
    expect(jurisdictionsIn(json("check", abroad, "--regimes", "EU"))).toEqual(["eu"]);
  });

  it("refuses a country without law in one line, with those there are", () => {
    const { code, err } = yawara(["check", recruiter, "--regimes", "JP,XX"]);
    expect(code).toBe(2);
    expect(err).toMatch(/^yawara: there is no law of XX \(there is .*EU.*\)\n$/);
  });
});

describe("yawara compare", () => {
  it("puts one system at home in each regime", () => {
    const { standings } = json("compare", screen, "--regimes", "JP,EU,US,KR", "--at", "2028-09-01");
    expect(standings.map((one: { regime: string }) => one.regime)).toEqual(["JP", "EU", "US", "KR"]);
    for (const one of standings) expect(one.open).toBe(0);
    const [japan, eu] = standings;
    expect(eu.counts.duty).toBeGreaterThan(japan.counts.duty);
    expect(eu.beforeMarket).toBeGreaterThan(0);
    expect(eu.worst.kind).toBe("administrative-fine");
    expect(eu.counted.length).toBeGreaterThan(0);
  });

  it("shows the index only with its parts and what other choices would make of it", () => {
    const { touch } = json("compare", "--basket", "--regimes", "JP,EU");
    for (const regime of touch.regimes) {
      expect(Object.keys(regime.parts)).toEqual(touch.parts);
      const values = Object.values(regime.parts as Record<string, { value: number }>).map(({ value }) => value);
      expect(regime.index).toBeCloseTo((100 * values.reduce((a, b) => a + b)) / values.length, 9);
    }
    expect(touch.sensitivity.length).toBe(2 * touch.parts.length + 2);
    expect(yawara(["compare", "--basket", "--regimes", "JP,EU"]).out).toContain("without effort");
  });

  it("composes a regime by hand: the EU without its act, with Japan's moved in", () => {
    const composed = "EU - eu.ai-act + jp.ai-promotion-act";
    const { standings, for_ai } = json(
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

  it("compares a state with its federation", () => {
    const { standings } = json("compare", screen, "--regimes", "US,US-CA,US-IL");
    const [federation, california, illinois] = standings;
    expect(california.counts.duty).toBeGreaterThan(0);
    expect(california.counts.duty + illinois.counts.duty).toBeLessThan(federation.counts.duty);
  });

  it("names what a composition cannot mean", () => {
    const { code, err } = yawara(["compare", screen, "--regime", "EU - eu.ai-akt"]);
    expect([code, err]).toEqual([
      2,
      'yawara: --regimes: "eu.ai-akt" is neither a jurisdiction nor an instrument. Did you mean "eu.ai-act"?\n',
    ]);
  });

  it("keeps the figures of two files of one name apart, and refuses one file twice", () => {
    const folder = mkdtempSync(join(tmpdir(), "yawara-"));
    const [bank, pictures] = ["bank", "pictures"].map((name) => join(folder, name, "system.yaml"));
    for (const name of ["bank", "pictures"]) mkdirSync(join(folder, name));
    writeFileSync(bank!, readFileSync(join(root, "examples/bank-loan-screening.yaml"), "utf8"));
    writeFileSync(pictures!, readFileSync(join(root, "examples/image-generator.yaml"), "utf8"));
    const { standings, subjects } = json("compare", bank!, pictures!, "--regimes", "JP,EU");
    expect(subjects.map(({ id }: { id: string }) => id)).toEqual([bank, pictures]);
    const alone = json("compare", pictures!, "--regimes", "JP,EU").standings;
    const figures = (all: Record<string, unknown>[]) => all.map(({ subject: _, ...rest }) => rest);
    expect(figures(standings.slice(2))).toEqual(figures(alone));
    const { code, err } = yawara(["compare", bank!, bank!]);
    expect([code, err]).toEqual([2, `yawara: ${bank} is named twice\n`]);
  });

  it("says which regime had no law in force on the day instead of counting nothing", () => {
    const { code, out } = yawara(["compare", screen, "--regimes", "JP,KR", "--at", "2020-01-01"]);
    expect(code).toBe(0);
    expect(out).toContain("KR: no law here was in force on 1 January 2020");
    expect(out).not.toMatch(/^ +KR +0/m);
  });

  it("writes CSV with a row a system, regime and scope", () => {
    const { out } = yawara(["compare", screen, "--regimes", "JP,EU", "--csv"]);
    expect(out.startsWith("\uFEFF")).toBe(true);
    const [head, ...rows] = out.slice(1).trim().split("\r\n");
    expect(head!.split(",").slice(0, 4)).toEqual(["law", "at", "subject", "regime"]);
    expect(rows.length).toBe(4);
    for (const row of rows) expect(row.split(",").length).toBe(head!.split(",").length);
  });
});

describe("time", () => {
  it("reads a threshold of the day: a dated sum that rose changes a condition", () => {
    const { changed } = json("law", "diff", "--from", "2024-06-01", "--to", "2026-11-23", "--regimes", "US");
    const moved = changed.find((one: { provision: string; replaces: string }) => one.provision === one.replaces);
    expect(moved.lost.join()).toContain("organisation.annual_revenue");
    expect(moved.lost.join()).toContain("3993750001");
  });

  it("shows a subject only what concerns it", () => {
    const days = ["--from", "2024-06-01", "--to", "2026-11-23"];
    const all = json("law", "diff", ...days, "--regimes", "JP");
    const own = json("law", "diff", ...days, "--regimes", "JP", "--subject", recruiter);
    expect(own.came.length).toBeGreaterThan(0);
    expect(own.came.length).toBeLessThan(all.came.length);
    expect(own.came.map((one: { provision: string }) => one.provision)).toContain("jp.ai-promotion-act/art-7-2");
  });

  it("keeps what was announced and then moved: the EU's high-risk date as known before and after", () => {
    const asKnown = (known: string) =>
      json("check", screen, "--regimes", "EU", "--at", "2026-09-01", "--known", known).findings.some(
        (one: { provision: string }) => one.provision === "eu.ai-act/art-9",
      );
    expect([asKnown("2025-06-01"), asKnown("2026-11-23")]).toEqual([true, false]);
  });

  it.each(["2015-01-01", "2035-12-31"])("answers for %s", (at) => {
    expect(yawara(["check", recruiter, "--at", at]).code).toBe(0);
  });
});

describe("yawara law calendar", () => {
  it("is iCalendar that a reader of calendars reads, bills marked as bills", () => {
    const { out } = yawara(["law", "calendar", "--from", "2024-01-01", "--to", "2035-12-31", "--known", "2024-12-31"]);
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

  it("is an Atom feed with --atom, in Japanese where asked", () => {
    const { out } = yawara(["law", "calendar", "--atom", "--lang", "ja", "--regimes", "EU"]);
    expect(out).toMatch(/^<\?xml[^>]*>\s*<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/);
    expect(out).toContain("適用開始:");
  });

  it("holds only what concerns a subject", () => {
    const all = json("law", "calendar", "--regimes", "EU").appointments;
    const own = json("law", "calendar", "--regimes", "EU", "--subject", screen).appointments;
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(all.length);
  });
});

describe("yawara law relations", () => {
  it("finds rules that may collide, with the acts that exclude each other", () => {
    const { collisions } = json("law", "relations", join(root, "basket/11-consumer-credit.yaml"), "--regimes", "JP,EU");
    expect(collisions.length).toBeGreaterThan(0);
    for (const { acts } of collisions) expect(acts[0].split(".")[1]).toBe(acts[1].split(".")[1]);
  });
});

describe("yawara ask --about", () => {
  it("settles one definition and says why", () => {
    const answers = ["in_use", "none", "employment", "screening", "predicts_scores", "the_assessment"];
    const { out, code } = yawara(["ask", "--about", "eu.high_risk"], `${answers.join("\n")}\n`);
    expect(code).toBe(0);
    expect(out).toContain("It holds");
    expect(out).toContain("because");
  });

  it("knows the definitions of a state, and those no country's name begins", () => {
    for (const about of ["us_ca.ccpa_business", "ind.intermediary", "common.generative"]) {
      const { code, err } = yawara(["ask", "--about", about], "q\n");
      expect([about, code, err]).toEqual([about, 0, ""]);
    }
  });

  it("suggests the name that was meant", () => {
    const { code, err } = yawara(["ask", "--about", "eu.high_rsk"]);
    expect([code, err]).toEqual([2, "yawara: nothing is called eu.high_rsk; did you mean eu.high_risk?\n"]);
  });
});
