// A circle of definitions in the law folder, as its writer meets it: `law lint`, `law build` and `law test` refuse it, with the place and the way round.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
const copy = mkdtempSync(join(tmpdir(), "yawara-law-"));
afterAll(() => rmSync(copy, { recursive: true }));

/** The command and the law it reads stand in one tree: both are copied, of the law a part, without the words for the rest; what they depend on is linked. */
for (const part of ["law/vocabulary", "law/sg", "packages/engine", "packages/answers", "packages/cli"])
  cpSync(join(root, part), join(copy, part), {
    recursive: true,
    filter: (path) => !/node_modules|synonyms|classifications/.test(path),
  });
mkdirSync(join(copy, "node_modules/@yawara"), { recursive: true });
for (const name of readdirSync(join(root, "node_modules")))
  if (name !== "@yawara") symlinkSync(join(root, "node_modules", name), join(copy, "node_modules", name));
for (const name of ["engine", "answers", "cli"])
  symlinkSync(join(copy, "packages", name), join(copy, "node_modules/@yawara", name));

function yawara(...args: string[]) {
  const env = { ...process.env, LANG: "en_GB.UTF-8", LC_ALL: "", NO_COLOR: "1", YAWARA_TODAY: "2026-11-24" };
  const done = spawnSync(process.execPath, [join(copy, "packages/cli/src/main.ts"), ...args], {
    encoding: "utf8",
    env,
  });
  return { code: done.status, err: done.stderr };
}

/** Writes a file into the copied law; `line:column` of a text in it, counted from one. */
function write(path: string, text: string, of: string): string {
  writeFileSync(join(copy, "law", path), text);
  const before = text.slice(0, text.indexOf(of)).split("\n");
  return `${path}:${before.length}:${before.at(-1)!.length + 1}`;
}

const definitions = (list: Record<string, string>) =>
  `definitions:\n${Object.entries(list)
    .map(([id, when]) => `  - { id: ${id}, en: round, ja: 循環, when: '${when}' }\n`)
    .join("")}`;

describe("a circle of definitions in the law folder", () => {
  const itself = write("vocabulary/one.yaml", definitions({ "round.itself": "round.itself" }), "round.itself");
  const through = write("vocabulary/second.yaml", definitions({ "round.a": "round.b" }), "round.a");
  write("vocabulary/third.yaml", definitions({ "round.b": "!round.c", "round.c": "round.a" }), "round.b");
  const late = write(
    "vocabulary/four.yaml",
    `facts:
  - id: round.late
    name: { en: late, ja: 後 }
    type: boolean
    scope: system
    asked: branch
    ask: { en: Late?, ja: 後ですか。 }
    help: { en: Later, ja: 後で }
    known_by: engineer
    seconds: 3
    only_if: round.behind
${definitions({ "round.behind": "round.late" })}`,
    "round.late",
  );
  const lines = [
    `${itself}: round.itself leads back to itself: round.itself → round.itself`,
    `${late}: round.late leads back to itself: round.late (only_if) → round.behind → round.late (only_if)`,
    `${through}: round.a leads back to itself: round.a → round.b → round.c → round.a`,
  ];

  it.each(["lint", "build", "test", "test --only sg.mgf"])("is refused by law %s", (command) => {
    const { code, err } = yawara("law", ...command.split(" "));
    expect(err.trim().split("\n").sort()).toEqual(lines.toSorted());
    expect(code).toBe(1);
    expect(existsSync(join(copy, "law/corpus"))).toBe(false);
  });

  it("is told in Japanese", () => {
    expect(yawara("law", "lint", "--lang", "ja").err).toContain(
      "round.itself が自分自身に戻っています:round.itself → round.itself",
    );
  });
});
