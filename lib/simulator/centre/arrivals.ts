import type { Agent } from "./agent";
import type { Centre } from "./centre";
import type { Interaction } from "./interaction";
import { nextArrival } from "./next-arrival";
import { endOffer, stopWaiting } from "./offers";
import { Q, type Queue } from "./queue";
import type { Rng } from "./rng";

/** Who hangs up faster is a short abandon and counted apart. 8x8's own limit. */
export const SHORT_ABANDON_MS = 5000;
const SHORT_SHARE = 0.015;

/** Customers come as a Poisson process whose rate follows the day's curve, by thinning. */
export function startArrivals(centre: Centre): void {
  for (const [index, queue] of centre.queues.entries()) scheduleNext(centre, queue, index);
}

function scheduleNext(centre: Centre, queue: Queue, phase: number): void {
  const at = nextArrival(centre.rng, queue.spec, phase, centre.now, centre.clockZero);
  if (at === null) return;
  centre.scheduler.at(at, () => {
    centre.flow.enter(queue, false);
    scheduleNext(centre, queue, phase);
  });
}

/** A customer, or a colleague with one, joins a queue's line and is offered to somebody at once if anybody is free. */
export function enter(centre: Centre, queue: Queue, transferred: boolean): Interaction {
  const now = centre.now;
  const { patienceMs, overflow } = queue.spec;
  const interaction: Interaction = {
    id: centre.nextInteractionId(),
    queue,
    enteredAt: now,
    transferred,
    state: "waiting",
    agent: null,
    refusedBy: null,
    offeredAt: 0,
    acceptedAt: 0,
    endedAt: 0,
    onHold: false,
    consulting: false,
    patience: null,
    overflow: null,
    offer: null,
  };
  queue.join(interaction, now);
  centre.log.write(now, "entered", interaction.id, queue.spec.id, null, transferred ? "transfer" : null);
  if (patienceMs !== null) {
    const patience = patienceOf(centre.rng, patienceMs);
    interaction.patience = centre.scheduler.in(patience, () => abandon(centre, interaction));
  }
  if (overflow !== null)
    interaction.overflow = centre.scheduler.in(overflow.afterMs, () => divert(centre, interaction));
  centre.flow.route(interaction);
  return interaction;
}

/** How long a customer waits before hanging up, ms: a few by mistake at once, the others as long as their mean says. */
export function patienceOf(rng: Rng, meanMs: number): number {
  return rng.chance(SHORT_SHARE) ? rng.integer(500, SHORT_ABANDON_MS - 1) : rng.exponential(meanMs);
}

function abandon(centre: Centre, interaction: Interaction): void {
  const agent = withdraw(centre, interaction);
  const { queue } = interaction;
  const waited = queue.leave(interaction, centre.now);
  const short = waited < SHORT_ABANDON_MS;
  queue.counters.add(centre.now, short ? Q.shortAbandoned : Q.abandoned);
  centre.log.write(centre.now, short ? "short-abandoned" : "abandoned", interaction.id, queue.spec.id, null, waited);
  if (agent !== null) centre.flow.settle(agent);
}

function divert(centre: Centre, interaction: Interaction): void {
  if (interaction.state !== "waiting") {
    // It rings at an agent's desk just now: ask again once the offer must be over.
    interaction.overflow = centre.scheduler.in(25_000, () => divert(centre, interaction));
    return;
  }
  withdraw(centre, interaction);
  const { queue } = interaction;
  const waited = queue.leave(interaction, centre.now);
  queue.counters.add(centre.now, Q.diverted);
  queue.counters.add(centre.now, Q.divertedTime, waited);
  centre.log.write(centre.now, "diverted", interaction.id, queue.spec.id, null, waited);
  const next = queue.spec.overflow?.to ?? null;
  const target = next === null ? undefined : centre.queueById.get(next);
  if (target !== undefined) centre.flow.enter(target, false);
}

/** Ends the waiting for whatever reason; returns the agent who was just being offered it. */
function withdraw(centre: Centre, interaction: Interaction): Agent | null {
  const agent = interaction.state === "offering" ? interaction.agent : null;
  if (agent !== null) endOffer(centre, interaction, agent);
  stopWaiting(interaction);
  interaction.state = "done";
  interaction.agent = null;
  if (agent !== null)
    centre.log.write(centre.now, "offer-lost", interaction.id, interaction.queue.spec.id, agent.spec.id);
  return agent;
}
