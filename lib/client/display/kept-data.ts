import { type DisplayState, displayState } from "@/lib/contracts/display/control";
import { type LiveView, liveView } from "@/lib/contracts/live";
import { number, object } from "@/lib/contracts/shape";
import type { DisplayPrivacy } from "@/lib/domain/display/settings";
import { type KeptCharts, keptCharts } from "./kept-charts";
import { privacyOf } from "./view-keeper";

/**
 * The last that this display was told, on its device: what it begins with when it is switched on and nobody answers. What is kept of boards
 * stands under the privacy that it came under, and is found under no other.
 */
export interface KeptData {
  saveState(at: number, state: DisplayState): Promise<void>;
  readState(): Promise<{ readonly at: number; readonly state: DisplayState } | null>;
  saveView(view: LiveView): Promise<void>;
  readView(boardId: string, privacy: DisplayPrivacy): Promise<LiveView | null>;
  saveCharts(boardId: string, privacy: DisplayPrivacy, charts: KeptCharts): Promise<void>;
  readCharts(boardId: string, privacy: DisplayPrivacy): Promise<KeptCharts | null>;
  /** Drops what is kept of all boards but these, and what came under another privacy. */
  retain(boardIds: readonly string[], privacy: DisplayPrivacy): Promise<void>;
  /** Drops all of it; from then on nothing is kept, not even what was being written. */
  forget(): Promise<void>;
}

const CACHE = "wallboard-tv-data-1";
const STATE = "/tv/kept/state";
const BOARDS = "/tv/kept/boards/";
const CHARTS = "/tv/kept/charts/";

const keptState = object({ at: number, state: displayState });

/** Kept in the browser's cache storage, which has room for large views. Where there is none (plain http) nothing is kept, and nothing fails. */
export function keptData(storage: CacheStorage | undefined): KeptData {
  /** To ask for a cache makes it: once it is to be forgotten nobody may. */
  let isForgotten = false;
  const underWay = new Set<Promise<unknown>>();
  const attempt = async <T>(run: (cache: Cache) => Promise<T>, otherwise: T): Promise<T> => {
    if (storage === undefined || isForgotten) return otherwise;
    const work = (async () => run(await storage.open(CACHE)))();
    underWay.add(work);
    try {
      return await work;
    } catch {
      return otherwise;
    } finally {
      underWay.delete(work);
    }
  };
  const save = (path: string, value: unknown) =>
    attempt((cache) => cache.put(path, new Response(JSON.stringify(value))), undefined);
  const read = (path: string) => attempt<unknown>(async (cache) => (await cache.match(path))?.json() ?? null, null);
  return {
    saveState: (at, state) => save(STATE, { at, state }),
    async readState() {
      const parsed = keptState.safeParse(await read(STATE));
      return parsed.success ? parsed.data : null;
    },
    saveView: (view) => save(addressOf(BOARDS, privacyOf(view), view.board.id), view),
    async readView(boardId, privacy) {
      const parsed = liveView.safeParse(await read(addressOf(BOARDS, privacy, boardId)));
      return parsed.success ? parsed.data : null;
    },
    saveCharts: (boardId, privacy, charts) => save(addressOf(CHARTS, privacy, boardId), charts),
    async readCharts(boardId, privacy) {
      const parsed = keptCharts.safeParse(await read(addressOf(CHARTS, privacy, boardId)));
      return parsed.success ? parsed.data : null;
    },
    retain: (boardIds, privacy) =>
      attempt(async (cache) => {
        const ofBoard = (id: string) => [addressOf(BOARDS, privacy, id), addressOf(CHARTS, privacy, id)];
        const kept = new Set([STATE, ...boardIds.flatMap(ofBoard)]);
        for (const request of await cache.keys())
          if (!kept.has(new URL(request.url).pathname)) await cache.delete(request);
      }, undefined),
    async forget() {
      isForgotten = true;
      await Promise.all([...underWay].map((work) => work.catch(() => undefined)));
      try {
        await storage?.delete(CACHE);
      } catch {
        // Where storage does not work nothing was kept.
      }
    },
  };
}

function addressOf(folder: string, privacy: DisplayPrivacy, boardId: string): string {
  return `${folder}${privacy}/${encodeURIComponent(boardId)}`;
}
