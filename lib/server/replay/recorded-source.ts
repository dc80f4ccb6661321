import "server-only";
import type { PartStatusView } from "@/lib/contracts/live";
import { MINUTE_MS } from "@/lib/domain/history/quarter";
import { recordedAgents } from "@/lib/domain/history/recorded-agents";
import { type GroupRow, type QueueRow, ROW_KINDS, type RowKind } from "@/lib/domain/snapshot";
import { type HeldRows, NO_ROWS, type RowSource, type RowTrack, type ShownTenant } from "@/lib/server/live/row-source";
import type { RecalledMinute } from "@/lib/server/live/trend";

/** What queues and groups are called now, by id: what is recorded has no names. */
export interface RecordedNames {
  readonly queues: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
}

export type RecordedTenant = Omit<ShownTenant, "intervalMs">;

interface HeldPart extends HeldRows {
  /** The last moment of the minute that the rows are of, epoch ms. */
  readonly asOf: number;
}

/** How often minutes are written down, ms: what "missed three refreshes" is measured by. */
const EVERY_MS = MINUTE_MS;

/**
 * What was recorded, minute by minute, as the rows that views are made of. Of agents there is a row without a name for each who was counted; what a
 * minute does not tell of stays as it was known last, with its age.
 */
export class RecordedSource implements RowSource {
  readonly tenant: ShownTenant;
  readonly tracks = { get: (key: string) => this.track(key) };
  lastGoodAt: number | null = null;
  recorded: ReadonlySet<string> = new Set();
  private readonly held = new Map<RowKind, HeldPart>();

  /**
   * @param hasAgents whether the tenant's agents may be counted at all: else nobody knows of any
   * @param sinceMs since when the parts have been as they are told to be, epoch ms
   */
  constructor(
    tenant: RecordedTenant,
    private readonly names: RecordedNames,
    private readonly hasAgents: boolean,
    private readonly sinceMs: number,
  ) {
    this.tenant = { ...tenant, intervalMs: EVERY_MS };
  }

  take({ endMs, metrics, queues, groups, agents }: RecalledMinute): void {
    const asOf = endMs - 1;
    const keep = (kind: RowKind, rows: Partial<HeldRows["taken"]>) =>
      this.held.set(kind, { taken: { ...NO_ROWS, ...rows }, asOf, fetchedAt: asOf, metrics });
    keep("queues", { queues: queues.map((row): QueueRow => named(row, this.names.queues)) });
    if (groups !== null) keep("groups", { groups: groups.map((row): GroupRow => named(row, this.names.groups)) });
    if (agents !== null && this.hasAgents) keep("agents", { agents: recordedAgents(agents) });
    this.lastGoodAt = asOf;
    this.recorded = metrics;
  }

  part(key: string): PartStatusView {
    const held = this.of(key);
    const at = held === undefined ? null : new Date(held.asOf).toISOString();
    const since = new Date(this.sinceMs).toISOString();
    // Nothing is asked for, so nothing can fail: what is not known has no moment, and what is old tells so by its own.
    return { status: { state: "fresh", code: null, message: null, since, retryAt: null }, asOf: at, fetchedAt: at };
  }

  private of(key: string): HeldPart | undefined {
    const kind = ROW_KINDS.find((one) => one === key);
    return kind === undefined ? undefined : this.held.get(kind);
  }

  private track(key: string): RowTrack | undefined {
    const held = this.of(key);
    if (held === undefined) return undefined;
    return { ask: { key }, held, startedAt: held.fetchedAt, isFailing: () => false, everyMs: () => EVERY_MS };
  }
}

function named<T extends { readonly id: string; readonly name: string }>(
  row: T,
  names: ReadonlyMap<string, string>,
): T {
  return { ...row, name: names.get(row.id) ?? row.id };
}
