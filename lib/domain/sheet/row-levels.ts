import type { AgentRow, QueueRow } from "@/lib/domain/snapshot";
import { AGENT_STATES, agentCondition } from "@/lib/domain/state/agent-state";
import { agentCells, queueCells, totalCells } from "@/lib/domain/state/level-cells";
import { type Level, worseLevel } from "@/lib/domain/state/queue-state";
import { serviceLevelOver } from "@/lib/domain/state/service-level-over";
import type { Rules } from "@/lib/domain/threshold/inherit";
import type { TileThresholds } from "@/lib/domain/threshold/rule";
import { thresholdKey } from "@/lib/domain/threshold/subject";
import type { SheetCells } from "./cells";
import type { SheetData } from "./data";
import type { Judging, Verdict } from "./judging";
import { queueLevels, SERVICE_LEVEL, WAIT } from "./kinds/queue-levels";
import { ofRows } from "./measured";

/*
 * Boards that make themselves, and pages of queues and agents, under a tenant's own limits: the same rules, judged in the same way as on designed
 * boards (see `lib/domain/state/given-levels.ts` for how it crosses the wire).
 */

const WAITING = "interactionsWaitInQueue.rt";
/** The figures of a queue that these boards and pages judge. */
export const JUDGED_OF_QUEUES = [WAIT, SERVICE_LEVEL, WAITING] as const;

const INHERITED: TileThresholds = { use: "inherited" };

/** Whether a tenant has limits of its own for what is judged of queues. */
export function limitsQueues(rules: Rules): boolean {
  return JUDGED_OF_QUEUES.some((metric) => Object.hasOwn(rules, thresholdKey({ of: "queues", metric })));
}

/** Whether a tenant has limits of its own for how long agents may be in a state. */
export function limitsStates(rules: Rules): boolean {
  return AGENT_STATES.some((state) => Object.hasOwn(rules, thresholdKey({ of: "states", state })));
}

/** @param board what the service level of all rows together is remembered by; null: it is not asked for */
export function levelsOfQueues(
  board: string | null,
  rows: readonly QueueRow[],
  data: SheetData,
  judging: Judging,
): SheetCells {
  const cells = rows.flatMap((row) => {
    const own = queueLevels("queue", row, data, judging);
    const { subject, unit, around, value } = ofRows("queues", WAITING, [row], data);
    const figure = { subject, thresholds: INHERITED, value, unit, grows: false, around };
    const waiting = judging.verdict(`queue\n${row.id}\n${WAITING}`, figure).level;
    return queueCells(row.id, { ...own, level: worseLevel(own.level, waiting), waiting });
  });
  return Object.fromEntries([
    ...cells,
    ...totalCells(board === null ? "calm" : totalLevel(board, rows, data, judging)),
  ]);
}

/** Of the service level that the headline shows: it is measured on what is known, be it of one queue. */
function totalLevel(board: string, rows: readonly QueueRow[], data: SheetData, judging: Judging): Level {
  const { subject, unit, around } = ofRows("queues", SERVICE_LEVEL, rows, data);
  const value = serviceLevelOver(rows).serviceLevel;
  const figure = { subject, thresholds: INHERITED, value, unit, grows: false, around };
  return judging.verdict(`all\n${board}\n${SERVICE_LEVEL}`, figure).level;
}

export function levelsOfAgents(rows: readonly AgentRow[], judging: Judging): SheetCells {
  return Object.fromEntries(
    rows.flatMap((row) => agentCells(row.id, stateVerdict(`agent\n${row.id}`, row, INHERITED, judging).level)),
  );
}

/** How long an agent has been in their state, held against what that state may last. */
export function stateVerdict(name: string, row: AgentRow, thresholds: TileThresholds, judging: Judging): Verdict {
  const { state, timeInStateMs } = agentCondition(row.metrics);
  const around = { rows: [row], from: row.id, other: () => null };
  const subject = { of: "states", state } as const;
  const figure = { subject, thresholds, value: timeInStateMs, unit: "milliseconds", grows: true, around } as const;
  return judging.verdict(name, figure);
}
