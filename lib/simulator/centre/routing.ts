import type { Agent } from "./agent";
import type { Centre } from "./centre";
import type { Interaction } from "./interaction";
import { offer } from "./offers";
import type { Media } from "./specs";

/** Offers an interaction to the longest idle agent who may take it; without one it goes on waiting. */
export function route(centre: Centre, interaction: Interaction): void {
  if (interaction.state !== "waiting") return;
  let best: Agent | null = null;
  for (const agent of interaction.queue.agents) {
    if (agent === interaction.refusedBy || !canTake(agent, interaction.queue.spec.media)) continue;
    if (best === null || isNext(agent, best)) best = agent;
  }
  if (best !== null) offer(centre, interaction, best);
}

/** Fewer things in hand first, then the longest idle. */
function isNext(agent: Agent, than: Agent): boolean {
  const load = agent.interactions.length - than.interactions.length;
  return load === 0 ? agent.idleSince < than.idleSince : load < 0;
}

/** Gives a free agent what waits: the queue with the best priority first, in it the one who has waited longest. */
export function takeNext(centre: Centre, agent: Agent): void {
  let best: Interaction | null = null;
  for (const queue of agent.queues) {
    if (queue.line.length === 0 || !canTake(agent, queue.spec.media)) continue;
    const waiting = queue.nextWaiting(agent);
    if (waiting === null) continue;
    if (best === null || isMoreUrgent(waiting, best)) best = waiting;
  }
  if (best !== null) offer(centre, best, agent);
}

function isMoreUrgent(interaction: Interaction, than: Interaction): boolean {
  const priority = interaction.queue.spec.priority - than.queue.spec.priority;
  return priority === 0 ? interaction.enteredAt < than.enteredAt : priority < 0;
}

/** One thing at a time, but for chats: up to the agent's slots, and only beside other chats. */
function canTake(agent: Agent, media: Media): boolean {
  if (!agent.loggedIn || agent.away !== null || agent.alerting !== null || agent.direct !== null) return false;
  if (agent.nextAway !== null || agent.leaving) return false;
  if (agent.interactions.length === 0) return true;
  if (media !== "chat" || agent.interactions.length >= agent.spec.chatSlots) return false;
  return agent.interactions.every((interaction) => interaction.queue.spec.media === "chat");
}
