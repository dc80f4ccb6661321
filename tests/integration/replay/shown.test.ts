import { expect, it } from "vitest";
import type { LiveView } from "@/lib/contracts/live";
import { MINUTE_MS } from "@/lib/domain/history/quarter";
import type { Db } from "@/lib/server/db/database";
import { onBothEngines } from "@/tests/support/databases";
import { documentWith, type TestTile } from "@/tests/support/documents";
import { differences, facts } from "./alike";
import { boardOf, liveThrough } from "./lived-boards";
import { minutesOf, replay } from "./replayed";

/* What of the past a board may show: its queues of today and nobody else's, and nothing of minutes of which nothing is known. */

const FROM = Date.UTC(2026, 2, 11, 13);
const TO = FROM + 75 * MINUTE_MS;
/** The process was down for eight minutes. */
const DOWN = { fromMs: FROM + 20 * MINUTE_MS, toMs: FROM + 28 * MINUTE_MS };
const WINDOW = { fromMs: FROM, minutes: 60, nowMs: TO };
const WAITING = "interactionsWaitInQueue.rt";

/** What agents do, by all the ways in which a designed board may ask. */
function agentsOf(queueId: string) {
  const number = (id: string, metric: string, agents: TestTile["options"]) => ({
    id,
    kind: "number" as const,
    options: { measure: { of: "agents", metric, agents } },
  });
  return documentWith(
    number("all", "agents.available", { all: true }),
    number("queue", "agents.available", { queues: [queueId] }),
    number("group", "agents.available", { groups: ["1"] }),
    number("one", "agents.available", { ids: ["1"] }),
    number("work", "accepted.today", { all: true }),
    { id: "list", kind: "agent-list", options: { agents: { queues: [queueId] } } },
    { id: "everybody", kind: "agent-list", options: { agents: { all: true } } },
    { id: "best", kind: "leaderboard", options: { agents: { all: true } } },
  );
}

async function live(db: Db) {
  return liveThrough({
    db,
    fromMs: FROM,
    toMs: TO,
    // As often as servers do.
    intervalMs: 15_000,
    isMissed: (minuteMs) => minuteMs >= DOWN.fromMs && minuteMs < DOWN.toMs,
    boards: ({ tenantId, queueIds }) => [
      boardOf(tenantId, "whole"),
      boardOf(tenantId, "team", { queueIds: queueIds.slice(0, 2) }),
      boardOf(tenantId, "agents", { document: agentsOf(queueIds[0] ?? "") }),
      boardOf(tenantId, "team-agents", { queueIds: queueIds.slice(0, 2), document: agentsOf(queueIds[0] ?? "") }),
    ],
  });
}

const known = (views: ReadonlyMap<number, LiveView | null>) =>
  [...views].flatMap(([minuteMs, view]) => (view === null ? [] : [[minuteMs, view] as const]));

onBothEngines("what of the past a board shows", (databases) => {
  it("is its own queues alone, no agents who are not counted for it, and no more than was written down", {
    timeout: 120_000,
  }, async () => {
    const db = await databases.fresh();
    const day = await live(db);
    const [whole, team, agents, teamAgents] = day.boards;
    if (whole === undefined || team === undefined || agents === undefined || teamAgents === undefined)
      throw new Error();
    const others = day.queueIds.slice(2);
    expect(others.length).toBeGreaterThan(0);
    const groups = day.hub.groupNames(day.tenantId);

    // The whole, and where nobody wrote.
    const all = await replay(db, whole, WINDOW, groups);
    expect([all.earliestMs, all.latestMs, all.gaps]).toEqual([FROM, TO - MINUTE_MS, [DOWN]]);
    for (const [minuteMs, view] of known(minutesOf(all))) {
      const isDown = minuteMs >= DOWN.fromMs && minuteMs < DOWN.toMs;
      const written = isDown ? DOWN.fromMs - MINUTE_MS : minuteMs;
      expect(differences(facts(view), facts(day.shown("whole", written))), new Date(minuteMs).toISOString()).toEqual(
        [],
      );
      expect(view.asOf).toBe(new Date(written + MINUTE_MS - 1).toISOString());
    }
    expect(all.patches.filter((step) => step === null)).toHaveLength(8);
    const place = (minuteMs: number) => all.trend.minutes.indexOf(minuteMs);
    for (const minuteMs of [DOWN.fromMs, DOWN.toMs - MINUTE_MS])
      expect(all.trend.total.waiting[place(minuteMs)]).toBeNull();
    // Counts of a minute that nobody saw from end to end are not told.
    expect(all.trend.total.entered[place(DOWN.toMs)]).toBeNull();
    expect(all.trend.total.entered[place(DOWN.toMs + MINUTE_MS)]).not.toBeNull();

    // A team.
    const ours = await replay(db, team, WINDOW, groups);
    for (const [minuteMs, view] of known(minutesOf(ours))) {
      if (minuteMs >= DOWN.fromMs && minuteMs < DOWN.toMs) continue;
      expect(view.queues.map(({ id }) => id)).toEqual(team.queueIds);
      expect(differences(view.queues, day.shown("team", minuteMs).queues)).toEqual([]);
      expect([view.agents, view.groups, view.parts.agents.asOf, view.parts.groups.asOf]).toEqual([[], [], null, null]);
    }
    expect(ours.trend.total.available.every((value) => value === null)).toBe(true);
    expect(Object.keys(ours.trend.waitingByQueue).sort()).toEqual(team.queueIds?.toSorted());
    const names = new Map(all.first?.queues.map(({ id, name }) => [id, name]));
    for (const id of others) {
      expect(JSON.stringify(ours)).not.toContain(JSON.stringify(names.get(id)));
      expect(JSON.stringify(ours)).not.toContain(`"id":${JSON.stringify(id)}`);
    }

    // Agents are counted over the whole tenant: of anything else nothing is known, which is not none.
    const last = FROM + 59 * MINUTE_MS;
    const staff = minutesOf(await replay(db, agents, WINDOW, groups)).get(last);
    const tile = (id: string) => staff?.tiles?.find((one) => one.id === id)?.metrics;
    const before = day.shown("agents", last);
    expect(tile("all")?.value).toBe(before.tiles?.find(({ id }) => id === "all")?.metrics.value);
    for (const id of ["queue", "group", "one", "work"])
      expect([id, tile(id)?.value, tile(id)?.problem]).toEqual([id, null, "only-counted"]);
    for (const id of ["list", "best"])
      expect([id, tile(id)?.count, tile(id)?.rows]).toEqual([id, undefined, undefined]);
    expect(tile("everybody")?.count).toBe(before.tiles?.find(({ id }) => id === "everybody")?.metrics.count);
    expect(new Set(staff?.agents.map(({ name }) => name))).toEqual(new Set([""]));
    const none = minutesOf(await replay(db, teamAgents, WINDOW, groups)).get(last);
    expect(none?.tiles?.map(({ metrics }) => [metrics.value ?? null, metrics.count ?? null])).toEqual(
      Array(8).fill([null, null]),
    );

    // Hidden since: it is not in the past either, nor in its sums.
    const [hidden = "", ...left] = day.queueIds;
    await db
      .updateTable("tenant_queues")
      .set({ hidden: 1 })
      .where("tenant_id", "=", day.tenantId)
      .where("queue_id", "=", hidden)
      .execute();
    const without = await replay(db, whole, WINDOW, groups);
    expect(without.first?.queues.map(({ id }) => id)).toEqual(left);
    expect(JSON.stringify(without)).not.toContain(JSON.stringify(names.get(hidden)));
    const sums = without.trend.minutes.map((_, at) => {
      const own = left.map((id) => without.trend.waitingByQueue[id]?.[at] ?? null);
      return own.every((value) => value === null) ? null : own.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    });
    expect(without.trend.total.waiting).toEqual(sums);
    expect(sums.some((value) => value !== null && value > 0)).toBe(true);

    // Metrics that the board does not have are in nobody's answer, recorded or not.
    const recorded = without.first?.queues.map(({ metrics }) => Object.keys(metrics).includes("avgHandlingTime.today"));
    expect(new Set(recorded)).toEqual(new Set([false]));
    expect(without.first?.queues[0]?.metrics[WAITING]).toBeTypeOf("number");
  });
});
