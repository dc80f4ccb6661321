import { countAgents } from "@/lib/domain/combine/agent-count";
import type { AgentRow, QueueRow } from "@/lib/domain/snapshot";
import { type Given, givenTotal, underLevels } from "./given-levels";
import { metricNumber, sumKnown } from "./metric-number";
import { type Level, type QueueState, queueState, serviceLevelLevel, worseLevel } from "./queue-state";
import { serviceLevelOver } from "./service-level-over";

/** The numbers over a whole board. null is no data, never zero. */
export interface Headline {
  /** Customers waiting now. */
  readonly waiting: number | null;
  /** The longest wait among the queues whose waits are worst, ms, `elapsedMs` included; null when nobody waits. */
  readonly longestWaitMs: number | null;
  readonly longestWaitQueue: { readonly id: string; readonly name: string } | null;
  /** Against that queue's own threshold. */
  readonly longestWaitLevel: Level;
  /** That queue's own threshold, ms; null when it has none. */
  readonly longestWaitThresholdMs: number | null;
  /** Whether somebody waits longer in another queue, whose own threshold leaves the time. */
  readonly longestWaitIsChosen: boolean;
  /** Service level today, 0–100. */
  readonly serviceLevel: number | null;
  /** The queues' targets, weighted as the service level is, 0–100. */
  readonly serviceLevelTarget: number | null;
  /** Whether that is a mean, because the queues' targets differ. */
  readonly serviceLevelTargetIsMean: boolean;
  readonly serviceLevelLevel: Level;
  /** Counts of today. `abandoned` leaves short abandons out. */
  readonly entered: number | null;
  readonly answered: number | null;
  readonly abandoned: number | null;
  /** Abandoned ÷ entered, 0–100. */
  readonly abandonedPercentage: number | null;
  /** Agents available, and agents logged in at all, each counted once however many queues they are in. */
  readonly available: number | null;
  readonly onShift: number | null;
}

type Read = { readonly row: QueueRow; readonly state: QueueState };

/**
 * The longest wait among the queues whose waits are worst against their own thresholds. Not the plain maximum: beside a
 * mail queue with hours to answer, a caller who waits far too long would never be the headline.
 */
function longestOf(read: readonly Read[]): Read | null {
  let best: Read | null = null;
  for (const candidate of read) {
    const wait = candidate.state.longestWaitMs;
    if (wait === null) continue;
    if (best === null || isWorseWait(candidate.state, best.state)) best = candidate;
  }
  return best;
}

function isWorseWait(a: QueueState, b: QueueState): boolean {
  if (a.waitLevel !== b.waitLevel) return worseLevel(a.waitLevel, b.waitLevel) === a.waitLevel;
  return (a.longestWaitMs ?? 0) > (b.longestWaitMs ?? 0);
}

/**
 * The headline of a board, recomputed from counts: waiting, entered, answered and abandoned add up; the longest wait is
 * the greatest among those worst off against their thresholds; service level is answered in time ÷ the sum of what the queues measure theirs on, and its target is
 * weighted the same way; abandoned % is abandoned ÷ entered.
 *
 * @param elapsedMs time since the data were taken; waits have grown by it
 * @param given the levels that the queues were given (see `given-levels.ts`); null: what is built in applies
 */
export function headline(
  queues: readonly QueueRow[],
  agents: readonly AgentRow[],
  elapsedMs = 0,
  given?: Given,
): Headline {
  const read = queues.map((row) => ({
    row,
    state: underLevels(queueState(row.metrics, elapsedMs), row.id, given ?? null),
  }));
  const sum = (key: string) => sumKnown(queues.map(({ metrics }) => metricNumber(metrics, key)));
  const longest = longestOf(read);
  const longestWaitMs = longest?.state.longestWaitMs ?? null;
  const { serviceLevel, target, targetIsMean, evidence } = serviceLevelOver(queues);
  const entered = sum("entered.today");
  const abandoned = sum("abandoned.today");
  return {
    waiting: sum("interactionsWaitInQueue.rt"),
    longestWaitMs,
    longestWaitQueue: longest === null ? null : { id: longest.row.id, name: longest.row.name },
    longestWaitLevel: longest?.state.waitLevel ?? "calm",
    longestWaitThresholdMs: longest?.state.thresholdMs ?? null,
    longestWaitIsChosen: longestWaitMs !== null && read.some(({ state }) => (state.longestWaitMs ?? 0) > longestWaitMs),
    serviceLevel,
    serviceLevelTarget: target,
    serviceLevelTargetIsMean: targetIsMean,
    serviceLevelLevel: givenTotal(given ?? null) ?? serviceLevelLevel(serviceLevel, target, evidence),
    entered,
    answered: sum("accepted.today"),
    abandoned,
    abandonedPercentage:
      abandoned === null || entered === null || entered <= 0 ? null : Math.min(100, (100 * abandoned) / entered),
    available: countAgents(agents, "available").value,
    onShift: countAgents(agents, "loggedIn").value,
  };
}
