import type { QueueMedia } from "@/lib/domain/queue-settings";
import { boardOf, type Draft, draft, ofQueues, TABLE_COLUMNS } from "./build";
import type { Template } from "./template";

/** Twice the usual rows: a heading is no number of whole ones. */
const ROWS = 24;

/** Chats on the left, e-mails on the right: by media, so that a queue that is given one of them appears by itself. */
export const chatAndEmail: Template = (_facts, words, newId) =>
  boardOf(words.page, [...half(0, "chat", words.chat), ...half(12, "email", words.email)], newId, ROWS);

function half(x: number, media: QueueMedia, heading: string): readonly Draft[] {
  const queues = { media: [media] };
  return [
    draft("text", [x, 0, 12, 3], { markdown: heading, size: "large" }),
    draft("number", [x, 3, 4, 5], { measure: ofQueues("interactionsWaitInQueue.rt", queues), comparison: 15 }),
    draft("number", [x + 4, 3, 4, 5], {
      measure: ofQueues("interactionsLongestWaitInQueue.rt", queues),
      target: { by: "sla" },
    }),
    draft("number", [x + 8, 3, 4, 5], { measure: ofQueues("slaPercentage.today", queues), target: { by: "sla" } }),
    draft("queue-table", [x, 8, 12, 10], { queues, columns: TABLE_COLUMNS.slice(0, 3), most: 4 }),
    draft("chart", [x, 18, 12, 6], {
      series: [{ measure: ofQueues("interactionsWaitInQueue.rt", queues), as: "bar", label: null }],
    }),
  ];
}
