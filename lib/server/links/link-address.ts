import "server-only";
import type { BoardHead } from "@/lib/server/boards/board";

/** Which link of which board. */
export interface LinkAddress {
  readonly board: Pick<BoardHead, "id" | "tenantId">;
  readonly linkId: string;
}

/** Told of links that work less than before, after the commit: who has one open is looked at. Never rejects. */
export interface LinkListener {
  recheckLink(linkId: string): Promise<void>;
}
