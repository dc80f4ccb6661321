import { fileURLToPath } from "node:url";
import { defineConfig } from "playwright/test";
import { findBrowser } from "../../lib/cli/browser.mjs";
import { tolerance } from "./drawn-by";

const browser = findBrowser();

/** Pictures of every tile and of whole boards, compared with those in `pictures/`. CONTRIBUTING tells how they are renewed. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: fileURLToPath(new URL("../../test-results/visual", import.meta.url)),
  globalSetup: "./bundle.ts",
  globalTeardown: "./shrink-pictures.ts",
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  // A picture that is missing is a failure, not one to be made on the way.
  updateSnapshots: "none",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  reporter: "list",
  expect: {
    // Only ends what hangs: on a loaded machine a picture of a whole gallery takes its time.
    timeout: 60_000,
    toHaveScreenshot: {
      animations: "disabled",
      caret: "hide",
      scale: "device",
      // Pixels that look like smoothed edges do not count at all.
      ...tolerance(),
    },
  },
  use: {
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-lcd-text",
        "--font-render-hinting=none",
        "--force-color-profile=srgb",
        "--hide-scrollbars",
      ],
    },
  },
});
