import "server-only";
import { type DisplayState, displayState } from "@/lib/contracts/display/control";
import type { ShownDocument } from "@/lib/contracts/shown-document";
import { playing } from "@/lib/domain/display/player";
import { boardById } from "@/lib/server/boards/find-boards";
import { buildOf } from "@/lib/server/config/build";
import { mayShow, scopeFor } from "@/lib/server/displays/control/may-show";
import type { DisplayIdentity } from "@/lib/server/displays/display";
import { firstView } from "./first-view";
import { services } from "./services";

interface Begun {
  readonly start: { readonly state: DisplayState; readonly now: number; readonly build: string };
  /** The designed board that is shown first, so that its shape is in the page; null where it makes itself. */
  readonly first: { readonly boardId: string; readonly document: ShownDocument } | null;
}

/**
 * What a display's page begins with: everything but numbers, because a device keeps the page, and no old number may look live. Null where the
 * display's tenant is gone. Throws where the server has no room or is about to stop: whoever asks keeps what it has.
 */
export async function startOfDisplay(display: DisplayIdentity): Promise<Begun | null> {
  const { config, displays } = await services();
  const found = await displays.state(display);
  if (!("state" in found)) {
    if (found.code === "gone") return null;
    throw new Error("There is no room for another display at the moment.");
  }
  const state = displayState.safeParse(JSON.parse(found.state));
  if (!state.success) throw new Error("The state of the display is none.");
  const now = Date.now();
  return {
    start: { state: state.data, now, build: buildOf(config) },
    first: await firstDocument(display, state.data, now),
  };
}

async function firstDocument(display: DisplayIdentity, state: DisplayState, now: number): Promise<Begun["first"]> {
  const shown = playing(display.settings, state.boards, now, state.display.timeZone, state.takeover).now;
  if (shown === null) return null;
  const board = await boardById((await services()).db, shown.boardId);
  if (board === null || !mayShow(display, board)) return null;
  const document = (await firstView(board, scopeFor(display)))?.document;
  return document === undefined ? null : { boardId: board.id, document };
}
