/** Time until an instant (ISO 8601), ms; 0 once it is over. */
export function remaining(instant: string, now: number): number {
  return Math.max(0, Date.parse(instant) - now);
}

/** The same in whole minutes, at least one while it is still to come. */
export function minutesUntil(instant: string, now: number): number {
  const ms = remaining(instant, now);
  return ms === 0 ? 0 : Math.max(1, Math.round(ms / 60_000));
}
