import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Where the bundled page is, for those who serve it. */
export const BUNDLE = `${ROOT}test-results/visual-page`;

/** Bundles the pages in which tiles and boards are pictured: the product's own components, style sheets and words; and those of a lite board. */
export default async function bundle(): Promise<void> {
  for (const page of ["index", "lite"]) await bundled(page);
}

/** A page by itself: what the product fetches later is there at once, in one script. */
async function bundled(page: string): Promise<void> {
  await build({
    configFile: false,
    root: `${ROOT}tests/visual/page`,
    logLevel: "warn",
    resolve: {
      alias: [
        { find: "server-only", replacement: `${ROOT}tests/support/server-only.ts` },
        { find: "next/navigation", replacement: `${ROOT}tests/visual/page/navigation.ts` },
        // As in next.config.mjs: messages come compiled.
        { find: /^use-intl\/format-message$/, replacement: "use-intl/format-message/format-only" },
        { find: /^@\//, replacement: ROOT },
      ],
    },
    css: { postcss: ROOT },
    build: {
      ...{
        outDir: BUNDLE,
        emptyOutDir: page === "index",
        target: "es2022",
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 10_000,
      },
      rolldownOptions: {
        input: `${ROOT}tests/visual/page/${page}.html`,
        output: { codeSplitting: false },
        checks: { bundlerTimings: false },
        // "use client" means nothing where everything is the client.
        onwarn: (warning, tell) => (warning.code === "MODULE_LEVEL_DIRECTIVE" ? undefined : tell(warning)),
      },
    },
  });
}
