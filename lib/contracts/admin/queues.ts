import * as z from "zod/mini";
import { plainText } from "@/lib/domain/plain-text";
import { QUEUE_MEDIA, type QueueMedia } from "@/lib/domain/queue-settings";
import { revision } from "./fields";

/** 8x8's ids are opaque and of any length; this bounds what is read, not what exists. */
export const queueId = z
  .string("must be a queue's id")
  .check(z.minLength(1, "must not be empty"), z.maxLength(512, "must have at most 512 characters"));

export const MOST_QUEUES = 5000;

/** What an admin says about one queue. */
export const queueChange = z.object(
  {
    id: queueId,
    /** A friendlier name; null shows 8x8's. */
    label: z.nullable(plainText(80)),
    media: z.nullable(z.enum(QUEUE_MEDIA, "must be one of phone, chat, email, voicemail")),
    /** Place on boards, 1 first; null for none. */
    position: z.nullable(
      z
        .int("must be a whole number")
        .check(z.minimum(1, "must be at least 1"), z.maximum(9999, "must be at most 9999")),
    ),
    hidden: z.boolean("must be true or false"),
  },
  "must be an object",
);
export type QueueChange = z.infer<typeof queueChange>;

/** PUT /api/admin/tenants/[tenantId]/queues; answers `QueueTable`. Queues that are left out stay as they are. */
export const queuesInput = z.object(
  {
    revision,
    queues: z.array(queueChange, "must be a list").check(
      z.maxLength(MOST_QUEUES, `must have at most ${MOST_QUEUES} entries`),
      z.refine((queues) => new Set(queues.map(({ id }) => id)).size === queues.length, {
        error: "must name each queue once",
        params: { rule: "twice" },
      }),
    ),
  },
  "must be an object",
);
export type QueuesInput = z.infer<typeof queuesInput>;

export interface QueueEntry {
  readonly id: string;
  /** As 8x8 named it when it was last seen. */
  readonly name: string;
  readonly label: string | null;
  readonly media: QueueMedia | null;
  readonly position: number | null;
  readonly hidden: boolean;
  /** Epoch ms. */
  readonly lastSeenAt: number;
}

/** GET /api/admin/tenants/[tenantId]/queues: every queue that was ever seen, in the order of boards. */
export interface QueueTable {
  readonly revision: number;
  readonly tenantName: string;
  readonly queues: readonly QueueEntry[];
}
