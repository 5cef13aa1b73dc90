// The arguments of the command line: what is read, and the one line that says what is wrong.
import { describe, expect, it } from "vitest";
import { BadInput, readArguments } from "../src/args.ts";
import { COMMANDS } from "../src/command-names.ts";
import { checkTaken, TAKEN } from "../src/taken.ts";
import type { Terminal } from "../src/terminal.ts";
import { WORDS } from "../src/words/index.ts";

/** Arguments are read before anything is written or read from a terminal: of it, only the variables count. */
const terminal = (env: Terminal["env"]) => ({ env }) as Terminal;
const english = terminal({ LANG: "en_GB.UTF-8" });
const read = (...argv: string[]) => readArguments(argv, english);

function refusal(...argv: string[]): string {
  try {
    read(...argv);
  } catch (error) {
    if (error instanceof BadInput) return error.message;
    throw error;
  }
  return "nothing was refused";
}

describe("a day on the command line", () => {
  it.each(["2026-12-01", "2026/12/1", "2026年12月1日", "令和8年12月1日", "R8.12.1", "１ Dec ２０２６"])(
    "%s is read",
    (day) => {
      expect(read("check", "--at", day).at).toBe("2026-12-01");
      expect(read("check", `--known=${day}`).known).toBe("2026-12-01");
      expect(read("law", "diff", "--from", day, "--to", day)).toMatchObject({ from: "2026-12-01", to: "2026-12-01" });
    },
  );

  it.each([
    ["2027-02-29", "28 days"],
    ["02/08/2026", "2026-08-02 or 2026-02-08"],
    ["45678", "2025-01-21"],
    ["2026-12-01T00:00:00Z", "time stamp"],
    ["平成31年5月1日", "2019-04-30"],
    ["9999-12-31", "2200-12-31"],
    ["soon", "is not a day"],
  ])("%s is refused with its reason", (day, reason) => {
    for (const option of ["at", "known", "from", "to"]) {
      const line = refusal("check", `--${option}`, day);
      expect(line).toContain(`--${option}: "${day}"`);
      expect(line).toContain(reason);
    }
  });
});

describe("an option", () => {
  it("without its value is told from one with a wrong value", () => {
    expect(refusal("check", "--at")).toBe("--at needs a value behind it");
    expect(refusal("check", "--at", "--json")).toBe("--at needs a value behind it");
    expect(refusal("check", "--at=")).toBe("--at needs a value behind it");
    expect(refusal("check", "--save", " ")).toBe("--save needs a value behind it");
    expect(refusal("check", "--json=yes")).toBe("--json takes no value");
  });

  it("given twice is refused, since only one could count", () => {
    expect(refusal("check", "--at", "2026-12-01", "--at", "2027-12-01")).toContain("--at is given twice");
    expect(read("check", "--json", "--json").json).toBe(true);
  });

  it("that is unknown is named, with the likely one", () => {
    expect(refusal("check", "--jsn")).toContain("there is no option --jsn; did you mean --json?");
    expect(refusal("check", "-x")).toContain("there is no option -x");
    expect(refusal("check", "--constructor")).toContain("there is no option --constructor");
  });

  it("has a language of its own, and errors speak the one asked for", () => {
    expect(refusal("check", "--lang", "de")).toBe("--lang de: there is ja and en");
    expect(refusal("check", "--lang", "ja", "--jsn")).toContain("--jsn というオプションはありません");
    expect(read("check", "--lang", "ja").language).toBe("ja");
    expect(readArguments(["check"], terminal({ LC_ALL: "ja_JP.UTF-8" })).language).toBe("ja");
  });
});

describe("what a command takes", () => {
  it.each(COMMANDS)("is in the help of %s, in both languages, and nothing else is", (command) => {
    for (const language of ["en", "ja"] as const) {
      const head = WORDS[language].help[command].split("\n\n")[0]!;
      const named = [...head.matchAll(/--([a-z-]+)/g)].map(([, name]) => name!);
      expect([...new Set(named)].filter((name) => name !== "lang").sort()).toEqual([...TAKEN[command].options].sort());
    }
  });

  const refused = (command: (typeof COMMANDS)[number], ...argv: string[]) => {
    const options = read(...argv);
    return () => checkTaken(command, options.words, options);
  };

  it("is refused beyond that, since it would be passed over", () => {
    expect(refused("law show", "jp.appi", "--regimes", "JP")).toThrow("law show takes no --regimes");
    expect(refused("law search", "x", "--from", "2020-01-01")).toThrow("law search takes no --from");
    expect(refused("compare", "f", "--md")).toThrow("compare takes no --md");
    expect(refused("check", "f", "--json", "--md")).toThrow("--json and --md cannot be given together");
    expect(refused("ask", "--about", "x", "--support")).toThrow("cannot be given together");
    expect(refused("law show", "a", "b")).toThrow('"b" would be passed over');
    expect(refused("check", "f", "g", "--lang", "ja")).not.toThrow();
  });
});
