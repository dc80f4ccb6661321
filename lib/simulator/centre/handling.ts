import { A, type Agent } from "./agent";
import type { Centre } from "./centre";
import type { Interaction } from "./interaction";
import { Q } from "./queue";
import { refresh } from "./refresh";
import type { Media } from "./specs";

/** How often, by media, something happens in a conversation. */
const HOLD_SHARE: Readonly<Record<Media, number>> = { phone: 0.28, chat: 0, email: 0, voicemail: 0.1 };
const WRAP_SHARE: Readonly<Record<Media, number>> = { phone: 0.85, chat: 0.6, email: 0.3, voicemail: 0.8 };
const TRANSFER_SHARE = 0.055;
const BLIND_SHARE = 0.6;
const CONFERENCE_SHARE = 0.015;
const CONSULT_SHARE = 0.03;

/** An agent works on an interaction from the moment it is taken to the end of the wrap-up. */
export function accept(centre: Centre, interaction: Interaction, agent: Agent): void {
  const { rng, scheduler, now } = centre;
  const { queue } = interaction;
  interaction.state = "handling";
  interaction.acceptedAt = now;
  agent.interactions.push(interaction);
  agent.lineSince = now;
  queue.interactionsHandling += 1;
  refresh(centre, agent);

  const media = queue.spec.media;
  const talkMs = rng.lognormal(queue.spec.handleMs, 0.6);
  const holdMs = rng.chance(HOLD_SHARE[media]) ? rng.lognormal(35_000, 0.7) : 0;
  if (holdMs > 0) scheduler.in(talkMs * (0.2 + 0.5 * rng.next()), () => hold(centre, interaction, agent, holdMs));
  if (media === "phone" && rng.chance(CONSULT_SHARE)) {
    const consultMs = Math.min(rng.lognormal(30_000, 0.4), talkMs);
    scheduler.in((talkMs - consultMs) / 2, () => consult(centre, interaction, agent, consultMs));
  }
  scheduler.in(talkMs + holdMs, () => finish(centre, interaction, agent));
  // A chat agent may have room for the next one at once.
  centre.flow.settle(agent);
}

function hold(centre: Centre, interaction: Interaction, agent: Agent, forMs: number): void {
  const startedAt = centre.now;
  const { queue } = interaction;
  interaction.onHold = true;
  agent.lineSince = startedAt;
  agent.count(startedAt, queue, A.hold);
  centre.log.write(startedAt, "hold", interaction.id, queue.spec.id, agent.spec.id);
  centre.scheduler.in(forMs, () => {
    const now = centre.now;
    interaction.onHold = false;
    agent.lineSince = now;
    agent.count(now, queue, A.onHoldTime, forMs);
    agent.countLongest(now, queue, A.longestHold, forMs);
    centre.log.write(now, "held", interaction.id, queue.spec.id, agent.spec.id, forMs);
  });
}

function consult(centre: Centre, interaction: Interaction, agent: Agent, forMs: number): void {
  const { queue } = interaction;
  interaction.consulting = true;
  agent.count(centre.now, queue, A.consultations);
  const becomesConference = centre.rng.chance(CONFERENCE_SHARE / CONSULT_SHARE);
  centre.scheduler.in(forMs, () => {
    interaction.consulting = false;
    if (!becomesConference) return;
    agent.count(centre.now, queue, A.conferences);
    agent.count(centre.now, queue, A.conferenceTime, forMs);
  });
}

function finish(centre: Centre, interaction: Interaction, agent: Agent): void {
  const { rng, now } = centre;
  const { queue } = interaction;
  const handledMs = now - interaction.acceptedAt;
  interaction.endedAt = now;
  agent.lineSince = now;
  queue.interactionsHandling -= 1;
  queue.counters.add(now, Q.handlingTime, handledMs);
  queue.counters.add(now, Q.handled);
  agent.count(now, queue, A.handlingTime, handledMs);
  agent.count(now, queue, A.handled);
  centre.log.write(now, "handled", interaction.id, queue.spec.id, agent.spec.id, handledMs);
  transferPerhaps(centre, interaction, agent);
  if (rng.chance(WRAP_SHARE[queue.spec.media])) {
    interaction.state = "wrapUp";
    queue.interactionsWrapUp += 1;
    refresh(centre, agent);
    centre.scheduler.in(rng.lognormal(queue.spec.wrapMs, 0.5), () => wrapped(centre, interaction, agent));
    centre.flow.settle(agent);
  } else {
    release(centre, interaction, agent);
  }
}

function transferPerhaps(centre: Centre, interaction: Interaction, agent: Agent): void {
  const { rng, now } = centre;
  const { queue } = interaction;
  const target = queue.spec.transfersTo === null ? undefined : centre.queueById.get(queue.spec.transfersTo);
  if (target === undefined || !rng.chance(TRANSFER_SHARE)) return;
  const blind = rng.chance(BLIND_SHARE);
  agent.count(now, queue, A.transfersInitiated);
  agent.count(now, queue, blind ? A.blindTransfers : A.warmTransfers);
  if (!blind) agent.count(now, queue, A.consultations);
  centre.log.write(now, "transferred", interaction.id, queue.spec.id, agent.spec.id, blind ? "blind" : "warm");
  centre.flow.enter(target, true);
}

function wrapped(centre: Centre, interaction: Interaction, agent: Agent): void {
  const now = centre.now;
  const { queue } = interaction;
  const wrapMs = now - interaction.endedAt;
  queue.interactionsWrapUp -= 1;
  queue.counters.add(now, Q.wrapUpTime, wrapMs);
  queue.counters.add(now, Q.wrapped);
  agent.count(now, queue, A.wrapUpTime, wrapMs);
  agent.count(now, queue, A.wrapped);
  centre.log.write(now, "wrapped", interaction.id, queue.spec.id, agent.spec.id, wrapMs);
  release(centre, interaction, agent);
}

function release(centre: Centre, interaction: Interaction, agent: Agent): void {
  interaction.state = "done";
  const place = agent.interactions.indexOf(interaction);
  if (place >= 0) agent.interactions.splice(place, 1);
  refresh(centre, agent);
  centre.flow.settle(agent);
}
