import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "./run.mjs";

/*
 * What old TVs run (lib/tv): TypeScript held to ES5 and the DOM alone, each entry made one plain script. Next's own output begins at
 * Chromium 72; these begin at 47, so nothing of Next's goes in.
 */

/** Each is a file of lib/tv, and becomes <name>.js. */
export const TV_SCRIPTS = ["pairing", "start", "board"];
/** Read by lib/server/displays/lite/scripts.ts; beside what Next builds, so that both come and go together. */
const FOLDER = join(ROOT, ".next/tv");

/** Their font: the files that the full board has, read by lib/server/displays/lite/fonts.ts. */
const FONTS = ["latin", "latin-ext", "cyrillic", "greek", "vietnamese"];
const INTER = join(ROOT, "node_modules/@fontsource-variable/inter/files");

/** Of what an AMD module may ask for, these exist: itself and what was defined before it. */
const LOADER =
  'var modules={};function define(name,needs,make){var own=modules[name]={};make.apply(null,needs.map(function(need){return need==="require"?null:need==="exports"?own:modules[need]}))}';

/** Compiles one entry to ES5. @throws Error with TypeScript's words where something of it is no ES5 */
export function compileTvScript(name) {
  const files = new Map();
  const options = {
    target: ts.ScriptTarget.ES5,
    module: ts.ModuleKind.AMD,
    moduleResolution: ts.ModuleResolutionKind.Classic,
    lib: ["lib.es5.d.ts", "lib.dom.d.ts"],
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noEmitOnError: true,
    removeComments: true,
    outFile: `${name}.js`,
    rootDir: join(ROOT, "lib/tv"),
  };
  const program = ts.createProgram([join(ROOT, `lib/tv/${name}.ts`)], options, hostFor(options));
  const emitted = program.emit(undefined, (file, text) => files.set(file, text));
  const faults = [...ts.getPreEmitDiagnostics(program), ...emitted.diagnostics];
  if (faults.length > 0) throw new Error(ts.formatDiagnostics(faults, HOST));
  return `(function(){"use strict";${LOADER}\n${[...files.values()].join("")}})();\n`;
}

/** Libraries are read once for all entries: they are most of the work. */
const read = new Map();
function hostFor(options) {
  const host = ts.createCompilerHost(options);
  const fresh = host.getSourceFile;
  host.getSourceFile = (file, ...rest) => {
    if (!read.has(file)) read.set(file, fresh(file, ...rest));
    return read.get(file);
  };
  return host;
}

const HOST = { getCanonicalFileName: (file) => file, getCurrentDirectory: () => ROOT, getNewLine: () => "\n" };

/** Writes all of them, and their font beside them. */
export function buildTvScripts() {
  mkdirSync(FOLDER, { recursive: true });
  for (const font of FONTS)
    copyFileSync(join(INTER, `inter-${font}-wght-normal.woff2`), join(FOLDER, `inter-${font}.woff2`));
  for (const name of TV_SCRIPTS) writeFileSync(join(FOLDER, `${name}.js`), compileTvScript(name));
}
