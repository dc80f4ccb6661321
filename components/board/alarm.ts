import type { FreshnessLevel } from "@/lib/domain/freshness";
import type { Level } from "@/lib/domain/state/queue-state";

/** Old numbers raise no alarm; stale ones keep a breach, dimmed, and drop what is merely near. */
export function alarmOf(age: FreshnessLevel, level: Level): "near" | "breach" | null {
  if (age === "old" || age === "none" || level === "calm") return null;
  return age === "stale" && level === "near" ? null : level;
}
