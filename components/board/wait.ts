import { formatDuration, NO_DATA } from "@/lib/domain/format/format";

/** A duration that ticks from an instant (epoch ms), or one that stands (ms). Null: nobody waits or nobody knows. */
export type Wait = { readonly since: number } | { readonly ms: number } | null;

/** A duration as it stands at `now`, as something that need not change each second. Zero is nobody waiting. */
export function waitOf(ms: number | null, ticking: boolean, now: number): Wait {
  if (ms === null || ms <= 0) return null;
  return ticking ? { since: now - ms } : { ms };
}

/** A duration as it stands at `now`, in words of the wall ("3:41"). */
export function waitText(wait: Wait, now: number): string {
  if (wait === null) return NO_DATA;
  return formatDuration("since" in wait ? Math.max(0, now - wait.since) : wait.ms);
}
