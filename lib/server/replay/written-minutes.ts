import "server-only";
import { agentCountKey } from "@/lib/domain/history/metric";
import { HOUR_MS, MINUTE_MS } from "@/lib/domain/history/quarter";
import type { Db } from "@/lib/server/db/database";
import { decodeBlock } from "@/lib/server/history/codec/block";
import { sampledMinutes } from "@/lib/server/history/samples";

const MINUTES_AN_HOUR = HOUR_MS / MINUTE_MS;
/** Whatever else is recorded, these are; the first is one short column. */
const ALWAYS = [agentCountKey("available"), "interactionsWaitInQueue.rt", "entered.today"] as const;

type Hour = Uint8Array;

/** Which minutes of a tenant are written down. Hours that are over are looked at once and remembered: nothing comes to them any more. */
export class WrittenMinutes {
  private readonly hours = new Map<string, Map<number, Hour>>();

  constructor(private readonly db: Db) {}

  /** Beginnings (epoch ms) of the written minutes from `fromMs` on, oldest first. */
  async since(tenantId: string, fromMs: number, breathe: () => Promise<void>): Promise<readonly number[]> {
    const found = new Set<number>();
    for (const [hourMs, hour] of await this.folded(tenantId, fromMs - HOUR_MS, breathe))
      for (const [place, isWritten] of hour.entries()) if (isWritten === 1) found.add(hourMs + place * MINUTE_MS);
    const span = { fromMs, toMs: Number.MAX_SAFE_INTEGER };
    for (const minuteMs of await sampledMinutes(this.db, tenantId, span)) found.add(minuteMs);
    return [...found].filter((minuteMs) => minuteMs >= fromMs).sort((a, b) => a - b);
  }

  private async folded(
    tenantId: string,
    fromMs: number,
    breathe: () => Promise<void>,
  ): Promise<ReadonlyMap<number, Hour>> {
    const rows = await this.db
      .selectFrom("history_hours")
      .select("hour_ms")
      .distinct()
      .where("tenant_id", "=", tenantId)
      .where("hour_ms", ">", fromMs)
      .execute();
    const before = this.hours.get(tenantId);
    const hours = new Map<number, Hour>();
    for (const { hour_ms } of rows) {
      const hourMs = Number(hour_ms);
      hours.set(hourMs, before?.get(hourMs) ?? (await this.look(tenantId, hourMs, breathe)));
    }
    if (hours.size > 0) this.hours.set(tenantId, hours);
    else this.hours.delete(tenantId);
    return hours;
  }

  private async look(tenantId: string, hourMs: number, breathe: () => Promise<void>): Promise<Hour> {
    const hour = new Uint8Array(MINUTES_AN_HOUR);
    for (const metric of ALWAYS) {
      if (hour.every((isWritten) => isWritten === 1)) break;
      const row = await this.db
        .selectFrom("history_hours")
        .select("data")
        .where("tenant_id", "=", tenantId)
        .where("hour_ms", "=", hourMs)
        .where("metric", "=", metric)
        .executeTakeFirst();
      const block = row === undefined ? null : decodeBlock(row.data);
      if (block?.ok !== true) continue;
      for (const column of block.value.values())
        for (const [place, value] of column.entries()) if (!Number.isNaN(value)) hour[place] = 1;
      await breathe();
    }
    return hour;
  }
}
