"use client";

import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { aroundWhole, type Place, placeBubble } from "./place";

interface BubbleProps {
  id?: string;
  anchor: HTMLElement | null;
  onEnter: () => void;
  onLeave: () => void;
  children: ReactNode;
}

/** What floats beside an element, over everything else. */
export function Bubble({ id, anchor, onEnter, onLeave, children }: BubbleProps) {
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
      className="fixed z-50 print:hidden max-w-[22em] rounded-control border border-line bg-raised p-[0.9em] text-text leading-snug"
    >
      {children}
    </div>,
    document.body,
  );
}
