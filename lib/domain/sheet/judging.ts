import type { BoardDocument } from "@/lib/domain/board/document";
import type { Level } from "@/lib/domain/state/queue-state";
import { inherit } from "@/lib/domain/threshold/inherit";
import { judge, type Memory } from "@/lib/domain/threshold/judge";
import { type Limits, limitsOf, type Surroundings } from "@/lib/domain/threshold/limits";
import type { OpeningHours } from "@/lib/domain/threshold/opening-hours";
import type { RuleOrigin } from "@/lib/domain/threshold/origin";
import type { ThresholdRule, TileThresholds } from "@/lib/domain/threshold/rule";
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

/** The rule that applies, as far as viewers are told of it: whose it is, and where its limits stand at the moment, in the figure's unit. */
export interface Applied {
  readonly from: RuleOrigin;
  /** Whether less is worse. */
  readonly isBelow: boolean;
  /** Null: none, or not known at the moment. Both null: no levels. */
  readonly near: number | null;
  readonly breach: number | null;
  /** When it counts; null is always. */
  readonly hours: OpeningHours | null;
}

export interface Verdict {
  readonly level: Level;
  /** Epoch ms; null while calm. */
  readonly since: number | null;
  /** Whether what breaches may move to the top. */
  readonly top: boolean;
  /** Null where nobody has set any. */
  readonly rule: Applied | null;
}

export const CALM: Verdict = { level: "calm", since: null, top: false, rule: null };

/** What says of itself that it has no levels. */
const OFF: Verdict = { ...CALM, rule: { from: "tile", isBelow: false, near: null, breach: null, hours: null } };

/** Limits as they are told: a target that is weighted by counts moves with every refresh by less than anybody sees. */
function appliedOf(
  { direction, hours }: ThresholdRule,
  from: RuleOrigin,
  { near, breach }: Limits,
  unit: FigureUnit,
): Applied {
  const scale = TOLD[unit];
  const told = (limit: number | null) => (limit === null ? null : Math.round(limit * scale) / scale);
  return { from, isBelow: direction === "below", near: told(near), breach: told(breach), hours };
}

const TOLD: Readonly<Record<FigureUnit, number>> = { count: 100, milliseconds: 1, percentage: 10, ratio: 1000 };

/** The rule that several figures have in common, with the limits that are the same for all: what differs is each one's own. */
export function commonRule(rules: readonly (Applied | null)[]): Applied | null {
  const known = rules.filter((rule) => rule !== null);
  const [first] = known;
  if (first === undefined) return null;
  const same = (of: "near" | "breach") => (known.every((rule) => rule[of] === first[of]) ? first[of] : null);
  return { ...first, near: same("near"), breach: same("breach") };
}

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
    const { rule, from: origin } = inherit(thresholdKey(subject), from);
    if (rule === null) return origin === "tile" ? OFF : CALM;
    const limits = limitsOf(rule, unit, around);
    const applied = appliedOf(rule, origin, limits, unit);
    const ceiling = unit === "percentage" ? 100 : null;
    const reading = { value, ceiling, grows, ...limits };
    const memory = this.before.get(name) ?? null;
    const { level, since, memory: kept } = judge(rule, reading, memory, this.at, this.settings.timeZone);
    this.next.set(name, kept);
    return level === "calm" ? { ...CALM, rule: applied } : { level, since, top: rule.top, rule: applied };
  }

  memory(): SheetMemory {
    return this.next;
  }
}
