import { fileURLToPath } from "node:url";
import { defineConfig } from "playwright/test";
import { findBrowser } from "../../lib/cli/browser.mjs";
import type { StackSetting } from "./fixtures";

const browser = findBrowser();

/** Real Chromium against the built product. No retries: a test that fails now and then is a fault to find. */
export default defineConfig<object, StackSetting>({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: fileURLToPath(new URL("../../test-results/e2e", import.meta.url)),
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Limits only end what hangs, and cost nothing where all is well: a loaded machine may take ten times as long.
  timeout: 240_000,
  expect: { timeout: 45_000 },
  reporter: "list",
  use: {
    viewport: { width: 1920, height: 1080 },
    locale: "en-GB",
    // Neither the server's zone nor any tenant's: clock times must come from the tenant.
    timezoneId: "Asia/Tokyo",
    colorScheme: "dark",
    screenshot: "only-on-failure",
    trace: "off",
    actionTimeout: 45_000,
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update"],
    },
  },
});
