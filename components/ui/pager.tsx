import { classNames } from "./class-names";

interface PagerProps {
  /** From 0. */
  page: number;
  pages: number;
  /** Null where the pages turn by themselves: then it only tells the position. */
  onPage: ((page: number) => void) | null;
  words: { previous: string; next: string; position: string };
  className?: string;
}

const ARROW =
  "inline-flex h-[1.9em] w-[1.9em] items-center justify-center rounded-control bg-raised text-text hover:bg-line";

/** Steps through pages, round and round. Renders nothing for a single page. */
export function Pager({ page, pages, onPage, words, className }: PagerProps) {
  if (pages < 2) return null;
  if (onPage === null) return <span className={classNames("tabular-nums", className)}>{words.position}</span>;
  const step = (by: number) => onPage((page + by + pages) % pages);
  return (
    <span className={classNames("inline-flex items-center", className)}>
      <button
        type="button"
        className={ARROW}
        aria-label={words.previous}
        title={words.previous}
        onClick={() => step(-1)}
      >
        <Arrow d="M6.5 1.5 3 5l3.5 3.5" />
      </button>
      <span className="min-w-[3.6em] tabular-nums px-[0.5em] text-center">{words.position}</span>
      <button type="button" className={ARROW} aria-label={words.next} title={words.next} onClick={() => step(1)}>
        <Arrow d="M3.5 1.5 7 5 3.5 8.5" />
      </button>
    </span>
  );
}

function Arrow({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 10 10" className="h-[0.8em] w-[0.8em]" aria-hidden="true" focusable="false">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
