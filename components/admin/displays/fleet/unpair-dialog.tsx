"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { DisplayEntry } from "@/lib/contracts/admin/displays";

interface UnpairDialogProps {
  readonly displays: readonly DisplayEntry[];
  readonly close: () => void;
  readonly unpair: () => void;
}

/** Asks before displays are let go of for good. */
export function UnpairDialog({ displays, close, unpair }: UnpairDialogProps) {
  const t = useTranslations("displays.actions");
  const title = t("unpairTitle", { count: displays.length, display: displays[0]?.name ?? "" });
  return (
    <Dialog
      title={title}
      closeLabel={t("cancel")}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button kind="danger" onClick={unpair}>
            {t("unpair")}
          </Button>
        </>
      }
    >
      <p className="leading-relaxed">{t("unpairWhat")}</p>
      {displays.length > 1 && (
        <ul className="mt-3 max-h-48 list-inside list-disc overflow-y-auto break-words">
          {displays.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
