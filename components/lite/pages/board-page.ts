import { html } from "@/components/lite/html";
import { BOARD_STYLE } from "@/components/lite/style/board-style";
import type { Words } from "@/components/lite/words";
import type { DisplaySettings } from "@/lib/domain/display/settings";
import { documentOf, type PageHead } from "./document";

interface BoardPage extends Pick<PageHead, "nonce" | "script" | "fonts"> {
  readonly engine: string;
  readonly model: string;
  /** Of the server that writes this page. */
  readonly build: string;
  readonly settings: Pick<DisplaySettings, "language" | "theme">;
}

/** /tv/lite: an empty stage, and the script that fills it with what the server draws. */
export function boardPage({ tv, board, player, locale }: Words, page: BoardPage): string {
  const { engine, model, build, settings, nonce, script, fonts } = page;
  const age = (unit: "seconds" | "minutes" | "hours") => board(`age.${unit}`, { count: "{count}" });
  const config = {
    engine,
    model,
    build,
    language: settings.language,
    words: {
      seconds: age("seconds"),
      minutes: age("minutes"),
      hours: age("hours"),
      offline: tv("board.offline", { time: "{time}" }),
      offlineEmpty: tv("board.offlineEmpty"),
      identify: player("identify"),
      message: player("message"),
    },
  };
  return documentOf(
    { language: locale, title: tv("title"), nonce, script, fonts, style: BOARD_STYLE, theme: settings.theme },
    html`<main id="tv" data-config="${JSON.stringify(config)}"><div id="stage"></div></main>
<p id="alone" class="off" role="status"></p>
<div id="night" class="off"></div>
<div id="over" class="off" role="alert"></div>`,
  );
}
