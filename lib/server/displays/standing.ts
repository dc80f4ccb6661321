import "server-only";
import type { DisplayStanding } from "@/lib/contracts/admin/displays";

/** Reports come every 30 s: three that are missed make a display late, ms. */
const LATE_MS = 90_000;
/** Nothing for this long is told as an alert, ms. */
export const SILENT_MS = 300_000;

/** How a display stands by when something was heard of it last. All epoch ms; null: never. */
export function standingOf(lastSeenAt: number | null, nowMs: number): DisplayStanding {
  if (lastSeenAt === null) return "new";
  const age = nowMs - lastSeenAt;
  if (age < LATE_MS) return "online";
  return age < SILENT_MS ? "late" : "silent";
}
