"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useDesign, useSaving } from "./design-context";

/** Somebody else has changed the same: whose is to stay? The other side stays in the history of undoing. */
export function ConflictDialog() {
  const t = useTranslations("design.conflict");
  const { autosave } = useDesign();
  const { sides } = useSaving();
  if (sides === null) return null;
  return (
    <Dialog
      title={t("title")}
      closeLabel={t("mine")}
      onClose={() => autosave.choose("mine")}
      actions={
        <>
          <Button onClick={() => autosave.choose("theirs")}>{t("theirs")}</Button>
          <Button kind="primary" onClick={() => autosave.choose("mine")}>
            {t("mine")}
          </Button>
        </>
      }
    >
      <p>{t("what", { by: sides.by ?? t("somebody") })}</p>
    </Dialog>
  );
}
