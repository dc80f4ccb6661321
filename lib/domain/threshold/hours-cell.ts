import type { OpeningHours } from "./opening-hours";

/*
 * Opening hours as one cell of a tile's row: `Europe/Berlin|1 08:00 18:00|2 08:00 18:00`. Read without zod, which no board loads.
 */

const BETWEEN = "|";
const SPAN = /^([1-7]) (\d\d:\d\d) (\d\d:\d\d)$/;

export function hoursCell({ days, zone }: OpeningHours): string {
  return [zone, ...days.map(({ day, from, to }) => `${day} ${from} ${to}`)].join(BETWEEN);
}

/** Null for what `hoursCell` never makes. */
export function readHoursCell(cell: unknown): OpeningHours | null {
  if (typeof cell !== "string") return null;
  const [zone = "", ...spans] = cell.split(BETWEEN);
  const days = spans.flatMap((span) => {
    const [, day, from, to] = SPAN.exec(span) ?? [];
    return day === undefined || from === undefined || to === undefined ? [] : [{ day: Number(day), from, to }];
  });
  return zone === "" || days.length === 0 || days.length < spans.length ? null : { days, zone };
}
