import "server-only";
import type { Subject } from "@/lib/domain/history/subject";
import type { Block } from "./codec/block";
import type { Column } from "./codec/column";

/** Blocks of hours or days laid into columns from one moment to another. */
export class Grid {
  readonly length: number;
  private readonly columns = new Map<string, Map<Subject, Column>>();

  constructor(
    readonly fromMs: number,
    toMs: number,
    readonly unitMs: number,
  ) {
    this.length = Math.max(0, Math.round((toMs - fromMs) / unitMs));
  }

  /** Lays a block that begins at `startMs` where it belongs; what lies outside is left out. */
  lay(name: string, startMs: number, block: Block): void {
    const at = Math.round((startMs - this.fromMs) / this.unitMs);
    for (const [subject, values] of block) {
      const from = Math.max(0, -at);
      const to = Math.min(values.length, this.length - at);
      if (to > from) this.column(name, subject).set(values.subarray(from, to), at + from);
    }
  }

  set(name: string, subject: Subject, atMs: number, value: number): void {
    const place = Math.round((atMs - this.fromMs) / this.unitMs);
    if (place >= 0 && place < this.length) this.column(name, subject)[place] = value;
  }

  get(name: string, subject: Subject): Column | null {
    return this.columns.get(name)?.get(subject) ?? null;
  }

  /** Of whom anything is known. */
  subjects(): readonly Subject[] {
    return [...new Set([...this.columns.values()].flatMap((columns) => [...columns.keys()]))];
  }

  private column(name: string, subject: Subject): Column {
    const columns = this.columns.get(name) ?? new Map<Subject, Column>();
    this.columns.set(name, columns);
    const column = columns.get(subject) ?? new Float64Array(this.length).fill(Number.NaN);
    columns.set(subject, column);
    return column;
  }
}
