import { createContext } from "react";

/** Who is signed in, as a hash: names the channel that this person's tabs share. Null: tabs do not share. */
export const UserKey = createContext<string | null>(null);

/** Enough to keep two people of one browser apart. */
export function hashUser(userId: string): string {
  return hashText(userId);
}

/** FNV-1a, 32 bit, over UTF-16 units, twice with different starts: 16 hexadecimal digits. Nothing that has to withstand anybody. */
export function hashText(text: string): string {
  return [0x811c9dc5, 0x01000193].map((start) => fnv(text, start).toString(16).padStart(8, "0")).join("");
}

function fnv(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
