import { UNITS, type Unit } from "@/lib/domain/board/measure";
import type { RowKind } from "@/lib/domain/snapshot";
import type { Level } from "@/lib/domain/state/queue-state";
import { hoursCell, readHoursCell } from "@/lib/domain/threshold/hours-cell";
import { RULE_ORIGINS } from "@/lib/domain/threshold/origin";
import type { SheetCell } from "./cells";
import type { Applied } from "./judging";

const PARTS: readonly RowKind[] = ["queues", "agents", "groups"];

/** One number of a tile as the server evaluated it, with all that may be said of it. */
export interface Figure {
  /** Null: no data, or `problem` says why there cannot be any. */
  readonly value: number | null;
  readonly unit: Unit;
  readonly level: Level;
  /** Since when it has that level, epoch ms; null while calm. */
  readonly since: number | null;
  /** Whose age it has: the part of the sweep that it was made from; null for what ages with nothing. */
  readonly from: RowKind | null;
  /** A running duration, which goes on growing between two refreshes. */
  readonly ticks: boolean;
  /** Why there is no number, as a code (lib/domain/combine); null when there is one or merely no data. */
  readonly problem: string | null;
  /** Name of the row that a maximum or minimum comes from; null where there is no such row. */
  readonly worst: string | null;
  /** What it is held against, in the figure's unit. */
  readonly target: number | null;
  /** By how much it changed over the time that the tile asks for, in the figure's unit. */
  readonly change: number | null;
  /** How many rows it was made of. */
  readonly of: number | null;
  /** The rule that it is judged by; null where there is none. */
  readonly rule: Applied | null;
}

export const NO_FIGURE: Figure = {
  value: null,
  unit: "count",
  level: "calm",
  since: null,
  from: null,
  ticks: false,
  problem: null,
  worst: null,
  target: null,
  change: null,
  of: null,
  rule: null,
};

type Cells = Readonly<Record<string, unknown>>;
type RuleField = "rule" | "below" | "near" | "breach" | "hours";

/** The cell under which a field of a figure travels. A tile's main figure has no name. */
function cell(name: string, field: string): string {
  return name === "" ? field : `${name}/${field}`;
}

/**
 * A figure as cells of its tile's row. What a reader would assume anyway is left out: a board of 120 calm tiles is sent with
 * every view that begins.
 */
export function figureCells(figure: Figure, name = ""): Record<string, SheetCell> {
  const cells: Record<string, SheetCell> = { [cell(name, "value")]: figure.value };
  const put = (field: string, value: SheetCell): void => {
    cells[cell(name, field)] = value;
  };
  if (figure.unit !== "count") put("unit", figure.unit);
  if (figure.level !== "calm") put("level", figure.level);
  if (figure.since !== null) put("since", figure.since);
  if (figure.from !== null) put("from", figure.from);
  if (figure.ticks) put("ticks", 1);
  if (figure.problem !== null) put("problem", figure.problem);
  if (figure.worst !== null) put("worst", figure.worst);
  if (figure.target !== null) put("target", figure.target);
  if (figure.change !== null) put("change", figure.change);
  if (figure.of !== null) put("of", figure.of);
  return { ...cells, ...ruleCells(figure.rule, (field) => cell(name, field)) };
}

/** The rule that something is judged by, as cells of its tile's row. */
export function ruleCells(rule: Applied | null, cellOf: (field: RuleField) => string): Record<string, SheetCell> {
  if (rule === null) return {};
  const cells: Record<string, SheetCell> = { [cellOf("rule")]: rule.from };
  if (rule.isBelow) cells[cellOf("below")] = 1;
  if (rule.near !== null) cells[cellOf("near")] = rule.near;
  if (rule.breach !== null) cells[cellOf("breach")] = rule.breach;
  if (rule.hours !== null) cells[cellOf("hours")] = hoursCell(rule.hours);
  return cells;
}

/** The rule in a tile's cells; null where there is none, or one that makes no sense. */
export function readRule(cells: Cells, cellOf: (field: RuleField) => string): Applied | null {
  const from = RULE_ORIGINS.find((origin) => origin === cells[cellOf("rule")]);
  if (from === undefined) return null;
  const number = (field: RuleField): number | null => {
    const value = cells[cellOf(field)];
    return typeof value === "number" ? value : null;
  };
  const hours = readHoursCell(cells[cellOf("hours")]);
  return { from, isBelow: number("below") === 1, near: number("near"), breach: number("breach"), hours };
}

/** The figure in a tile's cells; `readFigure(figureCells(f, n), n)` is f. Cells that make no sense read as if they were not there. */
export function readFigure(cells: Cells, name = ""): Figure {
  const at = (field: string): unknown => cells[cell(name, field)] ?? null;
  const number = (field: string): number | null => {
    const value = at(field);
    return typeof value === "number" ? value : null;
  };
  const text = (field: string): string | null => {
    const value = at(field);
    return typeof value === "string" ? value : null;
  };
  const level = text("level");
  return {
    value: number("value"),
    unit: UNITS.find((unit) => unit === text("unit")) ?? "count",
    level: level === "near" || level === "breach" ? level : "calm",
    since: number("since"),
    from: PARTS.find((part) => part === text("from")) ?? null,
    ticks: number("ticks") === 1,
    problem: text("problem"),
    worst: text("worst"),
    target: number("target"),
    change: number("change"),
    of: number("of"),
    rule: readRule(cells, (field) => cell(name, field)),
  };
}
