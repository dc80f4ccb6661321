import "server-only";
import type { LiveView } from "@/lib/contracts/live";
import type { BoardDocument } from "@/lib/domain/board/document";
import { onlyQueues, shownCalculations } from "@/lib/domain/board/references-of-tiles";
import type { SheetData, SheetSettings } from "@/lib/domain/sheet/data";
import { withDraftFigures } from "@/lib/domain/sheet/draft-figures";
import { evaluateSheet, type Sheet, type ShownRow } from "@/lib/domain/sheet/evaluate";
import { NO_MEMORY, type SheetMemory } from "@/lib/domain/sheet/judging";
import { measured } from "@/lib/domain/sheet/measured";
import type { Metrics } from "@/lib/domain/snapshot";
import type { FigureLines } from "./figure-lines";
import { type DocumentLines, linesOf } from "./line-keys";
import { recalledData } from "./recalled-data";
import type { RowSource } from "./row-source";
import { sheetData } from "./sheet-data";
import type { Shown } from "./shown";
import type { RecalledMinute } from "./trend";

type Cells = LiveView["queues"][number]["metrics"];

/** What a designed board needs beside its own document. */
export interface SheetSurroundings extends Pick<SheetSettings, "rules" | "embedHosts" | "outlook"> {
  readonly lines: FigureLines;
}

/** A designed board as one watched view evaluates it, sweep by sweep. */
export class SheetView {
  /** The document as it is evaluated here: without queues that the board lacks. */
  readonly document: BoardDocument;
  private readonly sent: NonNullable<LiveView["document"]>;
  readonly lines: DocumentLines;
  private memory: SheetMemory = NO_MEMORY;

  constructor(
    document: BoardDocument,
    private readonly shown: Shown,
    /** Read with every evaluation: a tenant's rules may change. */
    private readonly around: () => SheetSurroundings,
    /** For whoever designs the board: what it calculates comes with it, be it shown or not. */
    isDraft = false,
  ) {
    const own = onlyQueues(document, (id) => shown.has(id));
    this.document = isDraft ? withDraftFigures(own) : own;
    this.sent = sentOf(own);
    this.lines = linesOf(own);
  }

  /** Goes on from what another remembered of the same document and queues. */
  follow(before: SheetView): void {
    this.memory = before.memory;
  }

  /** The view's rows and tiles as of `atMs`, the moment of the data (epoch ms). The same moment twice changes nothing. */
  compose(source: RowSource, atMs: number): Pick<LiveView, "queues" | "agents" | "groups" | "tiles" | "document"> {
    const data = sheetData(source, this.shown);
    const sheet = evaluateSheet(this.document, data, this.settings(source, atMs), this.memory, atMs);
    this.memory = sheet.memory;
    if (data.known.size > 0) this.around().lines.sample(atMs, this.scope, this.lines.keys, sheet.lines);
    return { ...this.rowsOf(sheet, data), tiles: tilesOf(sheet), document: this.sent };
  }

  /** The lines that the tiles draw, by name, a value for each of these minutes (epoch ms). */
  series(minutes: readonly number[]): Record<string, (number | null)[]> {
    return this.around().lines.series(this.scope, this.lines.keys, minutes);
  }

  /** What some of its lines were in a recorded minute, by what they measure; what nobody can know of it is left out. */
  recorded(minute: RecalledMinute, keys: readonly string[]): ReadonlyMap<string, number> {
    const data = recalledData(minute, this.shown);
    const values = new Map<string, number>();
    for (const key of keys) {
      const measure = this.lines.measures.get(key);
      const value = measure === undefined ? null : measured(measure, this.document, data).value;
      if (value !== null) values.set(key, value);
    }
    return values;
  }

  /** Which rows the board has: equal for boards that show the same. */
  get scope(): string {
    return this.shown.signature;
  }

  private settings({ tenant }: RowSource, atMs: number): SheetSettings {
    const { rules, embedHosts, lines, outlook } = this.around();
    return {
      rules,
      embedHosts,
      ...(outlook !== undefined && { outlook }),
      timeZone: tenant.timeZone ?? "UTC",
      past: (line, minutes) => lines.past(atMs, this.scope, this.lines.keys.get(line), minutes),
    };
  }

  private rowsOf({ rows }: Sheet, data: SheetData): Pick<LiveView, "queues" | "agents" | "groups"> {
    const plain = (kind: "queues" | "groups") =>
      data[kind].flatMap(({ id, name, metrics }) => {
        const shown = rows[kind].get(id);
        return shown === undefined ? [] : [{ id, name, metrics: this.pick(metrics, shown) }];
      });
    const agents = data.agents.flatMap(({ id, name, metrics }) => {
      const shown = rows.agents.get(id);
      if (shown === undefined) return [];
      // Groups are nobody's to know who only sees a list of names and states.
      const bare = { id, groupId: null, groupName: null };
      return [{ ...bare, name: shown.named ? name : "", metrics: this.pick(metrics, shown) }];
    });
    return { queues: plain("queues"), agents, groups: plain("groups") };
  }

  private pick(metrics: Metrics, { keys }: ShownRow): Cells {
    const cells: Cells = {};
    for (const key of keys) {
      const value = metrics[key] ?? null;
      if (typeof value !== "object" || value === null) cells[key] = value;
      else cells[key] = key === "activeQueues.rt" ? [...this.shown.items(value)] : [...value];
    }
    return cells;
  }
}

function tilesOf({ tiles }: Sheet): NonNullable<LiveView["tiles"]> {
  return tiles.map(({ id, name, metrics }) => ({ id, name, metrics: { ...metrics } }));
}

/** What viewers get of a document: what its tiles look like and how what they calculate is made, and no rule by which they are judged. */
function sentOf(document: BoardDocument): NonNullable<LiveView["document"]> {
  const calculated = shownCalculations(document);
  return {
    ...(calculated.length > 0 && {
      calculated: calculated.map(({ id, name, unit, expression }) => ({ id, name, unit, expression })),
    }),
    pages: document.pages.map(({ id, name, rows, tiles }) => ({
      id,
      name,
      rows,
      tiles: tiles.map(({ id: tileId, kind, place, title, options }) => ({
        id: tileId,
        kind,
        place: { ...place },
        title,
        options,
      })),
    })),
  };
}
