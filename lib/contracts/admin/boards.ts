import * as z from "zod/mini";
import { name, revision } from "./fields";
import { MOST_QUEUES, queueId } from "./queues";

const queueIds = z
  .array(queueId, "must be a list of queues")
  .check(
    z.minLength(1, "must have at least one queue"),
    z.maxLength(MOST_QUEUES, `must have at most ${MOST_QUEUES} queues`),
  );

/** POST /api/admin/tenants/[tenantId]/boards: a team board; 201 with `{ id }`. */
export const boardInput = z.object({ name, queueIds }, "must be an object");
export type BoardInput = z.infer<typeof boardInput>;

/** PATCH /api/admin/tenants/[tenantId]/boards/[boardId]; answers `Revised`. `queueIds` null: all queues, which is the default board's. */
export const boardChange = z.object({ name, queueIds: z.nullable(queueIds), revision }, "must be an object");
export type BoardChange = z.infer<typeof boardChange>;

/** A board as its editors see it. */
export interface BoardEntry {
  readonly id: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly revision: number;
  /** Null: all that the tenant has. */
  readonly queueIds: readonly string[] | null;
}
