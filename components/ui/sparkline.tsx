import { memo } from "react";
import { classNames } from "./class-names";
import { sparklinePath } from "./sparkline-path";

interface SparklineProps {
  /** Oldest first; null is a gap. */
  values: readonly (number | null)[];
  className?: string;
}

/** The shape of the last hour. Decoration: give the numbers in words beside it. Takes the current text colour. */
export const Sparkline = memo(function Sparkline({ values, className }: SparklineProps) {
  const paths = sparklinePath(values, 64, 16);
  return (
    <svg
      viewBox="0 0 64 16"
      preserveAspectRatio="none"
      className={classNames("block overflow-visible", className)}
      aria-hidden="true"
      focusable="false"
    >
      {paths && <path d={paths.area} fill="currentColor" opacity="0.16" />}
      {paths && (
        <path
          d={paths.line}
          fill="none"
          stroke="currentColor"
          strokeWidth="0.1em"
          strokeLinejoin="round"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
});
