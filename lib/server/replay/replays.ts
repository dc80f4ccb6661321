import "server-only";
import { createHash } from "node:crypto";
import type { ReplayQuery } from "@/lib/contracts/replay-query";
import { gapsBetween } from "@/lib/domain/history/gaps";
import { HOUR_MS, MINUTE_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Board } from "@/lib/server/boards/board";
import type { Db } from "@/lib/server/db/database";
import { recalled } from "@/lib/server/history/recall";
import { storedMinutes } from "@/lib/server/history/stored-minutes";
import { type Bytes, encodeText } from "@/lib/server/live/encode";
import type { Encoded } from "@/lib/server/live/feed";
import type { RecalledMinute } from "@/lib/server/live/trend";
import { breathing } from "./breathe";
import { composeWindow, type MinutesOf } from "./compose-window";
import { InLine } from "./in-line";
import type { ReplayedOf } from "./replayed-board";
import { replayedOf } from "./replayed-of";
import { type Window, WindowCache } from "./window-cache";
import { WrittenMinutes } from "./written-minutes";

export interface ReplayDeps {
  readonly db: Db;
  /** How many days minutes are kept. */
  readonly keptDays: number;
  /** Hosts whose pages tiles may embed, in lower case. */
  readonly embedHosts: readonly string[];
  /** What a tenant's groups are called, by id, as far as it is known. */
  readonly groupNames: (tenantId: string) => ReadonlyMap<string, string>;
}

/** `given-up`: whoever asked did not wait. */
export type ReplayRefusal = "unknown-tenant" | "overloaded" | "before-kept" | "in-future" | "given-up";

/** How many may wait for their turn. */
const MOST_WAITING = 30;
/** What windows may take that are kept to be asked for again, bytes. */
const MOST_CACHED = 24 * 1024 * 1024;
/** A window whose last minute is over for this long has been written down, ms: nothing comes to it any more. */
const SETTLED_MS = 5 * MINUTE_MS;

/**
 * Boards at recorded minutes. The process that answers polls live as well, so one window is composed at a time, and others' turns come between its
 * minutes.
 */
export class Replays {
  private readonly line = new InLine(MOST_WAITING);
  private readonly cache = new WindowCache(MOST_CACHED);
  private readonly written: WrittenMinutes;

  constructor(private readonly deps: ReplayDeps) {
    this.written = new WrittenMinutes(deps.db);
  }

  /** The answer as JSON (lib/contracts/replay.ts). */
  async answer(
    board: Board,
    query: ReplayQuery,
    nowMs: number,
    signal: AbortSignal,
  ): Promise<Result<Encoded, ReplayRefusal>> {
    if (query.from > nowMs) return err("in-future");
    if (query.from < Math.floor(this.keptFrom(nowMs) / HOUR_MS) * HOUR_MS) return err("before-kept");
    try {
      const answer = await this.line.run(() => this.compose(board, query, nowMs, signal), signal);
      if (!answer.ok) return answer;
      return answer.value === null ? err("unknown-tenant") : ok(answer.value);
    } catch (cause) {
      if (signal.aborted) return err("given-up");
      throw cause;
    }
  }

  private async compose(board: Board, query: ReplayQuery, nowMs: number, signal: AbortSignal): Promise<Encoded | null> {
    const of = await replayedOf(this.deps, board);
    if (of === null) return null;
    const breathe = breathing(signal);
    const written = await this.written.since(board.tenantId, this.keptFrom(nowMs), breathe);
    const window = await this.window(of, query, nowMs, breathe);
    const head = {
      zone: of.tenant.timeZone ?? "UTC",
      earliestMs: written[0] ?? null,
      latestMs: written.at(-1) ?? null,
      gaps: gapsBetween(written),
    };
    return encoded(`${JSON.stringify(head).slice(0, -1)},`, window);
  }

  /** The first minute that is kept, epoch ms. */
  private keptFrom(nowMs: number): number {
    return Math.ceil((nowMs - this.deps.keptDays * UTC_DAY_MS) / MINUTE_MS) * MINUTE_MS;
  }

  /** The part of the answer that does not change any more once the window is over. */
  private async window(
    of: ReplayedOf,
    query: ReplayQuery,
    nowMs: number,
    breathe: () => Promise<void>,
  ): Promise<Window> {
    const key = keyOf(of, query);
    const known = this.cache.get(key);
    if (known !== undefined) return known;
    const hash = createHash("sha256");
    const pieces: Bytes[] = [];
    const { from: fromMs, minutes } = query;
    const minutesOf = this.minutesOf(of.tenant.id, breathe);
    for await (const piece of composeWindow(of, { fromMs, minutes }, minutesOf, breathe)) {
      const bytes = encodeText(piece);
      hash.update(bytes);
      pieces.push(bytes);
      await breathe();
    }
    const window = { pieces, digest: hash.digest("base64url") };
    if (fromMs + minutes * MINUTE_MS + SETTLED_MS <= nowMs) this.cache.add(key, window);
    return window;
  }

  private minutesOf(tenantId: string, breathe: () => Promise<void>): MinutesOf {
    const { db } = this.deps;
    return async function* (request): AsyncGenerator<RecalledMinute> {
      for await (const sample of storedMinutes(db, { ...request, tenantId, breathe })) {
        const minute = recalled(sample);
        await breathe();
        yield minute;
      }
    };
  }
}

/** Equal where the same would be composed. */
function keyOf({ board, tenant, settings, rules, names }: ReplayedOf, query: ReplayQuery): string {
  const facts = [board, tenant, [...settings], rules, [...names.queues], [...names.groups], query];
  return createHash("sha256").update(JSON.stringify(facts)).digest("base64url");
}

/** The pieces one after the other; their digest stands for them, because whole windows are megabytes. */
function encoded(head: string, { pieces, digest }: Window): Encoded {
  const all = [encodeText(head), ...pieces, encodeText("}")];
  const body = new Uint8Array(all.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of all) {
    body.set(piece, at);
    at += piece.length;
  }
  return { body, etag: `"r${createHash("sha256").update(head).update(digest).digest("base64url").slice(0, 22)}"` };
}
