import { TileFrame } from "./tile-frame";
import type { Room } from "./tile-room";

/** A tile that has nothing to show and says why. */
export function PlainTile({ room, title, text }: { room: Room; title: string; text: string }) {
  return (
    <TileFrame room={room} title={title} figure={null}>
      <p className="sheet-note flex min-h-0 flex-1 items-center overflow-hidden leading-[1.3] text-muted">{text}</p>
    </TileFrame>
  );
}
