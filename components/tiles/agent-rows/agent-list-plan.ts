import { planHeads } from "@/components/sheet/column-heads";
import { sharedRow, usualCount } from "@/components/sheet/fitting-lines";
import type { TileRows } from "@/components/sheet/rows-now";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { AGENT_ROWS, agentRowWidth, type Room, rowScale } from "@/lib/domain/board/type-scale";

/** The least widths of who and what, and of a column, em of the list. */
const WHO = 17;
const COLUMN = 6.6;
/** From this width on there is room for a level's word beside a name, em of the list. */
const WORDS = 22;

/** The columns that a list's own words tell already. */
const TOLD = new Set(["activeQueues.rt"]);

/**
 * What there is room for in a list of agents, and how large; em of the list.
 *
 * @param body the tile's, em of the board's root
 * @param nameOf names a column that its author has not named
 */
export function agentListPlan(
  options: OptionsByKind["agent-list"],
  body: Room,
  rows: TileRows | null,
  nameOf: (key: string) => string,
) {
  const fitting = Math.max(0, Math.floor((body.width - WHO) / COLUMN));
  const columns = options.columns.filter(({ key }) => !TOLD.has(key)).slice(0, fitting);
  const labels = columns.map(({ key, label }) => label ?? nameOf(key));
  const heads = planHeads(
    labels,
    labels.map(() => COLUMN),
  );
  const type = { ...AGENT_ROWS, head: columns.length > 0 ? AGENT_ROWS.head + heads.more : 0 };
  const { row, head, rest } = type;
  const scale = rowScale(usualCount(options.most, rows), body, type, agentRowWidth(columns.length));
  const height = body.height / scale - head;
  return {
    columns,
    columnWidth: COLUMN,
    labels,
    heads,
    head,
    rest,
    /** Font size of the list, em of the board's root. */
    scale,
    height,
    rowHeight: sharedRow(rows, height, row, rest),
    showsQueues: options.columns.some(({ key }) => TOLD.has(key)),
    /** Whether there is room for a level's word beside a name. */
    hasRoom: body.width / scale - columns.length * COLUMN >= WORDS,
  };
}
