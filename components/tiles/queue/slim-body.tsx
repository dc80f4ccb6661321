"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatAgainstTarget } from "@/lib/domain/format/against-target";
import { formatCount } from "@/lib/domain/format/format";
import { type BodyProps, ServiceLevelBar, ServiceLevelFigure, WaitFigure, WaitingFigure } from "./figures";
import { SLIM_FIGURES, slimWaitRoom } from "./people-room";

/** Three figures in a row over a thin bar, for up to about thirty queues. What they are stands once, above the tiles. */
export function SlimBody({ model, room }: BodyProps) {
  const t = useTranslations("board.queue");
  const locale = useLocale();
  const { value: share } = formatAgainstTarget(model.serviceLevel, model.target, locale);
  const { waiting, wait, gap } = SLIM_FIGURES;
  return (
    <>
      <div className="mt-auto grid grid-cols-[1fr_auto_1fr] items-baseline" style={{ columnGap: `${gap}em` }}>
        <span>
          <WaitingFigure model={model} {...waiting} />
          <span className="sr-only">{t("waiting")}</span>
        </span>
        <span>
          <WaitFigure
            model={model}
            size={wait.size}
            room={slimWaitRoom(formatCount(model.waiting, locale), share, room)}
          />
          <span className="sr-only">{t("longestWait")}</span>
        </span>
        <span className="text-right">
          <ServiceLevelFigure model={model} className="text-[1.25em]" />
          <span className="sr-only">{t("inSla")}</span>
        </span>
      </div>
      <ServiceLevelBar model={model} className="mt-[0.5em] !h-[0.32em]" />
    </>
  );
}
