import { type LiveView, patchEvent, snapshotEvent, type ViewPatch } from "@/lib/contracts/live";
import { applyPatch, diffView } from "@/lib/contracts/patch";

type Cells = LiveView["queues"][number]["metrics"];
type Cell = Cells[string];

/** A board as it was at one moment and what then changed in it, tick by tick. */
export interface Recording {
  readonly view: LiveView;
  readonly patches: readonly ViewPatch[];
  /** The views that the patches led to. */
  readonly views: readonly LiveView[];
}

/** A first view and, one by one, those after it. */
export interface Ticks {
  readonly view: LiveView;
  readonly next: () => { readonly view: LiveView; readonly patch: ViewPatch };
}

/** Follows a board's stream for some ticks. */
export async function record(streamUrl: string, cookie: string, ticks: number): Promise<Recording> {
  const abort = new AbortController();
  const response = await fetch(streamUrl, {
    headers: { cookie, accept: "text/event-stream" },
    signal: abort.signal,
  });
  if (response.body === null) throw new Error("the stream has no body");
  const decoder = new TextDecoder();
  let text = "";
  let view: LiveView | null = null;
  const patches: ViewPatch[] = [];
  const views: LiveView[] = [];
  const reader = response.body.getReader();
  while (patches.length < ticks) {
    const { value, done } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
    const events = text.split("\n\n");
    text = events.pop() ?? "";
    for (const event of events) {
      const data = [...event.matchAll(/^data: (.*)$/gm)].map(([, line]) => line).join("\n");
      if (event.includes("event: snapshot")) view = snapshotEvent.parse(JSON.parse(data)).view;
      else if (event.includes("event: patch") && view !== null) {
        const { patch } = patchEvent.parse(JSON.parse(data));
        view = applyPatch(view, patch);
        // Rows arriving are the start of the board, not a tick.
        if (patch.queues?.order !== undefined || patch.tiles?.order !== undefined) continue;
        patches.push(patch);
        views.push(view);
      }
    }
  }
  abort.abort();
  if (view === null) throw new Error("the stream sent no snapshot");
  return { view, patches, views };
}

/** Ticks without end that change the same cells as recorded ones did, to other values. Repeatable but for the time. */
export function ticksOf({ view: first, patches, views }: Recording): Ticks["next"] {
  const pools = poolsOf(first);
  const ofTiles = poolsOfTiles(views);
  const random = seeded(7);
  let view = first;
  let tick = 0;
  const changed = <T extends { id: string; metrics: Cells }>(
    rows: T[],
    set: ViewPatch["queues"],
    pool: (row: T, key: string) => Cell[] = (_, key) => pools.get(key) ?? [],
  ): T[] => {
    const keys = new Map(set?.set?.map((row) => [row.id, Object.keys(row.metrics ?? {})]));
    return rows.map((row) => {
      const own = keys.get(row.id);
      if (own === undefined || own.length === 0) return row;
      const metrics = { ...row.metrics };
      for (const key of own) metrics[key] = another(metrics[key] ?? null, pool(row, key), random);
      return { ...row, metrics };
    });
  };
  return () => {
    const shape = patches[tick % patches.length] ?? {};
    tick += 1;
    const asOf = new Date(Date.now() - 1000).toISOString();
    const part = (old: LiveView["parts"]["queues"]) => ({ ...old, asOf, fetchedAt: asOf });
    const { queues, agents, groups } = view.parts;
    const parts = { queues: part(queues), agents: part(agents), groups: part(groups) };
    const moved = applyPatch(view, { asOf, parts });
    const next = {
      ...moved,
      queues: changed(moved.queues, shape.queues),
      agents: changed(moved.agents, shape.agents),
      groups: changed(moved.groups, shape.groups),
      ...(moved.tiles !== undefined && {
        tiles: changed(moved.tiles, shape.tiles, ({ id }, key) => ofTiles.get(`${id} ${key}`) ?? []),
      }),
    };
    const patch = diffView(view, next) ?? {};
    view = next;
    return { view, patch };
  };
}

/** All values that stand under a metric. */
function poolsOf(view: LiveView): ReadonlyMap<string, Cell[]> {
  const pools = new Map<string, Cell[]>();
  for (const row of [...view.queues, ...view.agents, ...view.groups]) {
    for (const [key, value] of Object.entries(row.metrics)) {
      if (value !== null) pools.set(key, [...(pools.get(key) ?? []), value]);
    }
  }
  return pools;
}

/** All values that a tile had in a cell: those of another tile would mean something else. */
function poolsOfTiles(views: readonly LiveView[]): ReadonlyMap<string, Cell[]> {
  const pools = new Map<string, Cell[]>();
  for (const { tiles = [] } of views) {
    for (const { id, metrics } of tiles) {
      for (const [key, value] of Object.entries(metrics)) {
        const pool = pools.get(`${id} ${key}`) ?? [];
        pools.set(`${id} ${key}`, pool.includes(value) ? pool : [...pool, value]);
      }
    }
  }
  return pools;
}

/** A number moves a little, anything else becomes what stands elsewhere under the same metric. */
function another(value: Cell, pool: readonly Cell[], random: () => number): Cell {
  if (typeof value === "number") return Math.max(0, value + Math.round((random() - 0.5) * Math.max(4, value * 0.05)));
  return pool[Math.floor(random() * pool.length)] ?? value;
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
