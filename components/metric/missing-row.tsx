"use client";

import { useTranslations } from "next-intl";
import { useClockText } from "@/components/board/clock-text";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";

interface MissingRowProps {
  readonly kind: "queue" | "agent";
  readonly boardPath: string;
  /** Since when 8x8 no longer reports it, epoch ms; null when this page has never seen it. */
  readonly since: number | null;
}

/** Says that 8x8 does not (or no longer) report what this page is about, and where to go. */
export function MissingRow({ kind, boardPath, since }: MissingRowProps) {
  const t = useTranslations("common.detail.missing");
  const clock = useClockText();
  return (
    <div role="status" className="rounded-tile bg-surface px-6 py-8">
      <p className="text-lg font-semibold">
        {since === null ? t(`${kind}.unknown`) : t(`${kind}.gone`, { time: clock(since) })}
      </p>
      <p className="mt-2 max-w-prose text-muted">{t(`${kind}.why`)}</p>
      <PageLink href={boardPath} className={`mt-6 ${buttonClass()}`}>
        {t("back")}
      </PageLink>
    </div>
  );
}
