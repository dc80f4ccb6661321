import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { fetchJson } from "@/lib/client/query/fetch-json";
import type { BoardLinks, LinkMade } from "@/lib/contracts/boards/links";

const instant = z.nullable(z.number());

const links: z.ZodMiniType<BoardLinks> = z.object({
  tenantId: z.string(),
  tenantName: z.string(),
  isPrivate: z.boolean(),
  settings: z.nullable(z.object({ name: z.string(), queueIds: z.nullable(z.array(z.string())), revision: z.number() })),
  links: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      tail: z.string(),
      createdBy: z.nullable(z.string()),
      createdAt: z.number(),
      expiresAt: instant,
      addresses: z.array(z.string()),
      revokedAt: instant,
      lastUsedAt: instant,
      revision: z.number(),
    }),
  ),
});

const made: z.ZodMiniType<LinkMade> = z.object({ id: z.string(), path: z.string() });

/** The address of a board's links on our own server. */
export function linksUrl(boardId: string): string {
  return `/api/boards/${encodeURIComponent(boardId)}/links`;
}

/** A board's links; asked for anew each time they are looked at. */
export function linksOptions(boardId: string) {
  return queryOptions({
    queryKey: ["links", boardId] as const,
    queryFn: ({ signal }) => fetchJson(linksUrl(boardId), links, signal),
    staleTime: 0,
    gcTime: 0,
  });
}

/** The fresh link in the server's answer; null when it is none. */
export function readMade(answer: unknown): LinkMade | null {
  const read = made.safeParse(answer);
  return read.success ? read.data : null;
}
