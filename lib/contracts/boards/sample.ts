import * as z from "zod/mini";
import { MOST_QUEUES, queueId } from "@/lib/contracts/admin/queues";
import { liveView, trendView } from "@/lib/contracts/live";
import { type Infer, number, object } from "@/lib/contracts/shape";
import { boardDocument } from "./document";

/** Of some queues alone, as a team board would be; null: all that the board has. */
const queueIds = z.nullable(
  z
    .array(queueId, "must be a list of queues, or null for all")
    .check(z.maxLength(MOST_QUEUES, `must have at most ${MOST_QUEUES} queues`)),
);

/** POST /api/boards/[boardId]/samples: a document with the board's numbers, without being anybody's board; answers `Sample` and stores nothing. */
export const sampleInput = z.object(
  { document: boardDocument, queueIds: z._default(queueIds, null) },
  "must be an object",
);
export type SampleInput = z.infer<typeof sampleInput>;

/** As of one moment: who wants it to stay true asks again. `now` is the server's clock, epoch ms. */
export const sample = object({ now: number, view: liveView, trend: trendView });
export type Sample = Infer<typeof sample>;
