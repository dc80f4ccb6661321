import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import type { Engine } from "./engines";

const run = promisify(execFile);
const unpackBrotli = promisify(brotliDecompress);

/** Where engines stay between runs; nothing in it is committed. */
const CACHE = resolve(".cache/engines");

/** The folder of an engine with its `chromium` in it, fetched from npm where it is not there yet. Throws where what came is not what is expected. */
export async function fetchEngine({ major, spec, integrity }: Engine): Promise<string> {
  const folder = join(CACHE, `${major}-${createHash("sha256").update(integrity).digest("hex").slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  const making = await mkdtemp(join(CACHE, "making-"));
  try {
    const { stdout } = await run("npm", ["pack", spec, "--silent", "--ignore-scripts", "--pack-destination", making]);
    const archive = join(making, stdout.trim().split("\n").at(-1) ?? "");
    const found = `sha512-${createHash("sha512")
      .update(await readFile(archive))
      .digest("base64")}`;
    if (found !== integrity) throw new Error(`${spec} is not what it was: ${found}.`);
    await run("tar", ["xzf", archive, "-C", making, "--no-same-owner"]);
    await unpackAll(join(making, "package/bin"), making);
    await Promise.all([rm(archive), rm(join(making, "package"), { recursive: true })]);
    // Another process may have been faster; then its folder stays.
    await rename(making, folder).catch((cause: unknown) => {
      if (!existsSync(folder)) throw cause;
    });
    return folder;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/** Packages hold the program, and newer ones archives of the libraries that it was built with. */
async function unpackAll(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) {
    const bytes = await unpackBrotli(await readFile(join(from, name)));
    const target = join(to, name.endsWith(".tar.br") ? name : "chromium");
    await writeFile(target, bytes);
    if (!name.endsWith(".tar.br")) await chmod(target, 0o755);
    else await unpackArchive(target, to);
  }
}

/** What draws without a graphics card lies beside the program or in a folder of its own, as the version looks for it. */
async function unpackArchive(archive: string, to: string): Promise<void> {
  const folders = archive.endsWith("swiftshader.tar.br") ? [to, join(to, "swiftshader")] : [to];
  for (const folder of folders) {
    await mkdir(folder, { recursive: true });
    await run("tar", ["xf", archive, "-C", folder, "--no-same-owner"]);
  }
  await rm(archive);
}
