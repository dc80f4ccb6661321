import { type BoardDocument, DOCUMENT_VERSION, GRID_COLUMNS, type Page, type Tile } from "@/lib/domain/board/document";
import { firstFree } from "@/lib/domain/board/edit/free-place";
import { TILE_KINDS, type TileKindName } from "@/lib/domain/board/kinds/names";
import { sizeOf } from "@/lib/domain/board/kinds/sizes";
import type { Measure, QueueSelection } from "@/lib/domain/board/measure";
import { parseDocument } from "@/lib/domain/board/parse-document";

/** What there is to show: ids of a tenant's queues and groups, and of an image. */
export interface Facts {
  readonly queues: readonly string[];
  readonly groups: readonly string[];
  readonly image: string;
}

const ROWS = 12;
const PAGES = 3;
const TILES_OF_PAGE = 40;
/** Beside one of every kind: what changes with nearly every tick. */
const MORE: readonly TileKindName[] = ["number", "gauge", "number", "bar"];
/** Where no more of these fit. */
const SMALL: readonly TileKindName[] = ["clock", "text"];

const METRICS = [
  "interactionsWaitInQueue.rt",
  "interactionsLongestWaitInQueue.rt",
  "slaPercentage.today",
  "entered.today",
  "newInQueue.today",
  "availableIdle.rt",
  "abandonedPercentage.today",
] as const;

/** A board of 120 tiles on three pages, each with all kinds and as full as their smallest readable sizes allow. */
export function manyTiles(facts: Facts): BoardDocument {
  const pages = Array.from({ length: PAGES }, (_, index) => pageOf(index, facts));
  const read = parseDocument({ version: DOCUMENT_VERSION, pages, calculated: CALCULATED, thresholds: {} });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const CALCULATED = [
  { id: "answered", name: "Answered", unit: "percentage", expression: "accepted.today / entered.today * 100" },
] as const;

type Bare = Omit<Tile, "options"> & { readonly options: object };

function pageOf(index: number, facts: Facts): Omit<Page, "tiles"> & { readonly tiles: readonly Bare[] } {
  const tiles: Bare[] = [];
  // The large ones first, else none of them finds a place.
  const first = [...TILE_KINDS].sort((a, b) => area(b) - area(a));
  const rest = Array.from({ length: TILES_OF_PAGE }, (_, at) => MORE[at % MORE.length] ?? "number");
  for (const wanted of [...first, ...rest]) {
    if (tiles.length === TILES_OF_PAGE) break;
    for (const kind of [wanted, ...SMALL]) {
      const place = firstFree(
        tiles.map((tile) => tile.place),
        sizeOf(kind, ROWS).minimum,
        ROWS,
      );
      if (place === null) continue;
      const number = index * TILES_OF_PAGE + tiles.length;
      const options = optionsOf(kind, number, facts);
      tiles.push({ id: `t${number}`, kind, place, title: null, options, thresholds: { use: "inherited" } });
      break;
    }
  }
  if (tiles.length < TILES_OF_PAGE || GRID_COLUMNS !== 24) throw new Error(`only ${tiles.length} tiles found a place`);
  return { id: `p${index}`, name: `Page ${index + 1}`, rows: ROWS, tiles };
}

function area(kind: TileKindName): number {
  const { w, h } = sizeOf(kind, ROWS).minimum;
  return w * h;
}

/** What the `number`-th tile shows: no two the same, over one queue, some or all. */
function optionsOf(kind: TileKindName, number: number, { queues, groups, image }: Facts): object {
  const measure = measureOf(number, queues);
  switch (kind) {
    case "number":
      return { measure, comparison: 15, sparkline: number % 2 === 0 };
    case "gauge":
      return { shape: number % 2 === 0 ? "ring" : "arc", measure };
    case "bar":
      return { measure };
    case "queue":
      return { queue: at(queues, number) };
    case "group":
      return { group: at(groups, number) };
    case "chart":
      return { series: [{ measure }, { measure: measureOf(number + 1, queues), as: "bar" }] };
    case "text":
      return { markdown: "**Hello**, team" };
    case "image":
      return { asset: image, alt: "Our logo" };
    case "ticker":
      return { messages: ["Lunch is served", "Fire drill at three"] };
    case "countdown":
      return { until: "2099-01-01T00:00:00Z", label: "A long time" };
    case "embed":
      return { address: "https://status.example.com/", title: "Status" };
    case "clock":
      return { seconds: true };
    default:
      return {};
  }
}

function measureOf(number: number, queues: readonly string[]): Measure {
  const some = queues.slice(number % 20, (number % 20) + 8);
  const of: readonly QueueSelection[] = [{ all: true }, { ids: [at(queues, number)] }, { ids: some }];
  const selected = of[number % of.length] ?? { all: true };
  if (number % 9 === 8) return { of: "calculated", id: "answered", queues: selected };
  if (number % 9 === 7) return { of: "agents", metric: "agents.available", agents: { all: true } };
  return { of: "queues", metric: METRICS[number % METRICS.length] ?? METRICS[0], queues: selected };
}

function at(ids: readonly string[], number: number): string {
  return ids[number % ids.length] ?? "";
}
