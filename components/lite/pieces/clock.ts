import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { formatClock, formatClockSeconds } from "@/lib/domain/format/format";

/**
 * The time of day in a zone. The page's script goes on with it from the second that it was written for: old browsers know few zones, and between
 * two answers of the server no clock is changed.
 */
export function clockMarkup({ now, words }: LiteBoard, zone: string, hasSeconds: boolean, style: string): Markup {
  const first = formatClockSeconds(now, words.locale, zone);
  const text = hasSeconds ? first : formatClock(now, words.locale, zone);
  return html`<time class="figure tight" style="${style}" data-clock="${Math.floor(now / 1000) * 1000}" data-first="${first}" data-length="${text.length}">${text}</time>`;
}
