/** Time until an instant (ISO 8601), ms; 0 once it is over. */
export function remaining(instant: string, now: number): number {
  return Math.max(0, Date.parse(instant) - now);
}

/** The same in whole minutes, at least one while it is still to come. */
export function minutesUntil(instant: string, now: number): number {
  const ms = remaining(instant, now);
  return ms === 0 ? 0 : Math.max(1, Math.round(ms / 60_000));
}

/** What was to come is told a little longer, until the next answer says whether it did, ms: in between nothing else is known. */
const GRACE_MS = 30_000;

/** Whether an instant is still to come, or was so a moment ago. */
export function isAhead(instant: string, now: number): boolean {
  return Date.parse(instant) > now - GRACE_MS;
}
