import { ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./built.mjs";
import { install } from "./install.mjs";
import { forwardSignals, runTool } from "./run.mjs";

/* npm run bench: measures ratios to a floor of the same run and writes tests/bench/RESULTS.md. */

forwardSignals();
await install();
const browser = await ensureBrowser();
await ensureBuilt();
process.exit(
  await runTool("tsx", ["tests/bench/main.ts", ...process.argv.slice(2)], { env: { CHROMIUM_PATH: browser } }),
);
