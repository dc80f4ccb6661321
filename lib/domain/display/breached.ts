import { optionsOf } from "@/lib/domain/board/options/options-of";
import { freshness } from "@/lib/domain/freshness";
import type { Json } from "@/lib/domain/json";
import { levelIn, rowCell, splitIds } from "@/lib/domain/sheet/cells";
import { readFigure } from "@/lib/domain/sheet/figure";
import type { Metrics, RowKind } from "@/lib/domain/snapshot";
import { givenLevels, underLevels } from "@/lib/domain/state/given-levels";
import { queueState } from "@/lib/domain/state/queue-state";

type Cells = Readonly<Record<string, unknown>>;

interface JudgedTile {
  readonly id: string;
  readonly kind: string;
  readonly options: Json;
}

/** What of a board's live view tells whether something on it is breached. */
export interface JudgedView {
  readonly board: { readonly intervalMs: number };
  readonly parts: Readonly<Record<RowKind, { readonly asOf: string | null }>>;
  readonly queues: readonly { readonly id: string; readonly metrics: Metrics }[];
  readonly document?: { readonly pages: readonly JudgedPage[] } | undefined;
  readonly tiles?: readonly { readonly id: string; readonly metrics: Cells }[] | undefined;
}

interface JudgedPage {
  readonly id: string;
  readonly tiles: readonly JudgedTile[];
}

/** How a board stands: its breached pages in their order (null for the one of a board that makes itself), or that its numbers are too old to tell. */
export type Breaches =
  | { readonly state: "known"; readonly pages: readonly (string | null)[] }
  | { readonly state: "unknown" };

const CALM: Breaches = { state: "known", pages: [] };
const UNKNOWN: Breaches = { state: "unknown" };

/**
 * What viewers of a board see as breached at this moment: of a designed board levels of figures, of queues and of agents, of one that makes
 * itself its queues. Numbers that are no longer live are not held against anything; once they are old or none, nothing is breached that
 * anybody could act upon.
 *
 * @param only the one page that counts; null: all
 * @param nowMs epoch ms on the server's clock
 */
export function breached(view: JudgedView, only: string | null, nowMs: number): Breaches {
  const ages = agesOf(view, nowMs);
  if (view.document === undefined) return ofQueues(view, ages.queues, nowMs);
  const tiles = new Map(view.tiles?.map(({ id, metrics }) => [id, metrics]));
  const pages = view.document.pages.filter(({ id }) => only === null || id === only);
  const judged = pages.flatMap((page) =>
    page.tiles.map((tile) => ({ pageId: page.id, standing: ofTile(tile, tiles.get(tile.id), ages) })),
  );
  const found = new Set(judged.flatMap(({ pageId, standing }) => (standing === "breach" ? [pageId] : [])));
  if (found.size > 0) return { state: "known", pages: [...found] };
  return judged.some(({ standing }) => standing === "unknown") ? UNKNOWN : CALM;
}

type Ages = Readonly<Record<RowKind, ReturnType<typeof freshness>["level"]>>;
type Standing = "breach" | "calm" | "unknown";

function agesOf({ parts, board }: JudgedView, nowMs: number): Ages {
  const age = (kind: RowKind) => {
    const { asOf } = parts[kind];
    return freshness(asOf === null ? null : Date.parse(asOf), board.intervalMs, nowMs).level;
  };
  return { queues: age("queues"), agents: age("agents"), groups: age("groups") };
}

function ofQueues(view: JudgedView, age: Ages["queues"], nowMs: number): Breaches {
  if (age === "stale") return UNKNOWN;
  if (age !== "live") return CALM;
  const elapsedMs = nowMs - Date.parse(view.parts.queues.asOf ?? "");
  const given = givenLevels(view, "queues");
  const isBreached = view.queues.some(
    ({ id, metrics }) => underLevels(queueState(metrics, elapsedMs), id, given).level === "breach",
  );
  return isBreached ? { state: "known", pages: [null] } : CALM;
}

function ofTile(tile: JudgedTile, cells: Cells | undefined, ages: Ages): Standing {
  const judged = cells === undefined ? null : judgedOf(tile, cells);
  if (judged === null) return "calm";
  // What was made of no part ages with nothing.
  const age = judged.from === null ? "live" : ages[judged.from];
  if (age === "stale") return "unknown";
  return age === "live" && judged.isBreached ? "breach" : "calm";
}

interface JudgedAs {
  readonly isBreached: boolean;
  /** Whose age it has. */
  readonly from: RowKind | null;
}

/** By its kind what a tile says; null for kinds that have no levels. */
function judgedOf(tile: JudgedTile, cells: Cells): JudgedAs | null {
  const figure = optionsOf(tile, "number") ?? optionsOf(tile, "gauge") ?? optionsOf(tile, "bar");
  if (figure !== null) {
    const { level, from } = readFigure(cells);
    return { isBreached: level === "breach", from };
  }
  // Of a queue's own tile the level of the whole counts: a service level that was lost this morning is no alarm.
  if (optionsOf(tile, "queue") !== null) return { isBreached: levelIn(cells.level) === "breach", from: "queues" };
  const [from, columns] = rowsOf(tile) ?? [];
  if (from === undefined || columns === undefined) return null;
  const isBreached = splitIds(cells.rows).some((id) =>
    columns.some((column) => levelIn(cells[rowCell("level", id, column)]) === "breach"),
  );
  return { isBreached, from };
}

/** Whose rows a tile shows, and the columns of them that have levels; an agent's state has one without a name. */
function rowsOf(tile: JudgedTile): readonly [RowKind, readonly string[]] | null {
  const table = optionsOf(tile, "queue-table");
  if (table !== null) return ["queues", table.columns.map(({ key }) => key)];
  const heat = optionsOf(tile, "heat-grid");
  if (heat !== null) return ["queues", [heat.key]];
  const list = optionsOf(tile, "agent-list");
  if (list !== null) return ["agents", ["", ...list.columns.map(({ key }) => key)]];
  return optionsOf(tile, "agent-grid") === null ? null : ["agents", [""]];
}
