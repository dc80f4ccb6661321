import "server-only";
import type { AgentRow, GroupRow, QueueRow } from "@/lib/domain/snapshot";
import { minuteOf } from "@/lib/domain/trend/minutes";
import type { Tenant } from "@/lib/server/tenants/tenant";
import type { ViewNeeds, Wanted } from "./needs";
import type { Held } from "./track";
import type { Tracks } from "./tracks";

/** What the sweeps of one tenant saw last in a minute. */
export interface SeenMinute {
  readonly tenantId: string;
  readonly queues: readonly QueueRow[];
  /** Null: not seen in this minute. */
  readonly groups: readonly GroupRow[] | null;
  readonly agents: readonly AgentRow[] | null;
  /** Metrics of queues that boards show at present, beside those that are always recorded. */
  readonly shown: readonly string[];
}

const MINUTE_MS = 60_000;
const PARTS = ["queues", "groups", "agents"] as const;
type Parts = Record<(typeof PARTS)[number], Held | null>;

/**
 * Keeps for the recorder what was seen last in the running minute and in the one before, by the moment that the data are of and not by
 * when they came: nothing of a minute that is over is told of another.
 */
export class Recording {
  private on = false;
  private readonly seen = new Map<number, Parts>();

  get isOn(): boolean {
    return this.on;
  }

  begin(): void {
    this.on = true;
  }

  end(): void {
    this.on = false;
    this.seen.clear();
  }

  needs(): readonly Wanted[] {
    return this.on ? [{ kind: "recorded" }] : [];
  }

  see(tracks: Tracks): void {
    if (!this.on) return;
    for (const part of PARTS) {
      const held = tracks.get(part)?.held ?? null;
      if (held === null) continue;
      const minute = minuteOf(held.asOf);
      const parts = this.seen.get(minute) ?? { queues: null, groups: null, agents: null };
      if ((parts[part]?.asOf ?? 0) <= held.asOf) parts[part] = held;
      this.seen.set(minute, parts);
    }
    const newest = Math.max(...this.seen.keys());
    for (const minute of this.seen.keys()) if (minute < newest - MINUTE_MS) this.seen.delete(minute);
  }

  /**
   * Null: nothing was seen. Where 8x8 is asked less than once a minute, a minute without an answer has what was seen before it, as long
   * as the next answer is not overdue.
   */
  of(minuteMs: number, { id, intervalMs }: Tenant, shown: readonly string[]): SeenMinute | null {
    const own = this.seen.get(minuteMs);
    const parts = own?.queues == null ? this.before(minuteMs, intervalMs) : own;
    if (!this.on || parts?.queues == null) return null;
    return {
      tenantId: id,
      queues: parts.queues.taken.queues,
      groups: parts.groups?.taken.groups ?? null,
      agents: parts.agents?.taken.agents ?? null,
      shown,
    };
  }

  private before(minuteMs: number, intervalMs: number): Parts | null {
    if (intervalMs <= MINUTE_MS) return null;
    const since = minuteMs + MINUTE_MS - 1.5 * intervalMs;
    const minutes = [...this.seen.keys()].filter((minute) => minute < minuteMs && minute >= since);
    return this.seen.get(Math.max(...minutes)) ?? null;
  }
}

/** Metrics of queues on the boards among these views. */
export function keysShown(needs: readonly ViewNeeds[]): readonly string[] {
  const keys = needs.flatMap((need) => {
    if (need.kind === "board") return need.metrics.queues;
    return need.kind === "sheet" ? need.needs.queues : [];
  });
  return [...new Set(keys)];
}
