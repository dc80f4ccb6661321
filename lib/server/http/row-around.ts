import "server-only";
import { neighbours } from "@/lib/domain/neighbours";
import type { Board } from "@/lib/server/boards/board";
import { firstView } from "./first-view";

interface LinkedRow {
  readonly name: string;
  /** Path on this site. */
  readonly href: string;
}

export interface RowAround {
  /** The row's name as last heard; null when the hub has no such row (yet). */
  readonly initialName: string | null;
  readonly previous: LinkedRow | null;
  readonly next: LinkedRow | null;
}

/** What a queue's or an agent's page knows before the stream begins: its name, and what stands before and after it on the board. */
export async function rowAround(board: Board, kind: "queues" | "agents", id: string): Promise<RowAround> {
  const rows = (await firstView(board))?.[kind] ?? [];
  const around = neighbours(rows, id);
  const link = (row: { readonly id: string; readonly name: string } | null) =>
    row === null
      ? null
      : { name: row.name, href: `/boards/${encodeURIComponent(board.id)}/${kind}/${encodeURIComponent(row.id)}` };
  return {
    initialName: rows.find((row) => row.id === id)?.name ?? null,
    previous: link(around.previous),
    next: link(around.next),
  };
}
