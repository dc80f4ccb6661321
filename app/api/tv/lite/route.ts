import { createHash } from "node:crypto";
import { loadMetricWords } from "@/components/board/load-metric-words";
import { tileQueries } from "@/components/intervals/tile-query";
import { liteAnswer } from "@/components/lite/answer";
import { createDeparturesMemory } from "@/components/lite/departures-memory";
import { windowOf } from "@/components/lite/screen/screen";
import { namesOf, wordsOf } from "@/components/lite/words";
import { displayState } from "@/lib/contracts/display/control";
import { playing } from "@/lib/domain/display/player";
import { formatLocale, localeOf } from "@/lib/domain/locale";
import { messagesOf } from "@/lib/messages/load";
import { scopeFor } from "@/lib/server/displays/control/may-show";
import { guardedDisplay, unpaired } from "@/lib/server/http/display-guard";
import { liteHistories } from "@/lib/server/http/lite-histories";
import { showTurn } from "@/lib/server/http/lite-play";
import { refusedStream } from "@/lib/server/http/open-stream";
import { services } from "@/lib/server/http/services";
import { jsonAnswer } from "@/lib/server/live/answers";
import { encodeText } from "@/lib/server/live/encode";
import { getLogger } from "@/lib/server/log/log";
import { once } from "@/lib/server/once";

const departures = () => once("lite-departures", createDeparturesMemory);

/** What a screen without React shows now, drawn. Asking counts as watching for 30 s, and as being in touch. */
export const GET = guardedDisplay("GET /api/tv/lite", async ({ request, display }) => {
  const { displays } = await services();
  const found = await displays.state(display);
  if (!("state" in found)) return found.code === "gone" ? unpaired() : refusedStream(found);
  const state = displayState.parse(JSON.parse(found.state));
  const now = Date.now();
  const { settings } = display;
  const turn = playing(settings, state.boards, now, state.display.timeZone, state.takeover);
  const { view, trend, board } = await showTurn(display, turn, now, request.signal);
  const queries = view === null ? [] : tileQueries(view, turn.now?.pageId ?? null);
  const histories =
    view === null || board === null
      ? new Map()
      : await liteHistories({ board, scope: scopeFor(display), view, queries, nowMs: now });
  const { searchParams } = new URL(request.url);
  const locale = formatLocale(settings.language, request.headers.get("accept-language"));
  const words = wordsOf(messagesOf(locale), locale);
  const { body, standing } = liteAnswer({
    ...{ state, settings, playing: turn, view, trend, histories, now, words },
    commands: await displays.commands(display.id),
    names: namesOf(words, await loadMetricWords(localeOf(locale))),
    window: windowOf(Number(searchParams.get("width")), Number(searchParams.get("height"))),
    gone: view === null ? [] : departures().after(display.id, view, now),
    failed: (cause) =>
      getLogger("displays").error({ err: cause, display: display.id }, "a tile of a lite board failed"),
  });
  const etag = `"${createHash("sha256").update(standing).digest("base64url")}"`;
  return jsonAnswer(request, { body: encodeText(body), etag }, now);
});
