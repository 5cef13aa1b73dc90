// What deciding may not load: parsers and schemas cost more to start than everything else together.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const src = join(import.meta.dirname, "../src");

/** Every file and package an entry leads to. */
function reached(entry: string): { files: string[]; packages: string[] } {
  const files = new Set<string>([entry]);
  const packages = new Set<string>();
  for (const file of files)
    for (const [, type, name] of readFileSync(file, "utf8").matchAll(
      /^(?:import|export)( type)? [^;]*?from "([^"]+)";/gms,
    )) {
      if (type !== undefined) continue;
      if (name!.startsWith(".")) files.add(join(dirname(file), name!));
      else packages.add(name!);
    }
  return { files: [...files], packages: [...packages] };
}

describe("the runtime entry", () => {
  it("needs no package at all", () => {
    const { files, packages } = reached(join(src, "index.ts"));
    expect(files.length).toBeGreaterThan(20);
    expect(packages).toEqual([]);
  });

  it("is not the entry for reading law, which needs three", () => {
    expect(reached(join(src, "source/index.ts")).packages.sort()).toEqual(["@bufbuild/cel", "yaml", "zod"]);
  });
});
