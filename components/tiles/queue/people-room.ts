import { textWidth } from "@/lib/domain/format/text-width";

/** Both dots and the spaces around them, em. */
const DOTS = 3;

/** Whether how many are free and busy may be said in words, in `room` em of them. */
export function peopleHaveRoom(words: string, room: number): boolean {
  return DOTS + textWidth(words) <= room;
}

/** The least sparkline beside them, and the gap before it, em. */
const SPARK = 4.3;

/** Whether the last hour's shape has room beside them as they are said: in words, or `short` where these have no room. */
export function sparkHasRoom(words: string, short: string, room: number): boolean {
  return peopleHaveRoom(peopleHaveRoom(words, room) ? words : short, room - SPARK);
}

/** Of a low tile's line: how large its share is beside its words, and what stands between them and the people, em. */
const SHARE = 1.3;
const BETWEEN = 0.9;

/** Whether a share's target may be said between the share and the people, `people` being their counts alone. `room`: em of the line. */
export function targetHasRoom(share: string, target: string, people: string, room: number): boolean {
  return textWidth(share) * SHARE + textWidth(target) + BETWEEN + DOTS + textWidth(people) <= room;
}
