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

/** What a file imports or passes on, types as well. */
function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), "utf8");
  return [...text.matchAll(/^(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)/gm)].map(
    (match) => (match[1] ?? match[2])!,
  );
}

/** Packages a room's shipped code may import, and where it may import Node's own modules: everywhere, nowhere, or in a folder. */
const MAY: Record<string, { packages: RegExp; node: boolean | string }> = {
  "packages/engine/src": { packages: /^(@bufbuild\/cel|@xmldom\/xmldom|yaml|zod)$/, node: false },
  "packages/answers/src": {
    packages:
      /^(@xmldom\/xmldom|@yawara\/engine(\/.*)?|@holiday-jp\/holiday_jp\/lib\/holidays\.js|docx|feed|ical-generator|ical\.js|minisearch|temporal-polyfill|uuid|yaml)$/,
    node: "packages/answers/src/node",
  },
  "packages/tables/src": {
    packages: /^(@yawara\/(engine(\/document)?|answers(\/decode-text)?)|fflate\/browser|hucre\/xlsx|papaparse)$/,
    node: false,
  },
  "packages/cooperation/src": {
    packages: /^(@noble\/hashes\/.*|@scure\/base|@yawara\/engine(\/(cel|condition))?|age-encryption|zod)$/,
    node: false,
  },
  "packages/cli/src": {
    packages:
      /^(@yawara\/(engine|answers|cooperation)(\/.*)?|@yawara\/server\/(mcp-stdio|operator)|@yawara\/register\/(data-folder|signed-note|verify-(checkpoints|log|package))|get-east-asian-width|yaml|zod)$/,
    node: true,
  },
  "packages/server/src": {
    packages:
      /^(@yawara\/(engine|answers|register)(\/.*)?|@yawara\/tables\/(applications|inventory|plan)|@yawara\/cooperation(\/files)?|@hono\/.*|@modelcontextprotocol\/sdk\/.*|hono(\/language)?|pino|rate-limiter-flexible|zod)$/,
    node: true,
  },
  "packages/register/src": {
    packages:
      /^(@yawara\/(engine|cooperation(\/(canonical-json|files))?|tables\/(applications|inventory|plan))|@better-auth\/.*|better-auth(\/.*)?|@electric-sql\/pglite(\/nodefs)?|@zxcvbn-ts\/.*|file-type|jose|kysely|nodemailer|pg-boss|pg|yauzl|yazl)$/,
    node: true,
  },
  "packages/web/src": {
    packages:
      /^(@yawara\/(engine|engine\/condition|answers(\/(?!node$).*)?|tables(\/(applications|workbook))?|cooperation(\/files)?)|@observablehq\/plot|@tanstack\/react-(query|router)|comlink|react(-dom)?(\/.*)?)$/,
    node: false,
  },
};

/** The files of a room each file imports, tests aside. */
function graphOf(room: string): Map<string, string[]> {
  const files = new Set(sources(room).filter((path) => !/\.test\.tsx?$/.test(path)));
  return new Map(
    [...files].map((path) => {
      const inside = importsOf(path)
        .filter((name) => name.startsWith("."))
        .map((name) => join(dirname(path), name))
        .filter((to) => files.has(to));
      return [path, inside];
    }),
  );
}

/** A way from a file back to itself through the files it imports, shortest first; nothing where there is none. */
function circleOf(graph: ReadonlyMap<string, readonly string[]>, file: string): string[] | undefined {
  const before = new Map<string, string>();
  const queue = [file];
  for (let at = queue.shift(); at !== undefined; at = queue.shift())
    for (const to of graph.get(at)!) {
      if (to === file) {
        const way = [file];
        for (let step: string | undefined = at; step !== file; step = before.get(step!)) way.unshift(step!);
        return [file, ...way];
      }
      if (before.has(to)) continue;
      before.set(to, at);
      queue.push(to);
    }
  return undefined;
}

/** The engine's stages, each of which may import those before it; `words` is for whoever speaks to people. */
const STAGES = "law condition diagram compiled subject decide explain ask relate compare words verify".split(" ");

/** Where a file of the engine stands: its stage's number; `source` and the index stand beside the stages and see all of them. */
function stageOf(path: string): number {
  const folder = relative("packages/engine/src", path).split(/[\\/]/);
  if (folder[0] === "source" || folder[0] === "index.ts") return STAGES.length;
  return STAGES.indexOf(folder[0]!);
}

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

  it.each(Object.keys(MAY))("%s has no circle of imports", (room) => {
    const graph = graphOf(room);
    const circles = [...graph.keys()].flatMap((file) => circleOf(graph, file)?.join(" → ") ?? []);
    expect(circles).toEqual([]);
  });

  it("knows every folder of the engine as a stage", () => {
    const strangers = [...graphOf("packages/engine/src").keys()].filter((path) => stageOf(path) < 0);
    expect(strangers).toEqual([]);
  });

  it("has no arrow in the engine from a lower stage to a higher one", () => {
    const wrong = [...graphOf("packages/engine/src")].flatMap(([path, imported]) =>
      imported
        .filter((to) => {
          const isBeside = stageOf(to) === STAGES.length;
          return isBeside ? dirname(path) !== dirname(to) : stageOf(path) < stageOf(to);
        })
        .map((to) => `${path} → ${to}`),
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
