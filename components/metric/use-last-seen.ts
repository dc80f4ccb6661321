"use client";

import { useEffect, useState } from "react";
import { serverClock } from "@/lib/client/clock/browser-clock";
import { type RowNow, remembered } from "./row-now";

export interface LastSeen {
  /** The row as it is, or as it was when it went: then it is old. */
  readonly row: RowNow | undefined;
  /** Since when it is missing, epoch ms; null while it is there or when it never was. */
  readonly goneSince: number | null;
}

/** Remembers a row that 8x8 stops reporting while the page is open, and since when. */
export function useLastSeen(row: RowNow | null | undefined): LastSeen {
  const [held, setHeld] = useState<RowNow | undefined>(undefined);
  const [goneSince, setGoneSince] = useState<number | null>(null);
  useEffect(() => {
    if (row === undefined) return;
    if (row !== null) {
      setHeld(row);
      setGoneSince(null);
      return;
    }
    setGoneSince((before) => before ?? serverClock.now());
  }, [row]);
  const last = held === undefined ? undefined : remembered(held, serverClock.now());
  return { row: row ?? last, goneSince: row === null && held !== undefined ? goneSince : null };
}
