"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { submitJson } from "@/lib/client/forms/submit-json";
import type { BoardEntry } from "@/lib/contracts/admin/boards";

interface DeleteBoardProps {
  readonly tenantId: string;
  readonly board: BoardEntry;
  readonly close: () => void;
}

/** Asks before a team board goes. */
export function DeleteBoard({ tenantId, board, close }: DeleteBoardProps) {
  const t = useTranslations("queues.boards");
  const router = useRouter();
  const [hasFailed, setHasFailed] = useState(false);
  const [isBusy, start] = useTransition();
  const remove = () =>
    start(async () => {
      const address = `/api/admin/tenants/${encodeURIComponent(tenantId)}/boards/${encodeURIComponent(board.id)}`;
      const sent = await submitJson({ method: "DELETE", address });
      // One that is gone already is what was wanted.
      if (!sent.ok && sent.error.kind !== "not-found") return setHasFailed(true);
      router.refresh();
      close();
    });
  return (
    <Dialog
      title={t("confirm.title", { board: board.name })}
      closeLabel={t("cancel")}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button kind="danger" aria-disabled={isBusy} onClick={isBusy ? undefined : remove}>
            {t("delete")}
          </Button>
        </>
      }
    >
      <p className="leading-relaxed">{t("confirm.what")}</p>
      <div role="alert">
        {hasFailed && (
          <Notice tone="breach" className="mt-3">
            {t("confirm.failed")}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
