import { chromium } from "playwright";
import type { BoardDocument } from "@/lib/domain/board/document";
import type { TenantAccess } from "@/lib/simulator/server";
import { askAs, publishDocument } from "../support/boards-by-api";
import { type Stack, startStack } from "../support/stack";
import { sleep, startScript } from "./processes";
import { against, ms, plain, type Section } from "./report";
import { median, percentile } from "./statistics";
import { BARE_PAGE, type StreamProxy, startStreamProxy } from "./stream-proxy";
import { numberIn } from "./sweeps";
import { type Recording, record, ticksOf } from "./synthetic-ticks";
import { type Facts, manyTiles } from "./tiles-document";
import { openWatched, type WatchedPage } from "./watched-page";

const RECORDED = 8;
const WARM_UP = 60;
const TICKS = 60;
/** After a tick is painted, until its cost is read: what comes of it later belongs to it. */
const REST_MS = 100;
const MOST_SCRIPT_MS = 50;

/** The smallest picture there is: 1 × 1 pixel. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** (h) A designed board of 120 tiles: what a tick costs the browser, and what its evaluation costs the server. */
export async function tilesInBrowser(): Promise<Section> {
  const env = { LOG_LEVEL: "error", WALLBOARD_EMBED_HOSTS: "status.example.com" };
  const stack = await startStack({ simulatorFlags: ["--size", "large"], env });
  const executablePath = process.env.CHROMIUM_PATH;
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox", "--disable-background-timer-throttling", "--disable-renderer-backgrounding"],
  });
  let proxy: StreamProxy | null = null;
  try {
    const cookie = await stack.signIn();
    const board = await design(stack, cookie);
    const recording = await record(`${stack.url}/api/boards/${board.id}/stream`, cookie, RECORDED);
    let texts = 0;
    proxy = await startStreamProxy(stack.url, { view: recording.view, next: ticksOf(recording) }, () => texts);
    const { send } = proxy;
    const ours = await openWatched(browser, `${proxy.url}/boards/${board.id}`, cookie);
    const pages: Tick[][] = [];
    for (let page = 0; page < board.pages; page += 1) {
      if (page > 0) await ours.page.getByRole("button", { name: "Next page of the board" }).click();
      await allShown(ours, board.tilesOfPage);
      await send(WARM_UP, 50);
      if (page === 0) texts = await ours.changedTexts(() => send(30, 60), 30);
      pages.push(await ticks(ours, send));
    }
    const bare = await openWatched(browser, `${proxy.url}${BARE_PAGE}`, "");
    await send(WARM_UP, 50);
    const floor = await ticks(bare, send);
    const [access] = stack.simulator.tenants;
    if (access === undefined) throw new Error("the simulator has no tenant");
    const server = await sheetCost(stack.simulator.url, access, board.document);
    return report({ pages, floor, texts, server, bytes: patchBytes(recording), version: browser.version() });
  } finally {
    await browser.close();
    await proxy?.stop();
    await stack.stop();
  }
}

/** Designs the tenant's own board over the product's API, and publishes it. */
async function design(stack: Stack, cookie: string) {
  const ask = askAs(stack.url, cookie);
  // Holds, as below, because the product's own contracts say so.
  const boards = (await ask("/api/boards")) as { id: string; name: string; tenantId: string }[];
  const board = boards.find(({ name }) => name.includes("Northwind EU")) ?? boards[0];
  if (board === undefined) throw new Error("there is no board");
  type Rows = { readonly queues: readonly { id: string }[]; readonly groups: readonly { id: string }[] };
  const view = (await ask(`/api/boards/${board.id}/live`)) as Rows;
  const assets = `/api/admin/tenants/${board.tenantId}/assets?name=Logo`;
  const image = (await ask(assets, "POST", Uint8Array.from(Buffer.from(PIXEL, "base64")))) as { id: string };
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const facts: Facts = { queues: ids(view.queues), groups: ids(view.groups), image: image.id };
  const document = manyTiles(facts);
  await publishDocument(ask, board.id, document);
  return { id: board.id, document, pages: document.pages.length, tilesOfPage: document.pages[0]?.tiles.length ?? 0 };
}

/** Processor time on the server, in a process that does nothing else (sheet-process.ts); ms. */
async function sheetCost(simulatorUrl: string, access: TenantAccess, document: BoardDocument) {
  const script = startScript("tests/bench/sheet-process.ts", [simulatorUrl]);
  script.tell(JSON.stringify(access));
  script.tell(JSON.stringify(document));
  const costs = await script.next();
  await script.stop();
  return { evaluation: numberIn(costs, "evaluation"), floor: numberIn(costs, "floor") };
}

/** Every tile of the page has its component and its figures. */
async function allShown({ page }: WatchedPage, tiles: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelectorAll(".sheet-place").length === wanted &&
      document.querySelectorAll(".sheet-place [aria-busy=true]").length === 0,
    tiles,
  );
  for (const trouble of ["This tile has failed.", "Too small to show"])
    if ((await page.getByText(trouble).count()) > 0) throw new Error(trouble);
}

interface Tick {
  readonly script: number;
  readonly task: number;
}

/** Processor time of the main thread for one tick after the other, and for what else the page does meanwhile. */
async function ticks(watched: WatchedPage, send: StreamProxy["send"]): Promise<Tick[]> {
  const costs: Tick[] = [];
  for (let tick = 0; tick < TICKS; tick += 1) {
    const [before, patches] = [await watched.read(), await watched.patches()];
    await send(1, 0);
    await watched.heard(patches + 1);
    await sleep(REST_MS);
    const after = await watched.read();
    costs.push({ script: after.script - before.script, task: after.task - before.task });
  }
  return costs;
}

function patchBytes({ patches }: Recording): number {
  return median(patches.map((patch) => JSON.stringify(patch).length));
}

interface Measured {
  readonly pages: readonly (readonly Tick[])[];
  readonly floor: readonly Tick[];
  readonly texts: number;
  readonly server: Awaited<ReturnType<typeof sheetCost>>;
  readonly bytes: number;
  readonly version: string;
}

function report({ pages, floor, texts, server, bytes, version }: Measured): Section {
  const [first = []] = pages;
  const of = (all: readonly Tick[], part: keyof Tick) => all.map((tick) => tick[part]);
  const together = first.map((_, at) => pages.reduce((sum, page) => sum + (page[at]?.script ?? 0), 0));
  const aim = (value: number) => ({ text: `≤ ${MOST_SCRIPT_MS} ms`, met: value <= MOST_SCRIPT_MS });
  const p95 = percentile(of(first, "script"), 95);
  const all = percentile(together, 95);
  return {
    title: "(h) A designed board of 120 tiles",
    how: `Three pages of 40 tiles, all eighteen kinds on each and as many figures as are readable beside them, over 60 queues and 600 agents, 1920 × 1080, Chromium ${version}. A proxy answers its stream with ticks of the shape of ${RECORDED} recorded ones. ${TICKS} ticks a page, one after the other, in processor time of the main thread; what clocks and the page's own polling do meanwhile is in it. The floor is a page that parses the same events and writes as many texts (${texts} a tick) into plain elements. A screen shows one page; all pages together are what 120 tiles on one screen would cost at most.`,
    figures: [
      against(
        "script per tick, the page on screen, median",
        median(of(first, "script")),
        median(of(floor, "script")),
        ms,
      ),
      plain("script per tick, the page on screen, p95", ms(p95), aim(p95)),
      plain("script per tick, all three pages together, median", ms(median(together))),
      plain("script per tick, all three pages together, p95", ms(all), aim(all)),
      against(
        "main thread per tick (script, style, layout, paint), median",
        median(of(first, "task")),
        median(of(floor, "task")),
        ms,
      ),
      against("the server's evaluation per sweep, beside JSON.parse of its rows", server.evaluation, server.floor, ms),
      plain("patch as it was recorded, median", `${(bytes / 1024).toFixed(2)} KB`),
    ],
    remarks: [],
  };
}
