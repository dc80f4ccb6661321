"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDesign } from "@/components/design/design-context";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { imageAddress, imageUsesOptions, type TenantImage } from "@/lib/client/design/images";
import { submitJson } from "@/lib/client/forms/submit-json";

interface DeleteImageProps {
  readonly image: TenantImage;
  /** Whether the tile that is being designed shows it. */
  readonly isShownHere: boolean;
  readonly close: () => void;
  readonly gone: () => void;
}

/** Deletes an image that no board shows; of one that is shown it says where. */
export function DeleteImage({ image, isShownHere, close, gone }: DeleteImageProps) {
  const t = useTranslations("design.images.leave");
  const { board } = useDesign();
  const { data, isError } = useQuery(imageUsesOptions(board.tenantId, image.id));
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const isFree = !isShownHere && data !== undefined && data.boards.length === 0 && data.others === 0;

  async function remove(): Promise<void> {
    setBusy(true);
    const done = await submitJson({ method: "DELETE", address: imageAddress(board.tenantId, image.id) });
    setBusy(false);
    setFailed(!done.ok);
    if (!done.ok) return;
    gone();
    close();
  }

  return (
    <Dialog
      title={t("title", { name: image.name })}
      closeLabel={t("cancel")}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button kind="danger" disabled={!isFree || isBusy} onClick={() => void remove()}>
            {t("delete")}
          </Button>
        </>
      }
    >
      {(hasFailed || isError) && <Notice tone="breach" role="alert" title={t("failed")} className="mb-3" />}
      {data === undefined && !isError && <p className="text-muted">{t("looking")}</p>}
      {isFree && <p>{t("free")}</p>}
      {data !== undefined && !isFree && (
        <>
          <p>{t("used")}</p>
          <ul className="mt-2 list-disc pl-5">
            {isShownHere && !data.boards.some(({ id }) => id === board.id) && <li>{board.name}</li>}
            {data.boards.map(({ id, name }) => (
              <li key={id} className="break-words">
                {name}
              </li>
            ))}
            {data.others > 0 && <li>{t("others", { count: data.others })}</li>}
          </ul>
        </>
      )}
    </Dialog>
  );
}
