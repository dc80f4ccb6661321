import "server-only";
import type { LiveView } from "@/lib/contracts/live";
import type { Board } from "@/lib/server/boards/board";
import type { Scope } from "@/lib/server/live/needs";
import { services } from "./services";

/** How long a page's first byte may wait for data that nobody has asked for yet, ms. */
const PATIENCE_MS = 1200;

/** The board, or a page of it, as the hub has it now; null when it has nothing soon enough: a page never waits for 8x8. */
export async function firstView(board: Board, scope: Scope = {}): Promise<LiveView | null> {
  const { live } = await services();
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), PATIENCE_MS);
  try {
    const late = new Promise<null>((resolve) => giveUp.signal.addEventListener("abort", () => resolve(null)));
    const answer = live.view({ board, scope, signal: giveUp.signal }).catch(() => null);
    return (await Promise.race([answer, late]))?.view ?? null;
  } finally {
    clearTimeout(timer);
    giveUp.abort();
  }
}
