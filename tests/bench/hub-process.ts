import { subscribe } from "node:diagnostics_channel";
import { createInterface } from "node:readline";
import { gzipSync } from "node:zlib";
import { createClientFactory } from "@/lib/server/eightx8/client";
import type { EightX8Client } from "@/lib/server/eightx8/types";
import { systemClock } from "@/lib/server/live/clock";
import { createLiveHub } from "@/lib/server/live/hub";
import type { Outlet } from "@/lib/server/live/outlet";
import type { Tenant } from "@/lib/server/tenants/tenant";
import type { TenantAccess } from "@/lib/simulator/server";

/*
 * The product's own 8x8 client, poller, hub and feed, without its web server: one board per tenant, one viewer each. Arg: the
 * simulator's address. The first line of stdin lists its tenants; after that "requests" tells what was asked, "weigh" what
 * the view and its patches weigh, "reset" starts counting anew and "report" prints the counts. With one tenant every tick prints
 * {"tick","cpuMs"}.
 */
const [baseUrl = ""] = process.argv.slice(2);
const input = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
// Holds because the bench writes the simulator's own list here.
const accesses = JSON.parse(String((await input.next()).value)) as TenantAccess[];

const silent = { debug() {}, info() {}, warn: console.error, error: console.error };
const asked = new Map<string, { path: string; authorization: string; tenant: string | null }>();
let counts = emptyCounts();
let inFlight = 0;
let lateness = 0;
const patches: Uint8Array[] = [];

function emptyCounts() {
  return {
    sweeps: 0,
    lateness: [] as number[],
    starts: [] as number[],
    mostAtOnce: 0,
    startedAt: Date.now(),
    cpuMs: cpuMs(),
  };
}

/** How late the running timer is, ms: the poller starts a sweep inside its timer, without a pause between. */
const clock = {
  now: systemClock.now,
  after(ms: number, run: () => void) {
    const due = performance.now() + Math.max(0, ms);
    return systemClock.after(ms, () => {
      lateness = Math.max(0, performance.now() - due);
      run();
    });
  },
};

subscribe("undici:request:create", (message) => {
  // Holds because undici documents this message; headers are a flat list of names and values.
  const { request } = message as { request: { path: string; method: string; headers: string[] | string } };
  const headers = typeof request.headers === "string" ? request.headers.split(/: |\r\n/) : request.headers;
  const of = (name: string) => headers[headers.findIndex((text) => text.toLowerCase() === name) + 1] ?? "";
  if (request.method !== "GET") return;
  const tenant = headers.some((text) => text.toLowerCase() === "x-tenant-info") ? of("x-tenant-info") : null;
  const authorization = of("authorization");
  asked.set(`${authorization} ${tenant} ${request.path}`, { path: request.path, authorization, tenant });
});

const clients = createClientFactory({ baseUrl, log: silent });
const tenants = new Map<string, Tenant>(accesses.map((access, index) => [`t${index}`, tenantOf(access, index)]));
const hub = createLiveHub({
  clients: {
    tokenAgeMs: clients.tokenAgeMs,
    clientFor: (connection) => counted(clients.clientFor(connection)),
  },
  clock,
  findTenant: async (id) => tenants.get(id) ?? null,
  log: silent,
});

for (const { id, name } of tenants.values()) {
  const opened = await hub.subscribe({
    board: { id: `b-${id}`, tenantId: id, name, isDefault: true, revision: 1, queueIds: null, document: null },
    scope: {},
    outlet: reading(),
    holder: { kind: "person", userId: `u-${id}`, sessionId: null },
    lastEventId: null,
    recheck: async () => "allowed",
  });
  if (!opened.ok) throw new Error(opened.error.code);
}
console.log(JSON.stringify({ ready: true }));

for (;;) {
  const { value: command, done } = await input.next();
  if (done === true) break;
  if (command === "requests") console.log(JSON.stringify({ requests: [...asked.values()] }));
  if (command === "reset") counts = emptyCounts();
  if (command === "report") {
    console.log(JSON.stringify({ ...counts, ms: Date.now() - counts.startedAt, cpuMs: cpuMs() - counts.cpuMs }));
  }
  if (command === "weigh") console.log(JSON.stringify(await weigh()));
}

function tenantOf({ name, region, apiKey, apiSecret, tenantName, timeZone }: TenantAccess, index: number): Tenant {
  const connection = { credentialId: `c${index}`, apiKey, apiSecret, region, tenantName, baseUrl };
  return { id: `t${index}`, name, timeZone, intervalMs: 5000, paused: false, connection };
}

/** Counts sweeps by their first part; a sweep is under way until its answer about queues is in. */
function counted(client: EightX8Client): EightX8Client {
  return {
    ...client,
    async queues(request, signal) {
      counts.sweeps += 1;
      counts.lateness.push(lateness);
      counts.starts.push(Date.now());
      inFlight += 1;
      counts.mostAtOnce = Math.max(counts.mostAtOnce, inFlight);
      try {
        return await client.queues(request, signal);
      } finally {
        inFlight -= 1;
      }
    },
  };
}

/** A viewer who has read everything at once; the only one of a single tenant tells each tick. */
function reading(): Outlet {
  let tick = 0;
  return {
    open: () => undefined,
    isFull: () => false,
    end: () => undefined,
    write(chunk) {
      if (accesses.length > 1 || !startsLikePatch(chunk)) return;
      tick += 1;
      patches.push(chunk);
      console.log(JSON.stringify({ tick, cpuMs: cpuMs() }));
    },
  };
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function startsLikePatch(chunk: Uint8Array): boolean {
  return Buffer.from(chunk.subarray(0, 400)).toString("latin1").includes("event: patch");
}

/** Bytes of the whole view and of the patches so far, as they are and by gzip. */
async function weigh() {
  const [tenant] = tenants.values();
  if (tenant === undefined) throw new Error("no tenant");
  const board = {
    id: `b-${tenant.id}`,
    tenantId: tenant.id,
    name: tenant.name,
    isDefault: true,
    revision: 1,
    queueIds: null,
    document: null,
  };
  const answer = await hub.view({ board, scope: {}, signal: new AbortController().signal });
  if (answer === null) throw new Error("no view");
  return {
    full: answer.body.length,
    fullGzip: gzipSync(answer.body).length,
    patches: patches.map((patch) => ({ bytes: patch.length, gzip: gzipSync(patch).length })),
  };
}
