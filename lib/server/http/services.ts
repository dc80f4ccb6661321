import "server-only";
import type { HistoryView } from "@/lib/contracts/history";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import type { StoredBoard } from "@/lib/server/boards/board";
import { buildOf } from "@/lib/server/config/build";
import { type Config, getConfig } from "@/lib/server/config/config";
import { sealingKey } from "@/lib/server/crypto/seal";
import { type Db, getDatabase } from "@/lib/server/db/database";
import { DisplayControl } from "@/lib/server/displays/control/display-control";
import { StoredDisplays } from "@/lib/server/displays/control/stored-displays";
import { type ClientFactory, createClientFactory } from "@/lib/server/eightx8/client";
import { Backfill } from "@/lib/server/history/backfill/backfill";
import { boardHistory, type HistoryAudience } from "@/lib/server/history/board-history";
import { readHistory } from "@/lib/server/history/read-history";
import { recallLastHour } from "@/lib/server/history/recall";
import { systemClock } from "@/lib/server/live/clock";
import { createLiveHub, type LiveHub } from "@/lib/server/live/hub";
import { getLogger } from "@/lib/server/log/log";
import { once } from "@/lib/server/once";
import { withDay } from "@/lib/server/outlook/day-view";
import { DaysAhead } from "@/lib/server/outlook/days-ahead";
import { StoredQueueBook } from "@/lib/server/queues/stored-queue-book";
import { Replays } from "@/lib/server/replay/replays";
import { findTenant } from "@/lib/server/tenants/find-tenants";
import { tenantRules } from "@/lib/server/thresholds/read-thresholds";
import { phase } from "./readiness";

type BoardHistory = (
  board: StoredBoard,
  query: HistoryQuery,
  nowMs: number,
  audience?: HistoryAudience,
) => Promise<HistoryView | null>;

/** What handlers and pages work with: one of each per process. */
export interface Services {
  readonly config: Config;
  readonly db: Db;
  readonly clients: ClientFactory;
  readonly live: LiveHub;
  readonly displays: DisplayControl;
  readonly daysAhead: DaysAhead;
  readonly boardHistory: BoardHistory;
  readonly backfill: Backfill;
  readonly replays: Replays;
}

/** The one place that wires everything; made on first use, the same ever after. */
export function services(): Promise<Services> {
  return once("services", async () => {
    const config = getConfig();
    const db = await getDatabase();
    const source = { sealing: sealingKey(config.secret), baseUrl: config.eightx8BaseUrl };
    const clients = createClientFactory({ log: getLogger("eightx8") });
    const daysAhead = new DaysAhead((request) => readHistory(db, request));
    const live = createLiveHub({
      clients,
      findTenant: (tenantId) => findTenant(db, tenantId, source),
      log: getLogger("live"),
      queues: new StoredQueueBook(db, getLogger("queues")),
      rules: (tenantId) => tenantRules(db, tenantId),
      lastHour: (tenantId) => recallLastHour(db, tenantId, Date.now()),
      restOfDay: async (tenantId, queueId) => {
        const day = await daysAhead.of(tenantId, queueId);
        return day === null ? null : (outlook) => withDay(outlook, day);
      },
      embedHosts: config.embedHosts,
    });
    const displays = new DisplayControl({
      store: new StoredDisplays(db),
      live,
      build: buildOf(config),
      isServing: () => phase().current === "serving",
      log: getLogger("displays"),
    });
    const backfill = new Backfill({
      db,
      clock: systemClock,
      log: getLogger("backfill"),
      historicalFor: (connection) => clients.historicalFor(connection),
      findTenant: (tenantId) => findTenant(db, tenantId, source),
      health: () => live.health(),
      mediaFound: (tenantId) => live.queuesChanged(tenantId),
    });
    const replays = new Replays({
      db,
      keptDays: config.history.days,
      embedHosts: config.embedHosts,
      groupNames: (tenantId) => live.groupNames(tenantId),
    });
    // Of this bundle, as all else here: what is warm (lib/server/history/warm.ts) is what answers.
    const ofBoard: BoardHistory = (board, query, nowMs, audience) => boardHistory(db, board, query, nowMs, audience);
    return { config, db, clients, live, daysAhead, boardHistory: ofBoard, displays, backfill, replays };
  });
}
