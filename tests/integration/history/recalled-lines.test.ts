import { expect, it } from "vitest";
import { HOUR_MS, MINUTE_MS } from "@/lib/domain/history/quarter";
import type { SheetData } from "@/lib/domain/sheet/data";
import { evaluateSheet } from "@/lib/domain/sheet/evaluate";
import { NO_MEMORY } from "@/lib/domain/sheet/judging";
import { recallLastHour } from "@/lib/server/history/recall";
import { recordMinute } from "@/lib/server/history/recorder";
import { FigureLines } from "@/lib/server/live/figure-lines";
import { RecalledLines } from "@/lib/server/live/recalled-lines";
import type { SeenMinute } from "@/lib/server/live/recording";
import { SheetView } from "@/lib/server/live/sheet-view";
import { Shown } from "@/lib/server/live/shown";
import { onBothEngines } from "@/tests/support/databases";
import { documentWith, type TestTile } from "@/tests/support/documents";
import { historyTenant } from "@/tests/support/history-tenant";
import { SILENT } from "@/tests/support/live-puppet";
import { livedCentre } from "./lived";

const FROM = Date.UTC(2026, 2, 11, 13);
const ALL = { all: true };

function board(queueId: string) {
  const number = (id: string, measure: TestTile["options"]) => ({ id, kind: "number", options: { measure } });
  const calculated = [
    { id: "c1", name: "Abandoned", unit: "percentage", expression: "abandoned.today / entered.today * 100" },
  ];
  const document = documentWith(
    number("waiting", { of: "queues", metric: "interactionsWaitInQueue.rt", queues: ALL }),
    number("longest", { of: "queues", metric: "interactionsLongestWaitInQueue.rt", queues: ALL }),
    number("level", { of: "queues", metric: "slaPercentage.today", queues: ALL }),
    number("one", { of: "queues", metric: "interactionsAvgWaitTime.today", queues: { ids: [queueId] } }),
    number("available", { of: "agents", metric: "agents.available", agents: ALL }),
    number("loggedIn", { of: "agents", metric: "agents.loggedIn", agents: ALL }),
    number("enabled", { of: "groups", metric: "enabled.rt", groups: ALL }),
    number("share", { of: "calculated", id: "c1", queues: ALL }),
    // Nobody records who did what, and whose agents are whose.
    number("handled", { of: "agents", metric: "accepted.today", agents: ALL }),
    number("theirs", { of: "agents", metric: "agents.available", agents: { queues: [queueId] } }),
  );
  const percent = calculated.map((one) => ({ ...one, unit: "percentage" as const }));
  return { document: { ...document, calculated: percent }, unrecorded: ["handled", "theirs"] };
}

/** What the poller would have had at a moment. */
function liveData({ queues, groups, agents }: SeenMinute): SheetData {
  return {
    queues,
    agents: agents ?? [],
    groups: groups ?? [],
    known: new Set(["queues", "agents", "groups"]),
    isWhole: true,
    hasGroups: true,
    roster: () => null,
    inQueue: () => [],
    media: () => null,
  };
}

onBothEngines("the lines of designed boards", (databases) => {
  it("are after a restart what they were before it, as far as what they are made of is recorded", {
    timeout: 60_000,
  }, async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db);
    const centre = livedCentre(FROM, "Europe/London");
    const { document, unrecorded } = board(centre.queueIds[0] ?? "");
    const shown = new Shown({ queueIds: null }, new Map());
    const sheetOver = (lines: FigureLines) =>
      new SheetView(document, shown, () => ({ rules: {}, embedHosts: [], lines }));
    const lived = new FigureLines();
    const before = sheetOver(lived);
    const settings = { rules: {}, timeZone: "Europe/London", embedHosts: [], past: () => null };
    const caughtUp = new Set<string>();
    const to = FROM + HOUR_MS + 20 * MINUTE_MS;
    for (let minute = FROM; minute < to; minute += MINUTE_MS) {
      const seen = centre.see(tenantId, minute);
      const at = minute + MINUTE_MS - 1;
      const { lines } = evaluateSheet(document, liveData(seen), settings, NO_MEMORY, at);
      lived.sample(at, before.scope, before.lines.keys, lines);
      await recordMinute(db, minute, [seen], caughtUp);
    }

    const remembered = new FigureLines();
    const after = sheetOver(remembered);
    const faults: unknown[] = [];
    const recalled = new RecalledLines(remembered, () => recallLastHour(db, tenantId, to), {
      error: (facts) => faults.push(facts),
    });
    recalled.begin(after, to);
    await recalled.filled();
    expect(faults).toEqual([]);

    const minutes = Array.from({ length: 60 }, (_, index) => to - (60 - index) * MINUTE_MS);
    const [was, is] = [before.series(minutes), after.series(minutes)];
    // Durations are recorded to the millisecond, shares to a hundredth, from which a share of several is made anew.
    const within: Readonly<Record<string, number>> = { one: 0.5, level: 0.05 };
    const apart = (tile: string) =>
      was[tile]?.map((value, at) => {
        const again = is[tile]?.[at] ?? null;
        if (value === null || again === null) return value === again ? 0 : Number.POSITIVE_INFINITY;
        return Math.abs(value - again);
      }) ?? [];
    for (const tile of Object.keys(was)) {
      if (unrecorded.includes(tile)) expect(is[tile], tile).toEqual(minutes.map(() => null));
      else {
        expect(Math.max(...apart(tile)), tile).toBeLessThanOrEqual(within[tile] ?? 0);
        expect(new Set(was[tile]).size, tile).toBeGreaterThan(1);
      }
    }
  });

  it("of a team board tell nothing that is counted over the whole tenant", async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db);
    const centre = livedCentre(FROM, "Europe/London");
    const { document } = board(centre.queueIds[0] ?? "");
    const later = FROM + 45 * MINUTE_MS;
    await recordMinute(db, later, [centre.see(tenantId, later)], new Set());
    const lines = new FigureLines();
    const team = new Shown({ queueIds: centre.queueIds.slice(0, 1) }, new Map());
    const sheet = new SheetView(document, team, () => ({ rules: {}, embedHosts: [], lines }));
    const recalled = new RecalledLines(lines, () => recallLastHour(db, tenantId, later + MINUTE_MS), SILENT);
    recalled.begin(sheet, later + MINUTE_MS);
    await recalled.filled();
    // Nobody waits in this minute, so there is no longest wait.
    const told = Object.entries(sheet.series([later])).filter(([, [value]]) => value !== null);
    expect(told.map(([tile]) => tile).toSorted()).toEqual(["level", "one", "share", "waiting"]);
  });
});
