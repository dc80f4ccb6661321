"use client";

import { useQuery } from "@tanstack/react-query";
import { CADENCE, keys } from "@/lib/client/query/keys";
import type { OutlookView } from "@/lib/contracts/outlook";
import type { LiveScope } from "./scope";
import { useConnection } from "./use-live";

/** What comes next of the queue that a page follows; undefined before the first answer and while nothing live is heard. */
export function useOutlook(scope: LiveScope): OutlookView | undefined {
  const connection = useConnection(scope);
  const isHeard = connection === "live" || connection === "polling";
  const { data } = useQuery({
    queryKey: keys.outlook(scope),
    queryFn: async ({ signal }) => (await import("@/lib/client/query/requests")).requestOutlook(scope, signal),
    enabled: isHeard,
    refetchInterval: CADENCE.outlook,
    gcTime: CADENCE.liveKeptFor,
  });
  return isHeard ? data : undefined;
}
