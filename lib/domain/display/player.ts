import { type Schedule, scheduleOf } from "./schedule";
import type { DisplaySettings, PlaylistItem } from "./settings";

/** A board of a playlist, as far as it decides what is shown. */
export interface PlayedBoard {
  readonly id: string;
  /** Null: the board makes itself and has no pages. */
  readonly pages: readonly { readonly id: string }[] | null;
  readonly lobbySafe: boolean;
}

/** A page that may be shown. */
export interface Showing {
  readonly itemId: string;
  readonly boardId: string;
  /** Null where the board has no pages. */
  readonly pageId: string | null;
}

/** A page with the time for which it is shown, epoch ms of the server's clock. */
export interface Turn extends Showing {
  readonly startedAt: number;
  /** When something else is shown; null: nothing else is in sight. */
  readonly endsAt: number | null;
}

export interface Playing {
  /** Null: nothing is scheduled at this hour, or nothing can be shown. */
  readonly now: Turn | null;
  /** What follows; null where nothing does or, during a takeover, nobody knows when. */
  readonly next: Turn | null;
  readonly isTakeover: boolean;
}

interface Slot extends Showing {
  readonly ms: number;
}

/**
 * What a display shows at a moment and what follows. It is read off the server's clock alone (the time since 1970, modulo the length
 * of what plays at this hour), so screens with the same playlist turn together and a restart changes nothing. A breach that takes over
 * goes first, whatever the hour.
 *
 * @param nowMs epoch ms on the server's clock
 * @param tenantZone IANA zone of hours that say "tenant"
 */
export function playing(
  settings: Pick<DisplaySettings, "playlist" | "privacy">,
  boards: readonly PlayedBoard[],
  nowMs: number,
  tenantZone: string,
  takeover: { itemId: string; boardId: string; pageId: string | null; since: number } | null,
): Playing {
  const over = takeover === null ? null : takenOver(takeover, boardsOf(settings, boards));
  if (over !== null) return { now: over, next: null, isTakeover: true };
  const program = programOf(settings, boards, tenantZone);
  const now = turnAt(program, nowMs);
  const following = now === null ? program.schedule.nextChange(nowMs) : now.endsAt;
  return { now, next: following === null ? null : firstFrom(program, following), isTakeover: false };
}

/** The pages that play at this hour, in their order: what a remote control turns through. */
export function showingsAt(
  settings: Pick<DisplaySettings, "playlist" | "privacy">,
  boards: readonly PlayedBoard[],
  nowMs: number,
  tenantZone: string,
): readonly Showing[] {
  return slotsAt(programOf(settings, boards, tenantZone), nowMs).map(({ ms: _, ...showing }) => showing);
}

/** Whether two are one and the same page of the same board. */
export function isSamePage(
  one: Pick<Showing, "boardId" | "pageId"> | null,
  other: Pick<Showing, "boardId" | "pageId"> | null,
): boolean {
  return one?.boardId === other?.boardId && one?.pageId === other?.pageId;
}

interface Program {
  readonly items: readonly { readonly item: PlaylistItem; readonly slots: readonly Slot[] }[];
  readonly schedule: Schedule;
}

function programOf(
  settings: Pick<DisplaySettings, "playlist" | "privacy">,
  boards: readonly PlayedBoard[],
  tenantZone: string,
): Program {
  const byId = boardsOf(settings, boards);
  const items = settings.playlist
    .map((item) => ({ item, slots: slotsOf(item, byId.get(item.boardId)) }))
    .filter(({ slots }) => slots.length > 0);
  return {
    items,
    schedule: scheduleOf(
      items.map(({ item }) => item.hours),
      tenantZone,
    ),
  };
}

function boardsOf(
  { privacy }: Pick<DisplaySettings, "privacy">,
  boards: readonly PlayedBoard[],
): ReadonlyMap<string, PlayedBoard> {
  const shown = privacy === "lobby" ? boards.filter((board) => board.lobbySafe) : boards;
  return new Map(shown.map((board) => [board.id, board]));
}

function slotsOf(item: PlaylistItem, board: PlayedBoard | undefined): readonly Slot[] {
  if (board === undefined) return [];
  const slot = (pageId: string | null) => ({ itemId: item.id, boardId: board.id, pageId, ms: item.seconds * 1000 });
  if (board.pages === null) return [slot(null)];
  return board.pages.filter(({ id }) => item.pageId === null || item.pageId === id).map(({ id }) => slot(id));
}

function slotsAt({ items, schedule }: Program, at: number): readonly Slot[] {
  return items.flatMap(({ item, slots }) => (schedule.isOpen(item.hours, at) ? slots : []));
}

function turnAt(program: Program, at: number): Turn | null {
  const slots = slotsAt(program, at);
  const cycle = slots.reduce((sum, { ms }) => sum + ms, 0);
  let begins = at - (cycle === 0 ? 0 : ((at % cycle) + cycle) % cycle);
  for (const { ms, ...showing } of slots) {
    const ends = begins + ms;
    if (at < ends) {
      const startedAt = program.schedule.lastChange(at, begins);
      if (slots.length === 1) return { ...showing, startedAt, endsAt: program.schedule.nextChange(at) };
      return { ...showing, startedAt, endsAt: program.schedule.nextChange(at, ends) ?? ends };
    }
    begins = ends;
  }
  return null;
}

/** What is shown from a change on; where that is nothing, what comes after it. */
function firstFrom(program: Program, at: number): Turn | null {
  const turn = turnAt(program, at);
  if (turn !== null) return turn;
  const change = program.schedule.nextChange(at);
  return change === null ? null : turnAt(program, change);
}

function takenOver(
  { itemId, boardId, pageId, since }: { itemId: string; boardId: string; pageId: string | null; since: number },
  boards: ReadonlyMap<string, PlayedBoard>,
): Turn | null {
  const board = boards.get(boardId);
  if (board === undefined || board.pages?.length === 0) return null;
  const shown = board.pages?.find(({ id }) => id === pageId) ?? board.pages?.[0];
  return { itemId, boardId, pageId: shown?.id ?? null, startedAt: since, endsAt: null };
}
