import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FolderInUseError, LOCK_FILE, lockFolder } from "@/lib/server/db/folder-lock";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wallboard-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Another process that takes the folder's lock as the product does, says so, and holds it until it is killed. */
async function otherHolder(): Promise<{ kill(): Promise<void> }> {
  const code = `
    const Libsql = require(${JSON.stringify(resolve("node_modules/libsql"))});
    const file = new Libsql(${JSON.stringify(join(folder, LOCK_FILE))});
    file.exec("begin exclusive");
    console.log("held");
    setInterval(() => file.open, 1000);`;
  const child = spawn(process.execPath, ["-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((ready) => child.stdout.once("data", ready));
  return {
    kill: () =>
      new Promise<void>((gone) => {
        child.once("exit", () => gone());
        child.kill("SIGKILL");
      }),
  };
}

describe("the lock of a data folder", () => {
  it("keeps a second process out with a sentence, and lets it in when the first was killed the hard way", async () => {
    const other = await otherHolder();
    const refused = await lockFolder(folder, 150).catch((cause: unknown) => cause);
    expect(refused).toBeInstanceOf(FolderInUseError);
    expect(String(refused)).toContain(folder);
    await other.kill();
    (await lockFolder(folder, 0))();
  });

  it("waits for a predecessor that is about to end", async () => {
    const other = await otherHolder();
    const waiting = lockFolder(folder, 10_000);
    await other.kill();
    (await waiting)();
  });

  it("is for its owner only", async () => {
    const release = await lockFolder(folder);
    expect(statSync(join(folder, LOCK_FILE)).mode & 0o777).toBe(0o600);
    release();
  });
});
