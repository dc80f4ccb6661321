import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { fetchJson } from "@/lib/client/query/fetch-json";
import type { VersionList } from "@/lib/contracts/boards/design";

const versions: z.ZodMiniType<VersionList> = z.object({
  versions: z.array(
    z.object({
      number: z.number(),
      name: z.nullable(z.string()),
      notes: z.nullable(z.string()),
      publishedAt: z.number(),
      publishedBy: z.nullable(z.string()),
      isPublished: z.boolean(),
    }),
  ),
});

/** What was published of a board, the latest first; asked for anew each time it is looked at. */
export function versionsOptions(boardId: string) {
  return queryOptions({
    queryKey: ["design-versions", boardId] as const,
    queryFn: ({ signal }) => fetchJson(`/api/boards/${encodeURIComponent(boardId)}/versions`, versions, signal),
    staleTime: 0,
  });
}
