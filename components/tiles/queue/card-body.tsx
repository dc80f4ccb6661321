"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type BodyProps, ServiceLevelFigure, WaitFigure, WaitingFigure } from "./figures";

/** A queue as a row of a phone's list. */
export function CardBody({ model }: BodyProps) {
  const t = useTranslations("board.queue");
  return (
    <div className="mt-[0.55em] grid grid-cols-[1fr_1.2fr_1fr]">
      <Column label={t("waiting")}>
        <WaitingFigure model={model} size={1.7} room={5} />
      </Column>
      <Column label={t("longest")}>
        <WaitFigure model={model} size={1.7} room={6.6} />
      </Column>
      <Column label={t("inSla")}>
        <ServiceLevelFigure model={model} className="text-[1.7em] leading-none" />
      </Column>
    </div>
  );
}

function Column({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <div className="leading-none">{children}</div>
      <div className="mt-[0.25em] text-[0.82em] text-muted">{label}</div>
    </div>
  );
}
