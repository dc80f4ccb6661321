import type { FigureSource } from "./report-of";

const R = 4;
const MIDDLE = 6;

/**
 * From where a figure is, as a sign beside it: filled what 8x8 reported, a ring what Wallboard recorded, half of each what is made of both, broken
 * what 8x8 may still change, a sign of equality what is calculated. Told apart by shape, also where it is printed.
 */
export function SourceMark({ of }: { of: FigureSource }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className="inline-block h-[0.7em] w-[0.7em] shrink-0 text-muted">
      {of === "calculated" ? (
        <path d="M2 4.25h8M2 7.75h8" fill="none" stroke="currentColor" strokeWidth="1.5" />
      ) : of === "reported" ? (
        <circle cx={MIDDLE} cy={MIDDLE} r={R + 0.5} fill="currentColor" />
      ) : (
        <circle
          cx={MIDDLE}
          cy={MIDDLE}
          r={R}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          {...(of === "provisional" && { strokeDasharray: "2.5 2.5" })}
        />
      )}
      {of === "both" && <path d={`M${MIDDLE} ${MIDDLE - R}a${R} ${R} 0 0 1 0 ${2 * R}z`} fill="currentColor" />}
    </svg>
  );
}
