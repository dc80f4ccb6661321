"use client";

import { useEffect, useState } from "react";
import { serverClock } from "@/lib/client/clock/browser-clock";
import type { LiveScope } from "@/lib/client/live/scope";
import { useLive } from "@/lib/client/live/use-live";
import { type Departure, follow, NOTHING_SEEN, type Seen } from "./departures";

/** Queues that 8x8 reported since this page was opened and reports no longer. Where somebody goes back and forth in time nothing follows from it. */
export function useDepartures(scope: LiveScope): readonly Departure[] {
  const rows = useLive(scope, (view) =>
    view.parts.queues.status.state === "fresh" && scope.replay === undefined
      ? view.queues.map(({ id, name }) => ({ id, name }))
      : null,
  );
  const [seen, setSeen] = useState<Seen>(NOTHING_SEEN);
  useEffect(() => {
    if (rows !== undefined && rows !== null) setSeen((before) => follow(before, rows, serverClock.now()));
  }, [rows]);
  return seen.gone;
}
