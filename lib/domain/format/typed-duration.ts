const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** `1:30:00`, `0:45`, `45`; seconds may have a fraction. */
const CLOCK = /^(?:(?:(\d{1,6}):)?(\d{1,9}):)?(\d{1,12}(?:[.,]\d{1,3})?)$/;
/** `1 h 30 min 5 s`, each part once and in this order; German abbreviations as well. */
const WORDS =
  /^(?:(\d{1,6})\s*(?:h|std\.?))?\s*(?:(\d{1,9})\s*(?:m|min\.?))?\s*(?:(\d{1,12}(?:[.,]\d{1,3})?)\s*(?:s|sec\.?|sek\.?))?$/i;

/** A duration as somebody types it, in ms; null for what is none. `45` are seconds, `1:30` minutes and seconds. */
export function readDuration(text: string): number | null {
  const typed = text.trim();
  if (typed === "") return null;
  const found = CLOCK.exec(typed) ?? WORDS.exec(typed);
  if (found === null) return null;
  const [, hours = "0", minutes = "0", seconds = "0"] = found;
  return Number(hours) * HOUR + Number(minutes) * MINUTE + Math.round(Number(seconds.replace(",", ".")) * SECOND);
}

/** A duration in ms so that it can be typed on: `0:45`, `1:30:00`; to the millisecond, unlike what is shown. */
export function writeDuration(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  const hours = Math.floor(whole / HOUR);
  const minutes = Math.floor((whole % HOUR) / MINUTE);
  const seconds = Math.floor((whole % MINUTE) / SECOND);
  const rest = whole % SECOND === 0 ? "" : `.${String(whole % SECOND).padStart(3, "0")}`;
  const end = `${String(seconds).padStart(2, "0")}${rest}`;
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${end}` : `${minutes}:${end}`;
}
