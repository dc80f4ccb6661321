import { expect } from "vitest";
import type { DisplayCommand } from "@/lib/contracts/display/control";
import { stateEvent } from "@/lib/contracts/display/control";
import type { LiveView } from "@/lib/contracts/live";
import type { DisplaySettings } from "@/lib/domain/display/settings";
import type { SaidTakeover } from "@/lib/domain/display/takeover";
import type { StoredBoard } from "@/lib/server/boards/board";
import { type ControlDeps, DisplayControl } from "@/lib/server/displays/control/display-control";
import type { DisplayStore, TenantWords } from "@/lib/server/displays/control/display-store";
import type { SeenDisplay } from "@/lib/server/displays/control/rollout";
import type { DisplayIdentity } from "@/lib/server/displays/display";
import type { Scope } from "@/lib/server/live/needs";
import { StreamOutlet } from "@/lib/server/live/outlet";
import { documentWith, text } from "./documents";
import { SILENT } from "./live-puppet";
import { read, sampleView } from "./live-stream";

/* Displays that are told things by a database that a test changes, under a clock that a test owns. */

export const item = (id: string, boardId: string, takesOver = false) => ({
  id,
  boardId,
  pageId: null,
  seconds: 30,
  hours: null,
  takesOver,
});
export const SETTINGS: DisplaySettings = {
  playlist: [item("i1", "plain"), item("i2", "designed")],
  privacy: "full",
  theme: "dark",
  language: "en",
  screen: null,
  night: null,
  shifts: true,
  chime: false,
  muted: false,
};
export const BOARD: StoredBoard = {
  id: "plain",
  tenantId: "t",
  name: "All",
  isDefault: true,
  revision: 1,
  queueIds: null,
  ownerId: null,
  publishedVersion: null,
  document: null,
};
export const DESIGNED: StoredBoard = {
  ...BOARD,
  id: "designed",
  name: "Floor",
  document: documentWith(text("x", "Hello")),
};

/**
 * A database of displays that a test changes as another process would: nobody is told.
 *
 * @param live what boards are watched by; a puppet that a test gives its views, where there is none
 */
export function createControlWorld(live?: ControlDeps["live"]) {
  const stored = {
    displays: new Map<string, DisplayIdentity>(),
    boards: new Map<string, StoredBoard>([BOARD, DESIGNED].map((board) => [board.id, board])),
    tenant: { name: "Northwind", timeZone: "Europe/Berlin" } as TenantWords | null,
    commands: [] as { displayId: string; command: DisplayCommand; until: number }[],
    reports: [] as SeenDisplay[],
    /** By display. */
    takeovers: new Map<string, SaidTakeover>(),
    isAway: false,
    /** What is read no sooner than a test lets it be: a board by its id, what a display said of a takeover by the display's. */
    slow: new Map<string, Promise<void>>(),
    asked: { displays: 0, boards: 0, looks: 0 },
  };
  const here = async <T>(answer: () => T): Promise<T> => {
    if (stored.isAway) throw new Error("the database is away");
    return answer();
  };
  const store: DisplayStore = {
    display: (id) =>
      here(() => {
        stored.asked.displays += 1;
        return stored.displays.get(id) ?? null;
      }),
    revisions: (ids) =>
      here(() => {
        stored.asked.looks += 1;
        return new Map(
          ids.flatMap((id) => (stored.displays.has(id) ? [[id, stored.displays.get(id)?.revision ?? 0]] : [])),
        );
      }),
    commands: (ids, now) =>
      here(() => stored.commands.filter(({ displayId, until }) => ids.includes(displayId) && until > now)),
    tenants: (ids) =>
      here(
        () => new Map(stored.tenant === null ? [] : ids.map((id) => [id, stored.tenant ?? { name: "", timeZone: "" }])),
      ),
    board: async (id) => {
      stored.asked.boards += 1;
      if (stored.slow.has(id)) await stored.slow.get(id);
      return here(() => stored.boards.get(id) ?? null);
    },
    boardRevisions: (ids) =>
      here(
        () =>
          new Map(ids.flatMap((id) => (stored.boards.has(id) ? [[id, String(stored.boards.get(id)?.revision)]] : []))),
      ),
    saidTakeover: async (id) => {
      if (stored.slow.has(id)) await stored.slow.get(id);
      return here(() => stored.takeovers.get(id) ?? null);
    },
    reports: (since) => here(() => stored.reports.filter(({ reportedAt }) => reportedAt >= since)),
  };
  const told: string[] = [];
  const held = { views: new Map<string, LiveView>(), open: [] as string[] };
  const process = { isServing: true };
  const control = new DisplayControl({
    store,
    build: "b2",
    isServing: () => process.isServing,
    log: SILENT,
    random: () => 0.5,
    live: live ?? {
      hold: async ({ board, scope }: { board: { id: string }; scope: Scope }) => {
        const key = `${board.id} ${scope.privacy ?? "full"}`;
        held.open.push(key);
        return {
          current: () => held.views.get(board.id) ?? sampleView(0),
          release: () => void held.open.splice(held.open.indexOf(key), 1),
        };
      },
      boardChanged: ({ id }) => void told.push(`changed ${id}`),
      boardGone: (id) => void told.push(`gone ${id}`),
      recheckBoard: async (id) => void told.push(`recheck board ${id}`),
      recheckDisplay: async (id) => void told.push(`recheck ${id}`),
    },
  });
  const place = (id: string, settings: Partial<DisplaySettings> = {}): DisplayIdentity => {
    const revision = (stored.displays.get(id)?.revision ?? 0) + 1;
    const display = {
      id,
      tenantId: "t",
      name: `Display ${id}`,
      place: "",
      group: "",
      revision,
      settings: { ...SETTINGS, ...settings },
    };
    stored.displays.set(id, display);
    return display;
  };
  const open = async (display: DisplayIdentity) => {
    const abort = new AbortController();
    const outlet = new StreamOutlet(abort.signal);
    const refused = await control.subscribe(display, outlet);
    return { refused, leave: () => abort.abort(), ...read(outlet.stream) };
  };
  const follow = async (id: string, settings?: Partial<DisplaySettings>) => {
    const stream = await open(place(id, settings));
    expect(stream.refused).toBeNull();
    const next = async () => (await stream.events(1))[0] ?? { event: "over", data: null };
    return { ...stream, next, state: async () => stateEvent.parse((await next()).data).state };
  };
  return { control, stored, held, told, process, place, open, follow };
}
