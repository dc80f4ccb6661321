import type { QueryClient } from "@tanstack/react-query";
import type { LiveScope } from "./scope";

/** Starts (or joins) the feed of a scope; answers how to let go of it. */
export function acquireFeed(_client: QueryClient, _userKey: string | null, _scope: LiveScope): () => void {
  return () => undefined;
}
