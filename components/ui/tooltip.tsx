"use client";

import { type ReactNode, Suspense, useId, useRef } from "react";
import { Bubble } from "./bubble";
import { classNames } from "./class-names";
import { LINGER_MS, useBubble } from "./use-bubble";

interface TooltipProps {
  /** What is told; called only while the bubble is open, so that its words, and the code that tells them, may be loaded then. */
  content: () => ReactNode;
  children: ReactNode;
  className?: string | undefined;
  /** Whether Tab stops here. False only where other keys lead here. */
  isTabStop?: boolean;
}

const OPEN_MS = 250;

/**
 * An explanation on hover and on focus. It can be hovered itself, stays until the pointer or the focus leaves, and goes
 * by Escape without either moving (WCAG 1.4.13).
 */
export function Tooltip({ content, children, className, isTabStop = true }: TooltipProps) {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const { open, plan } = useBubble();

  return (
    <>
      <button
        ref={anchor}
        type="button"
        tabIndex={isTabStop ? undefined : -1}
        className={classNames("tooltip-anchor text-left", className)}
        aria-describedby={open ? id : undefined}
        onPointerEnter={() => plan(true, OPEN_MS)}
        onPointerLeave={() => plan(false, LINGER_MS)}
        onFocus={() => plan(true, 0)}
        onBlur={() => plan(false, 0)}
        onClick={() => plan(true, 0)}
      >
        {children}
      </button>
      {open && (
        <Bubble id={id} anchor={anchor.current} onEnter={() => plan(true, 0)} onLeave={() => plan(false, LINGER_MS)}>
          <Suspense fallback={null}>{content()}</Suspense>
        </Bubble>
      )}
    </>
  );
}
