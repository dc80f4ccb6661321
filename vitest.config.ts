import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      // The bundler's border guard has no meaning in a plain Node test.
      { find: "server-only", replacement: `${root}tests/support/server-only.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    // Vitest leaves one core to itself, which on two cores halves the speed; it needs none while the workers work.
    maxWorkers: availableParallelism(),
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,components,lib}/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/support/setup.ts"],
          // Limits only end what hangs: a loaded machine may take ten times as long as an idle one.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          setupFiles: ["tests/support/setup.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: "engines",
          include: ["tests/engines/**/*.test.ts"],
          setupFiles: ["tests/support/setup.ts"],
          // The first run fetches and unpacks the browsers.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
