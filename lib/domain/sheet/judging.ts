import type { BoardDocument } from "@/lib/domain/board/document";
import type { Level } from "@/lib/domain/state/queue-state";
import { inherit } from "@/lib/domain/threshold/inherit";
import { judge, type Memory } from "@/lib/domain/threshold/judge";
import { limitsOf, type Surroundings } from "@/lib/domain/threshold/limits";
import type { TileThresholds } from "@/lib/domain/threshold/rule";
import { type FigureUnit, type Subject, thresholdKey } from "@/lib/domain/threshold/subject";
import type { SheetSettings } from "./data";

/** What the next evaluation must know of this one, by tile and figure. Values: kept by whoever evaluates. */
export type SheetMemory = ReadonlyMap<string, Memory>;
export const NO_MEMORY: SheetMemory = new Map();

/** A figure that may have a level. */
export interface Judged {
  /** What it is, for the rules that are set for such figures. */
  readonly subject: Subject;
  readonly thresholds: TileThresholds;
  readonly value: number | null;
  readonly unit: FigureUnit;
  /** A duration that grows with the clock. */
  readonly grows: boolean;
  readonly around: Surroundings;
}

export interface Verdict {
  readonly level: Level;
  /** Epoch ms; null while calm. */
  readonly since: number | null;
  /** Whether what breaches may move to the top. */
  readonly top: boolean;
}

export const CALM: Verdict = { level: "calm", since: null, top: false };

/** Holds figures against their rules in one evaluation. Whatever is not judged in it is forgotten with it. */
export class Judging {
  private readonly next = new Map<string, Memory>();

  constructor(
    private readonly document: Pick<BoardDocument, "thresholds">,
    private readonly settings: Pick<SheetSettings, "rules" | "timeZone">,
    private readonly before: SheetMemory,
    /** Epoch ms of the data. */
    private readonly at: number,
  ) {}

  /** @param name unique in the evaluation: tile, row and column */
  verdict(name: string, { subject, thresholds, value, unit, grows, around }: Judged): Verdict {
    const from = { tile: thresholds, board: this.document.thresholds, tenant: this.settings.rules };
    const { rule } = inherit(thresholdKey(subject), from);
    if (rule === null) return CALM;
    const ceiling = unit === "percentage" ? 100 : null;
    const reading = { value, ceiling, grows, ...limitsOf(rule, unit, around) };
    const memory = this.before.get(name) ?? null;
    const { level, since, memory: kept } = judge(rule, reading, memory, this.at, this.settings.timeZone);
    this.next.set(name, kept);
    return level === "calm" ? CALM : { level, since, top: rule.top };
  }

  memory(): SheetMemory {
    return this.next;
  }
}
