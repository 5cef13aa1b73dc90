// The house keeps its shape: rooms import only what they may, and public functions say what they do.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes("node_modules"));
}

function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), "utf8");
  return [...text.matchAll(/^(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)/gm)].map(
    (match) => (match[1] ?? match[2])!,
  );
}

/** Packages a room's shipped code may import, and where it may import Node's own modules: everywhere, nowhere, or in a folder. */
const MAY: Record<string, { packages: RegExp; node: boolean | string }> = {
  "packages/engine/src": { packages: /^(@bufbuild\/cel|yaml|zod)$/, node: false },
  "packages/answers/src": {
    packages: /^(@yawara\/engine(\/.*)?|feed|ical-generator|minisearch|yaml)$/,
    node: "packages/answers/src/node",
  },
  "packages/cli/src": {
    packages: /^(@yawara\/(engine|answers)(\/.*)?|@yawara\/server\/mcp-stdio|get-east-asian-width|yaml)$/,
    node: true,
  },
  "packages/server/src": {
    packages:
      /^(@yawara\/(engine|answers|register)(\/.*)?|@hono\/.*|@modelcontextprotocol\/sdk\/.*|hono|pino|rate-limiter-flexible|zod)$/,
    node: true,
  },
  "packages/register/src": {
    packages: /^(@yawara\/engine|@better-auth\/.*|better-auth(\/.*)?|@electric-sql\/pglite|kysely|pg)$/,
    node: true,
  },
  "packages/web/src": {
    packages:
      /^(@yawara\/(engine|answers|answers\/subject-file|answers\/calendar|answers\/search|answers\/lru)|@observablehq\/plot|@tanstack\/react-(query|router)|comlink|fflate\/browser|react(-dom)?(\/.*)?|write-excel-file\/universal)$/,
    node: false,
  },
};

describe("rooms", () => {
  it.each(Object.keys(MAY))("%s imports only what it may", (room) => {
    const { packages, node } = MAY[room]!;
    const wrong = sources(room)
      .filter((path) => !/\.test\.tsx?$/.test(path))
      .flatMap((path) =>
        importsOf(path)
          .filter((name) => {
            if (name.startsWith("."))
              return relative(join(root, room), resolve(root, dirname(path), name)).startsWith("..");
            if (!name.startsWith("node:")) return !packages.test(name);
            return typeof node === "string" ? !path.startsWith(node) : !node;
          })
          .map((name) => `${path}: ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it("keeps CEL, YAML and schemas out of the engine's runtime entry", () => {
    const seen = new Set<string>();
    const reached: string[] = [];
    const visit = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const name of importsOf(path)) {
        if (name.startsWith(".")) visit(relative(root, resolve(root, dirname(path), name)));
        else reached.push(name);
      }
    };
    visit("packages/engine/src/index.ts");
    expect(reached).toEqual([]);
  });

  it.each(Object.keys(MAY))("%s: every file says its reason in the first line", (room) => {
    const silent = sources(room).filter((path) => !/^(\/\/|\/\*|#!)/.test(readFileSync(join(root, path), "utf8")));
    expect(silent).toEqual([]);
  });

  it("documents every function of the engine's public index", () => {
    const index = readFileSync(join(root, "packages/engine/src/index.ts"), "utf8");
    const missing = [...index.matchAll(/export \{([^}]+)\} from "\.\/([^"]+)"/g)].flatMap(([, names, file]) => {
      const text = readFileSync(join(root, "packages/engine/src", file!), "utf8");
      return names!
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== "" && !name.startsWith("type "))
        .filter((name) => new RegExp(`export function ${name}\\b`).test(text))
        .filter((name) => !new RegExp(`\\*/\\s*export function ${name}\\b`).test(text))
        .map((name) => `${file}: ${name}`);
    });
    expect(missing).toEqual([]);
  });
});
