"use client";

import { useBoard } from "@/components/board/board-context";
import { tileCells } from "@/components/sheet/tile-now";
import { useLive } from "@/lib/client/live/use-live";
import { columnCell } from "@/lib/domain/sheet/cells";
import { type Figure, readFigure, readRule } from "@/lib/domain/sheet/figure";
import type { Applied } from "@/lib/domain/sheet/judging";
import type { ExplainedFigure } from "./explanation";

interface FigureFacts {
  /** Null where each row has one of its own, and before the first. */
  readonly made: Pick<Figure, "of" | "problem" | "worst"> | null;
  readonly rule: Applied | null;
}

/** What the server says of a figure beside its value. */
export function useExplainedFigure(tileId: string, { figure, column }: Omit<ExplainedFigure, "measure">): FigureFacts {
  const { scope } = useBoard();
  const facts = useLive(scope, (view): FigureFacts => {
    const cells = tileCells(view, tileId);
    if (cells === null) return { made: null, rule: null };
    const whole = figure === null ? null : readFigure(cells, figure);
    const made =
      whole === null ? madeOfRows(cells, column) : { of: whole.of, problem: whole.problem, worst: whole.worst };
    const rule = column === null ? (whole?.rule ?? null) : readRule(cells, (field) => columnCell(field, column));
    return { made, rule };
  });
  return facts ?? { made: null, rule: null };
}

/** Of what each row has for itself no more is told than why one has none. */
function madeOfRows(cells: Readonly<Record<string, unknown>>, column: string | null): FigureFacts["made"] {
  const problem = column === null ? null : cells[columnCell("problem", column)];
  return typeof problem === "string" ? { of: null, problem, worst: null } : null;
}
