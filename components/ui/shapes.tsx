interface ShapeProps {
  className?: string;
}

const BASE = "inline-block h-[0.72em] w-[0.72em] shrink-0 align-baseline";

/** ◆ something is breached. Decoration: the word stands beside it. */
export function Diamond({ className = "" }: ShapeProps) {
  return (
    <svg viewBox="0 0 10 10" className={`${BASE} ${className}`} aria-hidden="true" focusable="false">
      <path d="M5 0 10 5 5 10 0 5Z" fill="currentColor" />
    </svg>
  );
}

/** ▲ something is near its limit. */
export function Triangle({ className = "" }: ShapeProps) {
  return (
    <svg viewBox="0 0 10 10" className={`${BASE} ${className}`} aria-hidden="true" focusable="false">
      <path d="M5 .6 10 9.6H0Z" fill="currentColor" />
    </svg>
  );
}

/** ● all is well, or merely a colour key. */
export function Disc({ className = "" }: ShapeProps) {
  return (
    <svg viewBox="0 0 10 10" className={`${BASE} ${className}`} aria-hidden="true" focusable="false">
      <circle cx="5" cy="5" r="5" fill="currentColor" />
    </svg>
  );
}

/** ◔ older than it should be. */
export function Clock({ className = "" }: ShapeProps) {
  return (
    <svg viewBox="0 0 10 10" className={`${BASE} ${className}`} aria-hidden="true" focusable="false">
      <circle cx="5" cy="5" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M5 2.4V5l1.8 1.2" fill="none" stroke="currentColor" strokeWidth="1.3" />
    </svg>
  );
}

/** ‖ stopped on purpose. */
export function PauseBars({ className = "" }: ShapeProps) {
  return (
    <svg viewBox="0 0 10 10" className={`${BASE} ${className}`} aria-hidden="true" focusable="false">
      <path d="M1.5.5h2.4v9H1.5zM6.1.5h2.4v9H6.1z" fill="currentColor" />
    </svg>
  );
}

/** ◀◀ of the past. */
export function Rewind({ className = "" }: ShapeProps) {
  return (
    <svg viewBox="0 0 12 10" className={`${BASE} ${className}`} aria-hidden="true" focusable="false">
      <path d="M6 .5v9L.2 5ZM11.8.5v9L6 5Z" fill="currentColor" />
    </svg>
  );
}

/** ○ not there yet. */
export function Circle({ className = "" }: ShapeProps) {
  return (
    <svg viewBox="0 0 10 10" className={`${BASE} ${className}`} aria-hidden="true" focusable="false">
      <circle cx="5" cy="5" r="4.1" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="3.2 2" />
    </svg>
  );
}
