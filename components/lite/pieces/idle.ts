import { html } from "@/components/lite/html";
import type { Screen, ScreenPart } from "@/components/lite/screen/screen";
import type { Words } from "@/components/lite/words";
import { formatClock, formatClockSeconds, formatDay } from "@/lib/domain/format/format";

interface Idle {
  readonly display: { readonly name: string; readonly tenantName: string; readonly timeZone: string };
  /** Whether the playlist names any board. */
  readonly hasPlaylist: boolean;
  /** The next page that shows, and when, epoch ms; null: none. */
  readonly next: { readonly name: string; readonly at: number } | null;
  /** Epoch ms on the server's clock. */
  readonly now: number;
}

/** What is shown while no board is: the time, why there is none, and when one comes. */
export function idleScreen({ display, hasPlaylist, next, now }: Idle, screen: Screen, words: Words): ScreenPart {
  const { player: t, locale } = words;
  const { name, tenantName, timeZone } = display;
  const why = !hasPlaylist ? "empty" : next === null ? "gone" : "scheduled";
  const what =
    next === null
      ? t(why === "empty" ? "idle.empty.what" : "idle.gone.what", { name })
      : t("idle.scheduled.what", {
          page: next.name,
          day: formatDay(next.at, locale, timeZone),
          time: formatClock(next.at, locale, timeZone),
        });
  const time = formatClock(now, locale, timeZone);
  const first = formatClockSeconds(now, locale, timeZone);
  const markup = html`<div class="idle ${screen.shape}"><time class="figure" data-clock="${Math.floor(now / 1000) * 1000}" data-first="${first}" data-length="${time.length}">${time}</time><p class="idle-day">${formatDay(now, locale, timeZone)}</p><h1>${t(`idle.${why}.title`)}</h1><p class="idle-text">${what}</p><p class="idle-foot">${tenantName}</p></div>`;
  return { id: "idle", box: { x: 0, y: 0, width: screen.width, height: screen.height }, markup };
}
