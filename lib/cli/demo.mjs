import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./built.mjs";
import { install } from "./install.mjs";
import { freePort, isFree, waitUntilReady } from "./listen.mjs";
import { ended, fail, forwardSignals, isStopping, launch, ROOT, stopAll, TOOLS } from "./run.mjs";

/*
 * npm run demo: a simulated contact centre and the product showing it, on this machine only, with data of its own that
 * every run makes afresh. `npm run demo -- --size small --speed 4 --port 3100`
 */

const HOST = "127.0.0.1";
const SIZES = ["small", "medium", "large", "huge"];

forwardSignals();
const options = readOptions();
await install();
await ensureBuilt();
const dataDir = freshData();
const simulator = await startSimulator();
const port = await choosePort();
const product = launch(process.execPath, [TOOLS.next, "start", "-H", HOST, "-p", String(port)], {
  env: { ...realSettings(), ...demoSettings() },
  stdio: ["ignore", "pipe", "inherit"],
});
// One JSON line per event is for operators; what went wrong is for everybody.
createInterface({ input: product.stdout }).on("line", (line) => {
  if (/"level":"(warn|error|fatal)"/.test(line)) process.stdout.write(`${line}\n`);
});
const gone = Promise.race([ended(product), ended(simulator.process)]).then((code) => {
  const asked = isStopping();
  stopAll();
  return asked ? 0 : code || 1;
});
const address = `http://localhost:${port}`;
if (await waitUntilReady(`http://${HOST}:${port}/api/health`, () => product.exitCode === null && !isStopping()))
  process.stdout.write(
    `\n  Wallboard is ready:  ${address}\n\n  Sign in by one click as admin or supervisor. Ctrl-C ends the demo.\n\n`,
  );
else if (!isStopping()) {
  stopAll();
  fail("The demo did not become ready; what it said above tells why.");
}
process.exitCode = await gone;
await Promise.all(
  [product, simulator.process].map((child) =>
    child.exitCode === null && child.signalCode === null ? ended(child) : null,
  ),
);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        size: { type: "string", default: "medium" },
        speed: { type: "string", default: "1" },
        seed: { type: "string", default: "7" },
        port: { type: "string" },
      },
    });
    if (!(Number(values.speed) > 0)) fail(`--speed is "${values.speed}": it must be a number above 0, e.g. --speed 4`);
    if (!/^\d{1,9}$/.test(values.seed)) fail(`--seed is "${values.seed}": it must be a whole number, e.g. --seed 7`);
    if (
      values.port !== undefined &&
      !(/^\d{1,5}$/.test(values.port) && Number(values.port) >= 1 && Number(values.port) <= 65535)
    )
      fail(`--port is "${values.port}": it must be a whole number from 1 to 65535, e.g. --port 3100`);
    return values;
  } catch (cause) {
    return fail(`${cause instanceof Error ? cause.message : cause} (known: --size, --speed, --seed, --port)`);
  }
}

/** The folder of the last demo goes; the marker is what lets the product run in demo mode at all. */
function freshData() {
  const folder = join(ROOT, "data/demo");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(
    join(folder, "made-by-demo"),
    "This folder belongs to `npm run demo`, which deletes and makes it again.\n",
  );
  return folder;
}

async function startSimulator() {
  const { size, speed, seed } = options;
  const args = ["lib/simulator/main.ts", "--port", "0", "--seed", seed, "--size", size, "--speed", speed];
  const child = launch(process.execPath, [TOOLS.tsx, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([
    new Promise((resolve) => lines.once("line", resolve)),
    ended(child).then(() => null),
  ]);
  if (first === null) {
    if (isStopping()) process.exit(0);
    fail(`The simulator did not start; what it said above tells why. Sizes are ${SIZES.join(", ")}.`);
  }
  return { process: child, ...JSON.parse(first) };
}

async function choosePort() {
  if (options.port === undefined) return freePort(3000, HOST);
  const wanted = Number(options.port);
  return (await isFree(wanted, HOST)) ? wanted : fail(`Port ${wanted} is taken. Choose another with --port.`);
}

/** The demo never touches what this shell is set up for in earnest. */
function realSettings() {
  const names = [
    "DATABASE_URL",
    "WALLBOARD_SECRET",
    "WALLBOARD_URL",
    "WALLBOARD_ADMIN_EMAIL",
    "WALLBOARD_ADMIN_PASSWORD",
  ];
  const upstream = [
    "EIGHTX8_API_KEY",
    "EIGHTX8_API_SECRET",
    "EIGHTX8_TENANT",
    "EIGHTX8_REGION",
    "WALLBOARD_POLL_SECONDS",
  ];
  return Object.fromEntries([...names, ...upstream].map((name) => [name, undefined]));
}

function demoSettings() {
  const tenants = simulator.tenants.map(({ name, region, apiKey, apiSecret, tenantName, timeZone }) => ({
    name,
    region,
    apiKey,
    apiSecret,
    tenantName: tenantName ?? null,
    timeZone: timeZone ?? null,
  }));
  return {
    NODE_ENV: "production",
    NEXT_MANUAL_SIG_HANDLE: "true",
    HOST,
    PORT: String(port),
    WALLBOARD_DATA_DIR: dataDir,
    EIGHTX8_BASE_URL: simulator.url,
    WALLBOARD_DEMO: JSON.stringify({ tenants }),
  };
}
