import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export interface Source {
  /** Path from the repository's root. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** Our own files that it imports, types included, resolved to paths; and package names as they are written. */
  readonly imports: readonly string[];
}

const IMPORT = /(?:from\s+|import\s*\(\s*|import\s+)["']([^"']+)["']/g;
const ENDINGS = ["", ".ts", ".tsx", ".mjs", ".json", ".css"];

/** Every TypeScript and JavaScript file that git tracks or would track. */
export function readSources(): Source[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "--", "*.ts", "*.tsx", "*.mjs"], {
    encoding: "utf8",
  });
  const paths = [...new Set(listed.split("\n"))].filter((path) => path !== "" && existsSync(path));
  return paths.map((path) => {
    const text = readFileSync(path, "utf8");
    const imports = [...text.matchAll(IMPORT)].map((match) => resolve(path, match[1] ?? ""));
    return { path, text, lines: text.split("\n").length - 1, imports };
  });
}

function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith("@/") && !specifier.startsWith(".")) return specifier;
  const target = specifier.startsWith("@/") ? specifier.slice(2) : normalize(join(dirname(from), specifier));
  return ENDINGS.map((ending) => target + ending).find((path) => /\.\w+$/.test(path) && existsSync(path)) ?? target;
}

export function isTest(path: string): boolean {
  return path.startsWith("tests/") || /\.test\.tsx?$/.test(path);
}
