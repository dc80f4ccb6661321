import { textWidth } from "@/lib/domain/format/text-width";

/** Both dots and the spaces around them, em. */
const DOTS = 3;

/** Whether how many are free and busy may be said in words, in `room` em of them. */
export function peopleHaveRoom(words: string, room: number): boolean {
  return DOTS + textWidth(words) <= room;
}
