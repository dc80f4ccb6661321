import "server-only";
import type { Unfetched } from "@/lib/domain/history/unfetched";
import type { BackfillState } from "./state";

/** Why something is missing that could have been fetched; null where it was asked for and there is nothing. */
export function whyUnfetched({ problem, claimedUntil, succeededAt }: BackfillState, nowMs: number): Unfetched | null {
  if (problem === "refused") return "refused";
  if (claimedUntil !== null && claimedUntil > nowMs) return "fetching";
  return problem !== null || succeededAt === null ? "later" : null;
}
