// The subjects that come with Yawara, read once: names and facts as their files say them.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Text } from "@yawara/engine";
import type { ShippedSubject } from "../subject-file/shipped-subject.ts";
import { subjectFiles } from "./shipped-files.ts";

const read = new Map<string, Promise<ShippedSubject[]>>();

/** The subjects of a folder, in its order. The reader of YAML is loaded when it is first needed. */
export function shippedSubjects(folder: string): Promise<ShippedSubject[]> {
  const known = read.get(folder) ?? Promise.all(subjectFiles(folder).map(readSubjectFile));
  read.set(folder, known);
  return known;
}

async function readSubjectFile(path: string): Promise<ShippedSubject> {
  const { openSubject } = await import("../subject-file/subject-text.ts");
  const result = openSubject(path, await readFile(path, "utf8"));
  if ("problems" in result) throw new Error(`${path}: ${result.problems[0]!.code}`);
  const { head, facts } = result.opened;
  return {
    id: basename(path, ".yaml"),
    name: head.name as Text,
    facts,
    ...(typeof head.at === "string" && { at: head.at }),
  };
}
