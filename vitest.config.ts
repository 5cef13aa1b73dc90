// One test runner for every workspace: tests lie beside what they specify, cross-workspace ones in test/.
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.ts", "packages/*/test/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: "test/shared.ts",
    // Vitest would leave a processor free for itself, half of a machine of two; files that wait for a browser leave time enough.
    maxWorkers: availableParallelism() + 1,
    // A busy machine is slow, not wrong: no limit is so near that only an idle one keeps it.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
