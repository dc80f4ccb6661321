import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { fetchJson } from "@/lib/client/query/fetch-json";
import type { Playable } from "@/lib/contracts/admin/playable";
import { type DeviceFacts, deviceFacts } from "@/lib/contracts/display/report";
import { checkPairingCode } from "@/lib/domain/display/pairing-code";

const waiting: z.ZodMiniType<{ readonly device: DeviceFacts }> = z.object({ device: deviceFacts });

/** What device shows a code now. Nobody is asked before it is whole; a 404 says that none does. */
export function pairingOptions(code: string) {
  return queryOptions({
    queryKey: ["pairing", code] as const,
    queryFn: ({ signal }) => fetchJson(`/api/displays/pairing?code=${encodeURIComponent(code)}`, waiting, signal),
    enabled: checkPairingCode(code) === "whole",
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
}

const playable: z.ZodMiniType<Playable> = z.object({
  boards: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      pages: z.nullable(z.array(z.object({ id: z.string(), name: z.string() }))),
      lobbySafe: z.boolean(),
    }),
  ),
  timeZone: z.nullable(z.string()),
});

/** What displays of a tenant may play; nothing is asked while no tenant is chosen. */
export function playableOptions(tenantId: string) {
  return queryOptions({
    queryKey: ["playable", tenantId] as const,
    queryFn: ({ signal }) =>
      fetchJson(`/api/tenants/${encodeURIComponent(tenantId)}/playable-boards`, playable, signal),
    enabled: tenantId !== "",
    staleTime: 30_000,
  });
}
