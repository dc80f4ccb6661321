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
  /** Those of them that exist at run time: not `import type`. */
  readonly runtimeImports: readonly string[];
}

const IMPORT = /(?:from\s+|import\s*\(\s*|import\s+)["']([^"']+)["']/g;
const TYPE_IMPORT = /import type\s[^;]*?from\s+["'][^"']+["']/g;
const ENDINGS = ["", ".ts", ".tsx", ".mjs", ".json", ".css"];

/** Every TypeScript and JavaScript file that git tracks or would track. */
export function readSources(): Source[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "--", "*.ts", "*.tsx", "*.mjs"], {
    encoding: "utf8",
  });
  const paths = [...new Set(listed.split("\n"))].filter((path) => path !== "" && existsSync(path));
  return paths.map((path) => {
    const text = readFileSync(path, "utf8");
    const imports = importsOf(path, text);
    const runtimeImports = importsOf(path, text.replaceAll(TYPE_IMPORT, ""));
    return { path, text, lines: text.split("\n").length - 1, imports, runtimeImports };
  });
}

function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map((match) => resolve(path, match[1] ?? ""));
}

function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith("@/") && !specifier.startsWith(".")) return specifier;
  const target = specifier.startsWith("@/") ? specifier.slice(2) : normalize(join(dirname(from), specifier));
  return ENDINGS.map((ending) => target + ending).find((path) => /\.\w+$/.test(path) && existsSync(path)) ?? target;
}

export function isTest(path: string): boolean {
  return path.startsWith("tests/") || /\.test\.tsx?$/.test(path);
}
