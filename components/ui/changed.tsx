"use client";

import { type ReactNode, useEffect, useRef } from "react";

/**
 * Lights up once when `value` changes; the first value and "no data" don't. The animation is plain CSS (`.just-changed`)
 * and absent under reduced motion. The class is set on the node, so a change costs no extra render.
 */
export function Changed({
  value,
  children,
  className = "",
}: {
  value: unknown;
  children: ReactNode;
  className?: string;
}) {
  const node = useRef<HTMLSpanElement>(null);
  const previous = useRef(value);
  useEffect(() => {
    const before = previous.current;
    previous.current = value;
    const element = node.current;
    if (element === null || before === value || before === null || value === null) return;
    // Two names for one animation: going from one to the other starts it afresh, without forcing a layout for every number.
    const isLit = element.classList.contains("just-changed");
    element.classList.remove("just-changed", "just-changed-again");
    element.classList.add(isLit ? "just-changed-again" : "just-changed");
  }, [value]);
  return (
    <span
      ref={node}
      className={className}
      onAnimationEnd={() => node.current?.classList.remove("just-changed", "just-changed-again")}
    >
      {children}
    </span>
  );
}
