import "server-only";
import type { LiveView } from "@/lib/contracts/live";
import { Judging } from "@/lib/domain/sheet/judging";
import { levelsOfAgents, levelsOfQueues, limitsQueues, limitsStates } from "@/lib/domain/sheet/row-levels";
import type { Rules } from "@/lib/domain/threshold/inherit";
import type { Memory } from "@/lib/domain/threshold/judge";
import type { PlainRows } from "./plain-rows";
import type { RowSource } from "./row-source";
import { sheetData } from "./sheet-data";
import type { Shown } from "./shown";

/** How long a figure is remembered that nobody shows: who comes back later begins anew, ms. */
const REMEMBERED_MS = 120_000;

interface JudgedRows extends Pick<PlainRows, "queues" | "agents"> {
  /** When they were taken, epoch ms. */
  readonly queuesAt: number;
  readonly agentsAt: number;
  /** Whether the queues are a whole board's, which has figures of all of them together. */
  readonly isBoard: boolean;
}

/**
 * What a tenant's own limits say of queues and agents on boards and pages that nobody designed. One memory for all of them, so that a queue's page
 * says what the board says, whoever opened it when.
 */
export class RowLevels {
  private readonly memory = new Map<string, Memory>();
  private newest = Number.NEGATIVE_INFINITY;

  /** Read with every evaluation: a tenant's rules may change. */
  constructor(private readonly rules: () => Rules) {}

  /** The levels as rows of the view; undefined where the tenant has no such limits. The same moment twice changes nothing. */
  rows(plain: JudgedRows, source: RowSource, shown: Shown): LiveView["tiles"] {
    const rules = this.rules();
    const [ofQueues, ofStates] = [limitsQueues(rules), limitsStates(rules)];
    if (!ofQueues && !(ofStates && shown.hasAgents)) return undefined;
    const row = (id: "queues" | "agents", metrics: object) => ({ id, name: "", metrics: { ...metrics } });
    const rows: NonNullable<LiveView["tiles"]> = [];
    if (ofQueues) {
      const data = sheetData(source, shown);
      const board = plain.isBoard ? shown.signature : null;
      const judge = (judging: Judging) => levelsOfQueues(board, plain.queues, data, judging);
      rows.push(row("queues", this.judged(plain.queuesAt, source, judge)));
    }
    if (ofStates && shown.hasAgents) {
      const judge = (judging: Judging) => levelsOfAgents(plain.agents, judging);
      rows.push(row("agents", this.judged(plain.agentsAt, source, judge)));
    }
    return rows;
  }

  private judged<T>(atMs: number, { tenant }: RowSource, evaluate: (judging: Judging) => T): T {
    this.forget(atMs);
    const settings = { rules: this.rules(), timeZone: tenant.timeZone ?? "UTC" };
    const judging = new Judging({ thresholds: {} }, settings, this.memory, atMs);
    const result = evaluate(judging);
    for (const [name, memory] of judging.memory()) {
      // A page may have older rows than the board: what is known of later is not forgotten for them.
      if ((this.memory.get(name)?.at ?? Number.NEGATIVE_INFINITY) <= atMs) this.memory.set(name, memory);
    }
    return result;
  }

  private forget(atMs: number): void {
    if (atMs < this.newest + REMEMBERED_MS) return;
    for (const [name, { at }] of this.memory) if (at < atMs - REMEMBERED_MS) this.memory.delete(name);
    this.newest = atMs;
  }
}
