import "server-only";
import { readFileSync } from "node:fs";
import { once } from "@/lib/server/once";

/** What the build has made of the entries of lib/tv (lib/cli/tv-scripts.mjs). */
const FOLDER = ".next/tv";

export type TvScript = "pairing" | "start" | "board";

/** A script for old TVs, as text. Read once: a server has one build. @throws Error where there is none, because it was not built */
export function tvScript(name: TvScript): string {
  return once(`tv-script ${name}`, () => readFileSync(`${FOLDER}/${name}.js`, "utf8"));
}
