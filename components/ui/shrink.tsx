"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";

interface ShrinkProps {
  /** Changes when the content does: then it is fitted anew. */
  content: unknown;
  /** Said where even the smallest size does not fit. */
  cutWord: string;
  /** Where in its box. What is cut begins at the top. */
  place?: "top" | "middle" | "bottom";
  className?: string;
  children: ReactNode;
}

const PLACES = {
  top: "",
  middle: "flex flex-col justify-center",
  bottom: "flex flex-col justify-end",
} as const;

const STEPS = [1, 0.9, 0.8, 0.7, 0.6, 0.5];

/**
 * Content that becomes smaller until it fits its box, down to half its size; beyond that it is cut, and says so. Fitted before
 * the paint, so nobody sees it shrink. Sizes are set on the node: finding one costs no render.
 */
export function Shrink({ content, cutWord, place = "top", className = "", children }: ShrinkProps) {
  const box = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the content is what is measured
  useLayoutEffect(() => {
    const [outer, node] = [box.current, inner.current];
    if (outer === null || node === null) return;
    const measure = () => {
      const fits = STEPS.some((step) => {
        node.style.fontSize = `${step}em`;
        return node.scrollHeight <= outer.clientHeight + 1 && node.scrollWidth <= outer.clientWidth + 1;
      });
      outer.toggleAttribute("data-cut", !fits);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    return () => observer.disconnect();
  }, [content]);
  return (
    <div ref={box} className={`shrink-box relative min-h-0 overflow-hidden ${PLACES[place]} ${className}`}>
      <div ref={inner}>{children}</div>
      <span className="shrink-cut absolute bottom-0 right-0 rounded-control bg-raised px-[0.5em] text-muted">
        {cutWord}
      </span>
    </div>
  );
}
