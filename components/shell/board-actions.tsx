"use client";

import { useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";

/** What a person may do with the board before them; null is what they may not. */
export interface BoardActions {
  readonly designPath: string | null;
  readonly onShare: (() => void) | null;
}

interface BoardItemsProps {
  readonly actions: BoardActions;
  readonly itemClassName: string;
  readonly close: () => void;
}

/** The same as the bar offers, for screens on which it has no room for words. */
export function BoardItems({ actions: { designPath, onShare }, itemClassName, close }: BoardItemsProps) {
  const t = useTranslations("common.shell");
  if (designPath === null && onShare === null) return null;
  return (
    <div className="mb-1 border-b border-line pb-1 sm:hidden">
      {designPath !== null && (
        <PageLink href={designPath} className={itemClassName} onClick={close}>
          {t("design")}
        </PageLink>
      )}
      {onShare !== null && (
        <button
          type="button"
          className={itemClassName}
          aria-haspopup="dialog"
          onClick={() => {
            close();
            onShare();
          }}
        >
          {t("share")}
        </button>
      )}
    </div>
  );
}
