import type { OutlookMoment, QueueOutlook } from "@/lib/domain/staffing/queue-outlook";
import type { SheetCell } from "./cells";

/* What comes next of a queue, as cells of a tile's row. A part of which too little is known has none. */

type Cells = Readonly<Record<string, unknown>>;

export function outlookCells({
  wait,
  serviceLevel,
  passed,
  staffing,
  closing,
}: QueueOutlook): Record<string, SheetCell> {
  return {
    ...(wait !== null && { ...momentCells("wait", wait), "wait/limit": wait.limitMs }),
    ...(wait?.chance != null && { "wait/chance": wait.chance }),
    ...(serviceLevel !== null && { ...momentCells("level", serviceLevel), "level/target": serviceLevel.target }),
    ...(passed?.waitMs != null && { "passed/wait": passed.waitMs }),
    ...(passed?.serviceLevel != null && { "passed/level": passed.serviceLevel }),
    ...(staffing !== null && {
      "staff/difference": staffing.difference,
      "staff/agents": staffing.agents,
      "staff/needed": staffing.needed,
    }),
    ...(closing !== null && {
      "close/expected": closing.expected,
      "close/busy": closing.busy,
      "close/quiet": closing.quiet,
    }),
  };
}

function momentCells(part: string, { atMs, earliestMs, latestMs }: OutlookMoment): Record<string, SheetCell> {
  return { [`${part}/at`]: atMs, [`${part}/from`]: earliestMs, ...(latestMs !== null && { [`${part}/to`]: latestMs }) };
}

/** `readOutlook(outlookCells(o))` is o. */
export function readOutlook(cells: Cells): QueueOutlook {
  const at = (name: string): number | null => {
    const value = cells[name];
    return typeof value === "number" ? value : null;
  };
  const moment = (part: string): OutlookMoment | null => {
    const [atMs, earliestMs] = [at(`${part}/at`), at(`${part}/from`)];
    return atMs === null || earliestMs === null ? null : { atMs, earliestMs, latestMs: at(`${part}/to`) };
  };
  const [wait, limitMs] = [moment("wait"), at("wait/limit")];
  const [level, target] = [moment("level"), at("level/target")];
  const passed = { waitMs: at("passed/wait"), serviceLevel: at("passed/level") };
  const [difference, agents, needed] = [at("staff/difference"), at("staff/agents"), at("staff/needed")];
  const [expected, busy, quiet] = [at("close/expected"), at("close/busy"), at("close/quiet")];
  return {
    wait: wait === null || limitMs === null ? null : { ...wait, limitMs, chance: at("wait/chance") },
    serviceLevel: level === null || target === null ? null : { ...level, target },
    ...((passed.waitMs !== null || passed.serviceLevel !== null) && { passed }),
    staffing: difference === null || agents === null || needed === null ? null : { difference, agents, needed },
    closing: expected === null || busy === null || quiet === null ? null : { expected, busy, quiet },
  };
}
