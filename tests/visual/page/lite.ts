import type { LiteBoard } from "@/components/lite/board";
import { idleScreen } from "@/components/lite/pieces/idle";
import { turnBar } from "@/components/lite/pieces/turn-bar";
import { boardScreen } from "@/components/lite/screen/board-screen";
import { type Screen, type ScreenPart, screenOf } from "@/components/lite/screen/screen";
import { wirePart } from "@/components/lite/screen/wire";
import { BOARD_STYLE } from "@/components/lite/style/board-style";
import { createOverlay } from "@/lib/tv/board/overlay";
import { createParts } from "@/lib/tv/board/parts";
import { followScreen, part, toggle, write } from "@/lib/tv/page";
import { liteWords } from "@/tests/support/lite-board";
import { liveFixture } from "@/tests/support/live-fixture";
import { NOW, TIME_ZONE } from "../scenes/moment";
import { viewOf } from "../scenes/view";
import { boardFrom } from "../specimens/boards";
import type { LiteRequest } from "./request";
import { allLoaded, standsStill } from "./stands-still";
import "./lite.css";

/* A TV's page without React: the server's markup, drawn by the page's own script. */

document.head.appendChild(document.createElement("style")).textContent = BOARD_STYLE;
followScreen(() => undefined);
const stage = createParts(part("stage"));
const say = createOverlay();
const words = liteWords("en", "en-GB");
const DISPLAY = { name: "Hall", tenantName: "Northwind EU", timeZone: TIME_ZONE };
const MINUTE = 60_000;
let shown = 0;

window.showLite = async (request) => {
  const { theme, night = "off", message, alone } = request;
  const means = await words;
  document.body.className = theme;
  part("night").className = night;
  toggle(part("alone"), "off", alone === undefined);
  write(part("alone"), alone ?? "");
  const { screen, parts } = drawn(request, means);
  shown += 1;
  stage.show(String(shown), screen.scale, parts.map(wirePart));
  if (message !== undefined) say({ small: means.words.player("message"), big: message, more: "" }, 3600);
  await allLoaded();
  await standsStill();
};

function drawn(
  { shows, turn = "none" }: LiteRequest,
  means: Pick<LiteBoard, "words" | "names">,
): { readonly screen: Screen; readonly parts: readonly ScreenPart[] } {
  const window = { width: innerWidth, height: innerHeight };
  const next = turn === "next" ? { name: "Service today", at: NOW + MINUTE } : null;
  const turning = { next, since: NOW - 2 * MINUTE, isTakeover: turn === "takeover", display: DISPLAY.name, now: NOW };
  if (shows.of === "idle") {
    const screen = screenOf(window, null, null);
    const idle = idleScreen({ display: DISPLAY, hasPlaylist: false, next: null, now: NOW }, screen, means.words);
    return { screen, parts: [idle, turnBar(turning, screen, means.words)] };
  }
  const board = shows.of === "template" ? designed(shows) : automatic(shows);
  const screen = screenOf(window, shows.screen ?? null, board.view.document?.pages[0] ?? null);
  const failed = (cause: unknown) => {
    throw cause;
  };
  const imageAt = (asset: string) => `/assets/${asset}`;
  return {
    screen,
    parts: boardScreen({ ...board, now: NOW, ...means, imageAt }, { screen, pageId: null, turning, gone: [], failed }),
  };
}

type Shown = Pick<LiteBoard, "view" | "trend" | "histories">;

function designed({ template, scene }: Extract<LiteRequest["shows"], { of: "template" }>): Shown {
  const { view, trend, histories } = viewOf(boardFrom(template), scene, "board");
  return { view, trend, histories: new Map(histories.map(({ tileId, history }) => [tileId, history])) };
}

function automatic({ case: name }: Extract<LiteRequest["shows"], { of: "automatic" }>): Shown {
  return { ...liveFixture(name, { now: NOW }), histories: new Map() };
}
