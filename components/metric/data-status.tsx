"use client";

import { StatusText } from "@/components/board/status-text";
import { TroublePlace } from "@/components/board/trouble-place";
import { useTrouble } from "@/components/board/use-trouble";

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
  return <TroublePlace trouble={useTrouble()} className="sticky bottom-3 z-20 mt-4" />;
}
