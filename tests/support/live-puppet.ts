import { err, ok, type Result } from "@/lib/domain/result";
import type { Board } from "@/lib/server/boards/board";
import type { UpstreamError } from "@/lib/server/eightx8/errors";
import type { EightX8Client, Rows } from "@/lib/server/eightx8/types";
import { systemClock } from "@/lib/server/live/clock";
import type { LiveLog } from "@/lib/server/live/deps";
import type { ViewNeeds, Wanted } from "@/lib/server/live/needs";
import { Poller } from "@/lib/server/live/poller";
import { StartGate } from "@/lib/server/live/schedule";
import type { Tenant } from "@/lib/server/tenants/tenant";

/*
 * For this folder's tests: 8x8 as a puppet, so that a fake clock owns all time. (The real client and the simulator meet in
 * tests/integration/live.)
 */

export const TENANT: Tenant = {
  id: "t1",
  name: "Northwind",
  timeZone: null,
  intervalMs: 5000,
  paused: false,
  connection: { credentialId: "c1", apiKey: "key", apiSecret: "secret", region: "us", tenantName: null, baseUrl: null },
};

/** The tenant's board that makes itself. */
export const BOARD: Board = {
  id: "b1",
  tenantId: TENANT.id,
  name: "All",
  isDefault: true,
  revision: 1,
  queueIds: null,
  document: null,
};

export const BOARD_NEEDS: ViewNeeds = {
  kind: "board",
  heldAgainst: [],
  team: null,
  metrics: { queues: ["interactionsWaitInQueue.rt"], agents: ["status.rt"], groups: ["enabled.rt"] },
};

export const SILENT: LiveLog = { debug() {}, info() {}, warn() {}, error() {} };

export function failure(code: UpstreamError["code"], more: Partial<UpstreamError> = {}): UpstreamError {
  return { code, message: `Upstream says ${code}.`, retryable: true, status: null, retryAt: null, ...more };
}

export type Endpoint = "queues" | "agents" | "groups" | "queue" | "queueAgents" | "agentsInQueueGroups";
type Behaviour = () => Promise<Result<object, UpstreamError>>;

/** What 8x8 was asked and when, and how it answers. */
export class Puppet {
  readonly calls: { endpoint: Endpoint; at: number; metrics: readonly string[]; id: string | null }[] = [];
  readonly inFlight: Partial<Record<Endpoint, number>> = {};
  mostAtOnce = 0;
  /** The moment 8x8 claims for its agents; null: it tells none. */
  takenAt: (() => number) | null = () => Date.now() - 1000;
  /** Who serves a queue, by its id; of others it is the agent "1". */
  readonly rosters = new Map<string, readonly string[]>();
  /** What the joint roster says. */
  joint: { queueId: string; assignedAgents: readonly string[]; agents: readonly { id: string }[] }[] = [];
  private readonly behaviours = new Map<Endpoint, Behaviour>();

  fails(endpoint: Endpoint, error: UpstreamError): void {
    this.behaviours.set(endpoint, async () => err(error));
  }

  hangs(endpoint: Endpoint, ms: number, then?: UpstreamError): void {
    this.behaviours.set(
      endpoint,
      () =>
        new Promise((resolve) => {
          setTimeout(() => resolve(then === undefined ? this.rows(endpoint) : err(then)), ms);
        }),
    );
  }

  works(...endpoints: readonly Endpoint[]): void {
    for (const endpoint of endpoints) this.behaviours.delete(endpoint);
  }

  count(endpoint: Endpoint): number {
    return this.calls.filter((call) => call.endpoint === endpoint).length;
  }

  times(endpoint: Endpoint): number[] {
    return this.calls.filter((call) => call.endpoint === endpoint).map((call) => call.at);
  }

  client(): EightX8Client {
    const list = (endpoint: Endpoint) => (request: { metrics?: readonly string[] }) =>
      this.ask(endpoint, request.metrics ?? []);
    const one = (endpoint: Endpoint) => (id: string, request: { metrics?: readonly string[] }) =>
      this.ask(endpoint, request.metrics ?? [], id);
    const client = {
      queues: list("queues"),
      agents: list("agents"),
      groups: list("groups"),
      queue: one("queue"),
      queueAgents: one("queueAgents"),
      agentsInQueueGroups: list("agentsInQueueGroups"),
    };
    // Holds for these tests: the other endpoints are never planned for the needs they use, and a missing one would throw.
    return client as unknown as EightX8Client;
  }

  private async ask(
    endpoint: Endpoint,
    metrics: readonly string[],
    id: string | null = null,
  ): Promise<Result<object, UpstreamError>> {
    this.calls.push({ endpoint, at: Date.now(), metrics, id });
    const open = (this.inFlight[endpoint] ?? 0) + 1;
    this.inFlight[endpoint] = open;
    this.mostAtOnce = Math.max(this.mostAtOnce, open);
    const behaviour = this.behaviours.get(endpoint);
    const answer = await (behaviour === undefined ? Promise.resolve(this.rows(endpoint, id)) : behaviour());
    this.inFlight[endpoint] = (this.inFlight[endpoint] ?? 1) - 1;
    return answer;
  }

  private rows(endpoint: Endpoint, queueId: string | null = null): Result<Rows<object>, UpstreamError> {
    const agents = endpoint === "agents" || endpoint === "queueAgents";
    const row = {
      id: "1",
      name: "One",
      metrics: { "interactionsWaitInQueue.rt": this.calls.length, "status.rt": "Available" },
    };
    const roster = queueId === null ? undefined : this.rosters.get(queueId);
    const agent = { ...row, groupId: null, groupName: null };
    const rows = roster === undefined ? [agents ? agent : row] : roster.map((id) => ({ ...agent, id }));
    return ok({
      rows,
      totals: null,
      queues: this.joint,
      skipped: 0,
      takenAt: agents && this.takenAt !== null ? this.takenAt() : null,
      skewMs: 0,
      requestedAt: Date.now(),
      requests: 1,
    });
  }
}

/** A poller on a puppet, under `vi.useFakeTimers()`. */
export function createPoller(options: { tenant?: Partial<Tenant>; random?: () => number; gate?: StartGate } = {}) {
  const puppet = new Puppet();
  const state = { wanted: [BOARD_NEEDS] as readonly Wanted[], published: [] as number[], rereads: 0 };
  const poller: Poller = new Poller(
    { ...TENANT, ...options.tenant },
    {
      clientFor: () => puppet.client(),
      clock: systemClock,
      random: options.random ?? (() => 0.5),
      gate: options.gate ?? new StartGate(),
      log: SILENT,
      wanted: () => state.wanted,
      publish: () => void state.published.push(Date.now()),
      reread: () => {
        state.rereads += 1;
      },
    },
  );
  return { poller, puppet, state, status: (key: string) => poller.part(key).status };
}
