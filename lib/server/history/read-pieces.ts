import "server-only";
import { createHash } from "node:crypto";
import type { Bins } from "@/lib/domain/history/bins";
import { plainFigures } from "@/lib/domain/history/figures";
import { QUARTER_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { type Cut, cutAt, Footing } from "@/lib/domain/history/so-far";
import { writtenTo } from "@/lib/domain/history/written";
import type { Db } from "@/lib/server/db/database";
import { utcDayOf } from "./day-blocks";
import { editionsOf } from "./edition";
import { foldedTo, type LoadRequest, type ReadQuarters, readQuarters } from "./load";
import { firstOf, knownPiece, type Piece, pieceAfter, pieceOf } from "./range-figures";
import { type SoFar, soFarMemory } from "./so-far-memory";

export interface PiecesAsked {
  readonly load: LoadRequest;
  readonly metrics: readonly string[];
  /** None: all. */
  readonly queueIds: readonly string[];
  /** Whether what is over of today is remembered: so many are asked for that it is worth while. */
  readonly isRemembered: boolean;
}

/** What is kept of some days, as pieces of a range: mostly one of each stretch. However many there are, the database is asked once. */
export async function readPieces(
  db: Db,
  asked: PiecesAsked,
  stretches: readonly Bins[],
): Promise<readonly (readonly Piece[])[]> {
  const { load, queueIds } = asked;
  const running = asked.isRemembered
    ? stretches.find(({ fromMs, toMs }) => fromMs <= load.nowMs && load.nowMs < toMs)
    : undefined;
  // Before the days are read: what is remembered is of this edition or a later one.
  const over = running === undefined ? null : await overOf(db, load, running);
  const read = await readQuarters(db, load, stretches);
  return stretches.map((bins) => {
    if (over !== null && bins === running) return soFarPieces(db, asked, bins, over, read);
    return [pieceOf(bins, read.lay(bins), queueIds)];
  });
}

/** What of a stretch that runs is over, and in which edition it is stored. */
interface Over {
  readonly cut: Cut;
  readonly edition: string;
}

/** Null where too little of it is over, or nobody would tell if a day of it changed. */
async function overOf(db: Db, { tenantId, nowMs }: LoadRequest, bins: Bins): Promise<Over | null> {
  const { quartersTo } = await foldedTo(db, tenantId);
  const cut = quartersTo > nowMs ? null : cutAt(bins, quartersTo);
  if (cut === null) return null;
  const days: number[] = [];
  for (let day = utcDayOf(bins.fromMs - QUARTER_MS); day < cut.atMs; day += UTC_DAY_MS) days.push(day);
  const editions = await editionsOf(db, tenantId, days);
  if (editions.size < days.length) return null;
  return { cut, edition: JSON.stringify([quartersTo, ...days.map((day) => editions.get(day))]) };
}

/** What is remembered of the bins that are over, and the rest; where nothing is, all of them, and what is over is remembered. */
function soFarPieces(db: Db, asked: PiecesAsked, bins: Bins, over: Over, read: ReadQuarters): readonly Piece[] {
  const { cut, edition } = over;
  const known = soFarMemory(db).read(keyOf(asked, bins, read), edition);
  if (known === null) return [wholePiece(db, { asked, bins, over, read }, true)];
  const rest = read.lay(cut.rest);
  if (!known.footing.holds(rest.units)) return [pieceOf(bins, read.lay(bins), asked.queueIds)];
  return [
    knownPiece(cut.over, known.queueIds, (metric) => known.figures.get(metric) ?? NOTHING),
    pieceAfter(pieceOf(cut.rest, rest, asked.queueIds)),
  ];
}

const NOTHING = plainFigures([]);

interface Whole {
  readonly asked: PiecesAsked;
  readonly bins: Bins;
  readonly over: Over;
  readonly read: ReadQuarters;
}

/** All bins of a stretch that runs; what is over of it is remembered, where nothing speaks against it. */
function wholePiece(db: Db, { asked, bins, over, read }: Whole, isAsked: boolean): Piece {
  const { load, metrics, queueIds } = asked;
  const { cut, edition } = over;
  const loaded = read.lay(bins);
  const piece = pieceOf(bins, loaded, queueIds);
  const footing = new Footing(bins, loaded.units, cut.atMs, { names: load.names, queueIds: piece.queueIds });
  // What one queue says of itself is another figure than what is told of several.
  if (piece.queueIds.length < 2 || !footing.holds(loaded.units)) return piece;
  const all = new Map(metrics.map((metric) => [metric, piece.of(metric, true)]));
  const figures = new Map([...all].map(([metric, own]) => [metric, firstOf(own, cut.over)]));
  const soFar = {
    tenantId: load.tenantId,
    edition,
    figures,
    queueIds: piece.queueIds,
    footing,
    again: againOf(db, asked, bins),
  };
  soFarMemory(db).keep(keyOf(asked, bins, read), soFar, isAsked);
  return {
    ...piece,
    of: (metric, isSeveral) => (isSeveral ? all.get(metric) : undefined) ?? piece.of(metric, isSeveral),
  };
}

/**
 * What makes it anew, of what is stored by then. A function of its own: one written among what was read would keep all of that alive for as long as the
 * figures are remembered.
 */
function againOf(db: Db, asked: PiecesAsked, bins: Bins): SoFar["again"] {
  return async () => {
    const { load } = asked;
    const nowMs = Math.max(load.nowMs, (await foldedTo(db, load.tenantId)).quartersTo);
    const later = { ...asked, load: { ...load, nowMs, writtenToMs: writtenTo(nowMs) } };
    const over = await overOf(db, later.load, bins);
    if (over === null) return;
    const read = await readQuarters(db, later.load, [bins]);
    wholePiece(db, { asked: later, bins, over, read }, false);
  };
}

/** The same queues, metrics and bins of a tenant have one key, whoever asks. */
function keyOf({ load, metrics }: PiecesAsked, bins: Bins, read: ReadQuarters): string {
  const { fromMs, toMs, starts } = bins;
  const whose = createHash("sha256")
    .update(JSON.stringify(read.subjects(bins).toSorted()))
    .digest("base64url");
  return JSON.stringify([load.tenantId, load.isZoneKnown, fromMs, toMs, starts.length, whose, metrics.toSorted()]);
}
