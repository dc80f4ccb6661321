import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Db, openDatabase } from "@/lib/server/db/database";
import { lockFolder } from "@/lib/server/db/folder-lock";
import { migrate } from "@/lib/server/db/migrate";
import { beginSecondFactor, confirmSecondFactor } from "@/lib/server/second-factor/turn-on";
import { actions, addPerson, PASSWORD, peopleDeps, traceOf } from "@/tests/support/people";
import { codeFor } from "@/tests/support/second-factor";

/* `npm run reset-second-factor` as a process of its own on an SQLite data folder. */

let dataDir = "";
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "wallboard-reset-"));
  await withDatabase(async (db) => {
    await migrate(db);
    const ada = await addPerson(db, "Ada", "installation-admin");
    const trace = traceOf(ada, Date.now());
    const begun = await beginSecondFactor(peopleDeps(db), ada, { password: PASSWORD }, trace);
    const code = begun.ok ? codeFor(begun.value.secret, trace.at) : "";
    expect(await confirmSecondFactor(peopleDeps(db), ada, "", { code }, trace)).toMatchObject({ ok: true });
  });
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

async function withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const db = openDatabase(join(dataDir, "wallboard.db"));
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

function run(...args: readonly string[]): { code: number | null; said: string } {
  const ended = spawnSync(process.execPath, ["lib/cli/reset-second-factor.mjs", ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, WALLBOARD_DATA_DIR: dataDir, NODE_ENV: "production" },
    encoding: "utf8",
  });
  return { code: ended.status, said: ended.stdout + ended.stderr };
}

it("lets somebody in by their password alone, and says so in the trail", async () => {
  expect(run("Ada@example.com")).toEqual({ code: 0, said: expect.stringContaining("is reset") });
  const left = await withDatabase((db) => db.selectFrom("second_factors").selectAll().execute());
  expect(left).toEqual([]);
  expect(await withDatabase(actions)).toContain("second-factor.reset");
  expect(run("ada@example.com")).toEqual({ code: 1, said: expect.stringContaining("has no second factor") });
}, 240_000);

it("says whom it does not know, and how it is asked", () => {
  expect(run("eve@example.com")).toEqual({ code: 1, said: expect.stringContaining("Nobody has the e-mail address") });
  expect(run()).toEqual({ code: 1, said: expect.stringContaining("Say whose") });
}, 240_000);

it("refuses while a Wallboard works in the folder", async () => {
  const release = await lockFolder(dataDir);
  const ended = run("ada@example.com");
  release();
  expect(ended).toEqual({ code: 1, said: expect.stringContaining("Another Wallboard is running") });
}, 240_000);
