// The commands as their user meets them: what they print, and the code they end with.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../src/command-names.ts";
import { file, folder, json, type Said, yawara } from "./yawara.ts";

const example = join(import.meta.dirname, "../../../examples/bank-loan-screening.yaml");

describe("yawara check", () => {
  it("leads with the verdict and at most seven numbered steps, and says what it rests on", async () => {
    const { code, out } = await yawara(["check", example]);
    expect(code).toBe(0);
    expect(out).toMatch(/^What you are$/m);
    expect(out).toContain("No ban is broken as far as described");
    expect(out).toContain("yawara ask FILE --about bans");
    expect(out.match(/^ {1,2}\d+\. /gm)!.length).toBeLessThanOrEqual(7);
    expect(out).toContain("not legal advice");
  });

  it("speaks Japanese when the locale does", async () => {
    expect((await yawara(["check", example], { LANG: "ja_JP.UTF-8" })).out).toContain("まず行うこと");
  });

  it("writes JSON with every provision of the regime, sourced, in the same order each time", async () => {
    const first = await yawara(["check", example, "--json"]);
    const report = JSON.parse(first.out);
    expect(Object.keys(report)).toEqual([
      "corpus",
      "at",
      "known",
      "jurisdictions",
      "subject",
      "classes",
      "summary",
      "questions_left",
      "read_with",
      "findings",
    ]);
    for (const finding of report.findings) {
      expect(finding.source.url).toMatch(/^https?:/);
      if (finding.outcome === "open") expect(finding.open_on.length).toBeGreaterThan(0);
    }
    expect((await yawara(["check", example, "--json"])).out).toBe(first.out);
  });

  it("writes Markdown with tickable steps", async () => {
    expect((await yawara(["check", example, "--md"])).out).toMatch(/- \[ \] /);
  });

  it("reads the law of another day", async () => {
    const { findings } = JSON.parse((await yawara(["check", example, "--json", "--at", "2024-06-01"])).out);
    const group = (id: string) => findings.find(({ provision }: { provision: string }) => provision === id)?.group;
    expect(group("jp.ai-promotion-act/art-7-2")).toBe("watch");
  });
});

describe("bad input", () => {
  const line = (result: Said) => {
    expect(result.code).toBe(2);
    expect(result.err).not.toMatch(/\n\s+at /);
    return result.err.trimEnd();
  };

  it("names a misspelt fact, its place and the likely one", async () => {
    const path = file("misspelt.yaml", "organisation.kind: stock_company\norganisation.employes: 3\n");
    expect(line(await yawara(["check", path]))).toBe(
      `${path}:2:1: there is no fact organisation.employes. Did you mean "organisation.employees"?`,
    );
  });

  it("names a misspelt choice and its place", async () => {
    const path = file("choice.yaml", "use:\n  areas: [finance, helth]\n");
    expect(line(await yawara(["check", path]))).toBe(
      `${path}:2:20: use.areas has no answer "helth". Did you mean "health"?`,
    );
  });

  it("says what type is expected", async () => {
    const path = file("type.yaml", "organisation.employees: many\n");
    expect(line(await yawara(["check", path]))).toBe(
      `${path}:1:25: organisation.employees: expected a whole number from 0 up, found "many"`,
    );
  });

  it("says when a date is none", async () => {
    expect(line(await yawara(["check", example, "--at", "2026-02-30"]))).toContain("2026-02-30");
    const path = file("at.yaml", "at: soon\nfacts: {}\n");
    expect(line(await yawara(["check", path]))).toContain(`${path}:1:5: "soon" is not a day`);
  });

  it.each([
    ["an empty file", () => file("empty.yaml", ""), "the file is empty"],
    ["not YAML", () => file("not.yaml", "a: [1, 2\nb: }"), "not valid YAML"],
    ["binary", () => file("binary.yaml", Buffer.from([0, 1, 2, 255])), "not a text file"],
    ["50 MB", () => file("large.yaml", Buffer.alloc(50_000_000, 0x61)), "larger than"],
    ["a folder", () => folder, "a folder"],
    ["nothing", () => join(folder, "none.yaml"), "no such file"],
    ["a list", () => file("list.yaml", "- a\n- b\n"), "a map of facts"],
    [
      "an alias bomb",
      () =>
        file(
          "bomb.yaml",
          `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefgh"
            .split("")
            .map((name, i) => `${name}: &${name} [${`*${"abcdefg"[i]},`.repeat(9)}]`)
            .join("\n")}\n`,
        ),
      "aliases",
    ],
  ])("%s gets one line", async (_, make, words) => {
    const text = line(await yawara(["check", make()]));
    expect(text).toContain(words);
    expect(text.split("\n").length).toBe(1);
  });

  it("reports facts that cannot hold together", async () => {
    const path = file("contradiction.yaml", "system.functions: [classifies]\nautonomy.actions: [runs_code]\n");
    expect(line(await yawara(["check", path]))).toContain(`${path}:2:1: autonomy.actions`);
  });

  it("refuses another command's option, which it would only pass over", async () => {
    expect(line(await yawara(["check", example, "--regime", "EU - eu.ai-act"]))).toContain("check takes no --regime");
    expect(line(await yawara(["law", "diff", "--save", "x", "--lang", "ja"]))).toContain(
      "law diff に --save は使えません",
    );
  });

  it("suggests commands and provisions", async () => {
    expect(line(await yawara(["chek", example]))).toContain('did you mean "check"');
    expect(line(await yawara(["explain", example, "jp.appi/art-1"]))).toContain("Did you mean");
    expect(line(await yawara(["check"]))).toContain("FILE is missing");
    expect(line(await yawara(["check", example, "--frmat"]))).toContain("--frmat");
  });
});

describe("yawara explain", () => {
  it("gives reasons, what would change it, and the trace", async () => {
    const explanation = await json("explain", example, "jp.banking-act/art-12-2");
    expect(explanation.outcome).toBe("applies");
    expect(explanation.because.map((reason: { fact: string }) => reason.fact)).toContain("finance.licences");
    expect(explanation.what_if.length).toBeGreaterThan(0);
    expect(explanation.trace.of[0].kind).toBeDefined();
  });

  it("explains a definition like a provision", async () => {
    const explanation = await json("explain", example, "jp.ai_developer");
    expect(explanation).toMatchObject({ definition: "jp.ai_developer", outcome: "does-not-apply" });
    const { out } = await yawara(["explain", example, "jp.ai_developer"]);
    expect(out).toContain("AI developer (jp.ai_developer)");
    expect(out).toContain("It does not hold");
  });

  it("says whether what applies is in force on the day", async () => {
    const asked = ["explain", example, "jp.ai-promotion-act/art-7-2"];
    expect((await yawara(asked)).out).toContain("applies · in force on 24 November 2026");
    expect((await yawara([...asked, "--at", "2024-06-01"])).out).toContain("not in force on 1 June 2024");
  });
});

describe("yawara law", () => {
  it("counts what it holds", async () => {
    const stats = await json("law", "stats");
    expect(stats.jurisdictions.JP.provisions).toBeGreaterThan(350);
    expect(stats.facts).toBeGreaterThan(100);
  });

  it("tells the life of the AI Promotion Act", async () => {
    const { out } = await yawara(["law", "timeline", "jp.ai-promotion-act"]);
    expect(out).toMatch(/2025-02-04.*existing law first/s);
    expect(out).toMatch(/2025-05-28.*214 for, 18 against/s);
  });

  it("shows what changed between two days", async () => {
    const { came, changed } = JSON.parse(
      (await yawara(["law", "diff", "--from", "2025-01-01", "--to", "2026-11-23", "--json"])).out,
    );
    expect(came.map((one: { provision: string }) => one.provision)).toContain("jp.ai-promotion-act/art-7-2");
    expect(changed.some((change: { replaces: string }) => change.replaces.endsWith("hiroshima-1-v1"))).toBe(true);
  });

  it("alone lists what it can do, in a line each", async () => {
    const { code, out, err } = await yawara(["law"]);
    expect([code, err]).toEqual([2, ""]);
    expect(out).toContain("yawara law list         Instruments, with their status on a day.\n");
    for (const command of COMMANDS) if (command.startsWith("law ")) expect(out).toContain(`yawara ${command} `);
  });

  it("finds words in either language", async () => {
    expect((await yawara(["law", "search", "deepfake"])).out).toContain("jp.penal-code/art-230");
    expect((await yawara(["law", "search", "協力しなければなりません", "--lang", "ja"])).out).toContain(
      "jp.ai-promotion-act/art-7-2",
    );
  });
});

describe("yawara ask", () => {
  it("asks until nothing is open, can go back, and saves what check reads", async () => {
    const saved = join(folder, "saved.yaml");
    const { code, out } = await yawara(["ask", "--save", saved], {
      input: "1\nb\n1\nd\n1\nq\n",
      YAWARA_ANSWERS: "stdin",
    });
    expect(code).toBe(0);
    expect(out).toContain("Where is it offered or used");
    expect(readFileSync(saved, "utf8")).toMatch(/market\.countries:\s+- JP/);
    expect((await yawara(["check", saved])).code).toBe(0);
  });

  it("goes on from what a file says, and asks nothing twice", async () => {
    const known = file("known.yaml", "organisation.uses_ai: true\norganisation.home_country: JP\n");
    const { code, out } = await yawara(["ask", known], { input: `${"d\n".repeat(80)}`, YAWARA_ANSWERS: "stdin" });
    expect(code).toBe(0);
    expect(out).not.toContain("Where is your head office?");
    const questions = out.match(/^.*\?$/gm)!;
    expect(new Set(questions).size).toBe(questions.length);
    expect(out).toContain("Read this with it");
  });

  it("takes back an answer that does not fit what a file says, and says why", async () => {
    const known = file("agent.yaml", "organisation.uses_ai: true\nautonomy.actions: [runs_code]\n");
    const { code, out } = await yawara(["ask", known], {
      input: "1\n1\n1\n1\n1\n1\n1\n1\n1\nq\n",
      YAWARA_ANSWERS: "stdin",
    });
    expect(code).toBe(0);
    expect(out).not.toContain("internal error");
  });

  it("gives the next question as JSON without a terminal, until nothing is left", async () => {
    const asked = ["ask", example, "--about", "jp.appi/art-28"];
    const next = (...more: string[]) => json(...asked, ...more);
    const declined: string[] = [];
    let answer = await next();
    while (answer.question !== null) {
      expect(declined).not.toContain(answer.question.fact.id);
      declined.push(answer.question.fact.id);
      answer = await next("--declined", declined.join());
    }
    expect(answer.about).toMatchObject({ id: "jp.appi/art-28", kind: "provision" });
    expect(await json("ask", example, "--about", "jp.ai_developer")).toMatchObject({
      question: null,
      about: { outcome: "does-not-apply" },
    });
    expect((await yawara(["ask", example])).err).toContain("needs a terminal");
  });
});
