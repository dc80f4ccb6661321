"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { keepLoading } from "@/components/ui/keep-loading";
import { Tooltip } from "@/components/ui/tooltip";

/** Definitions are a large catalogue that few people open: loaded when the first bubble opens. */
const MetricDefinition = dynamic(
  () => keepLoading(() => import("./metric-definition")).then((module) => ({ default: module.MetricDefinition })),
  { ssr: false },
);

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
      {...(className === undefined ? {} : { className })}
      content={() => <MetricDefinition metric={metric} more={more} />}
    >
      {children}
    </Tooltip>
  );
}
