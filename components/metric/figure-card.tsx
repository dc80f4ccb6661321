import { type ReactNode, useId } from "react";
import { LEVEL_TEXT } from "@/components/board/level-look";
import { MetricHint } from "@/components/board/metric-hint";
import { Card } from "@/components/ui/card";
import type { Level } from "@/lib/domain/state/queue-state";

interface FigureCardProps {
  readonly label: string;
  /** The metric whose definition the label tells. */
  readonly metric: string;
  readonly level?: Level;
  /** Whether a breach may fill the card: only where somebody must act on this very number. */
  readonly fills?: boolean;
  readonly ageLevel: "none" | "live" | "stale" | "old";
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** One big number with its name above and what it is measured by below. */
export function FigureCard({
  label,
  metric,
  level = "calm",
  fills = false,
  ageLevel,
  note,
  children,
}: FigureCardProps) {
  const id = useId();
  const alarm = ageLevel === "old" || ageLevel === "none" || level === "calm" ? null : level;
  return (
    <Card
      aria-labelledby={id}
      alarm={alarm === "breach" && !fills ? null : alarm}
      data-age={ageLevel}
      className="flex min-w-0 flex-col px-4 pb-3.5 pt-3.5 sm:px-5"
    >
      <h2 id={id} className="text-[0.95rem] font-normal text-muted">
        <MetricHint metric={metric}>{label}</MetricHint>
      </h2>
      <p
        className={`figure mt-1.5 text-4xl leading-none tracking-tight lg:text-5xl ${fills && alarm === "breach" ? "" : LEVEL_TEXT[alarm ?? "calm"]}`}
      >
        {children}
      </p>
      <div className="mt-auto min-h-[1.4em] pt-2 text-sm text-muted">{note}</div>
    </Card>
  );
}
