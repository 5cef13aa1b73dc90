// `yawara plan`: a checklist, calendar tasks, data; the example of its document is real; wrong states are refused where they stand.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { file, yawara } from "./yawara.ts";

const root = join(import.meta.dirname, "../../..");
const EXAMPLE = join(root, "examples/recruiter-screening.yaml");
const PAGE = readFileSync(join(root, "docs/plan.md"), "utf8");
const blockOf = (kind: string) => new RegExp(`\`\`\`${kind}\n([\\s\\S]*?)\`\`\``).exec(PAGE)![1]!;
/** Broken to a line: a terminal's width is not the document's. */
const flowing = (text: string) => text.replaceAll(/\s+/g, " ");

describe("yawara plan", () => {
  it("prints what its document shows, with the states the document gives", async () => {
    const states = file("states.yaml", blockOf("yaml"));
    const { code, out, err } = await yawara(["plan", EXAMPLE, "--states", states]);
    expect([code, err]).toEqual([0, ""]);
    const withoutVersion = (text: string) => text.replace(/corpus \S+/, "");
    const shown = withoutVersion(blockOf("text")).split("…\n");
    const printed = flowing(withoutVersion(out));
    for (const part of shown) expect(printed).toContain(flowing(part).trim());
  });

  it("gives the states back in its data, to be given again", async () => {
    const states = file("states.yaml", blockOf("yaml"));
    const first = await yawara(["plan", EXAMPLE, "--states", states, "--json"]);
    const again = await yawara(["plan", EXAMPLE, "--states", file("plan.json", first.out), "--json"]);
    expect(JSON.parse(again.out).states.items).toEqual(parse(blockOf("yaml")).items);
  });

  it("is a checklist with --md and tasks of a calendar with --ics, a box and a task a step", async () => {
    const { out: json } = await yawara(["plan", EXAMPLE, "--json"]);
    const plan = JSON.parse(json);
    const steps = plan.tasks.flatMap(({ bases }: { bases: { steps: object[] }[] }) =>
      bases.flatMap((one) => one.steps),
    );
    const { out: markdown } = await yawara(["plan", EXAMPLE, "--md", "--lang", "ja"]);
    expect(markdown.match(/^- \[ \] /gm)).toHaveLength(steps.length + plan.look_at.questions.length);
    const { out: calendar } = await yawara(["plan", EXAMPLE, "--ics"]);
    expect(new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents("vtodo")).toHaveLength(steps.length);
  });

  it.each([
    ["items: { jp.appi/art-21#0: { state: finished } }", /states\.yaml:1:\d+: "finished" is no state of a step/],
    [
      "items:\n  jp.appi/art-21#0: { state: leave }",
      /states\.yaml:2:\d+: jp\.appi\/art-21#0 is left out without a reason/,
    ],
    ["items: [", /states\.yaml:\d+:\d+: not valid YAML/],
    ["done", /states\.yaml:1:1: the state of a plan is/],
  ])("%j is refused in a line that says where", async (text, line) => {
    const { code, out, err } = await yawara(["plan", EXAMPLE, "--states", file("states.yaml", text)]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(line);
  });

  it("reads a file with nothing in it as nothing said", async () => {
    const { code } = await yawara(["plan", EXAMPLE, "--states", file("states.yaml", "")]);
    expect(code).toBe(0);
  });
});
