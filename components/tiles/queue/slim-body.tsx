"use client";

import { useTranslations } from "next-intl";
import { type BodyProps, ServiceLevelBar, ServiceLevelFigure, WaitFigure, WaitingFigure } from "./figures";

/** Three figures in a row over a thin bar, for up to about thirty queues. What they are stands once, above the tiles. */
export function SlimBody({ model }: BodyProps) {
  const t = useTranslations("board.queue");
  return (
    <>
      <div className="mt-auto grid grid-cols-[1fr_auto_1fr] items-baseline">
        <span>
          <WaitingFigure model={model} size={2.05} room={3.6} />
          <span className="sr-only">{t("waiting")}</span>
        </span>
        <span>
          <WaitFigure model={model} size={1.5} room={4.4} />
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
