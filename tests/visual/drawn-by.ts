import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { findBrowser } from "../../lib/cli/browser.mjs";

/** Which browser drew the pictures that are kept. */
const NOTE = fileURLToPath(new URL("pictures/drawn-by.txt", import.meta.url));

/** How far a colour may be off before its pixel counts (0–1), and how many pixels of a picture, or which share of them, may count. */
type Tolerance = { readonly threshold: number } & ({ maxDiffPixels: number } | { maxDiffPixelRatio: number });

/** The browser that draws here, as it names itself: "Chromium 156.0.8078.108". */
function drawer(): string {
  const path = findBrowser() ?? chromium.executablePath();
  const told = execFileSync(path, ["--version", "--no-sandbox"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return /\S+ [\d.]+/.exec(told)?.[0] ?? told.trim();
}

/**
 * By the browser that drew the kept pictures fewer pixels may differ than the smallest word has. Another version smooths edges and
 * rounds differently all over a picture: there what has moved or has another colour still fails, and a hair's breadth does not.
 */
export function tolerance(): Tolerance {
  const isSame = existsSync(NOTE) && readFileSync(NOTE, "utf8").trim() === drawer();
  return isSame ? { threshold: 0.1, maxDiffPixels: 40 } : { threshold: 0.2, maxDiffPixelRatio: 0.01 };
}

/** After pictures were renewed. */
export function noteDrawer(): void {
  writeFileSync(NOTE, `${drawer()}\n`);
}
