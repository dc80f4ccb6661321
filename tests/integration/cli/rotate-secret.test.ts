import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loadSecret } from "@/lib/server/config/secret";
import { sealingKey } from "@/lib/server/crypto/seal";
import { openDatabase } from "@/lib/server/db/database";
import { lockFolder } from "@/lib/server/db/folder-lock";
import { migrate } from "@/lib/server/db/migrate";
import { checkSecrets } from "@/lib/server/tenants/credentials";
import { upsertTenant } from "@/lib/server/tenants/upsert-tenant";

/* `npm run rotate-secret` as a process of its own on an SQLite data folder. */

const ACME = {
  name: "Acme",
  region: "eu",
  apiKey: "k",
  apiSecret: "the-api-secret",
  tenantName: null,
  pollMs: 5000,
} as const;

let dataDir = "";
let database = "";
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "wallboard-rotation-"));
  database = join(dataDir, "wallboard.db");
  const db = openDatabase(database);
  await migrate(db);
  await upsertTenant(db, sealingKey(loadSecret(dataDir, null)), "environment", ACME, 1);
  await db.destroy();
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

function start(): { child: ChildProcess; ended: Promise<{ code: number | null; said: string }> } {
  const child = spawn(process.execPath, ["lib/cli/rotate-secret.mjs"], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, WALLBOARD_DATA_DIR: dataDir, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => chunks.push(String(data)));
  const ended = new Promise<{ code: number | null; said: string }>((done) =>
    child.once("close", (code) => done({ code, said: chunks.join("") })),
  );
  return { child, ended };
}

async function expectReadable(): Promise<void> {
  const db = openDatabase(database);
  try {
    await checkSecrets(db, sealingKey(loadSecret(dataDir, null)));
  } finally {
    await db.destroy();
  }
}

it("changes the secret and says so without showing it", async () => {
  const before = loadSecret(dataDir, null);
  const { code, said } = await start().ended;
  expect([code, said]).toEqual([0, expect.stringContaining("The secret is changed")]);
  const after = loadSecret(dataDir, null);
  expect(after).not.toBe(before);
  expect(said).not.toMatch(new RegExp(`${before}|${after}|the-api-secret`));
  expect(readFileSync(join(dataDir, "secret.previous"), "utf8").trim()).toBe(before);
  await expectReadable();
}, 240_000);

it("refuses while a Wallboard works in the folder", async () => {
  const release = await lockFolder(dataDir);
  const before = loadSecret(dataDir, null);
  const { code, said } = await start().ended;
  release();
  expect([code, said]).toEqual([1, expect.stringContaining("Another Wallboard is running")]);
  expect(loadSecret(dataDir, null)).toBe(before);
}, 240_000);

it("loses nothing when it is killed once the next secret is on the disk: a second run ends it", async () => {
  const { child, ended } = start();
  const hasBegun = () => ["secret.next", "secret.previous"].some((name) => existsSync(join(dataDir, name)));
  await expect.poll(hasBegun, { interval: 1 }).toBe(true);
  // The whole group: the script and what it runs.
  process.kill(-(child.pid ?? 0), "SIGKILL");
  await ended;
  expect((await start().ended).code).toBe(0);
  expect(existsSync(join(dataDir, "secret.next"))).toBe(false);
  await expectReadable();
}, 240_000);
