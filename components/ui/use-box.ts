"use client";

import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** Inner size of an element in its own em: layout sums stay true at 720p, 1080p and 4K alike. */
export interface Box {
  readonly width: number;
  readonly height: number;
  /** One em in px. */
  readonly em: number;
}

function isSame(a: Box | null, b: Box): boolean {
  return (
    a !== null &&
    Math.abs(a.width - b.width) < 0.05 &&
    Math.abs(a.height - b.height) < 0.05 &&
    Math.abs(a.em - b.em) < 0.01
  );
}

/** Follows the inner size of the element that `ref` is put on; null before the first measurement. */
export function useBox<T extends HTMLElement>(): { ref: RefObject<T | null>; box: Box | null } {
  const ref = useRef<T>(null);
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const em = Number.parseFloat(getComputedStyle(element).fontSize) || 16;
      const next = { width: element.clientWidth / em, height: element.clientHeight / em, em };
      setBox((before) => (isSame(before, next) ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, box };
}
