import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { submitFile } from "@/lib/client/forms/submit-json";
import { fetchJson } from "@/lib/client/query/fetch-json";
import type { AssetUses } from "@/lib/contracts/boards/assets";
import { MOST_IMAGE_BYTES } from "@/lib/domain/image/image";
import { err, ok, type Result } from "@/lib/domain/result";

const image = z.object({ id: z.string(), name: z.string(), width: z.number(), height: z.number() });
export type TenantImage = z.infer<typeof image>;
const images = z.object({ assets: z.array(image), used: z.number() });

/** Others add images, too: asked for again after so long, ms. */
const STALE_MS = 60_000;

const ofTenant = (tenantId: string) => `/api/admin/tenants/${encodeURIComponent(tenantId)}/assets`;

/** The images of a tenant, the latest first. */
export function imagesOptions(tenantId: string) {
  return queryOptions({
    queryKey: ["design-assets", tenantId] as const,
    queryFn: ({ signal }) => fetchJson(ofTenant(tenantId), images, signal),
    staleTime: STALE_MS,
  });
}

const uses: z.ZodMiniType<AssetUses> = z.object({
  boards: z.array(z.object({ id: z.string(), name: z.string() })),
  others: z.number(),
});

/** Where an image is shown now. */
export function imageUsesOptions(tenantId: string, imageId: string) {
  return queryOptions({
    queryKey: ["design-asset-uses", tenantId, imageId] as const,
    queryFn: ({ signal }) => fetchJson(imageAddress(tenantId, imageId), uses, signal),
    staleTime: 0,
  });
}

/** Where an image is administered. */
export function imageAddress(tenantId: string, imageId: string): string {
  return `${ofTenant(tenantId)}/${encodeURIComponent(imageId)}`;
}

/** Why an image was not taken. */
export type UploadProblem = "too-large" | "no-image" | "full" | "empty" | "refused" | "network";

/** Keeps an image for the tenant's boards. Never throws. */
export async function uploadImage(tenantId: string, file: File): Promise<Result<TenantImage, UploadProblem>> {
  if (file.size === 0) return err("empty");
  if (file.size > MOST_IMAGE_BYTES) return err("too-large");
  const name = file.name.trim().slice(0, 200) || "image";
  const sent = await submitFile(`${ofTenant(tenantId)}?${new URLSearchParams({ name })}`, file);
  if (sent.ok) {
    const read = image.safeParse(sent.value);
    return read.success ? ok(read.data) : err("network");
  }
  const { kind, code, rules } = sent.error;
  if (kind === "network") return err("network");
  if (rules.body?.rule === "image") return err("no-image");
  if (code === "too-large") return err("too-large");
  return err(code === "assets-full" ? "full" : "refused");
}
