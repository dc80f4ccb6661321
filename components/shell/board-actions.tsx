"use client";

import { useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";

/** What a person may do with the board before them; null is what they may not. */
export interface BoardActions {
  readonly designPath: string | null;
  readonly replayPath: string | null;
  readonly reportPath: string | null;
  readonly onShare: (() => void) | null;
}

interface BoardItemsProps {
  readonly actions: BoardActions;
  readonly itemClassName: string;
  readonly close: () => void;
}

/** What a person may do with the board before them: its report, and on screens on which the bar has no room for words what the bar offers. */
export function BoardItems({
  actions: { designPath, replayPath, reportPath, onShare },
  itemClassName,
  close,
}: BoardItemsProps) {
  const t = useTranslations("common.shell");
  if (designPath === null && replayPath === null && reportPath === null && onShare === null) return null;
  return (
    <div className={`mb-1 border-b border-line pb-1 ${reportPath === null ? "md:hidden" : ""}`}>
      {designPath !== null && (
        <PageLink href={designPath} className={`${itemClassName} sm:hidden`} onClick={close}>
          {t("design")}
        </PageLink>
      )}
      {replayPath !== null && (
        <PageLink href={replayPath} className={`${itemClassName} md:hidden`} onClick={close}>
          {t("replay")}
        </PageLink>
      )}
      {onShare !== null && (
        <button
          type="button"
          className={`${itemClassName} sm:hidden`}
          aria-haspopup="dialog"
          onClick={() => {
            close();
            onShare();
          }}
        >
          {t("share")}
        </button>
      )}
      {reportPath !== null && (
        <PageLink href={reportPath} className={itemClassName} onClick={close}>
          {t("report")}
        </PageLink>
      )}
    </div>
  );
}
