"use client";

import { SheetGrid } from "@/components/sheet/sheet-grid";
import { useBox } from "@/components/ui/use-box";
import type { ShownPage } from "@/lib/contracts/shown-document";
import "./pictures.css";

/** CSS px: the screen that is pictured. */
const SCREEN_WIDTH = 1920;

/** A page as a screen of 1080 lines shows it, drawn as large and then made smaller: what does not fit there does not fit here. */
export function BoardPicture({ page }: { readonly page: ShownPage }) {
  const { ref, box } = useBox<HTMLDivElement>();
  const scale = box === null ? 0 : (box.width * box.em) / SCREEN_WIDTH;
  return (
    <div ref={ref} className="board-picture" aria-hidden="true" inert>
      {box !== null && (
        <div className="board sheet picture-sheet" style={{ transform: `scale(${scale})` }}>
          <SheetGrid page={page} shape="landscape" />
        </div>
      )}
    </div>
  );
}
