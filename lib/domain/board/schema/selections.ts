import * as z from "zod/mini";
import { QUEUE_MEDIA } from "@/lib/domain/queue-settings";
import { once, upstreamIds } from "./ids";

const all = z.strictObject({ all: z.literal(true) });

export const queueSelection = z.union([
  all,
  z.strictObject({ ids: upstreamIds }),
  z.strictObject({ media: z.readonly(z.array(z.enum(QUEUE_MEDIA)).check(once())) }),
]);

export const agentSelection = z.union([
  all,
  z.strictObject({ groups: upstreamIds }),
  z.strictObject({ queues: upstreamIds }),
  z.strictObject({ ids: upstreamIds }),
]);

export const groupSelection = z.union([all, z.strictObject({ ids: upstreamIds })]);

/** Everything, unless somebody chose. */
export const allQueues = z._default(queueSelection, { all: true });
export const allAgents = z._default(agentSelection, { all: true });
