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
    element.classList.remove("just-changed");
    // Reading a box forces the removal to be seen, so that the same animation starts afresh.
    element.getBoundingClientRect();
    element.classList.add("just-changed");
  }, [value]);
  return (
    <span ref={node} className={className} onAnimationEnd={() => node.current?.classList.remove("just-changed")}>
      {children}
    </span>
  );
}
