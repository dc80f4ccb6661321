import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { EventListener } from "./centre/event-log";
import { REFRESH_MS, SimulatorClock } from "./clock";
import { Control } from "./control";
import { FaultBook } from "./faults/fault-book";
import { Reports } from "./history/reports";
import { answerControl } from "./http/control-plane";
import { deliver, readBody } from "./http/deliver";
import { Gateway } from "./http/gateway";
import { Tokens } from "./http/tokens";
import { hostile } from "./sizes/hostile";
import type { Size } from "./sizes/sizes";
import { manyTenants, type Region, standardTenants, type TenantSpec } from "./tenants";
import { createWorld } from "./world";

const HOUR_MS = 3_600_000;
/** A Wednesday afternoon in winter time, where manual clocks start unless told otherwise. */
const MANUAL_START = Date.UTC(2026, 2, 11, 14, 26);

export interface SimulatorOptions {
  /** 0 (default) takes any free port. The simulator listens on 127.0.0.1 only. */
  readonly port?: number;
  readonly seed?: number;
  /** Size of the first tenant (default "medium"), or of every tenant when `tenants` is a number. */
  readonly size?: Size;
  /** The standard three tenants by default; a number makes that many of `size` (default "small"), or give your own. */
  readonly tenants?: number | readonly TenantSpec[];
  /** Gives the first tenant, too, names to break a page with. */
  readonly hostile?: boolean;
  /** Virtual seconds a real second, default 1. */
  readonly speed?: number;
  /** "manual" stands still until `control.advance(ms)`; default "real". */
  readonly clock?: "real" | "manual";
  /** Start of a manual clock, epoch ms. */
  readonly startAt?: number;
  /** Replaces Date.now for a real clock. */
  readonly now?: () => number;
  /** How long the centres have been open at the start, ms (default 6 h 26 min). */
  readonly livedMs?: number;
  /** What the centres' own clock says at the start, ms after midnight (default 14:26): where on the day's curve it begins. */
  readonly clockMs?: number;
  /** Percentages as fractions (default) or out of 100. */
  readonly scale?: "fraction" | "hundred";
  /** How single-row endpoints answer, default "array". */
  readonly singleRow?: "array" | "object";
  /** What another region than the tenant's answers, default 404. */
  readonly wrongRegion?: 401 | 404;
  /** Life of a token in seconds, default 1800. */
  readonly tokenSeconds?: number;
  readonly reports?: ReportOptions;
  /** Hears every event from the opening on, the lived day included. */
  readonly onEvent?: (tenantName: string) => EventListener;
}

/** How the Historical API behaves; what 8x8 leaves open can be had in more than one way. */
interface ReportOptions {
  /** Days before the lived one that reports tell of, default 9. */
  readonly pastDays?: number;
  /** How far reports are behind the live data, ms; default 3 min. */
  readonly lagMs?: number;
  /** How long a report takes by real time, ms; default 2 s. */
  readonly takesMs?: number;
  /** A range's times are instants (default), or what a clock in the report's zone reads. */
  readonly range?: "instant" | "wall";
  /** What the totals of a row are called, default "total". */
  readonly totals?: "total" | "totals";
  /** Rows for spans in which nothing happened, default false. */
  readonly quietRows?: boolean;
}

export interface TenantAccess {
  readonly name: string;
  readonly region: Region;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly tenantName: string | null;
  readonly timeZone: string;
}

export interface Simulator {
  readonly url: string;
  readonly tenants: readonly TenantAccess[];
  readonly control: Control;
  stop(): Promise<void>;
}

/** Starts a simulator in this process. It is ready when the promise resolves: the day is lived, the port is open. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const seed = options.seed ?? 7;
  const clock = new SimulatorClock({
    speed: options.speed ?? 1,
    ...(options.now === undefined ? {} : { now: options.now }),
    ...(options.clock === "manual" ? { manualFrom: options.startAt ?? MANUAL_START } : {}),
  });
  const specs = tenantSpecs(options);
  const tenants = createWorld(specs, {
    seed,
    upTo: clock.snapshotAt(),
    livedMs: options.livedMs ?? 6 * HOUR_MS + 26 * 60_000,
    clockMs: options.clockMs ?? 14 * HOUR_MS + 26 * 60_000,
    dayFollowsWork: !clock.isManual,
    pastDays: options.reports?.pastDays ?? 9,
    reportLagMs: options.reports?.lagMs ?? 180_000,
    ...(options.onEvent === undefined ? {} : { onEvent: options.onEvent }),
  });
  const tokens = new Tokens(specs, clock, options.tokenSeconds ?? 1800, seed);
  const faults = new FaultBook(seed);
  const control = new Control(
    tenants,
    clock,
    faults,
    () => tokens.issuedCount,
    (apiKey) => tokens.drop(apiKey),
  );
  const gateway = new Gateway({
    tenants,
    tokens,
    faults,
    clock,
    wrongRegion: options.wrongRegion ?? 404,
    scale: options.scale ?? "fraction",
    singleRow: options.singleRow ?? "array",
    historical: {
      reports: new Reports(options.reports?.takesMs ?? 2_000),
      range: options.reports?.range ?? "instant",
      totals: options.reports?.totals ?? "total",
      quietRows: options.reports?.quietRows ?? false,
    },
    refresh: (tenant) => control.refreshTenant(tenant),
    seen: (endpoint, tenant) => control.seen(endpoint, tenant),
  });
  const listening = await listen(options.port ?? 0, (request, response) => serve(request, response, gateway, control));
  // Centres live on without visitors too, so that nobody who comes after a pause waits for hours to be caught up with.
  const heartbeat = clock.isManual ? null : setInterval(() => control.refresh(), REFRESH_MS);
  heartbeat?.unref();
  return {
    url: listening.url,
    tenants: specs.map(access),
    control,
    stop: async () => {
      if (heartbeat !== null) clearInterval(heartbeat);
      await listening.close();
    },
  };
}

function tenantSpecs(options: SimulatorOptions): readonly TenantSpec[] {
  const specs = plainSpecs(options);
  if (options.hostile !== true) return specs;
  return specs.map((spec, index) => (index === 0 ? { ...spec, centre: hostile(spec.centre) } : spec));
}

function plainSpecs({ tenants, size }: SimulatorOptions): readonly TenantSpec[] {
  if (tenants === undefined) return standardTenants(size ?? "medium");
  return typeof tenants === "number" ? manyTenants(tenants, size ?? "small") : tenants;
}

function access({ name, region, apiKey, apiSecret, tenantName, zones }: TenantSpec): TenantAccess {
  return { name, region, apiKey, apiSecret, tenantName, timeZone: zones[0] ?? "UTC" };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  gateway: Gateway,
  control: Control,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://simulator");
  const method = request.method ?? "GET";
  const body = await readBody(request);
  if (url.pathname.startsWith("/__control/")) {
    deliver(response, answerControl(control, method, url.pathname, url.searchParams, body), [], control.now());
    return;
  }
  const tenantInfo = request.headers["x-tenant-info"];
  const { answer, faults, delayMs } = gateway.answer({
    method,
    path: url.pathname,
    query: url.searchParams,
    authorization: request.headers.authorization,
    tenantInfo: Array.isArray(tenantInfo) ? tenantInfo[0] : tenantInfo,
    accept: request.headers.accept,
    body,
  });
  if (delayMs > 0) {
    const timer = setTimeout(() => deliver(response, answer, faults, control.now()), delayMs);
    response.on("close", () => clearTimeout(timer));
  } else {
    deliver(response, answer, faults, control.now());
  }
}

type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function listen(port: number, serveOne: Serve): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    response.sendDate = false;
    serveOne(request, response).catch((error: unknown) => {
      // Only a client that broke off while it was sending, or a mistake of ours, gets here.
      if (response.headersSent) response.destroy();
      else deliver(response, { status: 500, body: { message: String(error) } }, [], Date.now());
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve({
        url: `http://127.0.0.1:${isAddress(address) ? address.port : port}`,
        close: () =>
          new Promise<void>((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

function isAddress(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}
