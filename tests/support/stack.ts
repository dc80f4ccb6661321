import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type SimulatorOptions, startSimulator, type TenantAccess } from "../../lib/simulator/server";
import { type Product, startProduct } from "./product";
import { type SimulatorControl, simulatorControl } from "./simulator-control";
import { type RunningSimulator, startSimulatorProcess } from "./simulator-process";

export interface StackOptions {
  /** A simulator in this process (quick, small sizes)… */
  readonly simulator?: SimulatorOptions;
  /** …or as a process of its own, by its flags, so that its work is not measured as ours. */
  readonly simulatorFlags?: readonly string[];
  /**
   * "demo" (default): all of the simulator's tenants, one-click sign-in. "production": the first tenant by environment, with
   * `ADMIN` as the first admin.
   */
  readonly mode?: "demo" | "production";
  /** Further settings of the product; they win. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The whole thing: a simulated contact centre and the built product showing it, on this machine. */
export interface Stack {
  /** The product's address, without a trailing slash. */
  readonly url: string;
  /** The product as a process; another one after `restart`. */
  product(): Product;
  readonly simulator: { readonly url: string; readonly tenants: readonly TenantAccess[]; readonly pid: number };
  readonly control: SimulatorControl;
  /** Signs a person in and resolves to the `Cookie` header of a session: the demo's people, or `ADMIN` in production. */
  signIn(role?: "admin" | "supervisor"): Promise<string>;
  /** Ends the product by a signal and starts it again on the same data and port; `change` wins over its settings, for good. */
  restart(signal?: NodeJS.Signals, change?: Readonly<Record<string, string>>): Promise<void>;
  /** Does something to the product's data folder while it does not run, and starts it again. */
  whileStopped<T>(work: (dataDir: string) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** The first admin of a stack in production mode. */
export const ADMIN = { email: "ada@example.com", password: "correct horse battery" } as const;

/** Starts both and waits until the product is ready. Build it first. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const mode = options.mode ?? "demo";
  const simulator = await startCentre(options);
  const dataDir = mkdtempSync(join(tmpdir(), "wallboard-stack-"));
  if (mode === "demo") writeFileSync(join(dataDir, "made-by-demo"), "for a test");
  // Reports would change what boards tell of queues in the middle of a test; whoever is about them asks for them.
  let env: Record<string, string> = {
    EIGHTX8_BASE_URL: simulator.url,
    WALLBOARD_BACKFILL: "0",
    ...settings(mode, simulator.tenants),
    ...options.env,
  };
  const discard = async (): Promise<void> => {
    await simulator.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  let product = await startProduct({ env, dataDir }).catch(async (cause: unknown) => {
    await discard();
    throw cause;
  });
  const { url } = product;
  const startAgain = async (): Promise<void> => {
    product = await startProduct({ env, dataDir, port: Number(new URL(url).port) });
  };
  return {
    url,
    product: () => product,
    simulator,
    control: simulatorControl(simulator.url),
    signIn: (role = "admin") => (mode === "demo" ? demoSession(url, role) : passwordSession(url, ADMIN)),
    restart: async (signal, change = {}) => {
      await product.stop(signal);
      env = { ...env, ...change };
      await startAgain();
    },
    whileStopped: async (work) => {
      await product.stop();
      const done = await work(dataDir);
      await startAgain();
      return done;
    },
    stop: async () => {
      await product.end();
      await discard();
    },
  };
}

async function startCentre({ simulator, simulatorFlags }: StackOptions): Promise<RunningSimulator> {
  if (simulatorFlags !== undefined) return startSimulatorProcess(simulatorFlags);
  const { url, tenants, stop } = await startSimulator({ size: "small", ...simulator });
  return { url, tenants, stop, pid: process.pid };
}

function settings(mode: "demo" | "production", tenants: readonly TenantAccess[]): Record<string, string> {
  if (mode === "demo") return { WALLBOARD_DEMO: JSON.stringify({ tenants }) };
  const [tenant] = tenants;
  if (tenant === undefined) throw new Error("the simulator has no tenant");
  return {
    WALLBOARD_ADMIN_EMAIL: ADMIN.email,
    WALLBOARD_ADMIN_PASSWORD: ADMIN.password,
    EIGHTX8_API_KEY: tenant.apiKey,
    EIGHTX8_API_SECRET: tenant.apiSecret,
    EIGHTX8_REGION: tenant.region,
    ...(tenant.tenantName === null ? {} : { EIGHTX8_TENANT: tenant.tenantName }),
  };
}

async function demoSession(url: string, role: "admin" | "supervisor"): Promise<string> {
  const response = await fetch(`${url}/api/demo/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ role }),
  });
  if (!response.ok) throw new Error(`The demo refused to sign in: ${response.status} ${await response.text()}`);
  return sessionIn(response);
}

/** Signs in with a password as the sign-in page does; resolves to the `Cookie` header of the session. */
export async function passwordSession(
  url: string,
  { email, password }: { email: string; password: string },
): Promise<string> {
  const csrf = await fetch(`${url}/api/auth/csrf`);
  // Holds because next-auth answers this shape; anything else fails in the next request.
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const response = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    headers: {
      cookie: cookiesOf(csrf),
      "content-type": "application/x-www-form-urlencoded",
      accept: "application/json",
    },
    body: new URLSearchParams({ email, password, csrfToken, callbackUrl: url, json: "true" }).toString(),
  });
  return sessionIn(response);
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0] ?? "")
    .join("; ");
}

function sessionIn(response: Response): string {
  const session = cookiesOf(response)
    .split("; ")
    .find((cookie) => cookie.startsWith("wallboard-session="));
  if (session === undefined) throw new Error(`No session came with the answer ${response.status}.`);
  return session;
}
