import * as z from "zod/mini";
import type { BoardChange } from "@/lib/contracts/admin/boards";
import { name, revision } from "@/lib/contracts/admin/fields";
import { parseBlock } from "@/lib/domain/network/block";

/** How many links a board may have that are not revoked. */
export const MOST_LINKS = 20;
/** How many addresses and networks a link may be limited to. */
const MOST_ADDRESSES = 50;
/** The end of the year 9999, epoch ms: the last that everything can show. */
const LAST_INSTANT = 253_402_300_799_000;

const address = z.string("must be text").check(
  z.trim(),
  z.maxLength(64, "must have at most 64 characters"),
  z.refine((typed) => parseBlock(typed) !== null, {
    error: "must be an address or a network such as 192.0.2.7, 10.0.0.0/8 or 2001:db8::/32",
    params: { rule: "network-address" },
  }),
);

const settings = {
  name,
  /** Epoch ms; null: until it is revoked. */
  expiresAt: z.nullable(
    z
      .int("must be epoch milliseconds, or null for no end")
      .check(z.minimum(0, "must not be negative"), z.maximum(LAST_INSTANT, "must not lie beyond the year 9999")),
  ),
  /** From where it works; empty: from everywhere. */
  addresses: z
    .array(address, "must be a list of addresses and networks")
    .check(z.maxLength(MOST_ADDRESSES, `must be at most ${MOST_ADDRESSES}`)),
};

/** POST /api/boards/[boardId]/links: 201 with `LinkMade`. */
export const linkInput = z.object(settings, "must be an object");
export type LinkInput = z.infer<typeof linkInput>;

/** PATCH /api/boards/[boardId]/links/[linkId]; answers `Revised`. */
export const linkChange = z.object({ ...settings, revision }, "must be an object");
export type LinkChange = z.infer<typeof linkChange>;

/** A link as those see it who may share the board. Instants are epoch ms. */
export interface LinkEntry {
  readonly id: string;
  readonly name: string;
  /** The last characters of its address. */
  readonly tail: string;
  readonly createdBy: string | null;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly addresses: readonly string[];
  readonly revokedAt: number | null;
  /** To the minute; null: never. */
  readonly lastUsedAt: number | null;
  readonly revision: number;
}

/** GET /api/boards/[boardId]/links: the latest first, revoked ones last. */
export interface BoardLinks {
  readonly tenantId: string;
  readonly tenantName: string;
  /** A private board has no links. */
  readonly isPrivate: boolean;
  /** What stays when it becomes private, or no longer is; null: this board is everybody's and stays so. */
  readonly settings: Pick<BoardChange, "name" | "queueIds" | "revision"> | null;
  readonly links: readonly LinkEntry[];
}

/** A link and, this once, the path that it opens. */
export interface LinkMade {
  readonly id: string;
  readonly path: string;
}

/** A link in the list of all of a tenant's. */
export interface TenantLinkEntry extends LinkEntry {
  readonly board: { readonly id: string; readonly name: string };
}
