import type { QueueRow } from "@/lib/domain/snapshot";
import { type Level, longestWait, queueState, worseLevel } from "@/lib/domain/state/queue-state";
import type { TileThresholds } from "@/lib/domain/threshold/rule";
import type { SheetData } from "../data";
import type { Applied, Judging } from "../judging";
import { ofRows } from "../measured";

export interface QueueLevels {
  /** The queue's as a whole. */
  readonly level: Level;
  readonly wait: Level;
  readonly serviceLevel: Level;
  /** By what the two are judged. */
  readonly rules: { readonly wait: Applied | null; readonly "service-level": Applied | null };
}

export const WAIT = "interactionsLongestWaitInQueue.rt";
export const SERVICE_LEVEL = "slaPercentage.today";
const INHERITED: TileThresholds = { use: "inherited" };

/**
 * How a queue stands by the rules that apply to its wait and its service level. As on the board that makes itself
 * (`queueState`), a service level that was lost this morning is no breach while there is nothing that anybody could do now.
 */
export function queueLevels(name: string, row: QueueRow, data: SheetData, judging: Judging): QueueLevels {
  const judged = (key: string) => {
    const { subject, unit, ticks, around, value } = ofRows("queues", key, [row], data);
    const shown = key === WAIT ? longestWait(row.metrics) : value;
    const figure = { subject, thresholds: INHERITED, value: shown, unit, grows: ticks, around };
    return judging.verdict(`${name}\n${row.id}\n${key}`, figure);
  };
  const { level: wait, rule: ofWait } = judged(WAIT);
  const { level: serviceLevel, rule: ofServiceLevel } = judged(SERVICE_LEVEL);
  const { waiting, idle } = queueState(row.metrics);
  const isPressed = (waiting ?? 0) > (idle ?? 0) && wait !== "calm";
  return {
    level: worseLevel(wait, serviceLevel === "breach" && !isPressed ? "near" : serviceLevel),
    wait,
    serviceLevel,
    rules: { wait: ofWait, "service-level": ofServiceLevel },
  };
}
