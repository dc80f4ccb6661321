import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { build, ensureBuilt, isBuilt } from "./built.mjs";
import { ROOT, runTool } from "./run.mjs";

/**
 * One stage of the tests. `passed` and `failed` count test cases; lint, types and build count as one each.
 * @typedef {{ ok: boolean, passed: number, failed: number, skipped: number }} StageResult
 */

const RESULTS = join(ROOT, "test-results");

/** @returns {StageResult} */
const single = (ok) => ({ ok, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** In the order in which they run: what fails fastest comes first. @type {Record<string, () => Promise<StageResult>>} */
export const STAGES = {
  lint: async () => {
    const clean = (await runTool("biome", ["ci", "--colors=off"])) === 0;
    // What nobody imports is deleted, not kept for later.
    const used = (await runTool("knip", ["--no-progress"])) === 0;
    return single(clean && used);
  },
  types: async () => {
    const generated = await runTool("next", ["typegen"], { stdio: ["ignore", "ignore", "inherit"] });
    return single(generated === 0 && (await runTool("tsc", ["--noEmit", "-p", "."])) === 0);
  },
  unit: () => vitest("unit"),
  // Before the integration tests, some of which serve the built product and look into its bundles.
  build: async () => single(isBuilt() || (await build())),
  integration: async () => {
    await ensureBuilt();
    return vitest("integration");
  },
  // Against no server: the tiles alone, bundled.
  visual: () => playwright("visual"),
  // Browsers as old as those of televisions. What Debian's Chromium needs of the system is what they need.
  engines: async () => {
    if (process.platform !== "linux" || process.arch !== "x64") {
      process.stdout.write("The old browsers are programs for Linux on x64; here there is nothing to run.\n");
      return { ...single(true), passed: 0, skipped: 1 };
    }
    await ensureBrowser();
    await ensureBuilt();
    return vitest("engines");
  },
  e2e: async () => {
    await ensureBrowser();
    await ensureBuilt();
    return playwright("e2e");
  },
};

/** @returns {Promise<StageResult>} */
async function vitest(project) {
  const report = reportFile(`vitest-${project}.json`);
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await runTool("vitest", args);
  const found = readReport(report);
  const [passed, failed] = [found?.numPassedTests ?? 0, found?.numFailedTests ?? 0];
  // A file that cannot even be loaded fails the run without a failed test in it.
  const lost = code !== 0 && failed === 0 ? Math.max(1, found?.numFailedTestSuites ?? 1) : 0;
  return { ok: code === 0, passed, failed: failed + lost, skipped: found?.numPendingTests ?? 0 };
}

/** @returns {Promise<StageResult>} */
async function playwright(folder) {
  const config = `tests/${folder}/playwright.config.ts`;
  if (!existsSync(join(ROOT, config))) {
    process.stdout.write(`${config} is missing: there are no tests to run.\n`);
    return single(false);
  }
  const browser = await ensureBrowser();
  const report = reportFile(`playwright-${folder}.json`);
  const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" };
  const code = await runTool("playwright", ["test", "-c", config, "--reporter=list,json"], { env });
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = readReport(report)?.stats ?? {};
  const lost = code !== 0 && unexpected === 0 ? 1 : 0;
  return { ok: code === 0, passed: expected + flaky, failed: unexpected + lost, skipped };
}

function reportFile(name) {
  mkdirSync(RESULTS, { recursive: true });
  const path = join(RESULTS, name);
  rmSync(path, { force: true });
  return path;
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}
