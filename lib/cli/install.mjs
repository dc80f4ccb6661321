import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fail, ROOT, run } from "./run.mjs";

const STAMP = join(ROOT, "node_modules/.wallboard-lock");

/** Installs what package-lock.json names, unless that is what is there. Needs nothing but Node and npm. */
export async function install() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 9))
    fail(`Wallboard needs Node 20.9 or newer; this is ${process.versions.node}. See https://nodejs.org`);
  const lock = createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
  if (isInstalled(lock)) return;
  process.stdout.write("Installing packages (once, about a minute)…\n");
  // NODE_ENV=production would leave out what the build and the tests need.
  const code = await run(npm(), ["ci", "--no-audit", "--no-fund"], { env: { NODE_ENV: undefined } });
  if (code !== 0) fail("npm could not install the packages. What it said above tells why; often it is the network.");
  mkdirSync(join(ROOT, "node_modules"), { recursive: true });
  writeFileSync(STAMP, lock);
}

/** By our own stamp, or, where somebody ran npm by hand, by npm's record being at least as new as the lock. */
function isInstalled(lock) {
  if (existsSync(STAMP)) return readFileSync(STAMP, "utf8") === lock;
  const record = join(ROOT, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages ?? {};
  const wanted = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages ?? {};
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional === true || installed[path]?.version === entry.version,
  );
}

function npm() {
  return process.platform === "win32" ? "npm.cmd" : "npm";
}
