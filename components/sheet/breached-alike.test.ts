import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queuesAt } from "@/components/board/queue-states";
import type { LiveView } from "@/lib/contracts/live";
import { breached } from "@/lib/domain/display/breached";
import { joinIds, rowCell, type SheetCells } from "@/lib/domain/sheet/cells";
import { figureCells, NO_FIGURE } from "@/lib/domain/sheet/figure";
import { FIXTURE_CASES, liveFixture } from "@/tests/support/live-fixture";
import { sheetLevels } from "./sheet-levels";

/* The server takes a screen over for what its viewers see, and hear said, as breached. */

const NOW = Date.UTC(2026, 10, 28, 14, 26);
const WAITING = "interactionsWaitInQueue.rt";
const RULE = { from: "tenant", isBelow: false, near: 30, breach: 60, hours: null } as const;
const isBreach = ({ level }: { readonly level: string }) => level === "breach";

const level = fc.constantFrom("calm", "near", "breach");
const cellsOf = (kind: string, rows: readonly string[]) =>
  fc.array(level, { minLength: 3, maxLength: 3 }).map((levels): SheetCells => {
    const [first = "calm", ...others] = levels;
    if (kind === "number")
      return figureCells({ ...NO_FIGURE, value: 1, from: "queues", level: first as "calm", rule: RULE });
    if (kind === "queue") return { from: "queues", level: first, [rowCell("level", rows[0] ?? "", "wait")]: "breach" };
    if (kind.startsWith("agent")) {
      const [state = "calm", figure = "calm"] = others;
      const [one = "", other = ""] = rows;
      const figures = kind === "agent-list" ? { [rowCell("level", one, WAITING)]: figure } : {};
      return { from: "agents", rows: joinIds(rows), [rowCell("level", other)]: state, ...figures };
    }
    return {
      from: "queues",
      rows: joinIds(rows),
      worst: first,
      ...Object.fromEntries(others.map((own, index) => [rowCell("level", rows[index] ?? "", WAITING), own])),
    };
  });

describe("what takes a display over", () => {
  it("of a designed board is what is said aloud of it", () => {
    const { view } = liveFixture("picture", { now: NOW });
    const rows = view.queues.slice(0, 2).map(({ id }) => id);
    const people = view.agents.slice(0, 2).map(({ id }) => id);
    const tile = fc
      .constantFrom("number", "queue", "queue-table", "heat-grid", "agent-list", "agent-grid")
      .chain((kind) => cellsOf(kind, kind.startsWith("agent") ? people : rows).map((cells) => ({ kind, cells })));
    fc.assert(
      fc.property(fc.array(tile, { maxLength: 4 }), (tiles) => {
        const place = { x: 0, y: 0, w: 4, h: 2 };
        const options = { queue: rows[0] ?? "", key: WAITING, columns: [{ key: WAITING }] };
        const shown = tiles.map(({ kind }, index) => ({ id: `t${index}`, kind, place, title: null, options }));
        const designed: LiveView = {
          ...view,
          document: { pages: [{ id: "p", name: "Floor", rows: 12, tiles: shown }] },
          tiles: tiles.map(({ cells }, index) => ({ id: `t${index}`, name: "", metrics: { ...cells } })),
        };
        const said = sheetLevels(designed, ({ id }) => id, NOW);
        expect(breached(designed, null, NOW)).toEqual({ state: "known", pages: said?.some(isBreach) ? ["p"] : [] });
      }),
    );
  });

  it.each(FIXTURE_CASES)("of a board that makes itself is a queue that is shown as breached (%s)", (name) => {
    const { view } = liveFixture(name, { now: NOW });
    for (const elapsed of [0, 5000, 12_000]) {
      const found = breached(view, null, NOW + elapsed);
      const isShown = [...queuesAt(view, NOW + elapsed).values()].some(({ state }) => isBreach(state));
      if (found.state === "known" && found.pages.length > 0) expect(isShown).toBe(true);
      else if (isShown) expect(["stale", "old", "failing", "paused"]).toContain(name);
    }
  });
});
