import { QueryClient } from "@tanstack/react-query";
import { CADENCE } from "./keys";
import { retryDelay, shouldRetry } from "./retry";

/** A client with the wallboard's defaults. Live views are written by the feed, so they never go stale by time. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        retry: shouldRetry,
        retryDelay,
        networkMode: "always",
        refetchIntervalInBackground: true,
        refetchOnWindowFocus: false,
      },
    },
  });
  // Patches keep the identity of untouched rows already; comparing 5,000 agents again would only cost time.
  const pushed = {
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: CADENCE.liveKeptFor,
    structuralSharing: false,
  } as const;
  client.setQueryDefaults(["live"], pushed);
  client.setQueryDefaults(["connection"], pushed);
  return client;
}
