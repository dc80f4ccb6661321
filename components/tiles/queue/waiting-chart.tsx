"use client";

import { useTranslations } from "next-intl";
import { Sparkline } from "@/components/ui/sparkline";

/** How many waited over the last hour, for tiles with room: the shape with its peak in words. Takes what height is left. */
export function WaitingChart({ trend }: { trend: readonly (number | null)[] | null }) {
  const t = useTranslations("board.queue");
  const known = (trend ?? []).filter((value): value is number => value !== null);
  // The room stays: nothing jumps when the first minutes have been collected.
  if (trend === null || known.length < 2) return <div className="min-h-0 flex-1" />;
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <p className="flex justify-between text-[length:calc(1.25em/var(--tile-scale))] leading-[1.3] text-muted">
        <span className="truncate">{t("lastHour")}</span>
        <span className="ml-[0.8em] shrink-0">{t("peak", { count: Math.max(...known) })}</span>
      </p>
      <div className="chart-floor relative mt-[0.4em] min-h-0 flex-1 border-b border-line">
        <Sparkline values={trend} className="spark absolute inset-0 h-full w-full text-state-handling" />
      </div>
    </div>
  );
}
