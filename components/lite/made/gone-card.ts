import type { Departure } from "@/components/board/departures";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { formatClock } from "@/lib/domain/format/format";

/** In the place of a queue that left the API: it says so rather than vanish. */
export function goneCard({ view, words }: LiteBoard, { name, since }: Departure): Markup {
  const time = formatClock(since, words.locale, view.board.timeZone);
  return html`<section class="card gone"><h2 class="cut muted" dir="auto">${name}</h2><p class="note muted">${words.board("queue.gone", { time })}</p></section>`;
}
