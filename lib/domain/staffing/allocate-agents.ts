/** Agents who serve exactly these queues. */
export interface Pool {
  readonly queueIds: readonly string[];
  /** Not necessarily a whole number: a what-if takes parts away. */
  readonly agents: number;
}

/** More rounds change nothing that would be seen in whole agents. */
const ROUNDS = 80;

/**
 * How many agents each queue has when nobody is counted twice: who serves several queues is divided among them so that all
 * are covered alike, as far as agents can be moved: have ÷ need is levelled. An agent of a queue that has enough of its own goes
 * to the one that has not. A queue that needs nothing gets whom nobody else needs.
 *
 * Found by proportional shares whose weights are put right by how short each queue came out, over and over (iterative
 * proportional fitting, W. E. Deming and F. F. Stephan, 1940). The shares of each pool always add up to its agents.
 *
 * @param need agents that each queue needs; a queue that is missing needs none
 */
export function allocateAgents(pools: readonly Pool[], need: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const weights = new Map(need);
  let have = share(pools, weights);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [queueId, wanted] of need) {
      const got = have.get(queueId) ?? 0;
      if (wanted > 0 && got > 0) weights.set(queueId, ((weights.get(queueId) ?? 0) * wanted) / got);
    }
    have = share(pools, weights);
  }
  return have;
}

function share(pools: readonly Pool[], weights: ReadonlyMap<string, number>): Map<string, number> {
  const have = new Map<string, number>();
  for (const { queueIds, agents } of pools) {
    const sum = queueIds.reduce((all, id) => all + (weights.get(id) ?? 0), 0);
    for (const id of queueIds) {
      const part = sum > 0 ? (weights.get(id) ?? 0) / sum : 1 / queueIds.length;
      have.set(id, (have.get(id) ?? 0) + agents * part);
    }
  }
  return have;
}

/**
 * The pools when so many agents of a queue are away besides. Which ones nobody knows, so each pool that serves the queue
 * loses the same share of its agents.
 */
export function withoutSome(pools: readonly Pool[], queueId: string, away: number): readonly Pool[] {
  const serving = servingAgents(pools, queueId);
  const left = serving > 0 ? Math.max(0, 1 - away / serving) : 1;
  return pools.map((pool) => (pool.queueIds.includes(queueId) ? { ...pool, agents: pool.agents * left } : pool));
}

/** Agents who serve a queue, be it among others. */
export function servingAgents(pools: readonly Pool[], queueId: string): number {
  return pools.reduce((sum, { queueIds, agents }) => sum + (queueIds.includes(queueId) ? agents : 0), 0);
}
