"use client";

import { QueryObserver, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState, useSyncExternalStore } from "react";
import { ticker } from "@/lib/client/clock/browser-clock";
import type { LiveScope } from "@/lib/client/live/scope";
import { liveOptions } from "@/lib/client/query/options";
import { createStable } from "@/lib/client/query/stable";
import type { LiveView } from "@/lib/contracts/live";

/**
 * Something derived from the newest view and the time together, such as a queue's level: its longest wait crosses the
 * threshold between two refreshes. Evaluated at each refresh and each second; the component renders again only when the
 * result differs. Undefined before the first view.
 */
export function useMoment<T>(scope: LiveScope, compute: (view: LiveView, now: number) => T): T | undefined {
  const client = useQueryClient();
  const [stable] = useState(() => createStable<T>());
  const [observer] = useState(() => new QueryObserver(client, liveOptions(scope)));
  const subscribe = useCallback(
    (notify: () => void) => {
      const stopLive = observer.subscribe(notify);
      const stopTicker = ticker.subscribe(notify);
      return () => {
        stopLive();
        stopTicker();
      };
    },
    [observer],
  );
  const read = () => {
    const view = client.getQueryData(liveOptions(scope).queryKey);
    return view === undefined ? undefined : stable(compute(view, ticker.second()));
  };
  return useSyncExternalStore(subscribe, read, () => undefined);
}
