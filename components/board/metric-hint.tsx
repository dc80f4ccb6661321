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
  focusable?: boolean;
}

/** A metric's name that tells its definition, its window and when it resets, on hover and on focus. */
export function MetricHint({ metric, children, className, focusable = true }: MetricHintProps) {
  return (
    <Tooltip
      focusable={focusable}
      {...(className === undefined ? {} : { className })}
      content={() => <MetricDefinition metric={metric} />}
    >
      {children}
    </Tooltip>
  );
}
