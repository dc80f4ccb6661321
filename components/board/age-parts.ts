export interface AgeParts {
  readonly unit: "seconds" | "minutes" | "hours";
  readonly count: number;
}

/** An age (ms) as the one number worth saying: seconds to a minute and a half, minutes to an hour and a half, hours. */
export function ageParts(ms: number): AgeParts {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 90) return { unit: "seconds", count: seconds };
  const minutes = Math.floor(seconds / 60);
  return minutes < 90 ? { unit: "minutes", count: minutes } : { unit: "hours", count: Math.floor(minutes / 60) };
}
