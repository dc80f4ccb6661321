import type { SheetCell } from "@/lib/domain/sheet/cells";
import { levelCell, TOTAL } from "./given-levels";
import type { Level } from "./queue-state";

/* How the server writes what `given-levels.ts` reads. */

export interface QueueLevels {
  /** The queue's as a whole. */
  readonly level: Level;
  readonly wait: Level;
  readonly serviceLevel: Level;
  /** Of how many wait. */
  readonly waiting: Level;
}

/** A queue's levels as cells; what is calm is not sent. */
export function queueCells(id: string, { level, wait, serviceLevel, waiting }: QueueLevels): [string, SheetCell][] {
  const cells: [string, Level][] = [
    [levelCell("queue", id), level],
    [levelCell("wait", id), wait],
    [levelCell("service-level", id), serviceLevel],
    [levelCell("waiting", id), waiting],
  ];
  return cells.filter(([, cell]) => cell !== "calm");
}

export function agentCells(id: string, level: Level): [string, SheetCell][] {
  return level === "calm" ? [] : [[levelCell("agent", id), level]];
}

export function totalCells(serviceLevel: Level): [string, SheetCell][] {
  return serviceLevel === "calm" ? [] : [[TOTAL, serviceLevel]];
}
