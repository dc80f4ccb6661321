import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort } from "./free-port";

const NEXT = resolve("node_modules/next/dist/bin/next");
/** It takes two seconds; on a machine that does much else besides, many times that. */
const READY_MS = 120_000;

/** The built product as people run it: its own process, data folder and port. */
export interface Product {
  /** Address without a trailing slash. */
  readonly url: string;
  readonly dataDir: string;
  /** The server process, for measuring it and for ending it the hard way. */
  readonly pid: number;
  /** Everything it has written to its output so far. */
  output(): string;
  /** Ends it by a signal; resolves to the exit code (null: killed) and how long it took, ms. */
  stop(signal?: NodeJS.Signals): Promise<{ readonly code: number | null; readonly ms: number }>;
  /** Stops it and deletes its data. */
  end(): Promise<void>;
}

export interface ProductOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Keep using this data folder (to start a second time on it); it is then not deleted. */
  readonly dataDir?: string;
  readonly port?: number;
}

/** Starts the product that `next build` left in .next and waits until it is ready. Throws with its output when it ends instead. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  if (!existsSync(".next/BUILD_ID")) throw new Error("The product is not built: run `npm run build` first.");
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "wallboard-product-"));
  const port = options.port ?? (await freePort());
  const chunks: string[] = [];
  const child = spawn(process.execPath, [NEXT, "start", "-H", "127.0.0.1", "-p", String(port)], {
    env: { ...cleanEnvironment(), PORT: String(port), HOST: "127.0.0.1", WALLBOARD_DATA_DIR: dataDir, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => chunks.push(text));
  const exited = new Promise<number | null>((done) => child.once("exit", done));
  const output = (): string => chunks.join("");
  const stop = async (signal: NodeJS.Signals = "SIGTERM"): Promise<{ code: number | null; ms: number }> => {
    const startedAt = performance.now();
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const code = await exited;
    return { code, ms: performance.now() - startedAt };
  };
  const end = async (): Promise<void> => {
    await stop();
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await waitUntilReady(url, child);
  } catch (cause) {
    await end();
    throw new Error(`The product did not become ready.\n${output()}`, { cause });
  }
  return { url, dataDir, pid: child.pid ?? 0, output, stop, end };
}

/** Nothing of the developer's own settings reaches the product under test. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(WALLBOARD_|EIGHTX8_|NEXTAUTH_|VITEST|NEXT_|DATABASE_URL$|LOG_LEVEL$|PORT$|HOST$|NODE_ENV$)/;
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return {
    ...Object.fromEntries(kept),
    NODE_ENV: "production",
    NEXT_MANUAL_SIG_HANDLE: "true",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

async function waitUntilReady(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    const response = await fetch(`${url}/api/health`).catch(() => null);
    await response?.body?.cancel();
    if (response?.status === 200) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`It did not answer within ${READY_MS / 1000} s.`);
}
