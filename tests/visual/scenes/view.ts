import type { LiveView, TrendView } from "@/lib/contracts/live";
import type { ShownDocument } from "@/lib/contracts/shown-document";
import type { BoardDocument } from "@/lib/domain/board/document";
import type { SheetSettings } from "@/lib/domain/sheet/data";
import { evaluateSheet, type Sheet, type ShownRow } from "@/lib/domain/sheet/evaluate";
import { NO_MEMORY } from "@/lib/domain/sheet/judging";
import type { Metrics } from "@/lib/domain/snapshot";
import { historiesOf, type Recorded } from "./history";
import { NOW, TIME_ZONE } from "./moment";
import { outlookOf } from "./outlook";
import { type SceneName, sceneOf, TENANT_RULES } from "./scene";

/** Whose page a tile may embed. */
export const EMBED_HOST = "status.example.com";

interface Pictured {
  readonly view: LiveView;
  readonly trend: TrendView;
  readonly histories: readonly Recorded[];
}

/** What the server sends of a board in a scene: evaluated by the product's own code, with the rows that its tiles show. */
export function viewOf(document: BoardDocument, scene: SceneName, boardId: string): Pictured {
  const { data, takenAt, upstream } = sceneOf(scene);
  const asOf = new Date(takenAt).toISOString();
  const part = { status: upstream, asOf, fetchedAt: asOf };
  const evaluated = (past: SheetSettings["past"]) => {
    const settings = {
      rules: TENANT_RULES,
      timeZone: TIME_ZONE,
      embedHosts: [EMBED_HOST],
      past,
      outlook: outlookOf(scene),
    };
    return evaluateSheet(document, data, settings, NO_MEMORY, takenAt);
  };
  // Whatever is compared was an eighth less.
  const { lines } = evaluated(() => null);
  const sheet = evaluated((line) => Math.round((lines.get(line) ?? 0) * 0.875));
  const view: LiveView = {
    board: {
      id: boardId,
      name: "Customer Care",
      tenantId: "northwind",
      tenantName: "Northwind EU",
      timeZone: TIME_ZONE,
      intervalMs: 5000,
    },
    asOf,
    upstream,
    parts: { queues: part, agents: part, groups: part },
    queues: shown(data.queues, sheet.rows.queues).map(({ id, name, metrics }) => ({ id, name, metrics })),
    agents: shown(data.agents, sheet.rows.agents).map(({ id, name, metrics }) => ({
      ...{ id, groupId: null, groupName: null, metrics },
      name: sheet.rows.agents.get(id)?.named === true ? name : "",
    })),
    groups: shown(data.groups, sheet.rows.groups).map(({ id, name, metrics }) => ({ id, name, metrics })),
    document: sentOf(document),
    tiles: sheet.tiles.map(({ id, name, metrics }) => ({ id, name, metrics: { ...metrics } })),
  };
  return {
    view,
    histories: historiesOf(view, scene),
    trend: trendOf(
      sheet,
      data.queues.map(({ id }) => id),
      scene,
    ),
  };
}

/** What viewers get of a document: no rules. */
export function sentOf({ pages }: BoardDocument): ShownDocument {
  return {
    pages: pages.map((page) => ({
      ...page,
      tiles: page.tiles.map(({ id, kind, place, title, options }) => ({ id, kind, place, title, options })),
    })),
  };
}

type Cells = LiveView["queues"][number]["metrics"];

/** The rows that some tile shows, with the metrics that any tile shows of them. */
function shown<T extends { readonly id: string; readonly metrics: Metrics }>(
  rows: readonly T[],
  wanted: ReadonlyMap<string, ShownRow>,
) {
  return rows.flatMap((row) => {
    const keys = wanted.get(row.id)?.keys;
    if (keys === undefined) return [];
    const metrics: Cells = {};
    for (const key of keys) {
      const value = row.metrics[key] ?? null;
      metrics[key] = typeof value === "object" && value !== null ? [...value] : value;
    }
    return [{ ...row, metrics }];
  });
}

const MINUTE = 60_000;
const MINUTES = 60;

/** An hour in which every line stays below where its figure stands now, with a gap as a restart leaves one. */
function trendOf({ lines }: Sheet, queues: readonly string[], scene: SceneName): TrendView {
  const last = Math.floor(NOW / MINUTE) * MINUTE - MINUTE;
  const minutes = Array.from({ length: MINUTES }, (_, index) => last - (MINUTES - 1 - index) * MINUTE);
  const isKnown = scene !== "no-data" && scene !== "empty";
  const series = (end: number | null, seed: number) =>
    minutes.map((_, index) => {
      if (!isKnown || end === null || (index >= 20 && index < 23)) return null;
      const wave = Math.sin((index + seed * 5) / 7) + 0.6 * Math.sin((index + seed) / 2.3);
      return Math.max(0, Math.round(end * (0.84 + 0.1 * wave)));
    });
  const none = series(0, 0);
  const total = {
    ...{ waiting: none, longestWait: none, entered: none, answered: none, abandoned: none },
    ...{ serviceLevel: none, available: none },
  };
  return {
    minutes,
    total,
    waitingByQueue: Object.fromEntries(queues.map((id, index) => [id, series(4 + index, index)])),
    tiles: Object.fromEntries([...lines].map(([line, value], index) => [line, series(value, index)])),
  };
}
