"use client";

import { useLocale, useTranslations } from "next-intl";
import { useBoard } from "@/components/board/board-context";
import { useLive } from "@/lib/client/live/use-live";
import { formatCount } from "@/lib/domain/format/format";
import { metricNumber } from "@/lib/domain/state/metric-number";

/** What became of a queue's customers today, in a line. */
export function Today({ queueId }: { queueId: string }) {
  const t = useTranslations("tiles.queue");
  const locale = useLocale();
  const { scope } = useBoard();
  const counts = useLive(scope, (view) => {
    const metrics = view.queues.find(({ id }) => id === queueId)?.metrics ?? {};
    return { accepted: metricNumber(metrics, "accepted.today"), abandoned: metricNumber(metrics, "abandoned.today") };
  });
  return (
    <p className="sheet-note shrink-0 truncate leading-[1.4] text-muted">
      {t("today", {
        accepted: formatCount(counts?.accepted ?? null, locale),
        abandoned: formatCount(counts?.abandoned ?? null, locale),
      })}
    </p>
  );
}
