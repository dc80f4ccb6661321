import "server-only";
import { Slab } from "@/lib/domain/history/slab";
import type { Subject } from "@/lib/domain/history/subject";
import type { Column } from "./codec/column";

/** For a minute (epoch ms) and its metrics: what takes each subject's values of it. */
type MinuteLayer = (minuteMs: number, metrics: readonly string[]) => (subject: Subject, values: Column) => void;

/** What is kept of hours or days laid into columns from one moment to another. */
export class Grid {
  readonly length: number;
  private readonly columns = new Map<Subject, Map<string, Column>>();
  private readonly slab = new Slab();
  private readonly known = new Set<string>();

  constructor(
    readonly fromMs: number,
    toMs: number,
    readonly unitMs: number,
  ) {
    this.length = Math.max(0, Math.round((toMs - fromMs) / unitMs));
  }

  /**
   * Lays one name's column of one subject, which begins at `startMs`, where it belongs; what lies outside is left out.
   *
   * @param knownTo what begins then or later is left out as well
   */
  layColumn(name: string, subject: Subject, startMs: number, values: Column, knownTo = Number.POSITIVE_INFINITY): void {
    const at = this.placeOf(startMs);
    const places = Math.min(this.length, this.placeOf(knownTo));
    const from = Math.max(0, -at);
    const to = Math.min(values.length, places - at);
    if (to <= from) return;
    const column = this.column(name, subject);
    for (let index = from; index < to; index += 1) column[at + index] = values[index] ?? Number.NaN;
  }

  /**
   * Lays what was sampled minute by minute, as far as it has these names: for each minute a function that takes each subject's values, in the order of
   * the minute's own metrics.
   */
  minuteLayer(names: readonly string[]): MinuteLayer {
    // A column is looked up once for all minutes: of hundreds of queues that is most of the work.
    const known = new Map<Subject, (Column | null)[]>();
    return (minuteMs, metrics) => {
      if (!this.has(minuteMs)) return () => undefined;
      const at = this.placeOf(minuteMs);
      const places = names.map((name) => metrics.indexOf(name));
      return (subject, values) => {
        let columns = known.get(subject);
        if (columns === undefined) {
          columns = names.map(() => null);
          known.set(subject, columns);
        }
        for (let index = 0; index < places.length; index += 1) {
          const value = values[places[index] ?? -1] ?? Number.NaN;
          if (Number.isNaN(value)) continue;
          const column = columns[index] ?? this.column(names[index] ?? "", subject);
          columns[index] = column;
          column[at] = value;
        }
      };
    };
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
    return this.known;
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
    this.known.add(name);
    return column;
  }
}
