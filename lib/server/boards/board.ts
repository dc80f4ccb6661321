import "server-only";
import type { BoardDocument } from "@/lib/domain/board/document";

/** A board as the live side shows it. The default board of a tenant shows all that the tenant has. */
export interface Board {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly isDefault: boolean;
  /** Grows with every change, publishing included: of two readings of a board the greater one is the truth. */
  readonly revision: number;
  /** The queues of a team board, which shows and sends nothing of any other; null for all that the tenant has. */
  readonly queueIds: readonly string[] | null;
  /** What was published of its design; null for a board that makes itself. */
  readonly document: BoardDocument | null;
}

/** A board as it is stored, without its document: lists load none. */
export interface BoardHead extends Omit<Board, "document"> {
  /** Whose private board it is; null for one of the whole tenant. */
  readonly ownerId: string | null;
  /** Which version of its design is published; null for a board that makes itself. */
  readonly publishedVersion: number | null;
}

/** A board as it is stored, whole. */
export type StoredBoard = BoardHead & Board;
