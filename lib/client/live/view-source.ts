import { hashKey, type QueryClient, QueryObserver } from "@tanstack/react-query";
import { liveOptions } from "@/lib/client/query/options";
import type { LiveView } from "@/lib/contracts/live";
import type { LiveScope } from "./scope";

/** A scope's newest view in the browser's cache, for everything on the page that shows some of it. */
export interface ViewSource {
  /** The newest view; undefined before the first. */
  view(): LiveView | undefined;
  /** Calls back soon after each new view, once for several in a row; answers how to stop. While somebody listens the cache keeps the view. */
  subscribe(listener: () => void): () => void;
}

/** The sources of each client that somebody listens to, by their query's hash. */
const sources = new WeakMap<QueryClient, Map<string, ViewSource>>();

/**
 * The one source of a scope. A hundred parts of a board listen to one query observer: one for each of them took as
 * long as what they render.
 */
export function viewSource(client: QueryClient, scope: LiveScope): ViewSource {
  const held = sources.get(client) ?? new Map<string, ViewSource>();
  sources.set(client, held);
  const hash = hashKey(liveOptions(scope).queryKey);
  return held.get(hash) ?? createSource(client, scope, hash, held);
}

function createSource(client: QueryClient, scope: LiveScope, hash: string, held: Map<string, ViewSource>): ViewSource {
  const cache = client.getQueryCache();
  const listeners = new Set<() => void>();
  let stop: (() => void) | null = null;
  let isPlanned = false;

  /** Once the task is over: patches that come in one read, as they do after a pause or on a slow device, are rendered once. */
  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    setTimeout(() => {
      isPlanned = false;
      for (const listener of [...listeners]) listener();
    }, 0);
  }

  const source: ViewSource = {
    view: () => cache.get<LiveView>(hash)?.state.data,
    subscribe(listener) {
      listeners.add(listener);
      if (stop === null) {
        held.set(hash, source);
        stop = new QueryObserver(client, liveOptions(scope)).subscribe(plan);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0 || stop === null) return;
        if (held.get(hash) === source) held.delete(hash);
        stop();
        stop = null;
      };
    },
  };
  return source;
}
