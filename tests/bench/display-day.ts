import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CDPSession, chromium, type Page } from "playwright";
import { build } from "vite";
import { NOW } from "../visual/scenes/moment";
import { type HeapShares, heapShares } from "./heap-snapshot";
import { against, megabytes, plain, type Section } from "./report";
import { BOARDS, DAY, TURN_S } from "./soak-page/day";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BUNDLE = join(ROOT, "test-results/soak-page");
/** The day is read in so many parts. */
const PARTS = 24;
/** Its first and its last so many are compared: within the first hours everything comes that is kept for an hour or a day, and every board that is loaded late. */
const QUARTER = 6;
/** Looks at the end of each part, a turn apart, so that every board is looked at: they differ in size. A leak is in the least, too. */
const LOOKS = BOARDS.length;
/** What a day may leave behind, as a ratio to its first quarter. */
const FLAT = 1.1;

interface Reading {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** (j) A display for a day: its clock runs as fast as the page can draw, through every tick and every turn of its playlist. */
export async function displayDay(): Promise<Section> {
  await bundle();
  const server = await serve();
  const executablePath = process.env.CHROMIUM_PATH;
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.clock.install({ time: NOW });
    await page.goto(`http://127.0.0.1:${addressOf(server).port}/index.html`);
    const session = await page.context().newCDPSession(page);
    await page.locator("[data-stage='shown'] .board-status").waitFor();
    const readings: Reading[] = [];
    const shares: HeapShares[] = [];
    let turns = 0;
    for (let part = 0; part < PARTS; part += 1) {
      const isTold = part === 0 || part === QUARTER - 1 || part === PARTS - 1;
      const passed = await passPart(page, session, isTold);
      turns += passed.turns;
      readings.push(passed.least);
      if (passed.shares !== null) shares.push(passed.shares);
      if (passed.shares !== null) console.log(`  ${JSON.stringify(passed.shares)}`);
      console.log(`  ${part + 1} of ${PARTS}: ${megabytes(readings[part]?.heap ?? 0)}, ${readings[part]?.nodes} nodes`);
    }
    if (faults.length > 0) throw new Error(`The page threw: ${faults[0]}`);
    return report(readings, shares, { turns, ticks: await ticksOf(page) }, browser.version());
  } finally {
    await browser.close();
    server.close();
  }
}

interface Passed {
  /** How often another board was seen. */
  readonly turns: number;
  /** The least that was there in the last turns. */
  readonly least: Reading;
  /** The least of each share; null where nobody asked. */
  readonly shares: HeapShares | null;
}

/** Lets a part of the day pass, turn by turn. A snapshot takes long, so what the heap is made of is told where that is wanted. */
async function passPart(page: Page, session: CDPSession, wantsShares: boolean): Promise<Passed> {
  let turns = 0;
  let before = "";
  const looks: Reading[] = [];
  const shares: HeapShares[] = [];
  const ofPart = DAY.turns / PARTS;
  for (let turn = 0; turn < ofPart; turn += 1) {
    await page.clock.runFor(TURN_S * 1000);
    const shown = (await page.locator("[data-stage='shown']").getAttribute("data-board")) ?? "";
    if (shown !== before) turns += 1;
    before = shown;
    if (turn < ofPart - LOOKS) continue;
    looks.push(await read(session));
    if (wantsShares) shares.push(await heapShares(session));
  }
  return {
    turns,
    least: { heap: least(looks, "heap"), nodes: least(looks, "nodes"), listeners: least(looks, "listeners") },
    shares: wantsShares
      ? { objects: least(shares, "objects"), code: least(shares, "code"), engine: least(shares, "engine") }
      : null,
  };
}

function least<Key extends string>(all: readonly Readonly<Record<Key, number>>[], of: Key): number {
  return Math.min(...all.map((one) => one[of]));
}

/** Refreshes of boards that the page has drawn: of the one that shows, and of the next while that is made ready. */
async function ticksOf(page: Page): Promise<number> {
  return Number(await page.evaluate("ticksSoFar()"));
}

async function read(session: CDPSession): Promise<Reading> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

function report(
  readings: readonly Reading[],
  shares: readonly HeapShares[],
  { turns, ticks }: { readonly turns: number; readonly ticks: number },
  version: string,
): Section {
  const [first] = readings;
  const last = readings.at(-1);
  const [early, quarter, late] = shares;
  if (first === undefined || last === undefined) throw new Error("Nothing was read.");
  if (early === undefined || quarter === undefined || late === undefined) throw new Error("No heap was told.");
  // The least of several hours: boards differ in size, and a leak is in all of them.
  const [before, after] = [readings.slice(0, QUARTER), readings.slice(-QUARTER)];
  const count = (value: number) => String(Math.round(value));
  const flat = (name: string, of: "nodes" | "listeners") =>
    against(`${name}, the least of the last six hours`, least(after, of), least(before, of), count, FLAT);
  const onItsWay = (of: keyof HeapShares) => [early, quarter, late].map((one) => megabytes(one[of])).join(" → ");
  return {
    title: "(j) A display for a day, compressed",
    how: `Six boards, two of them designed, on a clock that runs as fast as Chromium ${version} can draw: as many turns of the playlist as a day has at 30 s each, and at least as many ticks as it has every five seconds. All are the least of ${LOOKS} looks a turn apart. The browser compiles what runs often, function by function, and keeps that and its own notes beside the objects; they are told apart by heap snapshots. The floor is what there was in the first quarter of the day, of objects at its end.`,
    figures: [
      against("objects after the day, collected", late.objects, quarter.objects, megabytes, FLAT),
      plain("objects after an hour, a quarter, the day", onItsWay("objects")),
      plain("compiled functions, likewise", onItsWay("code")),
      plain("the engine's notes, likewise", onItsWay("engine")),
      plain("heap with all of it, first to last", `${megabytes(first.heap)} → ${megabytes(last.heap)}`),
      flat("DOM nodes", "nodes"),
      flat("listeners", "listeners"),
      plain("turns of the playlist that were seen", `${turns} of ${DAY.turns}`),
      plain("ticks that boards on the stage had", `${ticks}; a day has ${DAY.ticks}`),
    ],
    remarks: [],
  };
}

async function bundle(): Promise<void> {
  await build({
    configFile: false,
    root: join(ROOT, "tests/bench/soak-page"),
    logLevel: "warn",
    resolve: {
      alias: [
        { find: "server-only", replacement: join(ROOT, "tests/support/server-only.ts") },
        { find: "next/navigation", replacement: join(ROOT, "tests/visual/page/navigation.ts") },
        { find: /^use-intl\/format-message$/, replacement: "use-intl/format-message/format-only" },
        { find: /^@\//, replacement: ROOT },
      ],
    },
    css: { postcss: ROOT },
    build: {
      ...{ outDir: BUNDLE, emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 10_000 },
      rolldownOptions: {
        output: { codeSplitting: false },
        checks: { bundlerTimings: false },
        onwarn: (warning, tell) => (warning.code === "MODULE_LEVEL_DIRECTIVE" ? undefined : tell(warning)),
      },
    },
  });
}

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

async function serve(): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const body = await readFile(join(BUNDLE, pathname)).catch(() => null);
    response.writeHead(body === null ? 404 : 200, {
      "content-type": TYPES[extname(pathname)] ?? "application/octet-stream",
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

/** Holds because the server listens on a port. */
function addressOf(server: Server): AddressInfo {
  return server.address() as AddressInfo;
}
