import type { Departure } from "@/components/board/departures";
import type { MetricNames } from "@/components/sheet/metric-names";
import type { DisplayCommand, DisplayState } from "@/lib/contracts/display/control";
import type { LiteAnswer } from "@/lib/contracts/display/lite";
import type { HistoryView } from "@/lib/contracts/history";
import type { LiveView, TrendView } from "@/lib/contracts/live";
import type { Room } from "@/lib/domain/board/type-scale";
import { nightAt } from "@/lib/domain/display/night";
import type { Playing, Showing } from "@/lib/domain/display/player";
import type { DisplaySettings } from "@/lib/domain/display/settings";
import { formatClockSeconds } from "@/lib/domain/format/format";
import { saying } from "./pieces/frame";
import { idleScreen } from "./pieces/idle";
import { turnBar } from "./pieces/turn-bar";
import { boardScreen } from "./screen/board-screen";
import { type Screen, type ScreenPart, screenOf } from "./screen/screen";
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
  /** Of the tiles that show what was recorded. */
  readonly histories: ReadonlyMap<string, HistoryView>;
  /** Epoch ms on the server's clock. */
  readonly now: number;
  /** Of its browser, px. */
  readonly window: Room;
  /** Queues of the board that this display saw, and that are no longer there. */
  readonly gone: readonly Departure[];
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
  const { state, settings, commands, playing, view, now, window, words } = facts;
  const { display, version } = state;
  const shows = playing.now === null ? null : { boardId: playing.now.boardId, pageId: playing.now.pageId };
  const page = view?.document?.pages.find(({ id }) => id === playing.now?.pageId) ?? view?.document?.pages[0] ?? null;
  const screen = screenOf(window, view === null ? null : settings.screen, page);
  const parts = partsOf(facts, screen).map(wirePart);
  const answer: Omit<LiteAnswer, "parts" | "clock"> = {
    build: version.build,
    mayUpdate: version.mayUpdate,
    language: settings.language,
    display: { name: display.name, place: display.place, tenantName: display.tenantName },
    theme: settings.theme,
    night: nightAt(settings.night, now, display.timeZone),
    shifts: settings.shifts,
    shows,
    isTakeover: playing.isTakeover,
    chime: settings.chime ? (settings.muted ? "muted" : "on") : "off",
    em: screen.scale,
    turnsAt: playing.now?.endsAt ?? playing.next?.startedAt ?? null,
    asOf: view?.asOf == null ? null : Date.parse(view.asOf),
    commands,
    key: JSON.stringify([shows, screen.shape, window.width, window.height, screen.scale, words.locale]),
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

function partsOf(facts: LiteFacts, screen: Screen): readonly ScreenPart[] {
  const { state, settings, playing, view, trend, histories, gone, now, words, names, failed } = facts;
  const { display } = state;
  const coming = playing.next === null ? null : nameOf(state, playing.next);
  const next = playing.next === null || coming === null ? null : { name: coming, at: playing.next.startedAt };
  const since = playing.now?.startedAt ?? null;
  const turning = { next, since, isTakeover: playing.isTakeover, display: display.name, now };
  if (playing.now === null) {
    const hasPlaylist = settings.playlist.length > 0;
    const bar = turnBar({ ...turning, next: null }, screen, words);
    return [idleScreen({ display, hasPlaylist, next, now }, screen, words), bar];
  }
  if (view === null) {
    const box = { x: 2, y: 2, width: screen.width - 4, height: screen.height - 4 };
    return [{ id: "nothing", box, markup: saying(words.tv("board.gone"), null) }, turnBar(turning, screen, words)];
  }
  const imageAt = (assetId: string) =>
    `/api/tv/boards/${encodeURIComponent(view.board.id)}/images/${encodeURIComponent(assetId)}`;
  return boardScreen(
    { view, trend, histories, now, words, names, imageAt },
    { screen, pageId: playing.now.pageId, turning, gone, failed },
  );
}

/** What comes next, by name: the page, where its board has several. */
function nameOf({ boards }: DisplayState, { boardId, pageId }: Showing): string | null {
  const board = boards.find(({ id }) => id === boardId);
  const page = board?.pages?.length === 1 ? undefined : board?.pages?.find(({ id }) => id === pageId);
  return board === undefined ? null : page === undefined ? board.name : `${board.name} · ${page.name}`;
}
