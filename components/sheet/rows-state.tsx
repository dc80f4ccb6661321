import type { ReactNode } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import type { TileRows } from "./use-rows";

interface RowsStateProps {
  rows: TileRows | null;
  /** Font size of the list, em of the board's root. */
  scale?: number;
  /** What is said where there is nothing to list. */
  empty: string;
  children: (rows: TileRows) => ReactNode;
}

/** A list before its first rows, without any, and with some. */
export function RowsState({ rows, scale = 1, empty, children }: RowsStateProps) {
  if (rows === null)
    return (
      <div className="flex min-h-0 flex-1 flex-col justify-around" aria-hidden="true">
        {["a", "b", "c", "d"].map((key) => (
          <Skeleton key={key} className="h-[1.2em] w-full" />
        ))}
      </div>
    );
  if (rows.ids.length === 0) return <p className="sheet-note m-auto text-center text-muted">{empty}</p>;
  return (
    <div className="flex min-h-0 flex-1 flex-col" style={scale === 1 ? undefined : { fontSize: `${scale}em` }}>
      {children(rows)}
    </div>
  );
}
