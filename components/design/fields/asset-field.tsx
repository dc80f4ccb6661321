"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useDesign } from "@/components/design/design-context";
import { DropFile } from "@/components/design/drop-file";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { imagesOptions, type TenantImage, type UploadProblem, uploadImage } from "@/lib/client/design/images";
import { MOST_IMAGE_BYTES } from "@/lib/domain/image/image";
import { DeleteImage } from "./delete-image";
import type { FieldProps } from "./field-props";

/** One of the tenant's images, or one more. */
export function AssetField({ label, value, error, onChange }: FieldProps) {
  const t = useTranslations("design.images");
  const { board } = useDesign();
  const client = useQueryClient();
  const { data } = useQuery(imagesOptions(board.tenantId));
  const [sent, setSent] = useState<{ readonly name: string; readonly problem: UploadProblem | null } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState<TenantImage | null>(null);
  const noteId = useId();
  const images = data?.assets ?? [];
  const chosen = images.find(({ id }) => id === value) ?? null;
  const isGone = typeof value === "string" && data !== undefined && chosen === null;

  async function upload(file: File): Promise<void> {
    setBusy(true);
    setSent(null);
    const done = await uploadImage(board.tenantId, file);
    setBusy(false);
    setSent({ name: file.name, problem: done.ok ? null : done.error });
    if (!done.ok) return;
    await client.invalidateQueries({ queryKey: imagesOptions(board.tenantId).queryKey });
    onChange(done.value.id);
  }

  return (
    <fieldset className="min-w-0" aria-describedby={error === null && !isGone ? undefined : noteId}>
      <legend className="mb-1.5 text-sm font-semibold">{label}</legend>
      {images.length > 0 && (
        <div className="design-images mb-2">
          {images.map(({ id, name }) => (
            <label key={id} className="design-image" title={name}>
              <input
                type="radio"
                name="asset"
                checked={id === value}
                aria-label={name}
                onChange={() => onChange(id)}
                className="sr-only"
              />
              {/* biome-ignore lint/performance/noImgElement: the image is served as it is stored, in one size */}
              <img src={thumbnail(board.tenantId, id)} alt="" loading="lazy" decoding="async" />
            </label>
          ))}
        </div>
      )}
      {chosen !== null && (
        <div className="mb-2 text-sm">
          <p className="break-words text-muted">
            {t("chosen", { name: chosen.name, width: chosen.width, height: chosen.height })}
          </p>
          <Button className="!min-h-9 !px-3 !text-sm" onClick={() => onChange(null)}>
            {t("none")}
          </Button>{" "}
          <Button className="!min-h-9 !px-3 !text-sm" onClick={() => setLeaving(chosen)}>
            {t("delete")}
          </Button>
        </div>
      )}
      <FieldNotes id={noteId} error={error ?? (isGone ? t("gone") : null)} />
      <DropFile
        accept="image/png,image/jpeg,image/webp,image/gif"
        label={t("upload")}
        hint={t("hint", { most: MOST_IMAGE_BYTES / 1024 / 1024 })}
        isBusy={isBusy}
        onFile={(file) => void upload(file)}
      >
        {isBusy && <p className="mt-2 text-sm text-muted">{t("busy")}</p>}
        {sent !== null && (
          <Notice tone={sent.problem === null ? "good" : "breach"} className="mt-2 break-words">
            {sent.problem === null
              ? t("added", { name: sent.name })
              : t(`problems.${sent.problem}`, { name: sent.name, most: MOST_IMAGE_BYTES / 1024 / 1024 })}
          </Notice>
        )}
      </DropFile>
      {leaving !== null && (
        <DeleteImage
          image={leaving}
          close={() => setLeaving(null)}
          isShownHere={leaving.id === value}
          gone={() => void client.invalidateQueries({ queryKey: imagesOptions(board.tenantId).queryKey })}
        />
      )}
    </fieldset>
  );
}

/** Where browsers get an image. */
function thumbnail(tenantId: string, imageId: string): string {
  return `/api/tenants/${encodeURIComponent(tenantId)}/assets/${encodeURIComponent(imageId)}`;
}
