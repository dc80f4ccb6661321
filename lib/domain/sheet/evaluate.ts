import type { BoardDocument } from "@/lib/domain/board/document";
import { ROW_KINDS, type RowKind } from "@/lib/domain/snapshot";
import type { SheetCells } from "./cells";
import type { SheetData, SheetSettings } from "./data";
import { Judging, type SheetMemory } from "./judging";
import { evaluateTile } from "./kinds/registry";
import { lineName, type ShownOf } from "./tile-context";

/** Which rows of a kind some tile shows, with the metrics that any of them shows of each. */
type ShownRows = ReadonlyMap<string, ShownRow>;

export interface ShownRow {
  readonly keys: ReadonlySet<string>;
  /** Whether some tile gives the name in full. */
  readonly named: boolean;
}

/** A board's document as it stands at one moment. */
export interface Sheet {
  readonly tiles: readonly { readonly id: string; readonly name: string; readonly metrics: SheetCells }[];
  readonly rows: Readonly<Record<RowKind, ShownRows>>;
  /** What the next evaluation must be given. */
  readonly memory: SheetMemory;
  /** Figures that are remembered by the minute, by the line's name. */
  readonly lines: ReadonlyMap<string, number | null>;
}

/**
 * Evaluates every tile of a document: figures combined over their rows, held against their rules, rows in their order. Done
 * once for all who look, so that every screen and every alert says the same. Pure: what must outlast it is in `memory`.
 *
 * @param at epoch ms of the data
 */
export function evaluateSheet(
  document: BoardDocument,
  data: SheetData,
  settings: SheetSettings,
  memory: SheetMemory,
  at: number,
): Sheet {
  const judging = new Judging(document, settings, memory, at);
  const tiles: Sheet["tiles"][number][] = [];
  const shown: ShownOf[] = [];
  const lines = new Map<string, number | null>();
  for (const page of document.pages) {
    for (const tile of page.tiles) {
      const result = evaluateTile({ tile, document, data, settings, judging });
      if (result === null) continue;
      tiles.push({ id: tile.id, name: tile.title ?? result.name ?? "", metrics: result.cells });
      shown.push(...(result.shows ?? []));
      for (const [index, value] of (result.lines ?? []).entries()) lines.set(lineName(tile.id, index), value);
    }
  }
  const [queues, agents, groups] = ROW_KINDS.map((kind) => rowsOf(shown.filter((one) => one.kind === kind)));
  const none: ShownRows = new Map();
  const rows = { queues: queues ?? none, agents: agents ?? none, groups: groups ?? none };
  return { tiles, rows, memory: judging.memory(), lines };
}

function rowsOf(shown: readonly ShownOf[]): ShownRows {
  const rows = new Map<string, { keys: Set<string>; named: boolean }>();
  for (const { ids, keys, named = true } of shown) {
    for (const id of ids) {
      const row = rows.get(id) ?? { keys: new Set<string>(), named: false };
      for (const key of keys) row.keys.add(key);
      row.named ||= named;
      rows.set(id, row);
    }
  }
  return rows;
}
