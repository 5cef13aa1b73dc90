// The files by which others run the check in their pipelines do what their page says: the Action's own steps, the hook, and the page's examples.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/pipeline.md"), "utf8");
const blocks = [...page.matchAll(/```(\w*)\n([\s\S]*?)```/g)].map(([, language, text]) => ({ language, text: text! }));
const BROKEN = blocks.find(({ text }) => text.startsWith("name: Moods"))!.text;
const KEPT = BROKEN.replace("[emotion_work_school]", "[]").replace("  use.practice_reasons: []\n", "");
const env = { ...process.env, NO_COLOR: "1", YAWARA_TODAY: "2026-11-24", LANG: "en_GB.UTF-8", LC_ALL: "" };

/** A folder of its own with some files. */
function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "yawara-pipeline-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function yawara(folder: string, ...args: string[]) {
  const command = [join(root, "packages/cli/src/main.ts"), ...args];
  // A document is longer than a program is listened to by default.
  return spawnSync(process.execPath, command, { cwd: folder, env, encoding: "utf8", maxBuffer: 100_000_000 });
}

interface Step {
  name: string;
  run: string;
  shell: string;
  env?: Record<string, string>;
}

interface Action {
  inputs: Record<string, { description: string; default?: string; required?: boolean }>;
  outputs: Record<string, { value: string }>;
  runs: { using: string; steps: Step[] };
}

const action = parse(readFileSync(join(root, "action.yml"), "utf8")) as Action;

/** Runs a step of the Action as its host does: the shell it names, inputs in its variables, files for outputs and summary. */
function runStep(step: Step, folder: string, given: Record<string, string> = {}, actionPath = root) {
  const variables = Object.entries(step.env ?? {}).map(([name, value]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)![1]!;
    return [name, given[input] ?? action.inputs[input]!.default ?? ""];
  });
  const [output, summary] = ["output", "summary.md"].map((name) => join(folder, name)) as [string, string];
  for (const file of [output, summary]) writeFileSync(file, "");
  const said = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...env,
      ...Object.fromEntries(variables),
      GITHUB_ACTION_PATH: actionPath,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
    },
  });
  return { ...said, output: readFileSync(output, "utf8"), summary: readFileSync(summary, "utf8") };
}

describe("the Action", () => {
  const [install, check] = action.runs.steps as [Step, Step];

  it("is composite, says what every input is, and lets no input into its commands", () => {
    expect(action.runs.using).toBe("composite");
    for (const { description } of Object.values(action.inputs)) expect(description).not.toBe("");
    for (const { run, shell } of action.runs.steps) {
      expect(shell).toBe("bash");
      expect(run).not.toContain("${{");
    }
    const read = Object.values(check.env!).map((value) => /inputs\.([\w-]+)/.exec(value)![1]);
    expect(read.sort()).toEqual(Object.keys(action.inputs).sort());
  });

  it("installs what its lock names, in its own folder", () => {
    const own = folderWith({
      "package.json": '{ "name": "small", "version": "1.0.0" }',
      "package-lock.json":
        '{ "name": "small", "version": "1.0.0", "lockfileVersion": 3, "packages": { "": { "name": "small", "version": "1.0.0" } } }',
    });
    const { status, stderr } = runStep(install, folderWith({}), {}, own);
    expect(status, stderr).toBe(0);
  });

  it("fails on what is named, with a log, a summary and both outputs", () => {
    const folder = folderWith({ "ai systems/deep/mood.yaml": BROKEN, "ai systems/kept.yaml": KEPT });
    const { status, output, summary, stderr } = runStep(check, folder, { files: "  ai systems/**/*.yaml\n\n" });
    expect(status, stderr).toBe(1);
    expect(output).toBe("sarif=yawara.sarif\noutcome=failed\n");
    const { runs } = JSON.parse(readFileSync(join(folder, "yawara.sarif"), "utf8"));
    const uris = runs.map((run: { artifacts: { location: { uri: string } }[] }) => run.artifacts[0]!.location.uri);
    expect(uris.sort()).toEqual(["ai%20systems/deep/mood.yaml", "ai%20systems/kept.yaml"]);
    expect(summary).toContain("## ai systems/deep/mood.yaml");
    expect(summary).toContain("### Stops here (1)");
    expect(stderr).toContain("ban broken as described");
  });

  it("passes what was there before, by a folder of earlier checks, in the language asked for", () => {
    const folder = folderWith({ "mood.yaml": BROKEN });
    mkdirSync(join(folder, "checked"));
    writeFileSync(join(folder, "checked/mood.json"), yawara(folder, "check", "mood.yaml", "--json").stdout);
    const given = { files: "*.yaml", baseline: "checked", language: "ja", sarif: "out/deep/log.sarif" };
    const { status, output, summary, stderr } = runStep(check, folder, given);
    expect(status, stderr).toBe(0);
    expect(output).toBe("sarif=out/deep/log.sarif\noutcome=passed\n");
    expect(summary).toContain("以前のチェックにもあったもの:1件");
  });

  it("says so where no file matches, and hands bad input on", () => {
    const folder = folderWith({ "mood.yaml": BROKEN, "$(touch run).yaml": "facts: [" });
    expect(runStep(check, folder, { files: "none/*.yaml" })).toMatchObject({ status: 2, output: "" });
    expect(runStep(check, folder, { files: "mood.yaml", "fail-on": "all" })).toMatchObject({ status: 2, output: "" });
    expect(runStep(check, folder, { files: "$(touch run).yaml" }).stderr).toContain("$(touch run).yaml");
    expect(() => readFileSync(join(folder, "run"))).toThrow();
  });
});

describe("the pre-commit hook", () => {
  const [hook] = parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8"));

  it("runs the check on the files it is given and ends with its code", () => {
    const folder = folderWith({ "ai-systems/mood.yaml": BROKEN, "ai-systems/kept.yaml": KEPT });
    expect("ai-systems/mood.yaml").toMatch(new RegExp(hook.files));
    const [program, ...words] = hook.entry.split(" ");
    const run = (...files: string[]) =>
      spawnSync(join(root, program), [...words, ...hook.args, ...files], { cwd: folder, env, encoding: "utf8" });
    const stopped = run("ai-systems/kept.yaml", "ai-systems/mood.yaml");
    expect(stopped.status, stopped.stderr).toBe(1);
    expect(stopped.stdout).toContain("ai-systems/mood.yaml:11:3: ■ ban broken as described");
    expect(run("ai-systems/kept.yaml").status).toBe(0);
    expect(run("ai-systems/none.yaml").status).toBe(2);
  });
});

describe("the page", () => {
  const folder = folderWith({ "ai-systems/mood.yaml": BROKEN, "before.yaml": KEPT });
  writeFileSync(join(folder, "before.json"), yawara(folder, "check", "before.yaml", "--json").stdout);
  const shown = blocks.filter(({ text }) => text.startsWith("$ npx yawara "));
  const withoutVersion = (text: string) => text.replace(/Law data [0-9a-f]{12}/, "Law data …");

  it.each(shown.map(({ text }) => [text.slice(0, text.indexOf("\n")), text]))("shows what %s prints", (line, text) => {
    const args = line.replace("$ npx yawara ", "").split(" ");
    const { stdout } = yawara(folder, ...args);
    const [, said] = /^[^\n]*\n([\s\S]*?)(?:…\n)?$/.exec(text)!;
    expect(withoutVersion(stdout).startsWith(withoutVersion(said!).trimEnd())).toBe(true);
  });

  it("has a script and settings that can be read", () => {
    const script = blocks.find(({ language }) => language === "sh")!.text;
    expect(spawnSync("sh", ["-n"], { input: script }).status).toBe(0);
    const settings = blocks.filter(({ language }) => language === "yaml").map(({ text }) => parse(text));
    const [workflow] = settings.filter((one) => one.jobs !== undefined);
    const { with: given } = workflow.jobs.check.steps.find((step: { id?: string }) => step.id === "yawara");
    for (const name of Object.keys(given)) expect(Object.keys(action.inputs)).toContain(name);
    const [hooks] = settings.filter((one) => one.repos !== undefined);
    expect(hooks.repos[0].hooks[0].id).toBe("yawara-check");
  });
});
