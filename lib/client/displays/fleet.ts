import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { fetchJson } from "@/lib/client/query/fetch-json";
import type { DisplayEntry } from "@/lib/contracts/admin/displays";
import { displayReport } from "@/lib/contracts/display/report";
import { displaySettings } from "@/lib/contracts/display/settings";
import { displayUrl } from "./act";

/** How often somebody who looks at displays asks how they do, ms; nobody asks while the page is hidden. */
const ASKED_EVERY_MS = 3000;

const instant = z.nullable(z.number());

const entry: z.ZodMiniType<DisplayEntry> = z.object({
  id: z.string(),
  tenantId: z.string(),
  tenantName: z.string(),
  name: z.string(),
  place: z.string(),
  group: z.string(),
  settings: displaySettings,
  revision: z.number(),
  standing: z.enum(["online", "late", "silent", "new"]),
  createdAt: z.number(),
  lastSeenAt: instant,
  silentSince: instant,
  report: z.nullable(displayReport),
  reportedAt: instant,
});

const asked = {
  refetchInterval: ASKED_EVERY_MS,
  refetchIntervalInBackground: false,
  refetchOnWindowFocus: true,
  retry: false,
} as const;

/** Every display that the reader places, with what each reported last. `initial` is what the page was rendered with, `renderedAt` when (epoch ms). */
export function fleetOptions(initial: readonly DisplayEntry[], renderedAt: number) {
  return queryOptions<readonly DisplayEntry[]>({
    queryKey: ["displays"],
    queryFn: ({ signal }) => fetchJson("/api/displays", z.array(entry), signal),
    initialData: initial,
    initialDataUpdatedAt: renderedAt,
    ...asked,
  });
}

/** The same of one display. */
export function displayOptions(initial: DisplayEntry, renderedAt: number) {
  return queryOptions<DisplayEntry>({
    queryKey: ["displays", initial.id],
    queryFn: ({ signal }) => fetchJson(displayUrl(initial.id), entry, signal),
    initialData: initial,
    initialDataUpdatedAt: renderedAt,
    ...asked,
  });
}
