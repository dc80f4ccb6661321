import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FullConfig } from "playwright/test";
import { noteDrawer } from "./drawn-by";
import { withPalette } from "./palette-png";

/** Below it, a folder for each sort of picture. */
export const PICTURES = fileURLToPath(new URL("pictures/", import.meta.url));

/** The files of all pictures, below their folder. */
export function keptPictures(): readonly string[] {
  return readdirSync(PICTURES, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".png"));
}

/** After pictures were renewed: they are kept in a third of their size. */
export default function shrinkPictures({ updateSnapshots }: FullConfig): void {
  if (updateSnapshots === "none") return;
  noteDrawer();
  for (const name of keptPictures()) {
    const smaller = withPalette(readFileSync(PICTURES + name));
    if (smaller !== null) writeFileSync(PICTURES + name, smaller);
  }
}
