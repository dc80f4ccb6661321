import { partAge } from "@/components/board/age";
import { factLines } from "@/components/board/fact-line";
import { shownStatus } from "@/components/board/shown-status";
import { statusLine } from "@/components/board/status-line";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { numeralWidth } from "@/components/ui/fit";
import { formatClock } from "@/lib/domain/format/format";
import { firstThatFits, textWidth } from "@/lib/domain/format/text-width";
import { clockMarkup } from "./clock";
import { ageText, aging } from "./frame";
import { shape } from "./pictures";

/** The age of a status that is live is said by the second up to here, ms: it is as long as one gets. */
const MINUTE = 60_000;
/** Sizes of the line's texts, and what stands between them, em. */
const SIZES = { name: 2.1, facts: 1.35, status: 1.25, clock: 2.4 } as const;
const BETWEEN = 6;

/** The line above every board: its name, what is known of it, how fresh it is, and the time over there. `width`: of the line, em. */
export function header(board: LiteBoard, facts: readonly (string | null)[], width: number): Markup {
  const { view, now, words } = board;
  const { name, tenantName, timeZone } = view.board;
  const clock = numeralWidth(formatClock(now, words.locale, timeZone)) * SIZES.clock;
  const state = textWidth(words.board("status.live", { age: ageText(board, now - MINUTE) })) * SIZES.status;
  const title = Math.min(width / 2, textWidth(name) * SIZES.name);
  const room = (width - BETWEEN - clock - state - title) / SIZES.facts;
  const told = firstThatFits(factLines(name, tenantName, facts), room);
  return html`<header class="board-top"><h1 class="cut" dir="auto">${name}</h1><p class="facts cut">${told}</p>${status(board)}${clockMarkup(board, timeZone, false, `font-size:${SIZES.clock}em`)}</header>`;
}

/**
 * "● Live · updated 2 s ago", or what is the matter, in shape, word and colour. Its age goes on with the page's script, and where no refresh comes it
 * turns late there: what is live never says so for longer than its numbers are.
 */
function status(board: LiteBoard): Markup {
  const { view, words, now } = board;
  const t = words.board;
  const { level, asOf } = partAge(view, "queues", now);
  const { word, tone, shape: form } = statusLine("live", shownStatus(view.parts), { level, ageMs: null });
  const needsTime = word === "failing" || word === "paused";
  const time = needsTime && asOf !== null ? formatClock(asOf, words.locale, view.board.timeZone) : "";
  if (asOf === null) {
    const key = needsTime ? (`status.${word}Empty` as const) : (`status.${word}` as const);
    return html`<p class="status"><span class="tone-${tone}">${shape(form)}</span><span>${t(key, { age: "", time })}</span></p>`;
  }
  const said = (of: typeof word) => {
    const running = html`<span data-aged="${Math.round(asOf)}" data-old="${t(`status.${of}`, { age: "{age}", time })}">${t(`status.${of}`, { age: ageText(board, asOf), time })}</span>`;
    const look = of === word ? { tone, form } : ({ tone: "near", form: "clock" } as const);
    return html`<span class="tone-${look.tone}">${shape(look.form)}</span>${running}`;
  };
  if (word !== "live") return html`<p class="status">${said(word)}</p>`;
  const { age, attributes } = aging(board, "queues");
  return html`<p class="status age-${age}"${attributes}><span class="said-live">${said("live")}</span><span class="said-late">${said("late")}</span></p>`;
}
