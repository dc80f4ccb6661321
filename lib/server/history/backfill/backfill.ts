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
import { type Ask, fetchSpans, trialAt, wanted } from "./fetch";
import { lackingOf } from "./lacking";
import { type BackfillState, noteProblem, noteSuccess, readBackfill } from "./state";
import { tryAgainAt } from "./when";

/** What says whether a tenant may be asked for its past. */
type Calm = Pick<TenantHealth, "state" | "code" | "retryAt">;

export interface BackfillDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: LiveLog;
  readonly historicalFor: (connection: Connection) => HistoricalClient;
  readonly findTenant: (tenantId: string) => Promise<Tenant | null>;
  /** How the tenants do that are asked for live. */
  readonly health: () => readonly ({ readonly tenantId: string } & Calm)[];
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
    const nextAt = (tenantId: string) => this.tenants.get(tenantId)?.nextAt ?? 0;
    const due = this.deps.health().flatMap((health) => {
      const { tenantId } = health;
      return !this.running.has(tenantId) && nextAt(tenantId) <= now && isCalm(health) ? [tenantId] : [];
    });
    // Who has waited longest, so that however many there are, each has its turn.
    for (const tenantId of due.toSorted((a, b) => nextAt(a) - nextAt(b))) {
      if (this.running.size >= AT_ONCE) return;
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

  private isCalm(tenantId: string): boolean {
    return this.deps.health().some((health) => health.tenantId === tenantId && isCalm(health));
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
    const ask = await this.asked(tenantId, memory, state, now);
    if (ask === null) return;
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

  /** What is to be fetched: what all queues lack, what single ones do, or a little, to see whether 8x8 answers again; null: nothing now. */
  private async asked(tenantId: string, memory: Remembered, state: BackfillState, nowMs: number): Promise<Ask | null> {
    const { db } = this.deps;
    const facts = { ...state, nowMs, unsettled: memory.unsettled };
    const spans = await wanted(db, tenantId, facts);
    if (spans.length > 0) {
      if (JSON.stringify(spans) !== memory.last) return { spans, queueIds: null };
      memory.nextAt = nowMs + IN_VAIN_MS;
      return null;
    }
    const single = await lackingOf(db, tenantId, { ...facts, wholeTo: memory.wholeTo });
    for (const [id, toMs] of single.wholeTo) memory.wholeTo.set(id, toMs);
    if (single.spans.length > 0) return single;
    return state.problem === null ? null : trialAt(nowMs);
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

/** Live data come, and 8x8 does not ask to be left alone. */
function isCalm({ state, code, retryAt }: Calm): boolean {
  return state === "fresh" && code === null && retryAt === null;
}

function remember(connection: Connection): Remembered {
  return { connection, nextAt: 0, unsettled: null, last: "", wholeTo: new Map() };
}
