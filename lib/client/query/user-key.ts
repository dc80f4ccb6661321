import { createContext } from "react";

/** Who is signed in, as a hash: names the channel that this person's tabs share. Null: tabs do not share. */
export const UserKey = createContext<string | null>(null);

/** FNV-1a, 32 bit, over UTF-16 units, twice with different starts: enough to keep two people of one browser apart. */
export function hashUser(userId: string): string {
  return [0x811c9dc5, 0x01000193].map((start) => fnv(userId, start).toString(16).padStart(8, "0")).join("");
}

function fnv(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
