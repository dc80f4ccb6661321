"use client";

import { StatusText } from "@/components/board/status-text";
import { TroubleBar, useTrouble } from "@/components/board/trouble-bar";

/** How live the page's numbers are: the board's own words, in full at every width. */
export function DataStatus() {
  return (
    <div className="text-[0.95rem] [&_.board-status]:shrink [&_.board-status]:whitespace-normal [&_.status-short]:hidden">
      <StatusText />
    </div>
  );
}

/** What keeps the numbers from being fresh and what to do about it; nothing when all is well. */
export function DataTrouble() {
  const trouble = useTrouble();
  return trouble === null ? null : (
    <div className="sticky bottom-3 z-20 mt-4">
      <TroubleBar trouble={trouble} />
    </div>
  );
}
