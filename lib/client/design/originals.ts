import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { submitJson } from "@/lib/client/forms/submit-json";
import { HttpError } from "@/lib/client/query/http-error";
import type { BoardFile } from "@/lib/contracts/boards/file";
import type { Original } from "@/lib/contracts/boards/new-board";

/** What a board is made after. */
export type OriginalSource =
  | { readonly from: "file"; readonly file: BoardFile }
  | { readonly from: "board"; readonly boardId: string };

const original: z.ZodMiniType<Original> = z.object({
  name: z.string(),
  pages: z.number(),
  tiles: z.number(),
  isFromHere: z.boolean(),
  queues: z.array(
    z.object({
      id: z.string(),
      name: z.nullable(z.string()),
      counterpart: z.nullable(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
  scope: z.nullable(z.array(z.string())),
});

/** What would become of it in a tenant. Fails with the server's code: "not-designed" where there is no design to copy. */
export function originalOptions(tenantId: string, source: OriginalSource) {
  return queryOptions({
    queryKey: ["design-original", tenantId, source] as const,
    queryFn: async () => {
      const address = `/api/admin/tenants/${encodeURIComponent(tenantId)}/boards/originals`;
      const sent = await submitJson({ method: "POST", address, body: source });
      if (!sent.ok) throw new HttpError(400, sent.error.code, sent.error.message);
      const read = original.safeParse(sent.value);
      if (!read.success) throw new HttpError(200, "unreadable", "The server's answer could not be read.");
      return read.data;
    },
    staleTime: 0,
    retry: false,
  });
}
