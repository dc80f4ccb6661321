import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { freePort } from "./free-port";
import { stopProcess } from "./processes";

/**
 * The JavaScript that a page's own HTML asks for, gzip bytes: every `<script src>` but the one for engines without
 * modules. What the page loads later (a chart, a dialog) is not first load.
 */
export async function firstLoadBytes(url: string, cookie: string): Promise<number> {
  const response = await fetch(url, { headers: { cookie }, redirect: "manual" });
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  const html = await response.text();
  const sources = new Set<string>();
  for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) {
    if (/\bnomodule\b/i.test(tag)) continue;
    const source = /\bsrc="([^"]+)"/.exec(tag)?.[1];
    if (source !== undefined) sources.add(source.replaceAll("&amp;", "&"));
  }
  const sizes = await Promise.all(
    [...sources].map(async (source) => {
      const script = await fetch(new URL(source, url));
      return gzipSync(Buffer.from(await script.arrayBuffer()), { level: 9 }).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Builds and serves a Next app of one empty page with our versions and our browser targets: the floor. */
export async function emptyNextPage(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = resolve(".cache/bench/empty-next");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/app`, { recursive: true });
  writeFileSync(
    `${folder}/package.json`,
    JSON.stringify({ name: "empty", private: true, browserslist: ["chrome >= 72", "firefox >= 78", "safari >= 13.1"] }),
  );
  writeFileSync(
    `${folder}/app/layout.jsx`,
    "export default function Layout({ children }) { return <html lang='en'><body>{children}</body></html>; }\n",
  );
  writeFileSync(
    `${folder}/app/page.jsx`,
    "export const dynamic = 'force-dynamic';\nexport default function Page() { return <p>empty</p>; }\n",
  );
  // Inside our checkout, so that it resolves our own versions from our node_modules.
  writeFileSync(
    `${folder}/next.config.mjs`,
    `export default { turbopack: { root: ${JSON.stringify(resolve("."))} }, typescript: { ignoreBuildErrors: true } };\n`,
  );
  const next = resolve("node_modules/next/dist/bin/next");
  execFileSync(process.execPath, [next, "build"], { cwd: folder, stdio: "pipe" });
  const port = await freePort();
  const child = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", String(port)], {
    cwd: folder,
    stdio: "ignore",
  });
  const url = `http://127.0.0.1:${port}/`;
  for (;;) {
    if (child.exitCode !== null) throw new Error("the empty page did not start");
    const up = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return { url, stop: () => stopProcess(child) };
    await new Promise((next) => setImmediate(next));
  }
}
