import * as z from "zod/mini";
import { BOARD_VISIBILITIES } from "@/lib/domain/boards/visibility";
import { name, revision } from "./fields";
import { MOST_QUEUES, queueId } from "./queues";

/** The queues of a board; null for all that the tenant has. */
const queueIds = z.nullable(
  z
    .array(queueId, "must be a list of queues, or null for all")
    .check(
      z.minLength(1, "must have at least one queue"),
      z.maxLength(MOST_QUEUES, `must have at most ${MOST_QUEUES} queues`),
    ),
);

/** Private: for the eyes of who makes it so. */
const visibility = z.optional(z.enum(BOARD_VISIBILITIES, "must be tenant or private"));

/** POST /api/admin/tenants/[tenantId]/boards: 201 with `{ id }`. Without `visibility` the whole tenant sees it. */
export const boardInput = z.object({ name, queueIds, visibility }, "must be an object");
export type BoardInput = z.infer<typeof boardInput>;

/** PATCH /api/admin/tenants/[tenantId]/boards/[boardId]; answers `Revised`. The default board has all queues, and everybody sees it. */
export const boardChange = z.object({ name, queueIds, visibility, revision }, "must be an object");
export type BoardChange = z.infer<typeof boardChange>;

/** A board as its editors see it. */
export interface BoardEntry {
  readonly id: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly revision: number;
  /** Null: all that the tenant has. */
  readonly queueIds: readonly string[] | null;
  /** Whose private board it is; null: the whole tenant's. */
  readonly owner: { readonly name: string; readonly isYou: boolean } | null;
  /** Whether somebody has laid it out; without that it makes itself. */
  readonly isDesigned: boolean;
}
