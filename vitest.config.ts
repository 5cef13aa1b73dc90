// One test runner for every workspace: tests lie beside what they specify, cross-workspace ones in test/.
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const ALL = ["packages/*/src/**/*.test.ts", "packages/*/test/**/*.test.ts", "test/**/*.test.ts"];

/** Ask pure functions and change nothing that outlives them: a worker reads the code and the law once for all of them. */
const PURE = [
  "packages/{engine,answers,tables,cooperation}/{src,test}/**/*.test.ts",
  "test/{acceptance,compiled-law,countries,examples,fuzz,law,real-law,rooms,translations,trials,words}.test.ts",
];

/** Ask at a door, a browser's or a server's, what each opens and closes for itself: a worker reads the code once for all of them too. */
const DOORS = ["packages/web/test/**/*.test.ts", "packages/server/test/**/*.test.ts"];

export default defineConfig({
  test: {
    // Vitest would leave a processor free for itself, half of a machine of two; files that wait for a browser leave time enough.
    maxWorkers: availableParallelism() + 1,
    // As in the product, Node itself loads the code: a runner in between makes every call of another module a look-up in its exports.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // A busy machine is slow, not wrong: no limit is so near that only an idle one keeps it.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      { extends: true, test: { name: "pure", include: PURE, isolate: false } },
      { extends: true, test: { name: "doors", include: DOORS, isolate: false, globalSetup: "test/shared.ts" } },
      {
        extends: true,
        test: {
          name: "whole",
          include: ALL,
          exclude: ["**/node_modules/**", ...PURE, ...DOORS],
          globalSetup: "test/shared.ts",
        },
      },
    ],
  },
});
