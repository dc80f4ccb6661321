"use client";

import { useTranslations } from "next-intl";
import { type BodyProps, WaitFigure, WaitingFigure } from "./figures";

/** Waiting and longest wait, for dozens of queues at once. */
export function CellBody({ model }: BodyProps) {
  const t = useTranslations("board.queue");
  return (
    <div className="mt-auto flex items-baseline justify-between">
      <span>
        <WaitingFigure model={model} size={1.65} room={3.2} />
        <span className="sr-only">{t("waiting")}</span>
      </span>
      <span>
        <WaitFigure model={model} size={1.2} room={4} />
        <span className="sr-only">{t("longestWait")}</span>
      </span>
    </div>
  );
}
