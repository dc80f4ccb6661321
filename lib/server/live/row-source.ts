import "server-only";
import type { PartStatusView } from "@/lib/contracts/live";
import type { AgentRow } from "@/lib/domain/snapshot";
import type { Tenant } from "@/lib/server/tenants/tenant";
import type { Taken } from "./sweep";

/** What an ask brings of all that it is not about. */
export const NO_ROWS = {
  queues: [],
  agents: [],
  groups: [],
  agentsByQueue: new Map<string, readonly AgentRow[]>(),
  rosters: new Map<string, readonly string[]>(),
} as const;

/** The last good rows of one ask, as far as views are made of them. Instants in epoch ms. */
export interface HeldRows {
  readonly taken: Pick<Taken, "queues" | "agents" | "groups" | "agentsByQueue" | "rosters">;
  readonly fetchedAt: number;
  /** Which metrics it was asked for. */
  readonly metrics: ReadonlySet<string>;
}

/** One ask and what is known by it. */
export interface RowTrack {
  readonly ask: { readonly key: string };
  readonly held: HeldRows | null;
  /** When it was last asked, epoch ms; not finite: never. */
  readonly startedAt: number;
  isFailing(): boolean;
  everyMs(intervalMs: number): number;
}

/** The tenant as far as its views tell of it. */
export type ShownTenant = Pick<Tenant, "id" | "name" | "timeZone" | "intervalMs">;

/** What views are made of at a moment: the poller's rows, or those of a recorded minute. */
export interface RowSource {
  readonly tenant: ShownTenant;
  /** When anything was last answered, epoch ms. */
  readonly lastGoodAt: number | null;
  readonly tracks: { get(key: string): RowTrack | undefined };
  /** Of a recorded moment: the metrics that were recorded in it (see `SheetData`). */
  readonly recorded?: ReadonlySet<string> | undefined;
  /** The status of one part, by the key of its ask. */
  part(key: string): PartStatusView;
}
