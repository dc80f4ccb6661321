import type { LitePart } from "@/lib/contracts/display/lite";
import type { ScreenPart } from "./screen";

const round = (em: number): number => Math.round(em * 1000) / 1000;

/**
 * A part on its way to the screen. When its numbers were taken goes beside the markup, because it differs with every refresh: so the markup of a tile
 * whose numbers are the same is the same, and the screen leaves it alone. Quotes in names are escaped, so these patterns meet our own attributes only.
 */
export function wirePart({ id, box, markup }: ScreenPart): LitePart {
  const at = /data-(?:at|aged)="(\d+)"/.exec(markup.text)?.[1];
  return {
    id,
    x: round(box.x),
    y: round(box.y),
    width: round(box.width),
    height: round(box.height),
    at: at === undefined ? null : Number(at),
    html: markup.text.replace(/ data-at="\d+"/g, "").replace(/ data-aged="\d+"/g, " data-aged"),
  };
}

/** What a part is besides what runs by itself: two that are alike in it need not be sent twice. */
export function standing({ html, ...place }: LitePart): string {
  const still = html
    .replace(/ data-(?:clock|first)="[^"]*"/g, "")
    .replace(/( data-to="\d+") style="[^"]*"/g, "$1")
    .replace(/( data-(?:since="\d+"|until="\d+"|aged|length="\d+")[^>]*>)[^<]*/g, "$1");
  return JSON.stringify({ ...place, still });
}
