"use client";

import { useCallback, useState, useSyncExternalStore } from "react";
import { ticker } from "@/lib/client/clock/browser-clock";
import type { LiveScope } from "@/lib/client/live/scope";
import { useViewSource } from "@/lib/client/live/use-live";
import { createStable } from "@/lib/client/query/stable";
import type { LiveView } from "@/lib/contracts/live";

/**
 * Something derived from the newest view and the time together, such as a queue's level: its longest wait crosses the
 * threshold between two refreshes. Evaluated at each refresh and each second; the component renders again only when the
 * result differs. Undefined before the first view.
 */
export function useMoment<T>(scope: LiveScope, compute: (view: LiveView, now: number) => T): T | undefined {
  const source = useViewSource(scope);
  const [stable] = useState(() => createStable<T>());
  const subscribe = useCallback(
    (notify: () => void) => {
      const stopLive = source.subscribe(notify);
      const stopTicker = ticker.subscribe(notify);
      return () => {
        stopLive();
        stopTicker();
      };
    },
    [source],
  );
  const read = () => {
    const view = source.view();
    return view === undefined ? undefined : stable(compute(view, ticker.second()));
  };
  return useSyncExternalStore(subscribe, read, () => undefined);
}
