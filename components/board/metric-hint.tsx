"use client";

import type { ReactNode } from "react";
import { Tooltip } from "@/components/ui/tooltip";
import { later } from "@/lib/client/loading/later";

/** Definitions are a large catalogue that few people open: loaded when the first bubble opens. */
const definition = later(() => import("./metric-definition").then((module) => module.MetricDefinition));

interface MetricHintProps {
  /** An 8x8 metric key of the catalogue. */
  metric: string;
  children: ReactNode;
  className?: string;
  /** What there is to say beyond the definition. */
  more?: string | null;
  /** False where Tab passes by and the tile's arrow keys lead here. */
  isTabStop?: boolean;
}

/** A metric's name that tells its definition, its window and when it resets, on hover and on focus. */
export function MetricHint({ metric, children, className, more = null, isTabStop = true }: MetricHintProps) {
  return (
    <Tooltip
      isTabStop={isTabStop}
      className={className}
      content={() => <definition.Part metric={metric} more={more} />}
    >
      {children}
    </Tooltip>
  );
}
