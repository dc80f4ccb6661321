"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { leavingTo } from "@/lib/client/forms/leaving";

/** While something is unsaved: leaving by a link asks first, in our words; closing the tab in the browser's. */
export function UnsavedGuard({ isDirty }: { readonly isDirty: boolean }) {
  const t = useTranslations("forms.unsaved");
  const router = useRouter();
  const [target, setTarget] = useState<string | null>(null);

  useEffect(() => {
    if (!isDirty) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    // On the window and on the way down: before the link's own handler, which would be gone already.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const leads = link === null ? null : leavingTo(event, link, window.location.href);
      if (leads === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      setTarget(leads);
    };
    window.addEventListener("beforeunload", onUnload);
    window.addEventListener("click", onClick, true);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      window.removeEventListener("click", onClick, true);
    };
  }, [isDirty]);

  if (target === null) return null;
  const stay = () => setTarget(null);
  return (
    <Dialog
      title={t("title")}
      closeLabel={t("stay")}
      onClose={stay}
      actions={
        <>
          <Button
            onClick={() => {
              stay();
              router.push(target);
            }}
          >
            {t("leave")}
          </Button>
          <Button kind="primary" onClick={stay}>
            {t("stay")}
          </Button>
        </>
      }
    >
      <p>{t("what")}</p>
    </Dialog>
  );
}
