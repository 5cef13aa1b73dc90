// The command as a process: what only the process itself can show. What the commands say is specified beside this, without one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { file, yawara } from "./yawara.ts";

const main = join(import.meta.dirname, "../src/main.ts");
const example = join(import.meta.dirname, "../../../examples/bank-loan-screening.yaml");
const subject = "name: Good\norganisation.kind: stock_company\n";
const env = { ...process.env, LANG: "en_GB.UTF-8", LC_ALL: "", NO_COLOR: "1", YAWARA_TODAY: "2026-11-24" };

const started = (args: string[], given: { input?: string; env?: Record<string, string> } = {}) => {
  const done = spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
    ...given,
    env: { ...env, ...given.env },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
};
const inShell = (command: string) => {
  const done = spawnSync("sh", ["-c", command], { encoding: "utf8", env });
  return { code: done.status, out: done.stdout, err: done.stderr };
};

describe("the process", () => {
  it("writes what the command says and ends with its code", async () => {
    expect(started(["check", example])).toEqual(await yawara(["check", example]));
  });

  it("ends a refusal with its code and one line, without a stack", async () => {
    const misspelt = file("misspelt.yaml", "organisation.employes: 3\n");
    const refused = started(["check", misspelt]);
    expect(refused).toEqual(await yawara(["check", misspelt]));
    expect(refused).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/^\S+:1:1: .*\n$/) });
  });

  it("reads a pipe as standard input, whole or line by line", () => {
    expect(started(["check", "-"], { input: subject })).toMatchObject({ code: 0, err: "" });
    const answered = started(["ask", "--about", "jp.sme"], { input: "q\n", env: { YAWARA_ANSWERS: "stdin" } });
    expect(answered).toMatchObject({ code: 0, err: "" });
  });

  it("takes the day from the reader's own clock where YAWARA_TODAY is empty, and says its zone", () => {
    const path = file("good.yaml", subject);
    const [ahead, behind] = ["Pacific/Kiritimati", "Pacific/Pago_Pago"].map(
      (TZ) => started(["check", path], { env: { YAWARA_TODAY: "", TZ } }).out.split("\n")[1]!,
    );
    expect(ahead).toContain("today is the day in Pacific/Kiritimati");
    expect(behind).toContain("today is the day in Pacific/Pago_Pago");
    expect(ahead!.split(",")[0]).not.toBe(behind!.split(",")[0]);
  });

  it.skipIf(!existsSync("/dev/full"))("says that the output cannot be written, with its cause", () => {
    const { code, err } = inShell(`"${process.execPath}" "${main}" check "${file("good.yaml", subject)}" > /dev/full`);
    expect(code).toBe(2);
    expect(err).toMatch(/^yawara: the output cannot be written .*\(ENOSPC\)\n$/);
  });

  it.skipIf(process.platform === "win32")("ends quietly when nobody reads on", () => {
    const { out, err } = inShell(`"${process.execPath}" "${main}" law timeline | head -1`);
    expect(out.split("\n")).toHaveLength(2);
    expect(err).toBe("");
  });
});
