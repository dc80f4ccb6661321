import { partThatFails, shownStatus } from "@/components/board/shown-status";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { formatClock } from "@/lib/domain/format/format";
import { shape } from "./pictures";

/** What keeps the numbers from being fresh, and what to do about it; null when nothing does. */
export function trouble({ view, words }: LiteBoard): Markup | null {
  const t = words.board;
  const { state, code, since, retryAt } = shownStatus(view.parts);
  if (state === "paused")
    return html`<p class="trouble calm">${shape("pause")} ${t(view.asOf === null ? "trouble.pausedEmpty" : "trouble.paused")}</p>`;
  if (state !== "failing") return null;
  const clock = (at: string) => formatClock(Date.parse(at), words.locale, view.board.timeZone);
  const part = partThatFails(view.parts);
  const known = code !== null && words.hasError(code) ? code : "unknown";
  const times = [
    t("trouble.since", { time: clock(since) }),
    ...(retryAt === null ? [] : [t("trouble.nextTry", { time: clock(retryAt) })]),
  ];
  return html`<p class="trouble"><span class="tone-breach">${shape("diamond")}</span> ${part !== null && html`<span class="muted">${t("trouble.part", { part })} </span>`}<b>${words.error(`${known}.title`)}</b> ${words.error(`${known}.action`)} <span class="muted">${times.join(" · ")}</span></p>`;
}
