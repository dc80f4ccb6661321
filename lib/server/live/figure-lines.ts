import "server-only";
import type { BoardDocument } from "@/lib/domain/board/document";
import { measuresOfTile } from "@/lib/domain/board/tile-facts";
import { lineName } from "@/lib/domain/sheet/tile-context";
import { createMinuteRing } from "@/lib/domain/trend/minutes";

const MINUTE_MS = 60_000;
const MINUTES = 60;

/**
 * The last 60 minutes of the figures that designed boards of one tenant show, by what they measure: a tile that measures something
 * else begins anew, and one that was moved, or stands on two boards of the same queues, keeps its line. Only while somebody
 * watches; longer memory is the recorder's.
 */
export class FigureLines {
  private readonly ring = createMinuteRing(MINUTES);

  /** @param scope which rows the board has: equal for boards that show the same */
  sample(atMs: number, scope: string, names: LineKeys, lines: ReadonlyMap<string, number | null>): void {
    const values: Record<string, number | null> = {};
    for (const [line, value] of lines) {
      const key = names.get(line);
      if (key !== undefined) values[`${scope}\n${key}`] = value;
    }
    this.ring.push({ minute: atMs, values });
  }

  /** What a line was so many minutes before `atMs`; null where nobody watched then. */
  past(atMs: number, scope: string, key: string | undefined, minutes: number): number | null {
    const starts = this.ring.minutes();
    const wanted = Math.floor(atMs / MINUTE_MS) * MINUTE_MS - minutes * MINUTE_MS;
    // 60 minutes ago is the oldest minute that is remembered at all.
    const index = starts.findIndex((start) => start >= wanted);
    return key === undefined || index === -1 ? null : (this.ring.series(`${scope}\n${key}`)[index] ?? null);
  }

  /** The lines of a board by their names, a value for each of these minutes (epoch ms). */
  series(scope: string, names: LineKeys, minutes: readonly number[]): Record<string, (number | null)[]> {
    const own = this.ring.minutes();
    const places = minutes.map((minute) => own.indexOf(minute));
    return Object.fromEntries(
      [...names].map(([line, key]) => {
        const values = this.ring.series(`${scope}\n${key}`);
        return [line, places.map((place) => values[place] ?? null)];
      }),
    );
  }
}

/** What each line of a document measures, by the line's name. */
export type LineKeys = ReadonlyMap<string, string>;

/** Lines of one measure are one line, on whatever tile they stand. */
export function lineKeys(document: BoardDocument): LineKeys {
  const tiles = document.pages.flatMap(({ tiles: own }) => own);
  return new Map(
    tiles.flatMap((tile) =>
      measuresOfTile(tile).map(({ measure }, index) => [lineName(tile.id, index), JSON.stringify(measure)] as const),
    ),
  );
}
