"use client";

import { type ReactNode, Suspense, useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { classNames } from "./class-names";
import { createOnlyOne } from "./only-one";
import { aroundWhole, type Place, placeBubble } from "./place";

interface TooltipProps {
  /** What is told; called only while the bubble is open, so that its words, and the code that tells them, may be loaded then. */
  content: () => ReactNode;
  children: ReactNode;
  className?: string | undefined;
  /** Whether Tab stops here. False only where other keys lead here. */
  isTabStop?: boolean;
}

/** Long enough to reach the bubble with the pointer, across a tile if need be, ms. */
const LINGER_MS = 300;
const OPEN_MS = 250;

/** One explanation at a time: a hovered one takes the place of a focused one and the other way round. */
const onlyOne = createOnlyOne();

/**
 * An explanation on hover and on focus. It can be hovered itself, stays until the pointer or the focus leaves, and goes
 * by Escape without either moving (WCAG 1.4.13).
 */
export function Tooltip({ content, children, className, isTabStop = true }: TooltipProps) {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [open, setOpen] = useState(false);

  const plan = useCallback((next: boolean, delay: number) => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(next), delay);
  }, []);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  useEffect(() => {
    if (!open) return;
    return onlyOne.take(() => {
      if (timer.current !== null) clearTimeout(timer.current);
      setOpen(false);
    });
  }, [open]);
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      plan(false, 0);
    };
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [open, plan]);

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

interface BubbleProps {
  id: string;
  anchor: HTMLElement | null;
  onEnter: () => void;
  onLeave: () => void;
  children: ReactNode;
}

function Bubble({ id, anchor, onEnter, onLeave, children }: BubbleProps) {
  const node = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const bubble = node.current;
    if (anchor === null || bubble === null) return;
    const settle = () => {
      const box = { width: bubble.offsetWidth, height: bubble.offsetHeight };
      const rect = anchor.getBoundingClientRect();
      // The heading of a tile names its value, which stands below: the bubble leaves the whole tile free.
      const tile = anchor.closest("h2, h3")?.closest("section");
      const free = tile ? aroundWhole(rect, tile.getBoundingClientRect()) : rect;
      setPlace(placeBubble(free, box, { width: innerWidth, height: innerHeight }));
    };
    settle();
    // The words may arrive later and change the bubble's size.
    const observer = new ResizeObserver(settle);
    observer.observe(bubble);
    return () => observer.disconnect();
  }, [anchor]);
  const scale = anchor?.closest("[data-scale]");
  const fontSize = scale ? Math.max(14, Number.parseFloat(getComputedStyle(scale).fontSize)) : 16;
  return createPortal(
    <div
      ref={node}
      id={id}
      role="tooltip"
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
      style={{ fontSize, left: place?.left ?? 0, top: place?.top ?? 0, visibility: place ? "visible" : "hidden" }}
      className="fixed z-50 max-w-[22em] rounded-control border border-line bg-raised p-[0.9em] text-text leading-snug"
    >
      {children}
    </div>,
    document.body,
  );
}
