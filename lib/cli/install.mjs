import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fail, ROOT, run } from "./run.mjs";

const STAMP = join(ROOT, "node_modules/.wallboard-lock");
const BUSY = join(ROOT, ".cache/installing");

/** Installs what package-lock.json names, unless that is what is there. Needs nothing but Node and npm. */
export async function install() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 9))
    fail(`Wallboard needs Node 20.9 or newer; this is ${process.versions.node}. See https://nodejs.org`);
  if (isInstalled()) return;
  const release = await takeTurn();
  try {
    // Whoever went before may have done it already.
    if (!isInstalled()) await installNow();
  } finally {
    release();
  }
}

async function installNow() {
  process.stdout.write("Installing packages (once, about a minute)…\n");
  // NODE_ENV=production would leave out what the build and the tests need.
  const code = await run(npm(), ["ci", "--no-audit", "--no-fund"], { env: { NODE_ENV: undefined } });
  if (code !== 0) fail("npm could not install the packages. What it said above tells why; often it is the network.");
  mkdirSync(join(ROOT, "node_modules"), { recursive: true });
  writeFileSync(STAMP, lockHash());
}

/** Two installs at once in one folder delete each other's work: one at a time, told apart by process id. */
async function takeTurn() {
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  for (;;) {
    try {
      writeFileSync(BUSY, String(process.pid), { flag: "wx" });
      const release = () => rmSync(BUSY, { force: true });
      process.once("exit", release);
      return release;
    } catch (cause) {
      if (cause.code !== "EEXIST") throw cause;
      if (!isRunning(Number(existsSync(BUSY) ? readFileSync(BUSY, "utf8") : 0))) rmSync(BUSY, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** By our own stamp, or, where somebody ran npm by hand, by npm's record naming what the lock names. */
function isInstalled() {
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lockHash()) return true;
  const record = join(ROOT, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages ?? {};
  const wanted = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages ?? {};
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional === true || installed[path]?.version === entry.version,
  );
}

function lockHash() {
  return createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
}

function npm() {
  return process.platform === "win32" ? "npm.cmd" : "npm";
}
