import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fail, run } from "./run.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = [
  "/usr/bin",
  "/usr/local/bin",
  "/snap/bin",
  "/opt/google/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS",
  "/Applications/Chromium.app/Contents/MacOS",
];

/** The Chromium on this machine, or null. `CHROMIUM_PATH` wins. */
export function findBrowser(env = process.env) {
  const named = (env.CHROMIUM_PATH ?? "").trim();
  if (named !== "") return existsSync(named) ? named : fail(`CHROMIUM_PATH is "${named}", and there is no such file.`);
  const folders = [...(env.PATH ?? "").split(":").filter(Boolean), ...PLACES];
  const candidates = folders.flatMap((folder) =>
    [...NAMES, "Google Chrome", "Chromium"].map((name) => join(folder, name)),
  );
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Finds Chromium, or installs it where that needs no password (root with apt, as in a CI container). */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  const apt = spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;
  if (!apt || process.getuid?.() !== 0)
    fail("No Chromium found. Install Chromium or Chrome, or set CHROMIUM_PATH to one.");
  process.stdout.write("Installing Chromium (once)…\n");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return findBrowser() ?? fail("Chromium could not be installed; what apt said above tells why.");
}
