import type { ReactNode } from "react";

/** What is known of a figure, a line each. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="mt-[0.6em] grid grid-cols-[auto_1fr] text-[0.92em] text-muted">{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="pr-[0.8em]">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
