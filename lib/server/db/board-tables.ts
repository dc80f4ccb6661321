import "server-only";
import type { ColumnType, Generated } from "kysely";
import type { BoardVisibility } from "@/lib/domain/boards/visibility";
import type { ImageType } from "@/lib/domain/image/image";
import type { Flag } from "./flag";
import type { StoredBytes } from "./stored-bytes";

/* What is stored of boards, as code sees it (lib/server/db/schema.ts says how values are kept). */

interface BoardTable {
  id: string;
  tenant_id: string;
  name: string;
  is_default: Flag;
  /** 0: a team board, which shows the queues in `board_queues` alone. */
  all_queues: Generated<Flag>;
  /** JSON of what was published (lib/domain/board); null for a board that makes itself. */
  document: string | null;
  /** Which of `board_versions` that is. */
  published_version: number | null;
  /** "private": seen by its owner alone. */
  visibility: Generated<BoardVisibility>;
  /** Of a private board only. */
  owner_id: string | null;
  revision: number;
  created_at: number;
  updated_at: number;
}

interface BoardQueueTable {
  board_id: string;
  queue_id: string;
}

/** What is being designed of a board. The row stays when it is published, so that revisions go on growing. */
interface BoardDraftTable {
  board_id: string;
  /** JSON; null where nothing is unpublished. */
  document: string | null;
  /** Grows with every change of what is being designed. */
  revision: number;
  /** The version that was published when it was begun; null: none was. */
  base_version: number | null;
  updated_by: string | null;
  updated_at: number;
}

/** What was ever published of a board; the oldest go. */
interface BoardVersionTable {
  board_id: string;
  /** 1 first. */
  number: number;
  document: string;
  name: string | null;
  notes: string | null;
  published_by: string | null;
  published_at: number;
}

/** An image for boards of a tenant. Rows never change. */
interface TenantAssetTable {
  id: string;
  tenant_id: string;
  name: string;
  /** Told from the bytes, whatever was said of them. */
  media_type: ImageType;
  /** Pixels. */
  width: number;
  height: number;
  /** Of `bytes`. */
  size: number;
  /** Hexadecimal. */
  sha256: string;
  /** Each engine hands out its own kind. */
  bytes: ColumnType<StoredBytes, Buffer, never>;
  created_by: string | null;
  created_at: number;
}

/** By which anybody who has it sees a board. */
interface BoardLinkTable {
  id: string;
  tenant_id: string;
  board_id: string;
  name: string;
  /** Of the token, which stands in the address and nowhere here. */
  token_hash: string;
  /** The token's last four characters, by which people tell links apart. */
  token_tail: string;
  /** JSON: the networks that it works from (lib/domain/network), as they are written; an empty list is every one. */
  addresses: string;
  expires_at: number | null;
  created_by: string | null;
  created_at: number;
  revoked_at: number | null;
  /** To the minute. */
  last_used_at: number | null;
  revision: number;
}

export interface BoardTables {
  boards: BoardTable;
  board_queues: BoardQueueTable;
  board_drafts: BoardDraftTable;
  board_versions: BoardVersionTable;
  board_links: BoardLinkTable;
  tenant_assets: TenantAssetTable;
}
