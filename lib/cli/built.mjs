import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fail, ROOT, runTool } from "./run.mjs";

const STAMP = join(ROOT, ".next/wallboard-sources");
const SOURCES = ["app", "components", "lib", "public"];
/** Not part of the product: changing these must not cost a build. */
const ASIDE = /(\.test\.tsx?$|^lib\/(cli|simulator)\/)/;
const FILES =
  /^(package-lock\.json|proxy\.ts|instrumentation(-client)?\.ts|(next|postcss|tailwind)\.config\.[a-z]+|tsconfig\.json)$/;

export function isBuilt() {
  return existsSync(join(ROOT, ".next/BUILD_ID")) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === sourcesHash();
}

/** Builds the product unless the last build was of these very sources. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  if (!(await build())) fail("The build failed; what it said above tells why.");
}

/** Builds the product and notes of which sources. Resolves to whether it worked. */
export async function build() {
  const hash = sourcesHash();
  process.stdout.write("Building…\n");
  const code = await runTool("next", ["build"], { env: { NODE_ENV: "production" } });
  if (code !== 0) return false;
  // Into Next's folder, which its own build has emptied. The compiler is one of the things that may have had to be installed first.
  (await import("./tv-scripts.mjs")).buildTvScripts();
  writeFileSync(STAMP, hash);
  return true;
}

/** Names and contents of everything the build is made from. */
export function sourcesHash() {
  const hash = createHash("sha256");
  const roots = readdirSync(ROOT).filter((name) => FILES.test(name));
  const files = [...SOURCES.flatMap((folder) => walk(join(ROOT, folder))), ...roots.map((name) => join(ROOT, name))];
  for (const path of files.map((file) => relative(ROOT, file).replaceAll("\\", "/")).sort())
    if (!ASIDE.test(path))
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(ROOT, path)))
        .update("\0");
  return hash.digest("hex");
}

function walk(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}
