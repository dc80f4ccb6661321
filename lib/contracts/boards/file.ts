import * as z from "zod/mini";
import { name } from "@/lib/contracts/admin/fields";
import { MOST_QUEUES, queueId } from "@/lib/contracts/admin/queues";
import { boardDocument } from "./document";

export const FILE_FORMAT = "wallboard-board";

/** As 8x8 names it; only shown, and compared with other names. */
const queueName = z.string("must be text").check(z.maxLength(512, "must have at most 512 characters"));

/**
 * A board as a file: GET /api/boards/[boardId]/export. It names no row of the installation that it comes from; queues with their names, so that
 * counterparts can be found for them elsewhere.
 */
export const boardFile = z.object(
  {
    format: z.literal(FILE_FORMAT, "must be a board that Wallboard exported"),
    formatVersion: z.literal(1, "must be a version of the format that is known here"),
    name,
    /** The tenant's name. */
    tenant: name,
    queues: z
      .array(z.object({ id: queueId, name: queueName }, "must be an object"), "must be a list")
      .check(z.maxLength(MOST_QUEUES, `must have at most ${MOST_QUEUES} entries`)),
    /** The queues of a team board; null: all. */
    scope: z.nullable(
      z
        .array(queueId, "must be a list of queues, or null for all")
        .check(z.maxLength(MOST_QUEUES, `must have at most ${MOST_QUEUES} queues`)),
    ),
    document: boardDocument,
  },
  "must be an object",
);
export type BoardFile = z.infer<typeof boardFile>;
