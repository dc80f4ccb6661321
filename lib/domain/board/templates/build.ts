import { type BoardDocument, DOCUMENT_VERSION, type Place, ROWS, type Tile } from "@/lib/domain/board/document";
import { freshIds, type NewId } from "@/lib/domain/board/edit/fresh-id";
import { emptyDocument } from "@/lib/domain/board/empty-document";
import type { TileKindName } from "@/lib/domain/board/kinds/names";
import type { Measure, QueueSelection } from "@/lib/domain/board/measure";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { initialOptions } from "@/lib/domain/board/options/registry";
import { inReadingOrder } from "@/lib/domain/board/reading-order";

/** A tile of a template that has no id yet. */
export type Draft = Pick<Tile, "kind" | "place" | "options">;

/** A tile with the kind's own options but for some; its place as x, y, w, h. */
export function draft<K extends TileKindName>(
  kind: K,
  [x, y, w, h]: readonly [number, number, number, number],
  options: Partial<OptionsByKind[K]> = {},
): Draft {
  const chosen: OptionsByKind[K] = { ...initialOptions(kind), ...options };
  return { kind, place: { x, y, w, h }, options: chosen };
}

/** Rows of a page whose first two are a headline: as high as a numeral of 4.5 em, which is read across a floor, needs with its title and its target. */
export const HEADLINE_ROWS = 11;

/** A board of one page, of 12 rows unless it needs a finer grid. */
export function boardOf(
  pageName: string,
  drafts: readonly Draft[],
  newId: NewId,
  rows: number = ROWS.initial,
): BoardDocument {
  const fresh = freshIds(emptyDocument("", ""), newId);
  const page = { id: fresh(), name: pageName, rows };
  const tiles = inReadingOrder(drafts).map(
    (one): Tile => ({ id: fresh(), title: null, thresholds: { use: "inherited" }, ...one }),
  );
  return { version: DOCUMENT_VERSION, pages: [{ ...page, tiles }], calculated: [], thresholds: {} };
}

/** Columns of a table of queues: as many as can be read from across a room. */
export const TABLE_COLUMNS: OptionsByKind["queue-table"]["columns"] = [
  "interactionsWaitInQueue.rt",
  "interactionsLongestWaitInQueue.rt",
  "slaPercentage.today",
  "availableIdle.rt",
].map((key) => ({ key, label: null, thresholds: { use: "inherited" } }));

const ALL: QueueSelection = { all: true };

export function ofQueues(metric: string, queues: QueueSelection = ALL): Measure {
  return { of: "queues", metric, queues };
}

/** A metric of all agents, or one of the counts of them. */
export function ofAgents(metric: string): Measure {
  return { of: "agents", metric, agents: { all: true } };
}

/**
 * A place in equal parts side by side and in equal rows (to a cell; the first are the larger ones): up to four parts in one row, up to eight in
 * two.
 */
export function split(place: Place, parts: number): readonly (readonly [number, number, number, number])[] {
  const rows = parts > 4 ? 2 : 1;
  const columns = Math.ceil(parts / rows);
  return Array.from({ length: parts }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = row === 0 ? columns : parts - columns;
    const [x, w] = share(place.w, inRow, index - row * columns);
    const [y, h] = share(place.h, rows, row);
    return [place.x + x, place.y + y, w, h] as const;
  });
}

/** Where one of some parts of a length begins, and how long it is. */
function share(length: number, parts: number, index: number): readonly [start: number, size: number] {
  const start = (part: number) => Math.ceil((part * length) / parts);
  return [start(index), start(index + 1) - start(index)];
}
