import "server-only";
import { linkState } from "@/lib/domain/boards/link-state";
import { parseAddress } from "@/lib/domain/network/address";
import { isInBlock, parseBlock } from "@/lib/domain/network/block";

/** A link by which anybody who has its address sees a board. Instants are epoch ms. */
export interface BoardLink {
  readonly id: string;
  readonly tenantId: string;
  readonly boardId: string;
  readonly name: string;
  readonly tail: string;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  /** Networks as they are written; empty: from everywhere. */
  readonly addresses: readonly string[];
  readonly revokedAt: number | null;
  readonly lastUsedAt: number | null;
  readonly revision: number;
}

/** From where and when somebody asks. `address` null: nobody knows. */
export interface Asker {
  readonly address: string | null;
  readonly nowMs: number;
}

/** Whether the link works for whoever asks. */
export function works(link: BoardLink, { address, nowMs }: Asker): boolean {
  if (linkState(link, nowMs) !== "works") return false;
  const { addresses } = link;
  if (addresses.length === 0) return true;
  const bytes = address === null ? null : parseAddress(address);
  if (bytes === null) return false;
  return addresses.some((written) => {
    const block = parseBlock(written);
    return block !== null && isInBlock(bytes, block);
  });
}
