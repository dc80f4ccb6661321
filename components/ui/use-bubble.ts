import { useCallback, useEffect, useRef, useState } from "react";
import { createOnlyOne } from "./only-one";

/** Long enough to reach the bubble with the pointer, across a tile if need be, ms. */
export const LINGER_MS = 300;

/** One explanation at a time: a hovered one takes the place of a focused one and the other way round. */
const onlyOne = createOnlyOne();

/**
 * Whether a bubble is open. It opens and closes by plan, after so many ms, the latest plan alone counting; Escape closes it without the pointer or
 * the focus moving (WCAG 1.4.13).
 */
export function useBubble(): { readonly open: boolean; readonly plan: (next: boolean, delayMs: number) => void } {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [open, setOpen] = useState(false);
  const plan = useCallback((next: boolean, delayMs: number) => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(next), delayMs);
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
  return { open, plan };
}
