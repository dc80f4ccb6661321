import "server-only";
import type { Bytes } from "@/lib/server/live/encode";

/** The last composed windows, up to so many bytes in all; whoever was asked for the longest ago goes first. */
export class WindowCache {
  private readonly windows = new Map<string, Bytes>();
  private size = 0;

  constructor(private readonly mostBytes: number) {}

  get(key: string): Bytes | undefined {
    const known = this.windows.get(key);
    if (known === undefined) return undefined;
    // To the end of the line: the map's order tells who was asked for last.
    this.windows.delete(key);
    this.windows.set(key, known);
    return known;
  }

  add(key: string, window: Bytes): void {
    this.drop(key);
    this.windows.set(key, window);
    this.size += window.length;
    for (const oldest of this.windows.keys()) {
      if (this.size <= this.mostBytes) break;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    this.size -= this.windows.get(key)?.length ?? 0;
    this.windows.delete(key);
  }
}
