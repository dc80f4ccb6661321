import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { vi } from "vitest";
import * as z from "zod";
import type { Engine } from "./engines";
import { fetchEngine } from "./fetch-engine";
import { Protocol } from "./protocol";

const evaluated = z.object({
  result: z.object({ value: z.unknown() }),
  exceptionDetails: z.object({ text: z.string() }).loose().optional(),
});
const screenshot = z.object({ data: z.string() });
const pages = z.array(z.object({ type: z.string(), webSocketDebuggerUrl: z.string() }));
const thrown = z.object({ exceptionDetails: z.object({ text: z.string() }).loose() });
const said = z.object({ type: z.string(), args: z.array(z.looseObject({})) });
const logged = z.object({ entry: z.object({ level: z.string(), text: z.string(), url: z.string().optional() }) });

/** Policies that came later are unknown to older browsers, which do without them. */
const UNKNOWN_POLICY = /^Unrecognized Content-Security-Policy directive/;

/** One page of a real old browser. */
export interface OldBrowser {
  goto(url: string): Promise<void>;
  /** The value of an expression in the page, in the browser's own JavaScript; what it throws is thrown. */
  evaluate(expression: string): Promise<unknown>;
  /** Waits until the expression is truthy. */
  until(expression: string, withinMs?: number): Promise<void>;
  /** A picture of the window among the results of the tests. */
  picture(name: string): Promise<void>;
  /** Errors and warnings that the page has left in the console, and what it threw. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

/** @param size of the window, CSS pixels */
export async function openOldBrowser(engine: Engine, size = { width: 1920, height: 1080 }): Promise<OldBrowser> {
  const folder = await fetchEngine(engine);
  const profile = mkdtempSync(join(tmpdir(), "wallboard-engine-"));
  const child = spawn(join(folder, "chromium"), flags(profile, size), {
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, "lib"), LC_ALL: "en_US.UTF-8", LANGUAGE: "en_US" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const end = async () => {
    process.off("exit", kill);
    kill();
    await gone;
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    return { ...(await pageOf(await addressOf(child), size)), close: end };
  } catch (cause) {
    await end();
    throw cause;
  }
}

function flags(profile: string, { width, height }: { width: number; height: number }): string[] {
  return [
    "--headless",
    "--no-sandbox",
    // These were built for a place that lets them have one process.
    "--single-process",
    "--no-zygote",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--font-render-hinting=none",
    "--lang=en-US",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
    `--window-size=${width},${height}`,
    "about:blank",
  ];
}

/** Where the browser's first page is spoken to. */
async function addressOf(child: ChildProcess): Promise<string> {
  const browser = await new Promise<string>((done, failed) => {
    let output = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      const [, host] = /DevTools listening on ws:\/\/([^/\s]+)/.exec(output) ?? [];
      if (host !== undefined) done(host);
    });
    child.once("error", failed);
    child.once("exit", (code) => failed(new Error(`The browser ended with ${code}.\n${output}`)));
  });
  return vi.waitFor(async () => {
    const found = pages.parse(await (await fetch(`http://${browser}/json/list`)).json());
    const page = found.find(({ type }) => type === "page");
    if (page === undefined) throw new Error("The browser has no page.");
    return page.webSocketDebuggerUrl;
  }, 240_000);
}

async function pageOf(url: string, { width, height }: { width: number; height: number }) {
  const protocol = await Protocol.open(url);
  const complaints: string[] = [];
  protocol.on("Runtime.exceptionThrown", (params) => {
    const { exceptionDetails } = thrown.parse(params);
    complaints.push(JSON.stringify(exceptionDetails).slice(0, 600));
  });
  protocol.on("Runtime.consoleAPICalled", (params) => {
    const { type, args } = said.parse(params);
    if (type === "error" || type === "warning")
      complaints.push(args.map((arg) => String(arg.value ?? arg.description)).join(" "));
  });
  protocol.on("Log.entryAdded", (params) => {
    const { level, text, url = "" } = logged.parse(params).entry;
    if ((level === "error" || level === "warning") && !UNKNOWN_POLICY.test(text)) complaints.push(`${text} ${url}`);
  });
  for (const domain of ["Page", "Runtime", "Log", "Network"]) await protocol.send(`${domain}.enable`);
  await protocol.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });

  const evaluate = async (expression: string): Promise<unknown> => {
    const answer = await protocol.send("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
    const { result, exceptionDetails } = evaluated.parse(answer);
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails).slice(0, 600));
    return result.value;
  };
  return {
    goto: async (to: string) => {
      await protocol.send("Page.navigate", { url: to });
    },
    evaluate,
    until: (expression: string, withinMs = 90_000) =>
      vi.waitFor(
        async () => {
          const isSo = await evaluate(`Boolean(${expression})`);
          if (isSo !== true) throw new Error(`Not yet: ${expression}\n${complaints.join("\n")}`);
        },
        { timeout: withinMs, interval: 100 },
      ),
    picture: async (name: string) => {
      const { data } = screenshot.parse(await protocol.send("Page.captureScreenshot", { format: "png" }));
      const file = join("test-results/engines", `${name}.png`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, Buffer.from(data, "base64"));
    },
    complaints: () => complaints,
  };
}
