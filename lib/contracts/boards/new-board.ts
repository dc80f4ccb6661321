import * as z from "zod/mini";
import { boardInput } from "@/lib/contracts/admin/boards";
import { id } from "@/lib/contracts/admin/fields";
import { MOST_QUEUES, queueId } from "@/lib/contracts/admin/queues";
import { TEMPLATES } from "@/lib/domain/board/templates/template";
import { plainText } from "@/lib/domain/plain-text";
import { boardFile } from "./file";

/** How many bytes may be sent to make a board: thousands of queues, and a whole file. */
export const MOST_NEW_BOARD_BYTES = 2 * 1024 * 1024;

/** Which queue stands for which of the original; null for none. */
const counterparts = z
  .array(z.object({ of: queueId, is: z.nullable(queueId) }, "must be an object"), "must be a list")
  .check(z.maxLength(MOST_QUEUES, `must have at most ${MOST_QUEUES} entries`));

/** The design of another board, in the state that its designer would see. The caller must be allowed to edit that board, too. */
const fromBoard = z.object({ from: z.literal("board"), boardId: id });
const fromFile = z.object({ from: z.literal("file"), file: boardFile });

/** POST /api/admin/tenants/[tenantId]/boards/originals: what would become of it here; answers `Original` and makes nothing. */
export const originalInput = z.discriminatedUnion("from", [fromBoard, fromFile], "must be from a board or a file");
export type OriginalInput = z.infer<typeof originalInput>;

export interface Original {
  readonly name: string;
  readonly pages: number;
  readonly tiles: number;
  /** Whether it comes from this tenant, so that its agents, groups and images are known here. Elsewhere they are left out. */
  readonly isFromHere: boolean;
  /** Every queue that it names, with its name there and the one here that is called the same, if there is exactly one. */
  readonly queues: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly counterpart: { readonly id: string; readonly name: string } | null;
  }[];
  /** The original's queues, as a team board; null: all. */
  readonly scope: readonly string[] | null;
}

/** A template fills itself from the tenant's queues and groups; what it says in words is in its maker's language. */
const fromTemplate = z.object({
  from: z.literal("template"),
  template: z.enum(TEMPLATES, "must be the name of a template"),
  words: z.object(
    { page: plainText(60), chat: plainText(60), email: plainText(60), welcome: plainText(200) },
    "must be an object",
  ),
});

/** What a new board's design begins with. */
const content = z.discriminatedUnion(
  "from",
  [
    fromTemplate,
    z.extend(fromBoard, { counterparts: z._default(counterparts, []) }),
    z.extend(fromFile, { counterparts: z._default(counterparts, []) }),
  ],
  "must be from a template, a board or a file",
);
export type BoardContent = z.infer<typeof content>;

/** POST /api/admin/tenants/[tenantId]/boards: 201 with `{ id }`. Its design is a draft: until that is published, the board makes itself. */
export const newBoard = z.extend(boardInput, { content: z.optional(content) });
