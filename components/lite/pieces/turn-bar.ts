import { html, type Markup } from "@/components/lite/html";
import type { Screen, ScreenPart } from "@/components/lite/screen/screen";
import type { Words } from "@/components/lite/words";
import { formatDuration } from "@/lib/domain/format/format";
import { shape } from "./pictures";

/** What the line below a board tells. */
export interface Turning {
  /** What comes next and when, epoch ms; null: nothing, or nobody knows. */
  readonly next: { readonly name: string; readonly at: number } | null;
  /** Since when the schedule has what shows, epoch ms; null: the schedule has nothing to do with it. */
  readonly since: number | null;
  readonly isTakeover: boolean;
  /** The display's own name. */
  readonly display: string;
  /** Epoch ms on the server's clock. */
  readonly now: number;
}

/** Heights of its words and of what grows above them, and how far it is from the end of the screen and its sides, em of the window. */
const LINE = { height: 1.9, above: 0.4, bottom: 0.45, side: 2 } as const;

/** The line below a board: what is next and when, or what holds it up, and which display this is. As large on every board, however large that is drawn. */
export function turnBar(turning: Turning, screen: Screen, words: Words): ScreenPart {
  const em = screen.scale;
  const box = {
    x: LINE.side / em,
    y: screen.height + screen.bar - (LINE.bottom + LINE.height + LINE.above) / em,
    width: screen.width - (2 * LINE.side) / em,
    height: (LINE.height + LINE.above) / em,
  };
  const markup = html`<p class="turn" style="font-size:${1.25 / em}em">${turned(turning)}<span class="cut">${told(turning, words)}</span><span class="cut turn-name" dir="auto">${turning.display}</span></p>`;
  return { id: "bar", box, markup };
}

/** How much of a turn is over, as a line that the page's script goes on with: the words beside it say the same. */
function turned({ next, since, isTakeover, now }: Turning): Markup | null {
  if (next === null || since === null || isTakeover) return null;
  const share = Math.min(1, Math.max(0, (now - since) / Math.max(1, next.at - since)));
  return html`<i class="turn-line" data-from="${Math.round(since)}" data-to="${Math.round(next.at)}" style="width:${Math.round(share * 1000) / 10}%"></i>`;
}

function told({ next, isTakeover, now }: Turning, { player }: Words): Markup | null {
  if (isTakeover) return html`<span class="tone-breach">${shape("diamond")}</span> <b>${player("bar.takeover")}</b>`;
  if (next === null) return null;
  const left = formatDuration(Math.max(0, next.at - now));
  return html`${player("bar.next")} <span class="turn-page" dir="auto">${next.name}</span> <span class="figure-like" data-until="${Math.round(next.at)}">${left}</span>`;
}
