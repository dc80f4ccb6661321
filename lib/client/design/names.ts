import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { fetchJson } from "@/lib/client/query/fetch-json";
import type { BoardNames } from "@/lib/contracts/boards/design";

const named = z.array(z.object({ id: z.string(), name: z.string() }));
const boardNames: z.ZodMiniType<BoardNames> = z.object({ groups: named, agents: named });

/** New people and groups are asked for this often, ms. */
const STALE_MS = 60_000;

/** The groups and agents that tiles of a board may name. */
export function boardNamesOptions(boardId: string) {
  return queryOptions({
    queryKey: ["design-names", boardId] as const,
    queryFn: ({ signal }) => fetchJson(`/api/boards/${encodeURIComponent(boardId)}/names`, boardNames, signal),
    staleTime: STALE_MS,
  });
}
