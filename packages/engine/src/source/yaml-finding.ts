// What the YAML parser found, as a finding of our own: its codes, told apart further by what it says is missing.
import type { ErrorCode, YAMLError } from "yaml";
import type { YamlFinding } from "../words/yaml-words.ts";

/** The finding of each code, where what is missing tells no more. */
const FINDING: Record<ErrorCode, YamlFinding> = {
  ALIAS_PROPS: "unexpected",
  BAD_ALIAS: "alias-name",
  BAD_COLLECTION_TYPE: "tag",
  BAD_DIRECTIVE: "directive",
  BAD_DQ_ESCAPE: "escape",
  BAD_INDENT: "indent",
  BAD_PROP_ORDER: "unexpected",
  BAD_SCALAR_START: "start",
  BLOCK_AS_IMPLICIT_KEY: "colon-in-value",
  BLOCK_IN_FLOW: "mixed",
  DUPLICATE_KEY: "unreadable",
  IMPOSSIBLE: "unreadable",
  KEY_OVER_1024_CHARS: "key-length",
  MISSING_CHAR: "unreadable",
  MULTILINE_IMPLICIT_KEY: "key-lines",
  MULTIPLE_ANCHORS: "name-twice",
  MULTIPLE_DOCS: "unreadable",
  MULTIPLE_TAGS: "tag",
  NON_STRING_KEY: "unreadable",
  RESOURCE_EXHAUSTION: "nesting",
  TAB_AS_INDENT: "tab",
  TAG_RESOLVE_FAILED: "tag",
  UNEXPECTED_TOKEN: "unexpected",
};

/** What a missing sign is, by what the parser says of it; the sign itself where the sentence names it. */
const MISSING: readonly (readonly [said: RegExp, finding: YamlFinding])[] = [
  [/^Missing closing (['"])/, "quote"],
  [/ end with an? ([\]}])$/, "bracket-open"],
  [/^Missing , /, "comma"],
  [/^Missing space after :/, "colon-space"],
  [/followed by map values$/, "colon"],
  [/^Comments must be separated/, "comment"],
  [/without - indicator$/, "dash"],
  [/directives-end/, "directive"],
];

const LONGEST_FOUND = 20;

/** The finding of an error, and what stands at its place. */
export function yamlFinding({ code, message, pos }: YAMLError, text: string): { finding: YamlFinding; found: string } {
  if (code === "MISSING_CHAR" || code === "BAD_INDENT")
    for (const [said, finding] of MISSING) {
      const matched = said.exec(message);
      if (matched !== null) return { finding, found: matched[1] ?? "" };
    }
  const found = foundAt(text, pos, code);
  if (code === "UNEXPECTED_TOKEN" && found === ",") return { finding: "comma-extra", found };
  if (code === "UNEXPECTED_TOKEN" && found === "") return { finding: "unreadable", found };
  return { finding: FINDING[code], found };
}

/** The sign, the escape or the word at a place. */
function foundAt(text: string, [from, to]: readonly [number, number], code: ErrorCode): string {
  if (code === "BAD_SCALAR_START") return text.slice(from, from + 1);
  if (code === "BAD_DQ_ESCAPE") return text.slice(from, from + 2);
  const [line = ""] = text.slice(from, to).split("\n");
  return line.length > LONGEST_FOUND ? `${line.slice(0, LONGEST_FOUND)}…` : line;
}
