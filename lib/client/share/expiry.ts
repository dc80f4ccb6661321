const DAY_MS = 86_400_000;

/** How long a link may be chosen to work; null: as long as it is not revoked. */
const EXPIRY_DAYS = { day: 1, week: 7, month: 30 } as const;
export const EXPIRY_CHOICES = ["day", "week", "month", "date", "never"] as const;
export type ExpiryChoice = (typeof EXPIRY_CHOICES)[number];

/** When a link ends by this choice, whole epoch ms; null: never. `now` is epoch ms as a clock has it that was corrected, `day` the chosen last day as a date field has it. */
export function expiryOf(choice: ExpiryChoice, now: number, day: string): number | null {
  if (choice === "never") return null;
  return choice === "date" ? endOfLocalDay(day) : Math.round(now) + EXPIRY_DAYS[choice] * DAY_MS;
}

/** The day's last second where this browser is, epoch ms; NaN for no day. */
export function endOfLocalDay(day: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (parts === null) return Number.NaN;
  const [year = 0, month = 0, date = 0] = parts.slice(1).map(Number);
  return new Date(year, month - 1, date, 23, 59, 59).getTime();
}

/** The day of an instant (epoch ms) where this browser is, as a date field has it. */
export function localDay(at: number): string {
  const date = new Date(at);
  const pad = (value: number, length: number) => String(value).padStart(length, "0");
  return [pad(date.getFullYear(), 4), pad(date.getMonth() + 1, 2), pad(date.getDate(), 2)].join("-");
}
