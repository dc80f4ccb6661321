import { TICKING } from "@/lib/domain/metrics/ticking";
import { ROW_KINDS, type RowKind } from "@/lib/domain/snapshot";
import type { LiveView, RowPatch, RowsPatch, ViewPatch } from "./live";

type QueueRow = LiveView["queues"][number];

/** A row of any kind; only agents have the group fields, and only queues what an admin says of them. Null is the same as absent. */
interface Row {
  id: string;
  name: string;
  nameAt8x8?: string | null | undefined;
  media?: QueueRow["media"] | null;
  groupId?: string | null;
  groupName?: string | null;
  metrics: Cells;
}
type Cells = LiveView["queues"][number]["metrics"];
type Cell = Cells[string];
type Parts = LiveView["parts"];

/**
 * What carries a receiver from one view to the next: changed cells only, null when nothing changed.
 *
 * The ticking rule, kept by both sides: when a part's `asOf` moved forward by d ms, every positive number under a
 * metric that ticks (a wait, a time in state) is taken to have grown by d. Only what did otherwise is in the patch, so
 * five thousand agents who merely stayed where they were cost nothing. Zero stays zero: nobody waits in an empty queue.
 *
 * Row ids must be unique within each kind, as `LiveView` promises; numbers are compared by `Object.is`. Both views are of the same
 * document and privacy: another one is another feed.
 */
export function diffView(from: LiveView, to: LiveView): ViewPatch | null {
  const patch: ViewPatch = {};
  if (!same(from.board, to.board)) patch.board = to.board;
  if (from.asOf !== to.asOf) patch.asOf = to.asOf;
  if (!same(from.upstream, to.upstream)) patch.upstream = to.upstream;
  for (const kind of ROW_KINDS) {
    if (!same(from.parts[kind], to.parts[kind])) patch.parts = { ...patch.parts, [kind]: to.parts[kind] };
    const rows = diffRows(from[kind], to[kind], advance(from.parts, to.parts, kind));
    if (rows !== null) patch[kind] = rows;
  }
  // Their figures tick by the part that each names, so the receiver is not asked to guess: what changed is sent.
  const tiles = diffRows(from.tiles ?? [], to.tiles ?? [], 0);
  if (tiles !== null) patch.tiles = tiles;
  return Object.keys(patch).length === 0 ? null : patch;
}

/**
 * The view that `patch` leads to: `applyPatch(a, diffView(a, b))` equals b exactly. Nothing is mutated.
 *
 * Identity tells what changed: a row with no changed value is the same object (===) as before, and so are a list of rows, `board`,
 * `upstream` and each part when nothing in them changed. A row in which only a metric ticked on is a *new* object,
 * because its numbers are other numbers; who shows `value + (now - asOf)` sees the same figure as before and should
 * select that rather than the row.
 */
export function applyPatch(view: LiveView, patch: ViewPatch): LiveView {
  const parts =
    patch.parts === undefined
      ? view.parts
      : {
          queues: patch.parts.queues ?? view.parts.queues,
          agents: patch.parts.agents ?? view.parts.agents,
          groups: patch.parts.groups ?? view.parts.groups,
        };
  return {
    board: patch.board ?? view.board,
    asOf: patch.asOf === undefined ? view.asOf : patch.asOf,
    upstream: patch.upstream ?? view.upstream,
    parts,
    queues: patchRows(view.queues, patch.queues, advance(view.parts, parts, "queues"), queueRow),
    agents: patchRows(view.agents, patch.agents, advance(view.parts, parts, "agents"), agentRow),
    groups: patchRows(view.groups, patch.groups, advance(view.parts, parts, "groups"), plainRow),
    ...(view.document !== undefined && { document: view.document }),
    ...(view.tiles !== undefined && { tiles: patchRows(view.tiles, patch.tiles, 0, plainRow) }),
    ...(view.privacy !== undefined && { privacy: view.privacy }),
  };
}

/** By how many ms a part's data moved on; 0 where that is unknown or backwards. */
function advance(from: Parts, to: Parts, kind: RowKind): number {
  const before = from[kind].asOf;
  const after = to[kind].asOf;
  if (before === null || after === null || before === after) return 0;
  const ms = Date.parse(after) - Date.parse(before);
  return Number.isFinite(ms) ? Math.max(ms, 0) : 0;
}

function ticked(key: string, value: Cell, byMs: number): Cell {
  if (byMs === 0 || typeof value !== "number" || !(value > 0)) return value;
  return TICKING.has(key) ? value + byMs : value;
}

function diffRows(from: readonly Row[], to: readonly Row[], byMs: number): RowsPatch | null {
  const patch: RowsPatch = {};
  const before = new Map(from.map((row) => [row.id, row]));
  const after = new Set(to.map((row) => row.id));
  const gone = from.filter((row) => !after.has(row.id)).map((row) => row.id);
  if (gone.length > 0) patch.gone = gone;
  const set: RowPatch[] = [];
  for (const row of to) {
    const known = before.get(row.id);
    const change = known === undefined ? row : diffRow(known, row, byMs);
    if (change !== null) set.push(change);
  }
  if (set.length > 0) patch.set = set;
  const stayed = from.filter((row) => after.has(row.id));
  if (stayed.length !== to.length || to.some((row, index) => row.id !== stayed[index]?.id)) {
    patch.order = to.map((row) => row.id);
  }
  return Object.keys(patch).length === 0 ? null : patch;
}

function diffRow(from: Row, to: Row, byMs: number): RowPatch | null {
  const patch: RowPatch = { id: to.id };
  if (from.name !== to.name) patch.name = to.name;
  if ((from.nameAt8x8 ?? null) !== (to.nameAt8x8 ?? null)) patch.nameAt8x8 = to.nameAt8x8 ?? null;
  if ((from.media ?? null) !== (to.media ?? null)) patch.media = to.media ?? null;
  if (to.groupId !== undefined && from.groupId !== to.groupId) patch.groupId = to.groupId;
  if (to.groupName !== undefined && from.groupName !== to.groupName) patch.groupName = to.groupName;
  const changed: [string, Cell][] = [];
  for (const key of Object.keys(to.metrics)) {
    const value = to.metrics[key] ?? null;
    if (!Object.hasOwn(from.metrics, key) || !sameCell(ticked(key, from.metrics[key] ?? null, byMs), value)) {
      changed.push([key, value]);
    }
  }
  if (changed.length > 0) patch.metrics = Object.fromEntries(changed);
  const drop = Object.keys(from.metrics).filter((key) => !Object.hasOwn(to.metrics, key));
  if (drop.length > 0) patch.drop = drop;
  return Object.keys(patch).length === 1 ? null : patch;
}

function patchRows<T extends Row>(rows: T[], patch: RowsPatch | undefined, byMs: number, make: (row: Row) => T): T[] {
  if (patch === undefined && byMs === 0) return rows;
  const gone = new Set(patch?.gone);
  const set = new Map(patch?.set?.map((row) => [row.id, row]));
  const next = new Map<string, T>();
  for (const row of rows) {
    if (!gone.has(row.id)) next.set(row.id, patchRow(row, set.get(row.id), byMs, make));
  }
  for (const row of set.values()) {
    if (!next.has(row.id)) next.set(row.id, make({ name: row.id, metrics: {}, ...defined(row) }));
  }
  const result = patch?.order === undefined ? [...next.values()] : ordered(patch.order, next);
  return result.length === rows.length && result.every((row, index) => row === rows[index]) ? rows : result;
}

function ordered<T>(ids: readonly string[], rows: ReadonlyMap<string, T>): T[] {
  return ids.flatMap((id) => rows.get(id) ?? []);
}

function patchRow<T extends Row>(row: T, patch: RowPatch | undefined, byMs: number, make: (row: Row) => T): T {
  let metrics: Cells = row.metrics;
  if (byMs > 0) {
    for (const [key, value] of Object.entries(row.metrics)) {
      const moved = ticked(key, value, byMs);
      if (moved === value) continue;
      if (metrics === row.metrics) metrics = { ...metrics };
      metrics[key] = moved;
    }
  }
  if (patch === undefined) return metrics === row.metrics ? row : make({ ...row, metrics });
  metrics = { ...metrics, ...patch.metrics };
  for (const key of patch.drop ?? []) delete metrics[key];
  return make({ ...row, ...defined(patch), metrics });
}

/** The row fields that a patch names (a JSON reader may hold `undefined` for those it doesn't). */
function defined(patch: RowPatch): Partial<Row> & { id: string } {
  return {
    id: patch.id,
    ...(patch.name !== undefined && { name: patch.name }),
    ...(patch.nameAt8x8 !== undefined && { nameAt8x8: patch.nameAt8x8 }),
    ...(patch.media !== undefined && { media: patch.media }),
    ...(patch.groupId !== undefined && { groupId: patch.groupId }),
    ...(patch.groupName !== undefined && { groupName: patch.groupName }),
    ...(patch.metrics !== undefined && { metrics: patch.metrics }),
  };
}

function plainRow({ id, name, metrics }: Row): LiveView["groups"][number] {
  return { id, name, metrics };
}

function queueRow({ id, name, nameAt8x8, media, metrics }: Row): QueueRow {
  return {
    id,
    name,
    ...(typeof nameAt8x8 === "string" && { nameAt8x8 }),
    ...(typeof media === "string" && { media }),
    metrics,
  };
}

function agentRow({ id, name, groupId, groupName, metrics }: Row): LiveView["agents"][number] {
  return { id, name, groupId: groupId ?? null, groupName: groupName ?? null, metrics };
}

function sameCell(a: Cell, b: Cell): boolean {
  if (Object.is(a, b)) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((item, index) => {
    const other = b[index];
    return (
      other !== undefined && item.id === other.id && item.name === other.name && Object.is(item.count, other.count)
    );
  });
}

/** Deep equality of two small plain objects of strings, numbers, nulls and such objects (a status, a part, the board). */
function same<T extends object>(a: T, b: T): boolean {
  if (a === b) return true;
  const values = new Map<string, unknown>(Object.entries(b));
  return Object.entries(a).every(([key, value]) => {
    const other = values.get(key);
    if (typeof value === "object" && value !== null && typeof other === "object" && other !== null) {
      return same(value, other);
    }
    return Object.is(value, other);
  });
}
