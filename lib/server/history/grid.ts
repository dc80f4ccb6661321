import "server-only";
import { Slab } from "@/lib/domain/history/slab";
import type { Subject } from "@/lib/domain/history/subject";
import type { Block } from "./codec/block";
import type { Column } from "./codec/column";
import type { StoredSample } from "./samples";

/** What is kept of hours or days laid into columns from one moment to another. */
export class Grid {
  readonly length: number;
  private readonly columns = new Map<Subject, Map<string, Column>>();
  private readonly slab = new Slab();

  constructor(
    readonly fromMs: number,
    toMs: number,
    readonly unitMs: number,
  ) {
    this.length = Math.max(0, Math.round((toMs - fromMs) / unitMs));
  }

  /** Lays one name's columns by subject, which begin at `startMs`, where they belong; what lies outside is left out. */
  lay(name: string, startMs: number, block: Block, knownTo?: number): void {
    for (const [subject, values] of block) this.layColumn(name, subject, startMs, values, knownTo);
  }

  /** @param knownTo what begins then or later is left out as well */
  layColumn(name: string, subject: Subject, startMs: number, values: Column, knownTo = Number.POSITIVE_INFINITY): void {
    const at = this.placeOf(startMs);
    const places = Math.min(this.length, this.placeOf(knownTo));
    const from = Math.max(0, -at);
    const to = Math.min(values.length, places - at);
    if (to <= from) return;
    const column = this.column(name, subject);
    for (let index = from; index < to; index += 1) column[at + index] = values[index] ?? Number.NaN;
  }

  /** Lays what was sampled minute by minute, as far as it has these names. */
  layMinutes(samples: readonly StoredSample[], names: readonly string[]): void {
    const within = samples.filter(({ minuteMs }) => this.has(minuteMs));
    const at = within.map(({ minuteMs }) => this.placeOf(minuteMs));
    const places = names.map((name) => within.map(({ metrics }) => metrics.indexOf(name)));
    // Whose it is and under which name is looked up once for all minutes: of hundreds of queues that is most of the work.
    for (const subject of new Set(within.flatMap(({ block }) => [...block.keys()]))) {
      const own = within.map(({ block }) => block.get(subject));
      for (let index = 0; index < names.length; index += 1) {
        const [name = "", ofName = []] = [names[index], places[index]];
        let column: Column | null = null;
        for (let minute = 0; minute < own.length; minute += 1) {
          const value = own[minute]?.[ofName[minute] ?? -1] ?? Number.NaN;
          if (Number.isNaN(value)) continue;
          column ??= this.column(name, subject);
          column[at[minute] ?? 0] = value;
        }
      }
    }
  }

  set(name: string, subject: Subject, atMs: number, value: number): void {
    const place = this.placeOf(atMs);
    if (place >= 0 && place < this.length) this.column(name, subject)[place] = value;
  }

  get(name: string, subject: Subject): Column | null {
    return this.columns.get(subject)?.get(name) ?? null;
  }

  /** Of whom anything is known. */
  subjects(): readonly Subject[] {
    return [...this.columns.keys()];
  }

  names(): ReadonlySet<string> {
    return new Set([...this.columns.values()].flatMap((columns) => [...columns.keys()]));
  }

  has(atMs: number): boolean {
    return atMs >= this.fromMs && atMs < this.fromMs + this.length * this.unitMs;
  }

  private placeOf(atMs: number): number {
    return Math.round((atMs - this.fromMs) / this.unitMs);
  }

  private column(name: string, subject: Subject): Column {
    let columns = this.columns.get(subject);
    if (columns === undefined) {
      columns = new Map<string, Column>();
      this.columns.set(subject, columns);
    }
    const known = columns.get(name);
    if (known !== undefined) return known;
    const column = this.slab.column(this.length).fill(Number.NaN);
    columns.set(name, column);
    return column;
  }
}
