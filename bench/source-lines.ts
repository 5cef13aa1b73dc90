// `node bench/source-lines.ts [REVISION]`: lines of source outside tests and law, by room; comments, blanks and word tables apart.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const SOURCE = /\.(ts|tsx|mjs|js|css)$/;
const TEST = /\.test\.|(^|\/)test\//;
/** Tables of words in two languages: they grow with what is said, not with how it is done. */
const WORDS = /(^|\/)words\/|(^|[-/])words(-en|-ja)?\.ts$/;

interface Lines {
  files: number;
  code: number;
  comments: number;
  blanks: number;
  words: number;
}

const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });

const [revision] = process.argv.slice(2);
const paths = (
  revision === undefined
    ? git("ls-files", "--cached", "--others", "--exclude-standard")
    : git("ls-tree", "-r", "--name-only", revision)
)
  .split("\n")
  .filter((path) => SOURCE.test(path) && !TEST.test(path));

const rooms = new Map<string, Lines>();
for (const path of paths) {
  const text = revision === undefined ? readFileSync(join(root, path), "utf8") : git("show", `${revision}:${path}`);
  const room = /^packages\/[^/]+/.exec(path)?.[0] ?? path.split("/")[0]!;
  const lines = rooms.get(room) ?? { files: 0, code: 0, comments: 0, blanks: 0, words: 0 };
  rooms.set(room, lines);
  lines.files++;
  count(text, WORDS.test(path), lines);
}

/** Adds a file's lines. A line of code with a comment behind it is code; a template's text is code. */
function count(text: string, isWords: boolean, lines: Lines): void {
  let inComment = false;
  for (const line of text.trimEnd().split("\n")) {
    const said = line.trim();
    if (inComment || said.startsWith("/*")) {
      lines.comments++;
      inComment = !said.includes("*/");
    } else if (said === "") lines.blanks++;
    else if (said.startsWith("//")) lines.comments++;
    else if (isWords) lines.words++;
    else lines.code++;
  }
}

const total: Lines = { files: 0, code: 0, comments: 0, blanks: 0, words: 0 };
const row = (name: string, { files, code, comments, blanks, words }: Lines) =>
  [name.padEnd(20), ...[files, code, comments, blanks, words, code + comments + blanks + words].map(column)].join("");
const column = (value: number) => value.toLocaleString("en-GB").padStart(10);
console.log(
  "room".padEnd(20) + ["files", "code", "comments", "blanks", "words", "all"].map((one) => one.padStart(10)).join(""),
);
for (const [room, lines] of [...rooms].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(row(room, lines));
  for (const kind of Object.keys(total) as (keyof Lines)[]) total[kind] += lines[kind];
}
console.log(row("all", total));
