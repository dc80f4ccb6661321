"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { holdHistory } from "@/lib/client/forms/history-hold";
import { leavingTo } from "@/lib/client/forms/leaving";

/**
 * While something is unsaved: leaving by a link or by the browser's Back and Forward asks first, in our words; reloading and closing the tab in
 * the browser's.
 */
export function UnsavedGuard({ isDirty }: { readonly isDirty: boolean }) {
  const t = useTranslations("forms.unsaved");
  const router = useRouter();
  /** The way on that waits for an answer. */
  const [leave, setLeave] = useState<(() => void) | null>(null);

  useEffect(() => {
    if (!isDirty) return;
    const onUnload = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Chromium before 119 asks for this alone.
      event.returnValue = true;
    };
    // On the window and on the way down: before the link's own handler, which would be gone already.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const leads = link === null ? null : leavingTo(event, link, window.location.href);
      if (leads === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      setLeave(() => () => router.push(leads));
    };
    const letGo = holdHistory((take) => setLeave(() => take));
    window.addEventListener("beforeunload", onUnload);
    window.addEventListener("click", onClick, true);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      window.removeEventListener("click", onClick, true);
      letGo();
    };
  }, [isDirty, router]);

  if (leave === null) return null;
  const stay = () => setLeave(null);
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
              leave();
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
