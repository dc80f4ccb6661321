import "server-only";
import type { LinkInput } from "@/lib/contracts/boards/links";
import type { AuditFacts } from "@/lib/domain/audit";
import { formatBlock, parseBlock } from "@/lib/domain/network/block";
import { invalidField, type Refused } from "@/lib/domain/refusal";
import type { BoardLink } from "./link";

/** What of a link its makers choose. */
export type LinkSettings = Pick<BoardLink, "name" | "expiresAt" | "addresses">;

/** As it is stored: every network in the one way to write it, and once. */
export function settingsFrom({ name, expiresAt, addresses }: LinkInput): LinkSettings {
  const written = addresses.flatMap((typed) => {
    const block = parseBlock(typed);
    return block === null ? [] : [formatBlock(block)];
  });
  return { name, expiresAt, addresses: [...new Set(written)] };
}

/** A link that never worked would only puzzle whoever gets it. */
export function expiryRefusal(expiresAt: number | null, nowMs: number): Refused | null {
  if (expiresAt === null || expiresAt > nowMs) return null;
  return invalidField("expiresAt", "must lie ahead", { rule: "past" });
}

/** A link as the audit trail tells it. */
export function linkFacts({ name, expiresAt, addresses }: LinkSettings, board: string, tail: string): AuditFacts {
  const until = expiresAt === null ? null : new Date(expiresAt).toISOString();
  return { name, board, token_tail: tail, expiresAt: until, addresses };
}
