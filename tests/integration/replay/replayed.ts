import type { LiveView } from "@/lib/contracts/live";
import { applyPatch } from "@/lib/contracts/patch";
import { type ReplayView, replayView } from "@/lib/contracts/replay";
import { MINUTE_MS } from "@/lib/domain/history/quarter";
import type { Board } from "@/lib/server/boards/board";
import type { Db } from "@/lib/server/db/database";
import { Replays } from "@/lib/server/replay/replays";

/** Asks for a window as a browser would. */
export async function replay(
  db: Db,
  board: Board,
  window: { readonly fromMs: number; readonly minutes: number; readonly nowMs: number },
  groupNames: ReadonlyMap<string, string> = new Map(),
): Promise<ReplayView> {
  const replays = new Replays({ db, keptDays: 8, embedHosts: [], groupNames: () => groupNames });
  const { fromMs: from, minutes, nowMs } = window;
  const answer = await replays.answer(board, { from, minutes }, nowMs, new AbortController().signal);
  if (!answer.ok) throw new Error(answer.error);
  return replayView.parse(JSON.parse(new TextDecoder().decode(answer.value.body)));
}

/** What is to be seen of each minute of a window, by its beginning: what stood before where nothing was written down. */
export function minutesOf({ first, patches, fromMs }: ReplayView): ReadonlyMap<number, LiveView | null> {
  const views = new Map<number, LiveView | null>([[fromMs, first]]);
  let view = first;
  for (const [index, step] of patches.entries()) {
    if (step !== null && "view" in step) view = step.view;
    else if (step !== null && view !== null) view = applyPatch(view, step.patch);
    views.set(fromMs + (index + 1) * MINUTE_MS, view);
  }
  return views;
}
