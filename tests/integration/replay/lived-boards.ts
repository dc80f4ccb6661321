import type { LiveView, TrendView } from "@/lib/contracts/live";
import { MINUTE_MS } from "@/lib/domain/history/quarter";
import { ok } from "@/lib/domain/result";
import type { Board } from "@/lib/server/boards/board";
import type { Db } from "@/lib/server/db/database";
import type { EightX8Client } from "@/lib/server/eightx8/types";
import { recordMinute } from "@/lib/server/history/recorder";
import { createLiveHub, type LiveHub } from "@/lib/server/live/hub";
import { StoredQueueBook } from "@/lib/server/queues/stored-queue-book";
import { tenantRules } from "@/lib/server/thresholds/read-thresholds";
import { historyTenant } from "@/tests/support/history-tenant";
import { SILENT, TENANT } from "@/tests/support/live-puppet";
import { livedCentre } from "../history/lived";
import { LivedClock } from "./lived-clock";

/** A second before a minute ends it is seen for the last time. */
const SEEN_MS = 59_000;

interface Lived {
  readonly db: Db;
  readonly fromMs: number;
  readonly toMs: number;
  readonly zone?: string;
  /** How often 8x8 is asked, ms; it divides a minute. */
  readonly intervalMs?: number;
  readonly boards: (centre: { readonly tenantId: string; readonly queueIds: readonly string[] }) => readonly Board[];
  /** What an admin has said before, of the tenant that is lived in. */
  readonly prepare?: (tenantId: string, queueIds: readonly string[]) => Promise<void>;
  /** Minutes that nobody writes down. */
  readonly isMissed?: (minuteMs: number) => boolean;
}

/** What a live hub showed, minute by minute, and what was recorded beside it. */
export interface LivedDay {
  readonly tenantId: string;
  readonly queueIds: readonly string[];
  readonly boards: readonly Board[];
  readonly hub: LiveHub;
  /** What a board showed at the end of a minute. */
  readonly shown: (boardId: string, minuteMs: number) => LiveView;
  /** The last hour as it stood in the end. */
  readonly trend: (boardId: string) => TrendView;
}

/** Lives through a span with the boards open, as a server does: 8x8 is asked, views are composed, minutes are written down and folded. */
export async function liveThrough(lived: Lived): Promise<LivedDay> {
  const { db, fromMs, toMs, zone = "Europe/London", intervalMs = MINUTE_MS } = lived;
  const tenantId = await historyTenant(db, "Acme", zone);
  const centre = livedCentre(fromMs, zone);
  const { queueIds } = centre;
  await lived.prepare?.(tenantId, queueIds);
  const clock = new LivedClock(fromMs + (SEEN_MS % intervalMs));
  const book = new StoredQueueBook(db, SILENT);
  const hub = createLiveHub({
    clients: { clientFor: () => clientOf(centre, clock), tokenAgeMs: () => null },
    findTenant: async () => ({ ...TENANT, id: tenantId, name: "Acme", timeZone: zone, intervalMs }),
    queues: book,
    rules: (id) => tenantRules(db, id),
    log: SILENT,
    clock,
    random: () => 0.5,
  });
  const boards = lived.boards({ tenantId, queueIds });
  await hub.record([tenantId]);
  const held = new Map<string, () => LiveView>();
  for (const board of boards) {
    const watched = await hub.hold({ board, scope: {} });
    if (watched === null) throw new Error("there is no such tenant");
    held.set(board.id, watched.current);
  }
  const views = new Map<string, LiveView>();
  const caughtUp = new Set<string>();
  for (let minuteMs = fromMs; minuteMs < toMs; minuteMs += MINUTE_MS) {
    await clock.goTo(minuteMs + MINUTE_MS - 1);
    for (const [id, current] of held) views.set(`${id} ${minuteMs}`, current());
    const seen = lived.isMissed?.(minuteMs) === true ? [] : hub.seenIn(minuteMs);
    await recordMinute(db, minuteMs, seen, caughtUp);
  }
  const trends = new Map<string, TrendView>();
  for (const board of boards) {
    const trend = await hub.trend({ board, scope: {}, signal: new AbortController().signal });
    if (trend !== null) trends.set(board.id, trend.view);
  }
  await book.settled();
  await hub.stop();
  const found = <T>(all: ReadonlyMap<string, T>, key: string): T => {
    const one = all.get(key);
    if (one === undefined) throw new Error(`nothing was shown of ${key}`);
    return one;
  };
  return {
    tenantId,
    queueIds,
    boards,
    hub,
    shown: (boardId, minuteMs) => found(views, `${boardId} ${minuteMs}`),
    trend: (boardId) => found(trends, boardId),
  };
}

/** 8x8 as the contact centre is at the moment. */
function clientOf(centre: ReturnType<typeof livedCentre>, clock: LivedClock): EightX8Client {
  const answer = <T>(rows: readonly T[]) => {
    const now = clock.now();
    const facts = { skipped: 0, takenAt: now, skewMs: 0, requestedAt: now, requests: 1 };
    return ok({ rows, totals: null, ...facts });
  };
  const unasked = async () => {
    throw new Error("no board of these tests asks for this");
  };
  return {
    queues: async () => answer(centre.at(clock.now()).queues),
    agents: async () => answer(centre.at(clock.now()).agents),
    groups: async () => answer(centre.at(clock.now()).groups),
    queueAgents: async (queueId) => {
      const { agents } = centre.at(clock.now());
      const ids = new Set(centre.roster(queueId));
      return answer(agents.filter(({ id }) => ids.has(id)));
    },
    queue: unasked,
    queueAgent: unasked,
    group: unasked,
    groupAgents: unasked,
    groupAgent: unasked,
    agentsInQueueGroups: unasked,
  };
}

/** A board of the whole tenant that makes itself, but for what is said. */
export function boardOf(tenantId: string, id: string, more: Partial<Board> = {}): Board {
  const plain = { name: id, isDefault: false, revision: 1, queueIds: null, document: null };
  return { id, tenantId, ...plain, ...more };
}
