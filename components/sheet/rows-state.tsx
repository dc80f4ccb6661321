import type { ReactNode } from "react";
import { Shrink } from "@/components/ui/shrink";
import { Skeleton } from "@/components/ui/skeleton";
import type { TileRows } from "./rows-now";

interface RowsStateProps {
  rows: TileRows | null;
  /** Font size of the list, em of the board's root. */
  scale?: number;
  /** What is said where there is nothing to list, and what to do about it. */
  empty: string;
  hint?: string;
  children: (rows: TileRows) => ReactNode;
}

/** A list before its first rows, without any, and with some. */
export function RowsState({ rows, scale = 1, empty, hint, children }: RowsStateProps) {
  if (rows === null)
    return (
      <div className="flex min-h-0 flex-1 flex-col justify-around overflow-hidden" aria-hidden="true">
        {["a", "b", "c", "d"].map((key) => (
          <Skeleton key={key} className="h-[1.2em] w-full" />
        ))}
      </div>
    );
  if (rows.ids.length === 0)
    return (
      <Shrink
        content={`${empty} ${hint}`}
        cutWord="…"
        place="middle"
        className="sheet-note flex-1 text-center leading-[1.3]"
      >
        <p>{empty}</p>
        {hint !== undefined && <p className="mt-[0.3em] text-muted">{hint}</p>}
      </Shrink>
    );
  return (
    <div className="flex min-h-0 flex-1 flex-col" style={scale === 1 ? undefined : { fontSize: `${scale}em` }}>
      {children(rows)}
    </div>
  );
}
