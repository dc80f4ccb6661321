import { measuresOfTile } from "@/lib/domain/board/tile-facts";
import { type Figure, figureCells } from "../figure";
import { measured } from "../measured";
import type { TileContext, TileResult } from "../tile-context";

/** A chart, a group, agents by state: several figures, none of which has a level of its own. */
export function evaluateFigures(context: TileContext, name?: string): TileResult {
  const { tile, document, data } = context;
  const made = measuresOfTile(tile).map((one) => ({ name: one.name, figure: measured(one.measure, document, data) }));
  const cells = made.map(({ name: figure, figure: of }) => figureCells(plain(of), figure));
  return {
    ...(name !== undefined && { name }),
    cells: Object.assign({}, ...cells),
    lines: made.map(({ figure }) => figure.value),
  };
}

function plain({ value, unit, from, ticks, problem }: ReturnType<typeof measured>): Figure {
  const calm = { level: "calm", since: null, worst: null, target: null, change: null, of: null, rule: null } as const;
  return { ...calm, value, unit, from, ticks, problem };
}
