import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useBoard } from "@/components/board/board-context";
import { Shrink } from "@/components/ui/shrink";
import { Skeleton } from "@/components/ui/skeleton";
import { useLive } from "@/lib/client/live/use-live";
import { problemKey } from "./problem-key";
import type { TileRows } from "./rows-now";
import { tileCells } from "./tile-now";

interface RowsStateProps {
  tileId: string;
  rows: TileRows | null;
  /** Font size of the list, em of the board's root. */
  scale?: number;
  /** What is said where there is nothing to list, and what to do about it. */
  empty: string;
  hint?: string;
  children: (rows: TileRows) => ReactNode;
}

/** A list before its first rows, without any, with some, and where nobody can tell of any. */
export function RowsState({ tileId, rows, scale = 1, empty, hint, children }: RowsStateProps) {
  const t = useTranslations("tiles.problems");
  const { scope } = useBoard();
  const problem = useLive(scope, (view) => tileCells(view, tileId)?.problem) ?? null;
  if (typeof problem === "string") return <Note said={t(problemKey(problem))} />;
  if (rows === null)
    return (
      <div className="flex min-h-0 flex-1 flex-col justify-around overflow-hidden" aria-hidden="true">
        {["a", "b", "c", "d"].map((key) => (
          <Skeleton key={key} className="h-[1.2em] w-full" />
        ))}
      </div>
    );
  if (rows.ids.length === 0) return <Note said={empty} hint={hint} />;
  return (
    <div className="flex min-h-0 flex-1 flex-col" style={scale === 1 ? undefined : { fontSize: `${scale}em` }}>
      {children(rows)}
    </div>
  );
}

function Note({ said, hint }: { said: string; hint?: string | undefined }) {
  return (
    <Shrink
      content={`${said} ${hint}`}
      cutWord="…"
      place="middle"
      className="sheet-note flex-1 text-center leading-[1.3]"
    >
      <p>{said}</p>
      {hint !== undefined && <p className="mt-[0.3em] text-muted">{hint}</p>}
    </Shrink>
  );
}
