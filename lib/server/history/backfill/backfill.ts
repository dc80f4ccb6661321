import "server-only";
import { SETTLED_AFTER_MS, type Span } from "@/lib/domain/history/missing";
import { MINUTE_MS, quarterOf } from "@/lib/domain/history/quarter";
import type { Db } from "@/lib/server/db/database";
import { sameConnection } from "@/lib/server/eightx8/connection";
import type { HistoricalClient } from "@/lib/server/eightx8/historical/client";
import type { HistoricalError } from "@/lib/server/eightx8/historical/errors";
import type { Connection } from "@/lib/server/eightx8/types";
import type { Clock } from "@/lib/server/live/clock";
import type { LiveLog } from "@/lib/server/live/deps";
import type { TenantHealth } from "@/lib/server/live/health";
import type { Tenant } from "@/lib/server/tenants/tenant";
import { BackfillClaim, CLAIM_MS } from "./claim";
import { type Ask, fetchSpans, wanted } from "./fetch";
import { lackingOf } from "./lacking";
import { noteProblem, noteSuccess, readBackfill } from "./state";
import { tryAgainAt } from "./when";

export interface BackfillDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: LiveLog;
  readonly historicalFor: (connection: Connection) => HistoricalClient;
  readonly findTenant: (tenantId: string) => Promise<Tenant | null>;
  /** How the tenants do that are asked for live. */
  readonly health: () => readonly Pick<TenantHealth, "tenantId" | "state" | "code" | "retryAt">[];
  /** How customers reach a tenant's queues is known better than before. */
  readonly mediaFound: (tenantId: string) => Promise<void>;
}

const LOOK_EVERY_MS = 15_000;
/** How often it is looked whether something is missing. */
const CHECK_EVERY_MS = 15 * MINUTE_MS;
/** Asked for and still missing: there is nothing to be had. */
const IN_VAIN_MS = 6 * 60 * MINUTE_MS;
/** Tenants at once. */
const AT_ONCE = 2;

interface Remembered {
  readonly connection: Connection;
  /** Not to be looked at before, epoch ms. */
  nextAt: number;
  unsettled: Span | null;
  /** What was fetched last. */
  last: string;
  /** Up to where each queue by itself lacks nothing, or was asked for what it lacked, epoch ms. */
  readonly wholeTo: Map<string, number>;
}

/**
 * Fetches from 8x8 what was not recorded, tenant by tenant, in the background: only while live data of the tenant come without trouble, one
 * report at a time, and never in live data's way. What does not work is remembered and tried again later.
 */
export class Backfill {
  private readonly tenants = new Map<string, Remembered>();
  private readonly running = new Map<string, Promise<void>>();
  private readonly end = new AbortController();
  private cancel = (): void => undefined;

  constructor(private readonly deps: BackfillDeps) {}

  start(): void {
    if (this.end.signal.aborted) return;
    this.look();
    this.cancel = this.deps.clock.after(LOOK_EVERY_MS, () => this.start());
  }

  /** Gives up what is under way; resolves when nothing is. */
  async stop(): Promise<void> {
    this.end.abort();
    this.cancel();
    await this.settled();
  }

  /** Begins with the tenants whose turn it is. */
  look(): void {
    const now = this.deps.clock.now();
    for (const { tenantId } of this.deps.health()) {
      if (this.running.size >= AT_ONCE) return;
      if (this.running.has(tenantId) || !this.isCalm(tenantId)) continue;
      if ((this.tenants.get(tenantId)?.nextAt ?? 0) > now) continue;
      const done = this.visit(tenantId)
        .catch((cause: unknown) => {
          this.putOff(tenantId, CHECK_EVERY_MS);
          this.deps.log.error({ err: cause, tenantId }, "what 8x8 knows of the past could not be fetched");
        })
        .finally(() => this.running.delete(tenantId));
      this.running.set(tenantId, done);
    }
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    await Promise.all(this.running.values());
  }

  /** Live data come, and 8x8 does not ask to be left alone. */
  private isCalm(tenantId: string): boolean {
    const health = this.deps.health().find((one) => one.tenantId === tenantId);
    return health?.state === "fresh" && health.code === null && health.retryAt === null;
  }

  private async visit(tenantId: string): Promise<void> {
    const { db, clock, findTenant } = this.deps;
    const tenant = await findTenant(tenantId);
    if (tenant === null || tenant.paused) {
      this.tenants.delete(tenantId);
      return;
    }
    const now = clock.now();
    const state = await readBackfill(db, tenantId);
    const known = this.tenants.get(tenantId);
    const isOther = known !== undefined && !sameConnection(known.connection, tenant.connection);
    const memory = known === undefined || isOther ? remember(tenant.connection) : known;
    this.tenants.set(tenantId, memory);
    // Another key, region or tenant name is another chance.
    if (!isOther && state.nextAt !== null && state.nextAt > now) {
      memory.nextAt = state.nextAt;
      return;
    }
    memory.nextAt = now + CHECK_EVERY_MS;
    const spans = await wanted(db, tenantId, { ...state, nowMs: now, unsettled: memory.unsettled });
    const ask =
      spans.length > 0
        ? { spans, queueIds: null }
        : await this.ofSingleQueues(tenantId, memory, { ...state, nowMs: now });
    if (ask === null) return;
    if (JSON.stringify(spans) === memory.last) {
      memory.nextAt = now + IN_VAIN_MS;
      return;
    }
    const claim = await BackfillClaim.take(db, tenantId, clock.now);
    if (claim === null) {
      // Whoever has it is at work, or was killed: that shows within the minute.
      memory.nextAt = now + CLAIM_MS;
      return;
    }
    try {
      await this.fill(tenant, memory, ask, claim);
    } finally {
      await claim.letGo();
    }
  }

  /** What single queues lack and others do not. */
  private async ofSingleQueues(
    tenantId: string,
    { wholeTo, unsettled }: Remembered,
    { nowMs, reachesFromMs }: { readonly nowMs: number; readonly reachesFromMs: number | null },
  ): Promise<Ask | null> {
    const found = await lackingOf(this.deps.db, tenantId, { nowMs, reachesFromMs, unsettled, wholeTo });
    if (found === null) return null;
    const lacking = new Set(found.ask?.queueIds);
    for (const id of found.queueIds) if (!lacking.has(id)) wholeTo.set(id, found.lookedTo);
    return found.ask;
  }

  private async fill(tenant: Tenant, memory: Remembered, ask: Ask, claim: BackfillClaim): Promise<void> {
    const { db, clock, log, historicalFor, mediaFound } = this.deps;
    const { id: tenantId } = tenant;
    const begun = clock.now();
    const { reachesFromMs, failures } = await readBackfill(db, tenantId);
    const { spans, queueIds } = ask;
    const done = await fetchSpans(tenant, ask, reachesFromMs, this.end.signal, {
      db,
      client: historicalFor(tenant.connection),
      now: clock.now,
      mediaFound,
      mayGoOn: async () => this.isCalm(tenantId) && (await claim.renew()),
    });
    if (!done.ok) return this.fail(tenantId, memory, done.error, failures + 1);
    if (done.value.spans.length === 0) return;
    await noteSuccess(db, tenantId, clock.now(), done.value.reachesFromMs);
    for (const id of queueIds ?? []) memory.wholeTo.set(id, spans.at(-1)?.toMs ?? 0);
    log.info({ tenantId, spans: spans.length }, "what 8x8 knows of the past is fetched");
    if (queueIds !== null) return;
    memory.last = JSON.stringify(spans);
    const newest = spans.at(-1)?.toMs ?? 0;
    const settled = quarterOf(begun - SETTLED_AFTER_MS);
    memory.unsettled = newest > settled ? { fromMs: settled, toMs: newest } : null;
  }

  private async fail(tenantId: string, memory: Remembered, error: HistoricalError, failures: number): Promise<void> {
    const { db, clock, log } = this.deps;
    const now = clock.now();
    if (error.code === "cancelled") {
      // Live data have trouble, the process ends, or another one went on: as soon as they are well again.
      memory.nextAt = now + MINUTE_MS;
      return;
    }
    memory.nextAt = tryAgainAt(error, failures, now);
    await noteProblem(db, tenantId, { problem: error.code, problemAt: now, failures, nextAt: memory.nextAt });
    log.warn({ tenantId, problem: error.code, status: error.status }, "8x8 does not tell of the past");
  }

  private putOff(tenantId: string, ms: number): void {
    const memory = this.tenants.get(tenantId);
    if (memory !== undefined) memory.nextAt = this.deps.clock.now() + ms;
  }
}

function remember(connection: Connection): Remembered {
  return { connection, nextAt: 0, unsettled: null, last: "", wholeTo: new Map() };
}
