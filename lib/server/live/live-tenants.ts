import "server-only";
import type { Rules } from "@/lib/domain/threshold/inherit";
import { NO_SETTINGS, type QueueSettings } from "@/lib/server/queues/queue-book";
import type { Tenant } from "@/lib/server/tenants/tenant";
import type { Clock } from "./clock";
import type { LiveDeps } from "./deps";
import type { WithRestOfDay } from "./outlooks";
import { StartGate } from "./schedule";
import { TenantLive, type TenantLiveDeps } from "./tenant-live";
import type { RecalledMinute } from "./trend";

/** The tenants that somebody has asked for since the start: loaded once, and read again when they change. */
export class LiveTenants {
  private readonly tenants = new Map<string, TenantLive>();
  private readonly loading = new Map<string, Promise<TenantLive | null>>();
  private readonly gate = new StartGate();

  constructor(
    private readonly deps: LiveDeps,
    private readonly clock: Clock,
    private readonly random: () => number,
  ) {}

  all(): readonly TenantLive[] {
    return [...this.tenants.values()];
  }

  known(tenantId: string): TenantLive | undefined {
    return this.tenants.get(tenantId);
  }

  /** Null: there is no such tenant. */
  async find(tenantId: string): Promise<TenantLive | null> {
    const known = this.tenants.get(tenantId);
    if (known !== undefined) return known;
    const loading = this.loading.get(tenantId) ?? this.load(tenantId);
    this.loading.set(tenantId, loading);
    return loading.finally(() => this.loading.delete(tenantId));
  }

  async changed(tenantId: string): Promise<void> {
    const known = await this.asked(tenantId);
    if (known === null) return;
    const tenant = await this.again(tenantId, "the tenant", this.deps.findTenant(tenantId));
    if (tenant === undefined) return;
    if (tenant !== null) {
      known.poller.change(tenant);
      return;
    }
    known.poller.stop();
    this.tenants.delete(tenantId);
    for (const { feed } of known.views()) feed.bye("gone");
  }

  async queuesChanged(tenantId: string): Promise<void> {
    const known = await this.asked(tenantId);
    if (known === null) return;
    const settings = await this.again(tenantId, "the settings of the queues", this.settings(tenantId));
    if (settings !== undefined) known.changeSettings(settings);
  }

  async rulesChanged(tenantId: string): Promise<void> {
    const known = await this.asked(tenantId);
    if (known === null) return;
    const rules = await this.again(tenantId, "the tenant's limits", this.rules(tenantId));
    if (rules !== undefined) known.changeRules(rules);
  }

  /** One that somebody has asked for, be it just now: what is being read of it may be from before the change. */
  private async asked(tenantId: string): Promise<TenantLive | null> {
    return this.tenants.get(tenantId) ?? (await this.loading.get(tenantId)?.catch(() => null)) ?? null;
  }

  /** What is read again of a tenant; undefined where it cannot be: what was known of it lasts. */
  private async again<T>(tenantId: string, what: string, reading: Promise<T>): Promise<T | undefined> {
    return reading.catch((cause: unknown) => {
      this.deps.log.error({ err: cause, tenantId }, `${what} could not be read again`);
      return undefined;
    });
  }

  private async reread(tenantId: string): Promise<void> {
    await this.changed(tenantId);
    await this.queuesChanged(tenantId);
    await this.rulesChanged(tenantId);
  }

  private async settings(tenantId: string): Promise<QueueSettings> {
    return (await this.deps.queues?.settings(tenantId)) ?? NO_SETTINGS;
  }

  private async rules(tenantId: string): Promise<Rules> {
    return (await this.deps.rules?.(tenantId)) ?? {};
  }

  /** What was shown before a restart is no reason to show nothing now. */
  private async lastHour(tenantId: string): Promise<readonly RecalledMinute[]> {
    const reading = this.deps.lastHour?.(tenantId) ?? Promise.resolve([]);
    return (await this.again(tenantId, "what was recorded of the last hour", reading)) ?? [];
  }

  private async restOfDay(tenantId: string, queueId: string): Promise<WithRestOfDay | null> {
    const reading = this.deps.restOfDay?.(tenantId, queueId) ?? Promise.resolve(null);
    return (await this.again(tenantId, "what the rest of a day will bring", reading)) ?? null;
  }

  private async load(tenantId: string): Promise<TenantLive | null> {
    const [tenant, settings, rules, lastHour] = await Promise.all([
      this.deps.findTenant(tenantId),
      this.settings(tenantId),
      this.rules(tenantId),
      this.lastHour(tenantId),
    ]);
    if (tenant === null) return null;
    const shared: TenantLiveDeps = {
      clientFor: ({ connection }: Tenant) => this.deps.clients.clientFor(connection),
      clock: this.clock,
      random: this.random,
      gate: this.gate,
      log: this.deps.log,
      queues: this.deps.queues,
      embedHosts: this.deps.embedHosts ?? [],
      reread: (id) => void this.reread(id),
      lastHour: () => this.lastHour(tenantId),
      restOfDay: (queueId) => this.restOfDay(tenantId, queueId),
    };
    const live = new TenantLive(tenant, shared, settings, rules);
    live.trend.recall(lastHour);
    this.tenants.set(tenantId, live);
    return live;
  }
}
