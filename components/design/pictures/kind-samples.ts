import type { BoardDocument, Tile } from "@/lib/domain/board/document";
import { TILE_KINDS, type TileKindName } from "@/lib/domain/board/kinds/names";
import { type Draft, draft } from "@/lib/domain/board/templates/build";

/** What the samples of kinds are made from: the board's own things, and words in the reader's language. */
export interface SampleFacts {
  readonly queueId: string | null;
  readonly groupId: string | null;
  /** One of the tenant's images. */
  readonly imageId: string | null;
  readonly text: string;
  readonly message: string;
  /** ISO 8601; of the countdown. */
  readonly until: string;
}

const ROWS = 12;

/** Cells: small enough to be read as a small picture, and no smaller than the kind can be. */
const SIZES: Readonly<Record<TileKindName, readonly [w: number, h: number]>> = {
  number: [4, 2],
  gauge: [4, 3],
  bar: [5, 3],
  queue: [5, 4],
  outlook: [5, 3],
  "queue-table": [8, 5],
  "heat-grid": [6, 4],
  chart: [7, 4],
  intervals: [8, 4],
  group: [5, 3],
  "agent-list": [6, 4],
  "agent-grid": [6, 4],
  "agent-states": [5, 3],
  leaderboard: [5, 4],
  clock: [4, 2],
  text: [5, 3],
  image: [5, 3],
  ticker: [8, 1],
  countdown: [4, 2],
  embed: [6, 4],
};

/** A kind as it comes from the picker, showing something where its own options would show nothing. */
function sampleOf(kind: TileKindName, facts: SampleFacts): Draft {
  const [w, h] = SIZES[kind];
  const place = [0, 0, w, h] as const;
  switch (kind) {
    case "queue":
      return draft(kind, place, { queue: facts.queueId, parts: ["waiting", "longest-wait", "service-level"] });
    case "outlook":
      return draft(kind, place, { queue: facts.queueId });
    case "group":
      return draft(kind, place, { group: facts.groupId });
    case "image":
      return draft(kind, place, { asset: facts.imageId, fit: "cover" });
    case "text":
      return draft(kind, place, { markdown: facts.text });
    case "ticker":
      return draft(kind, place, { messages: [facts.message] });
    case "countdown":
      return draft(kind, place, { until: facts.until });
    default:
      return draft(kind, place);
  }
}

/** Every kind as a page of one document, its one tile upon it: what is asked for together is evaluated together. */
export function kindSamples(facts: SampleFacts): {
  readonly document: BoardDocument;
  readonly tileOf: (kind: TileKindName) => Tile | undefined;
} {
  const pages = TILE_KINDS.map((kind) => {
    const tile: Tile = {
      id: `sample-${kind}`,
      title: null,
      thresholds: { use: "inherited" },
      ...sampleOf(kind, facts),
    };
    return { id: `page-${kind}`, name: kind, rows: ROWS, tiles: [tile] };
  });
  return {
    document: { version: 1, pages, calculated: [], thresholds: {} },
    tileOf: (kind) => pages[TILE_KINDS.indexOf(kind)]?.tiles[0],
  };
}
