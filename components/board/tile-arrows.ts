import type { KeyboardEvent } from "react";

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Leads the focus from a tile's link to the explanations in the tile and round again. Tab makes one stop a tile: who
 * passes through sixty queues must not stop at each of their words.
 */
export function leadByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(".tile-link, .tooltip-anchor, .tile-tool")];
  const at = event.target instanceof HTMLElement ? stops.indexOf(event.target) : -1;
  const next = stops[(at + step + stops.length) % stops.length];
  if (at === -1 || next === undefined || stops.length < 2) return;
  event.preventDefault();
  next.focus();
}
