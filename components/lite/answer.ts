import type { MetricNames } from "@/components/sheet/metric-names";
import type { DisplayCommand, DisplayState } from "@/lib/contracts/display/control";
import type { LiteAnswer } from "@/lib/contracts/display/lite";
import type { LiveView, TrendView } from "@/lib/contracts/live";
import { nightAt } from "@/lib/domain/display/night";
import type { Playing, Showing } from "@/lib/domain/display/player";
import type { DisplaySettings } from "@/lib/domain/display/settings";
import { formatClockSeconds } from "@/lib/domain/format/format";
import { html } from "./html";
import { saying } from "./pieces/frame";
import { boardScreen } from "./screen/board-screen";
import type { Screen, ScreenPart } from "./screen/screen";
import { standing, wirePart } from "./screen/wire";
import type { Words } from "./words";

export interface LiteFacts {
  readonly state: DisplayState;
  readonly settings: DisplaySettings;
  /** What it is still to do. */
  readonly commands: readonly DisplayCommand[];
  readonly playing: Playing;
  /** Of the board that plays; null: nothing plays, or the board is not there (any more). */
  readonly view: LiveView | null;
  readonly trend: TrendView | null;
  /** Epoch ms on the server's clock. */
  readonly now: number;
  readonly screen: Screen;
  readonly words: Words;
  readonly names: MetricNames;
  /** Hears of a tile that failed. */
  readonly failed: (cause: unknown) => void;
}

export interface LiteEncoded {
  readonly body: string;
  /** What the answer is besides what runs by itself: its ETag is made of this. */
  readonly standing: string;
}

/** What a screen without React shows at a moment. */
export function liteAnswer(facts: LiteFacts): LiteEncoded {
  const { state, settings, commands, playing, view, now, screen, words } = facts;
  const { display, version } = state;
  const shows = playing.now === null ? null : { boardId: playing.now.boardId, pageId: playing.now.pageId };
  const parts = partsOf(facts).map(wirePart);
  const answer: Omit<LiteAnswer, "parts" | "clock"> = {
    build: version.build,
    mayUpdate: version.mayUpdate,
    language: settings.language,
    display: { name: display.name, place: display.place },
    theme: settings.theme,
    night: nightAt(settings.night, now, display.timeZone),
    shifts: settings.shifts,
    shows,
    isTakeover: playing.isTakeover,
    turnsAt: playing.now?.endsAt ?? playing.next?.startedAt ?? null,
    asOf: view?.asOf == null ? null : Date.parse(view.asOf),
    commands,
    key: JSON.stringify([shows, screen.shape, Math.round(screen.width), Math.round(screen.height), words.locale]),
  };
  const clock = {
    at: Math.floor(now / 1000) * 1000,
    first: formatClockSeconds(now, words.locale, view?.board.timeZone ?? display.timeZone),
  };
  return {
    body: JSON.stringify({ ...answer, clock, parts } satisfies LiteAnswer),
    standing: JSON.stringify([answer, parts.map(standing)]),
  };
}

function partsOf({ state, playing, view, trend, now, screen, words, names, failed }: LiteFacts): readonly ScreenPart[] {
  const t = words.tv;
  if (view === null) {
    const isNothing = playing.now === null;
    const said = saying(t(isNothing ? "board.nothing" : "board.gone"), isNothing ? t("board.nothingHint") : null);
    return [
      { id: "nothing", box: { x: 2, y: 2, width: screen.width - 4, height: screen.height - 4 }, markup: html`${said}` },
    ];
  }
  const imageAt = (assetId: string) =>
    `/api/tv/boards/${encodeURIComponent(view.board.id)}/images/${encodeURIComponent(assetId)}`;
  return boardScreen(
    { view, trend, now, words, names, imageAt },
    {
      screen,
      pageId: playing.now?.pageId ?? null,
      next: playing.next === null ? null : nameOf(state, playing.next),
      isTakeover: playing.isTakeover,
      failed,
    },
  );
}

/** What comes next, by name: the page, where its board has several. */
function nameOf({ boards }: DisplayState, { boardId, pageId }: Showing): string | null {
  const board = boards.find(({ id }) => id === boardId);
  const page = board?.pages?.length === 1 ? undefined : board?.pages?.find(({ id }) => id === pageId);
  return board === undefined ? null : page === undefined ? board.name : `${board.name} · ${page.name}`;
}
