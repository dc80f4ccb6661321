import "server-only";
import type { Bins } from "@/lib/domain/history/bins";
import { type Figures, HistoryFigures } from "@/lib/domain/history/figures";
import type { Origin } from "@/lib/domain/history/origins";
import { queueIdOf } from "@/lib/domain/history/subject";
import type { Loaded } from "./load";
import type { DaySheet } from "./sheets/read";
import { figuresOn } from "./sheets/sheet";

/** Some days of a range: what is kept of them, or the sheet of one. */
export interface Piece {
  readonly bins: number;
  /** Of the queues that are asked for, those of which anything is kept. */
  readonly queueIds: readonly string[];
  of(metric: string, isSeveral: boolean): Figures;
  last(metric: string, isSeveral: boolean): number | null;
  /** From where its figures are, which are `values`. */
  origins(metric: string, values: Figures["values"]): readonly (Origin | null)[];
}

/** Days of a range, as they are to be made of what is kept. */
export function pieceOf(bins: Bins, { units, reported, subjects }: Loaded, asked: readonly string[]): Piece {
  const all = subjects.flatMap((subject) => queueIdOf(subject) ?? []).toSorted();
  const own = new Set(asked);
  const queueIds = asked.length === 0 ? all : all.filter((id) => own.has(id));
  const figures = new HistoryFigures(bins, units, reported);
  return {
    bins: bins.starts.length,
    queueIds,
    of: (metric, isSeveral) => figures.of(metric, queueIds, isSeveral),
    last: (metric, isSeveral) => figures.last(metric, queueIds, isSeveral),
    origins: (metric, values) => figures.origins(metric, values, queueIds),
  };
}

/** A day that has a sheet. */
export function sheetPiece(bins: number, { block, queueIds }: DaySheet, isTold: (metric: string) => boolean): Piece {
  return knownPiece(bins, queueIds, (metric) => figuresOn(isTold(metric) ? block : new Map(), metric, bins));
}

/** Bins of several queues whose figures are known, but not from where they are: who wants to know makes them of what is kept. */
export function knownPiece(bins: number, queueIds: readonly string[], of: (metric: string) => Figures): Piece {
  return {
    bins,
    queueIds,
    of,
    last: (metric) => of(metric).values.findLast((value) => value !== null) ?? null,
    origins: (_, values) => values.map(() => null),
  };
}

/** A piece without its first bin, which is told of in the one before. */
export function pieceAfter(piece: Piece): Piece {
  return {
    ...piece,
    bins: piece.bins - 1,
    of: (metric, isSeveral) => {
      const { values, provisional, lacking } = piece.of(metric, isSeveral);
      const after = (bins: ReadonlySet<number>) => new Set([...bins].flatMap((bin) => (bin === 0 ? [] : [bin - 1])));
      return { values: values.slice(1), provisional: after(provisional), lacking: after(lacking) };
    },
    origins: (metric, values) => piece.origins(metric, [null, ...values]).slice(1),
  };
}

/** Of figures, those of the first bins. */
export function firstOf({ values, provisional, lacking }: Figures, bins: number): Figures {
  const first = (all: ReadonlySet<number>) => new Set([...all].filter((bin) => bin < bins));
  return { values: values.slice(0, bins), provisional: first(provisional), lacking: first(lacking) };
}

/** Figures over a range, piece by piece: no day's figures need another day's, but for the reading before it, which each piece has. */
export class RangeFigures {
  private readonly isSeveral: boolean;

  constructor(private readonly pieces: readonly Piece[]) {
    this.isSeveral = new Set(pieces.flatMap(({ queueIds }) => queueIds)).size > 1;
  }

  of(metric: string): Figures {
    const values: (number | null)[] = [];
    const provisional = new Set<number>();
    const lacking = new Set<number>();
    for (const piece of this.pieces) {
      const figures = piece.of(metric, this.isSeveral);
      for (const bin of figures.provisional) provisional.add(values.length + bin);
      for (const bin of figures.lacking) lacking.add(values.length + bin);
      for (const value of figures.values) values.push(value);
    }
    return { values, provisional, lacking };
  }

  /** From where each of the figures is, which are `values`; null where there is none. */
  origins(metric: string, values: Figures["values"]): readonly (Origin | null)[] {
    let from = 0;
    return this.pieces.flatMap((piece) => {
      const own = values.slice(from, from + piece.bins);
      from += piece.bins;
      return piece.origins(metric, own);
    });
  }

  /** Of what stands at an end: what it stood at last; null where it never did. */
  last(metric: string): number | null {
    for (const piece of this.pieces.toReversed()) {
      const value = piece.last(metric, this.isSeveral);
      if (value !== null) return value;
    }
    return null;
  }
}
