import { expect, it } from "vitest";
import type { TrendView } from "@/lib/contracts/live";
import { HOUR_MS, MINUTE_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import type { ThresholdRule } from "@/lib/domain/threshold/rule";
import { thresholdKey } from "@/lib/domain/threshold/subject";
import type { Board } from "@/lib/server/boards/board";
import type { Db } from "@/lib/server/db/database";
import { recordMinute } from "@/lib/server/history/recorder";
import { forgetOldHistory } from "@/lib/server/history/retention";
import { onBothEngines } from "@/tests/support/databases";
import { documentWith, type TestTile } from "@/tests/support/documents";
import { historyTenant } from "@/tests/support/history-tenant";
import { differences, facts } from "./alike";
import { boardOf, liveThrough } from "./lived-boards";
import { minutesOf, replay } from "./replayed";

/** 22:00 in London, two hours before the midnight of the night in which the clocks go forward. */
const FROM = Date.UTC(2026, 2, 28, 22);
const TO = FROM + 3 * HOUR_MS + 30 * MINUTE_MS;
const WAITING = "interactionsWaitInQueue.rt";
const ALL = { all: true };

const above = (value: number, forMs: number): ThresholdRule => ({
  direction: "above",
  near: null,
  breach: { by: "number", value },
  forMs,
  recover: 0,
  hours: null,
  top: true,
});

function designOf(queueId: string): Board["document"] {
  const number = (id: string, measure: TestTile["options"], more: object = {}): TestTile => ({
    id,
    kind: "number",
    options: { measure, ...more },
  });
  const waiting = { of: "queues", metric: WAITING, queues: ALL };
  const document = documentWith(
    number("waiting", waiting, { comparison: 15, sparkline: true }),
    number("hour", { ...waiting, metric: "entered.today" }, { comparison: 60 }),
    number("lasting", waiting),
    number("longest", { ...waiting, metric: "interactionsLongestWaitInQueue.rt" }),
    number("level", { ...waiting, metric: "slaPercentage.today" }, { sparkline: true }),
    number("handling", { ...waiting, metric: "avgHandlingTime.today", queues: { ids: [queueId] } }),
    number("share", { of: "calculated", id: "c1", queues: ALL }),
    number("available", { of: "agents", metric: "agents.available", agents: ALL }),
    number("loggedIn", { of: "agents", metric: "agents.loggedIn", agents: ALL }),
    number("enabled", { of: "groups", metric: "enabled.rt", groups: ALL }),
  );
  const second = documentWith(
    { id: "one", kind: "queue", options: { queue: queueId } },
    { id: "table", kind: "queue-table", options: { queues: ALL, sort: { by: "need" } } },
  );
  const pages = [...document.pages, ...second.pages.map((page) => ({ ...page, id: "p2" }))];
  const own = { lasting: above(0, 3 * MINUTE_MS), longest: above(20_000, 60_000) };
  const calculated = [
    { id: "c1", name: "Abandoned", unit: "percentage" as const, expression: "abandoned.today / entered.today * 100" },
  ];
  const ruled = pages.map((page) => ({
    ...page,
    tiles: page.tiles.map((tile) => {
      const rule = new Map(Object.entries(own)).get(tile.id);
      return rule === undefined ? tile : { ...tile, thresholds: { use: "own" as const, rule } };
    }),
  }));
  return { ...document, calculated, pages: ruled };
}

/** What a trend tells of some minutes; what was counted in the last one is final only with the next. */
function trendBetween({ minutes, total, waitingByQueue, tiles = {} }: TrendView, fromMs: number, toMs: number) {
  const over = (series: readonly (number | null)[]) =>
    series.filter((_, place) => (minutes[place] ?? 0) >= fromMs && (minutes[place] ?? 0) < toMs);
  const { entered, answered, abandoned, ...levels } = total;
  const each = (lines: object) => Object.entries(lines).map(([name, series]) => [name, over(series)]);
  return {
    counts: [entered, answered, abandoned].map((series) => over(series).slice(0, -1)),
    levels: each(levels),
    queues: each(waitingByQueue).sort(),
    tiles: each(tiles),
  };
}

/** The tenant's own limit for customers who wait, which must last; and for whoever waits for long. */
async function limit(db: Db, tenantId: string): Promise<void> {
  const rule = (metric: string, own: ThresholdRule) => ({
    tenant_id: tenantId,
    figure: thresholdKey({ of: "queues", metric }),
    rule: JSON.stringify(own),
  });
  const rules = [rule(WAITING, above(0, 2 * MINUTE_MS)), rule("interactionsLongestWaitInQueue.rt", above(30_000, 0))];
  await db.insertInto("tenant_thresholds").values(rules).execute();
}

onBothEngines("a board that is replayed", (databases) => {
  it("shows what the live board showed, minute by minute, across midnight and into what was folded", {
    timeout: 120_000,
  }, async () => {
    const db = await databases.fresh();
    const day = await liveThrough({
      db,
      fromMs: FROM,
      toMs: TO,
      prepare: (tenantId) => limit(db, tenantId),
      boards: ({ tenantId, queueIds }) => [
        boardOf(tenantId, "plain"),
        boardOf(tenantId, "designed", { document: designOf(queueIds[0] ?? "") }),
      ],
    });
    const groupNames = day.hub.groupNames(day.tenantId);
    expect(groupNames.size).toBeGreaterThan(1);
    const levels = new Set<unknown>();
    const lasting = new Set<unknown>();
    for (const board of day.boards) {
      for (const fromMs of [FROM + HOUR_MS, FROM + 3 * HOUR_MS]) {
        const answer = await replay(db, board, { fromMs, minutes: 60, nowMs: TO }, groupNames);
        expect([answer.zone, answer.earliestMs, answer.latestMs, answer.gaps]).toEqual([
          "Europe/London",
          FROM,
          TO - MINUTE_MS,
          [],
        ]);
        for (const [minuteMs, view] of minutesOf(answer)) {
          if (minuteMs >= TO || view === null) continue;
          const at = `${board.id} ${new Date(minuteMs).toISOString()}`;
          const live = day.shown(board.id, minuteMs);
          expect(differences(facts(view), facts(live)), at).toEqual([]);
          for (const tile of view.tiles ?? []) {
            levels.add(tile.metrics.level);
            if (tile.id === "lasting") lasting.add(tile.metrics.level);
          }
          expect(view.asOf, at).toBe(new Date(minuteMs + MINUTE_MS - 1).toISOString());
        }
        const lines = trendBetween(answer.trend, TO - HOUR_MS, TO);
        if (fromMs > TO - HOUR_MS)
          expect(differences(lines, trendBetween(day.trend(board.id), TO - HOUR_MS, TO))).toEqual([]);
      }
    }
    // The day had something of everything.
    expect([...lasting].sort()).toEqual(["breach", undefined]);
    expect(levels.has("breach")).toBe(true);
  });

  it("has all of the eighth day back, from its first minute on", async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db);
    const firstMs = TO - 8 * UTC_DAY_MS;
    for (let minuteMs = firstMs - HOUR_MS; minuteMs < firstMs + HOUR_MS; minuteMs += MINUTE_MS) {
      const metrics = { [WAITING]: (minuteMs - firstMs) / MINUTE_MS };
      const queues = [{ id: "101", name: "Sales", metrics }];
      const seen = { tenantId, queues, groups: null, agents: null, shown: [] };
      await recordMinute(db, minuteMs, [seen], new Set([tenantId]));
    }
    await forgetOldHistory(db, { days: 8, months: 13 }, TO);
    const answer = await replay(db, boardOf(tenantId, "plain"), { fromMs: firstMs, minutes: 60, nowMs: TO });
    expect(answer.earliestMs).toBe(firstMs);
    const waiting = [...minutesOf(answer).values()].map((view) => view?.queues[0]?.metrics[WAITING]);
    expect(waiting).toEqual(Array.from({ length: 60 }, (_, minute) => minute));
  });
});
