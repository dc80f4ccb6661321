import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { freePort } from "../support/free-port";
import { sleep, stopProcess } from "./processes";

/** Builds and serves a Next app of one empty page with our versions and our browser targets: the floor. */
export async function emptyNextPage(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = resolve(".cache/bench/empty-next");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/app`, { recursive: true });
  const own: unknown = JSON.parse(readFileSync("package.json", "utf8"));
  const browserslist = typeof own === "object" && own !== null && "browserslist" in own ? own.browserslist : undefined;
  writeFileSync(`${folder}/package.json`, JSON.stringify({ name: "empty", private: true, browserslist }));
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
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const built = spawnSync(process.execPath, [next, "build"], { cwd: folder, env, encoding: "utf8", timeout: 240_000 });
  if (built.status !== 0) throw new Error(`The empty page could not be built.\n${built.stdout}\n${built.stderr}`);
  const port = await freePort();
  const child = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", String(port)], {
    cwd: folder,
    env,
    stdio: "ignore",
  });
  const url = `http://127.0.0.1:${port}/`;
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const response = await fetch(url).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok === true) return { url, stop: () => stopProcess(child) };
    if (child.exitCode !== null) break;
    await sleep(100);
  }
  await stopProcess(child);
  throw new Error("The empty page did not start.");
}
