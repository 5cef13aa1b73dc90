// `yawara incident`: what is due because of what happened, in text, Markdown, calendar and JSON; the example of its page is real.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { file, json, yawara } from "./yawara.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/incident.md"), "utf8");
const subject = file("leak.yaml", /```yaml\n([\s\S]*?)```/.exec(page)![1]!);
const AWARE = ["--aware", "2026-12-01 09:30", "--now", "2026-12-02 10:00"];

describe("yawara incident", () => {
  it("prints what its page shows", async () => {
    const shown = /\$ npx yawara incident[^\n]*\n([\s\S]*?)\n```/.exec(page)![1]!;
    expect((await yawara(["incident", subject, ...AWARE])).out.trim()).toBe(shown.trim());
  });

  it("speaks Japanese, without English within its lines", async () => {
    const { out } = await yawara(["incident", subject, ...AWARE, "--form", "jp-leak-report", "--lang", "ja"]);
    expect(out).toContain("3件の期限が進んでいます");
    expect(out).toContain("施行規則第8条第1項第9号");
    const english = out.split("\n").filter((line) => /[a-z]{4,}/.test(line));
    expect(english.filter((line) => !/https:|jp-leak/.test(line))).toEqual([]);
  });

  it("shows a possible incident from the receipt of its report", async () => {
    const answer = await json("incident", subject, "--received", "2026-11-30", "--now", "2026-12-02");
    expect(answer).toMatchObject({ standing: "possible", at: "2026-11-30" });
    expect(answer.counts["would-run"]).toBe(3);
  });

  it("takes what is done, other moments and a near miss", async () => {
    const first = "jp.appi/art-26#first-report";
    const done = await json(
      "incident",
      subject,
      ...AWARE,
      "--done",
      `${first}=2026-12-03`,
      "--since",
      "notice=2026-12-03",
    );
    expect(done.clocks.find(({ id }: { id: string }) => id === first).state).toBe("met");
    expect(await json("incident", subject, "--near-miss")).toMatchObject({ standing: "near-miss", clocks: [] });
  });

  it("writes a calendar another program reads: whole days that end with the clocks", async () => {
    const { out } = await yawara(["incident", subject, ...AWARE, "--ics"]);
    const events = new ICAL.Component(ICAL.parse(out)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(["2026-12-06", "2027-01-29"]);
  });

  it("writes Markdown with the form asked for", async () => {
    const { out } = await yawara(["incident", subject, ...AWARE, "--md", "--form", "jp-leak-notice"]);
    expect(out).toMatch(/^# Incident/);
    expect(out).toContain("### 5. Other matters of note");
  });

  it.each([
    [["--aware", "25:00"], /^yawara: --aware: "25:00" is not a day/],
    [["--aware", "2026-12-01 26:00"], /^yawara: --aware: "2026-12-01 26:00" is no moment/],
    [["--since", "notice=soon"], /^yawara: --since: "soon" is not a day/],
    [["--done", "first=soon"], /^yawara: --done: "soon" is not a day/],
    [["--occurred", "2026-12-02", "--aware", "2026-12-01"], /^yawara: --aware: 2026-12-01 is before it happened/],
    [["--zone", "Tokyo"], /^yawara: --zone: "Tokyo" is no time zone/],
    [["--form", "leak"], /^yawara: --form: there is no form "leak" .*jp-leak-report/],
    [["--done", "first-report"], /^yawara: --done: "first-report" is not NAME=MOMENT/],
    [["--md", "--ics"], /^yawara: --md and --ics cannot be given together/],
  ])("%j is refused in one line", async (args, line) => {
    const { code, err } = await yawara(["incident", subject, ...args]);
    expect(code).toBe(2);
    expect(err).toMatch(line);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});
