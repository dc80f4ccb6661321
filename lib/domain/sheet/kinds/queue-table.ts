import { calculatedId } from "@/lib/domain/board/measure";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import type { QueueRow } from "@/lib/domain/snapshot";
import { type Level, worseLevel } from "@/lib/domain/state/queue-state";
import { columnCell, joinIds, rowCell, type SheetCell } from "../cells";
import { type Column, columnOf } from "../column";
import { ruleCells } from "../figure";
import { type Applied, commonRule } from "../judging";
import { type OrderedQueue, orderQueues } from "../order-queues";
import { chosenQueues } from "../selections";
import type { TileContext, TileResult } from "../tile-context";

/** More rows than any screen shows; whoever wants fewer says so. */
const MOST_ROWS = 200;

/** Queues as rows, in their order, with the levels of each cell that is not calm. */
export function evaluateQueueTable(options: OptionsByKind["queue-table"], context: TileContext): TileResult {
  const { columns, sort, breachedFirst, most } = options;
  return queueRows({ queues: options.queues, columns, sort, breachedFirst, most: most ?? MOST_ROWS }, context);
}

interface RowsOptions {
  readonly queues: OptionsByKind["queue-table"]["queues"];
  readonly columns: readonly Column[];
  readonly sort: OptionsByKind["queue-table"]["sort"];
  readonly breachedFirst: boolean;
  readonly most: number;
  /** Metrics that are shown besides the columns. */
  readonly also?: readonly string[];
}

/** Queues with some figures of each: a table, or a grid of one figure. */
export function queueRows(options: RowsOptions, context: TileContext): TileResult {
  const { columns, sort, breachedFirst, most, also = [] } = options;
  const { data } = context;
  const cells: Record<string, SheetCell> = { from: "queues" };
  const chosen = chosenQueues(options.queues, data);
  const judged = chosen.map((row) => judgedRow(row, columns, context));
  const ordered = orderQueues(judged, sort, breachedFirst);
  const shown = ordered.slice(0, most);
  for (const { row, levels, values } of shown) {
    for (const [key, level] of levels) if (level !== "calm") cells[rowCell("level", row.id, key)] = level;
    for (const { key } of columns)
      if (calculatedId(key) !== null) cells[rowCell("value", row.id, key)] = values.get(key) ?? null;
  }
  for (const { key } of columns) {
    const rule = commonRule(judged.map(({ rules }) => rules.get(key) ?? null));
    Object.assign(
      cells,
      ruleCells(rule, (field) => columnCell(field, key)),
    );
  }
  const worst = judged.reduce<Level>((level, { worst: own }) => worseLevel(level, own), "calm");
  const ids = shown.map(({ row }) => row.id);
  if (data.known.has("queues")) {
    cells.rows = joinIds(ids);
    cells.count = chosen.length;
  }
  if (worst !== "calm") cells.worst = worst;
  const keys = [...columns.flatMap(({ key }) => (calculatedId(key) === null ? [key] : [])), ...also];
  return { cells, shows: [{ kind: "queues", ids, keys }] };
}

interface JudgedRow extends OrderedQueue {
  readonly levels: ReadonlyMap<string, Level>;
  readonly worst: Level;
  readonly rules: ReadonlyMap<string, Applied | null>;
}

function judgedRow(row: QueueRow, columns: readonly Column[], context: TileContext): JudgedRow {
  const levels = new Map<string, Level>();
  const values = new Map<string, number | null>();
  const rules = new Map<string, Applied | null>();
  let top: Level = "calm";
  let worst: Level = "calm";
  for (const column of columns) {
    const { value, verdict } = columnOf("queues", row, column, context);
    values.set(column.key, value);
    levels.set(column.key, verdict.level);
    rules.set(column.key, verdict.rule);
    worst = worseLevel(worst, verdict.level);
    if (verdict.top) top = worseLevel(top, verdict.level);
  }
  return { row, levels, values, rules, top, worst };
}
