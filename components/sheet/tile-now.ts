import { type PartAge, partAge } from "@/components/board/age";
import { oncePerView } from "@/components/board/once-per-view";
import { type Wait, waitOf } from "@/components/board/wait";
import type { LiveView } from "@/lib/contracts/live";
import { type Figure, readFigure } from "@/lib/domain/sheet/figure";

type TileRow = NonNullable<LiveView["tiles"]>[number];

const rowsById = oncePerView(
  (view: LiveView): ReadonlyMap<string, TileRow> => new Map((view.tiles ?? []).map((row) => [row.id, row])),
);

/** The cells of a tile as the server evaluated them; null before its first evaluation. */
export function tileCells(view: LiveView, tileId: string): TileRow["metrics"] | null {
  return rowsById(view).get(tileId)?.metrics ?? null;
}

/** What the server knows a tile by, whatever the language: its title, a queue's, a group's or a calculated metric's name. */
export function tileName(view: LiveView, tileId: string): string {
  return rowsById(view).get(tileId)?.name ?? "";
}

/** A figure as it may be shown at a moment. Nothing in it changes merely because a second passed. */
export interface FigureNow extends Omit<Figure, "value"> {
  /** What stands still; null for a running duration, which is in `wait`. */
  readonly value: number | null;
  readonly wait: Wait;
  /** "live" for what ages with nothing. */
  readonly age: PartAge["level"];
  /** When the numbers were true, epoch ms; only when they are no longer live. */
  readonly asOf: number | null;
}

/** A tile's figure at `now` (epoch ms); null before the tile's first evaluation. */
export function figureNow(view: LiveView, tileId: string, now: number, name = ""): FigureNow | null {
  const cells = tileCells(view, tileId);
  if (cells === null) return null;
  const figure = readFigure(cells, name);
  const { from, ticks, value } = figure;
  const age = from === null ? null : partAge(view, from, now);
  const elapsed = ticks ? (age?.elapsed ?? 0) : 0;
  const wait = ticks && value !== null ? waitOf(value + elapsed, age?.ticking ?? false, now) : null;
  return {
    ...figure,
    value: ticks ? null : value,
    wait,
    age: age?.level ?? "live",
    asOf: age === null || age.ticking ? null : age.asOf,
  };
}
