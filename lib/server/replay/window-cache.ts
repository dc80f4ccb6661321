import "server-only";
import type { Bytes } from "@/lib/server/live/encode";

/** What was composed, in the order in which it is sent. */
export interface Window {
  readonly pieces: readonly Bytes[];
  /** Equal for equal pieces. */
  readonly digest: string;
}

/** The last composed windows, up to so many bytes in all; whoever was asked for the longest ago goes first. */
export class WindowCache {
  private readonly windows = new Map<string, Window>();
  private size = 0;

  constructor(private readonly mostBytes: number) {}

  get(key: string): Window | undefined {
    const known = this.windows.get(key);
    if (known === undefined) return undefined;
    // To the end of the line: the map's order tells who was asked for last.
    this.windows.delete(key);
    this.windows.set(key, known);
    return known;
  }

  add(key: string, window: Window): void {
    this.drop(key);
    this.windows.set(key, window);
    this.size += sizeOf(window);
    for (const oldest of this.windows.keys()) {
      if (this.size <= this.mostBytes) break;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    const known = this.windows.get(key);
    if (known === undefined) return;
    this.size -= sizeOf(known);
    this.windows.delete(key);
  }
}

function sizeOf({ pieces }: Window): number {
  return pieces.reduce((size, { length }) => size + length, 0);
}
