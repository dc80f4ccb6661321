"use client";

import { createContext, useContext, useState, useSyncExternalStore } from "react";
import { createStable } from "@/lib/client/query/stable";
import { ticker } from "./browser-clock";

/** The server's time at which the page was rendered, epoch ms; 0 when the page did not say. */
export const RenderedAt = createContext(0);

/**
 * The server's time, epoch ms, in steps of `stepMs` (at least and by default 1000). While the server renders and while
 * React hydrates it is the moment the page was rendered (`QueryProvider now`), 0 when unknown.
 */
export function useNow(stepMs = 1000): number {
  return useTicking((now) => Math.floor(now / stepMs) * stepMs);
}

/**
 * Something derived from the time, e.g. `useTicking((now) => formatDuration(now - since))`: evaluated at every full
 * second, but the component renders again only when the result differs (compared deeply).
 */
export function useTicking<T>(compute: (now: number) => T): T {
  const renderedAt = useContext(RenderedAt);
  const [stable] = useState(() => createStable<T>());
  return useSyncExternalStore(
    ticker.subscribe,
    () => stable(compute(ticker.second())),
    () => stable(compute(renderedAt)),
  );
}
