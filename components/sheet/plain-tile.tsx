import { Shrink } from "@/components/ui/shrink";
import type { Room } from "@/lib/domain/board/type-scale";
import { TileFrame } from "./tile-frame";

/** A tile that has nothing to show and says why. */
export function PlainTile({ room, title, text }: { room: Room; title: string; text: string }) {
  return (
    <TileFrame room={room} title={title} figure={null}>
      <Shrink content={text} cutWord="…" className="sheet-note flex-1 leading-[1.3] text-muted">
        {text}
      </Shrink>
    </TileFrame>
  );
}
