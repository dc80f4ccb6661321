"use client";

import { useTranslations } from "next-intl";
import { NoticePage } from "@/components/shell/notice-page";
import { buttonClass } from "@/components/ui/button";

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/**
 * What a page shows when it throws. The digest finds the fault in the server's log; the message never leaves the server.
 * Its way home is a full load: what threw stays behind, and every page, which carries this one, is spared next/link.
 */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations("crash");
  return (
    <NoticePage
      title={t("error.title")}
      actions={
        <>
          <button type="button" className={buttonClass("primary")} onClick={reset}>
            {t("error.again")}
          </button>
          <a className={buttonClass()} href="/">
            {t("home")}
          </a>
        </>
      }
    >
      <p>{t("error.what")}</p>
      {error.digest !== undefined && <p className="text-sm">{t("error.id", { id: error.digest })}</p>}
    </NoticePage>
  );
}
