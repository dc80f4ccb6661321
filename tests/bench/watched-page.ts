import type { Browser, CDPSession, Page, Response } from "playwright";

/** What Chromium says of a page: processor time of its main thread since it was opened in ms, heap in bytes. */
export interface Reading {
  readonly script: number;
  readonly task: number;
  readonly heap: number;
  readonly nodes: number;
}

/** A page whose work is measured from outside. */
export interface WatchedPage {
  readonly page: Page;
  read(): Promise<Reading>;
  collectGarbage(): Promise<void>;
  /** Resolves once the page has had this many patches since it was opened and has painted. */
  heard(patches: number): Promise<void>;
  patches(): Promise<number>;
  /** The longest task that began since this was asked last, ms; 0: none over 50 ms. */
  longestTask(): Promise<number>;
  /** Texts that change per tick while `run` sends `ticks`. */
  changedTexts(run: () => Promise<void>, ticks: number): Promise<number>;
}

declare global {
  interface Window {
    benchPatches: number;
    benchLongest: number;
    benchSince: number;
  }
}

export async function openWatched(
  browser: Browser,
  url: string,
  cookie: string,
  onResponse?: (response: Response) => void,
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const [name = "", value = ""] = cookie.split("=", 2);
  if (name !== "") await context.addCookies([{ name, value, url: new URL("/", url).href }]);
  const page = await context.newPage();
  if (onResponse !== undefined) page.on("response", onResponse);
  await page.addInitScript(() => {
    const Native = window.EventSource;
    window.benchPatches = 0;
    window.benchLongest = 0;
    window.benchSince = 0;
    window.EventSource = class extends Native {
      constructor(address: string | URL, init?: EventSourceInit) {
        super(address, init);
        this.addEventListener("patch", () => {
          window.benchPatches += 1;
        });
      }
    };
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        // Word of a task comes later than the task: a forced collection before the question is not the board's.
        if (startTime >= window.benchSince) window.benchLongest = Math.max(window.benchLongest, duration);
      }
    }).observe({ type: "longtask" });
  });
  await page.goto(url);
  const cdp = await context.newCDPSession(page);
  // Time on the processor rather than on the wall: other work on the machine then counts hardly at all.
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  return {
    page,
    read: () => readMetrics(cdp),
    collectGarbage: async () => void (await cdp.send("HeapProfiler.collectGarbage")),
    heard: async (patches) => {
      await page.waitForFunction((wanted) => window.benchPatches >= wanted, patches, {
        polling: "raf",
        timeout: 30_000,
      });
    },
    patches: () => page.evaluate(() => window.benchPatches),
    longestTask: () =>
      page.evaluate(() => {
        const longest = window.benchLongest;
        window.benchLongest = 0;
        window.benchSince = performance.now();
        return longest;
      }),
    changedTexts: (run, ticks) => changedTexts(page, run, ticks),
  };
}

async function readMetrics(cdp: CDPSession): Promise<Reading> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    script: of("ScriptDuration") * 1000,
    task: of("TaskDuration") * 1000,
    heap: of("JSHeapUsedSize"),
    nodes: of("Nodes"),
  };
}

async function changedTexts(page: Page, run: () => Promise<void>, ticks: number): Promise<number> {
  await page.evaluate(() => {
    const state = { count: 0 };
    Object.assign(window, { benchTexts: state });
    new MutationObserver((records) => {
      for (const { type, addedNodes } of records) state.count += type === "characterData" ? 1 : addedNodes.length;
    }).observe(document.body, { subtree: true, characterData: true, childList: true });
  });
  await run();
  // Holds because the lines above put it there.
  const count = await page.evaluate(() => (window as unknown as { benchTexts: { count: number } }).benchTexts.count);
  return Math.round(count / ticks);
}
