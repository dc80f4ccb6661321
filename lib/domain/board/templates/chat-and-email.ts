import type { QueueMedia } from "@/lib/domain/queue-settings";
import { boardOf, type Draft, draft, ofQueues } from "./build";
import type { Template } from "./template";

/** Chats on the left, e-mails on the right: by media, so that a queue that is given one of them appears by itself. */
export const chatAndEmail: Template = (_facts, words, newId) =>
  boardOf(words.page, [...half(0, "chat", words.chat), ...half(12, "email", words.email)], newId);

function half(x: number, media: QueueMedia, heading: string): readonly Draft[] {
  const queues = { media: [media] };
  return [
    draft("text", [x, 0, 12, 1], { markdown: heading, size: "large" }),
    draft("number", [x, 1, 4, 2], { measure: ofQueues("interactionsWaitInQueue.rt", queues), comparison: 15 }),
    draft("number", [x + 4, 1, 4, 2], {
      measure: ofQueues("interactionsLongestWaitInQueue.rt", queues),
      target: { by: "sla" },
    }),
    draft("number", [x + 8, 1, 4, 2], { measure: ofQueues("slaPercentage.today", queues), target: { by: "sla" } }),
    draft("queue-table", [x, 3, 12, 6], { queues, most: 6 }),
    draft("chart", [x, 9, 12, 3], {
      series: [{ measure: ofQueues("interactionsWaitInQueue.rt", queues), as: "bar", label: null }],
    }),
  ];
}
