import { A, type Agent } from "./agent";
import type { Centre } from "./centre";
import type { Interaction } from "./interaction";
import { Q } from "./queue";
import { refresh } from "./refresh";
import type { Media } from "./specs";

/** How long an offer rings before it counts as missed, and how fast agents usually answer (median), ms. */
const RING_MS: Readonly<Record<Media, number>> = { phone: 20_000, chat: 30_000, email: 60_000, voicemail: 30_000 };
const ANSWER_MS: Readonly<Record<Media, number>> = { phone: 3200, chat: 4500, email: 7000, voicemail: 5000 };
const REJECT_SHARE = 0.012;
const BREAK_AFTER_MISS_SHARE = 0.4;

/** Rings at an agent's desk until it is taken, refused or missed. The interaction keeps waiting meanwhile. */
export function offer(centre: Centre, interaction: Interaction, agent: Agent): void {
  const now = centre.now;
  const { queue } = interaction;
  interaction.state = "offering";
  interaction.agent = agent;
  interaction.offeredAt = now;
  agent.alerting = interaction;
  agent.lineSince = now;
  agent.count(now, queue, A.offered);
  centre.log.write(now, "offered", interaction.id, queue.spec.id, agent.spec.id);
  refresh(centre, agent);
  const ring = RING_MS[queue.spec.media];
  const answer = centre.rng.lognormal(ANSWER_MS[queue.spec.media], 0.55);
  const rejects = centre.rng.chance(REJECT_SHARE);
  interaction.offer = centre.scheduler.in(Math.min(answer, ring), () => {
    if (rejects || answer >= ring) refuse(centre, interaction, agent, rejects && answer < ring);
    else take(centre, interaction, agent);
  });
}

function take(centre: Centre, interaction: Interaction, agent: Agent): void {
  const now = centre.now;
  const { queue } = interaction;
  endOffer(centre, interaction, agent);
  stopWaiting(interaction);
  const waited = queue.leave(interaction, now);
  queue.counters.add(now, Q.accepted);
  if (waited <= queue.spec.slaThresholdMs) queue.counters.add(now, Q.acceptedInSla);
  agent.count(now, queue, A.accepted);
  if (interaction.transferred) agent.count(now, queue, A.transfersReceived);
  centre.log.write(now, "accepted", interaction.id, queue.spec.id, agent.spec.id, waited);
  centre.flow.accept(interaction, agent);
}

function refuse(centre: Centre, interaction: Interaction, agent: Agent, rejected: boolean): void {
  const now = centre.now;
  const { queue } = interaction;
  endOffer(centre, interaction, agent);
  agent.count(now, queue, rejected ? A.rejected : A.rejectTimeout);
  centre.log.write(now, rejected ? "rejected" : "offer-timeout", interaction.id, queue.spec.id, agent.spec.id);
  interaction.state = "waiting";
  interaction.agent = null;
  interaction.refusedBy = agent;
  if (!rejected && agent.nextAway === null && centre.rng.chance(BREAK_AFTER_MISS_SHARE)) {
    agent.nextAway = { status: "OnBreak", code: "Missed offer", forMs: centre.rng.integer(30_000, 240_000) };
  }
  refresh(centre, agent);
  centre.flow.route(interaction);
  centre.flow.settle(agent);
}

/** The ringing stops, however it ended: counts how long it rang. */
export function endOffer(centre: Centre, interaction: Interaction, agent: Agent): void {
  const now = centre.now;
  const rang = now - interaction.offeredAt;
  const { queue } = interaction;
  if (interaction.offer !== null) interaction.offer.cancelled = true;
  interaction.offer = null;
  agent.alerting = null;
  agent.lineSince = now;
  queue.counters.add(now, Q.offeringTime, rang);
  queue.counters.add(now, Q.offers);
  queue.counters.raise(now, Q.longestOffering, rang);
  agent.count(now, queue, A.offeringTime, rang);
  agent.count(now, queue, A.offers);
  agent.countLongest(now, queue, A.longestOffering, rang);
}

/** Nothing ends the waiting any more: neither the customer's patience nor the queue's limit. */
export function stopWaiting(interaction: Interaction): void {
  if (interaction.patience !== null) interaction.patience.cancelled = true;
  if (interaction.overflow !== null) interaction.overflow.cancelled = true;
  interaction.patience = interaction.overflow = null;
}
