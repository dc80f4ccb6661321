import "server-only";
import type { UpstreamState } from "@/lib/domain/snapshot";
import type { LiveDeps } from "./deps";
import { worst } from "./status";
import type { TenantLive } from "./tenant-live";
import { iso } from "./track";

/** One tenant's state for admins and monitors; nothing in it is secret. Instants are ISO 8601 UTC. */
export interface TenantHealth {
  readonly tenantId: string;
  readonly name: string;
  readonly state: UpstreamState | "idle";
  /** The cause, null when nothing is wrong. */
  readonly code: string | null;
  readonly message: string | null;
  /** Since when the state stands; null while nobody watches. */
  readonly since: string | null;
  readonly retryAt: string | null;
  /** When 8x8 last answered well. */
  readonly lastGoodAt: string | null;
  readonly requestsLastHour: number;
  /** Open streams. */
  readonly viewers: number;
  readonly intervalMs: number;
  readonly tokenAgeMs: number | null;
}

export function tenantHealth(live: TenantLive, clients: LiveDeps["clients"], nowMs: number): TenantHealth {
  const { poller } = live;
  const { tenant } = poller;
  const statuses = poller.tracks.steady().map(({ ask }) => poller.part(ask.key).status);
  const status = worst(tenant.paused ? [poller.part("queues").status] : statuses, nowMs);
  const idle = !poller.running && !tenant.paused;
  return {
    tenantId: tenant.id,
    name: tenant.name,
    state: idle ? "idle" : status.state,
    code: idle ? null : status.code,
    message: idle ? null : status.message,
    since: idle ? null : status.since,
    retryAt: idle ? null : status.retryAt,
    lastGoodAt: poller.lastGoodAt === null ? null : iso(poller.lastGoodAt),
    requestsLastHour: poller.requests.lastHour(nowMs),
    viewers: live.viewers(),
    intervalMs: tenant.intervalMs,
    tokenAgeMs: clients.tokenAgeMs(tenant.connection.credentialId),
  };
}
