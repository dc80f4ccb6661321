import type { CentreEvent } from "./centre/event-log";
import type { SimulatorClock } from "./clock";
import type { FaultBook, StandingFault } from "./faults/fault-book";
import type { Endpoint, FaultInput } from "./faults/schema";
import type { TenantSpec } from "./tenants";
import type { Tenant } from "./world";

export interface RequestCounts {
  /** Tokens handed out, refused requests not counted. */
  readonly tokensIssued: number;
  readonly total: number;
  readonly byEndpoint: Readonly<Partial<Record<Endpoint, number>>>;
  /** By tenant name, then endpoint. Requests of nobody known are under "". */
  readonly byTenant: Readonly<Record<string, Readonly<Partial<Record<Endpoint, number>>>>>;
}

export interface Rename {
  /** Tenant by name or X-Tenant-Info value; the first one when absent. */
  readonly tenant?: string | undefined;
  readonly queueId?: string | undefined;
  readonly agentId?: string | undefined;
  readonly name: string;
}

/** The strings behind the stage: what tests and demos pull. The HTTP control plane calls the same. */
export class Control {
  readonly #tenants: readonly Tenant[];
  readonly #clock: SimulatorClock;
  readonly #faults: FaultBook;
  readonly #tokensIssued: () => number;
  readonly #dropTokens: (apiKey: string) => void;
  #byTenant: Record<string, Partial<Record<Endpoint, number>>> = {};

  constructor(
    tenants: readonly Tenant[],
    clock: SimulatorClock,
    faults: FaultBook,
    tokensIssued: () => number,
    dropTokens: (apiKey: string) => void,
  ) {
    this.#tenants = tenants;
    this.#clock = clock;
    this.#faults = faults;
    this.#tokensIssued = tokensIssued;
    this.#dropTokens = dropTokens;
  }

  /** The centre's time, epoch ms. */
  now(): number {
    return this.#clock.virtual();
  }

  /** The moment the data served now were taken, epoch ms. */
  snapshotAt(): number {
    return this.#clock.snapshotAt();
  }

  /** Moves a manual clock on by real milliseconds and lets every centre live them. */
  advance(ms: number): void {
    this.#clock.advance(ms);
    this.refresh();
  }

  /** Brings every tenant that is not frozen up to the last refresh. */
  refresh(): void {
    for (const tenant of this.#tenants) this.refreshTenant(tenant);
  }

  refreshTenant(tenant: Tenant): void {
    if (!this.#faults.isFrozen(tenant.spec)) tenant.centre.advanceTo(this.#clock.snapshotAt());
  }

  /** Switches a fault on and returns its id. Throws a ZodError for one that does not exist. */
  addFault(fault: FaultInput): number {
    // What has happened until now has happened: a freeze begins at this moment.
    this.refresh();
    return this.#faults.add(fault);
  }

  faults(): readonly StandingFault[] {
    return this.#faults.list();
  }

  /** Takes one fault back, or all. */
  clearFaults(id?: number): number {
    return this.#faults.remove(id);
  }

  /** Forgets all tokens of a tenant's key at once, of all keys when no tenant is named. */
  dropTokens(tenantName?: string): void {
    for (const { spec } of this.#tenants)
      if (tenantName === undefined || isNamed(spec, tenantName)) this.#dropTokens(spec.apiKey);
  }

  events(tenantName: string | undefined, since: number): CentreEvent[] {
    return this.find(tenantName).centre.log.since(since);
  }

  requests(): RequestCounts {
    const byEndpoint: Partial<Record<Endpoint, number>> = {};
    let total = 0;
    for (const counts of Object.values(this.#byTenant)) {
      for (const [endpoint, count] of entries(counts)) {
        byEndpoint[endpoint] = (byEndpoint[endpoint] ?? 0) + count;
        total += count;
      }
    }
    return { tokensIssued: this.#tokensIssued(), total, byEndpoint, byTenant: structuredClone(this.#byTenant) };
  }

  resetRequests(): void {
    this.#byTenant = {};
  }

  seen(endpoint: Endpoint, tenant: TenantSpec | null): void {
    const name = tenant?.name ?? "";
    const counts = this.#byTenant[name] ?? {};
    counts[endpoint] = (counts[endpoint] ?? 0) + 1;
    this.#byTenant[name] = counts;
  }

  /** Renames a queue or an agent for good. Throws when there is none of that id. */
  rename({ tenant, queueId, agentId, name }: Rename): void {
    const { centre } = this.find(tenant);
    const target =
      queueId === undefined ? centre.agents.find((agent) => agent.spec.id === agentId) : centre.queueById.get(queueId);
    if (target === undefined) throw new Error("there is no queue or agent of that id");
    target.name = name;
  }

  /** A tenant by name or X-Tenant-Info value; the first one when not named. Throws when unknown. */
  find(tenantName?: string): Tenant {
    const tenant =
      tenantName === undefined ? this.#tenants[0] : this.#tenants.find(({ spec }) => isNamed(spec, tenantName));
    if (tenant === undefined) throw new Error(`there is no tenant ${tenantName ?? ""}`);
    return tenant;
  }
}

const isNamed = (spec: TenantSpec, name: string): boolean => spec.name === name || spec.tenantName === name;

/** Object.entries forgets the keys' type; this record is only ever written with endpoints as keys. */
function entries(counts: Partial<Record<Endpoint, number>>): [Endpoint, number][] {
  return Object.entries(counts) as [Endpoint, number][];
}
